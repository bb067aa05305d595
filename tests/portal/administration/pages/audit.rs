//! The audit log: what it shows, how it is narrowed, and its file.

use super::{ADA, ada};
use crate::support::each_portal;

#[test]
fn it_is_narrowed_by_actor_action_subject_and_day() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let alice = portal.account("alice@example.com");
        portal.signed_in(&alice);
        let mut count = |query: &str| {
            let page = ada.get(&format!("/en/admin/audit-entries?{query}")).expect(200);
            page.all("tbody tr").len()
        };
        let everything = count("");
        assert!(everything > 4);
        assert_eq!(count("actor=alice%40example.com"), 1);
        assert_eq!(count("actor=nobody%40example.com"), 0);
        assert_eq!(count("action=staff_added"), 1);
        assert_eq!(count(&format!("subject_kind=account&subject={}", alice.id)), 2);
        assert_eq!(count("actor_kind=operator"), 1);
        assert_eq!(count("to=2020-01-01"), 0);
        assert_eq!(count("from=2020-01-01"), everything);
        assert_eq!(count("from=yesterday"), everything);
        assert_eq!(count("subject=%27+OR+1%3D1"), 0);
    });
}

#[test]
fn its_file_holds_the_same_entries_and_no_formula() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        portal.signed_in(&portal.account("=1+1@example.com"));
        let file = ada.get("/en/admin/audit-entries.csv?action=signed_in").expect(200);
        assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
        assert!(file.header("content-disposition").unwrap().starts_with("attachment"));
        let lines: Vec<&str> = file.body.lines().collect();
        assert_eq!(lines[0], "at,actor,actor_address,action,subject,subject_id,details");
        assert_eq!(lines.len(), 3, "{}", file.body);
        assert!(lines[1].contains(",'=1+1@example.com,signed_in,account,"), "{}", lines[1]);
        assert!(lines[2].contains(ADA), "{}", lines[2]);
    });
}

#[test]
fn every_action_and_every_kind_of_thing_has_its_words() {
    use echolot::domain::audit::Action;
    use echolot::domain::subject::SubjectKind;
    use echolot::platform::i18n::{Catalog, Locale};
    let catalog = Catalog::load().unwrap();
    let actions = Action::ALL.iter().map(|action| format!("action-{action}"));
    let kinds = SubjectKind::ALL.iter().map(|kind| format!("subject-{kind}"));
    let missing: Vec<String> = actions
        .chain(kinds)
        .map(|key| key.replace('_', "-"))
        .filter(|key| !catalog.has(Locale::En, key))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
