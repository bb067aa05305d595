//! Measures against accounts: their statements, and appeals of those who cannot sign in.

use chrono::Duration;
use echolot::domain::accounts::Role;
use echolot::platform::clock;

use super::{APPEAL, settle};
use crate::moderation::desk::page_of;
use crate::moderation::team::the_case;
use crate::reviews::scene::person;
use crate::support::each_portal;
use crate::support::mails::link_in;

#[test]
fn a_suspended_account_reads_its_statement_by_the_link_and_appeals() {
    each_portal(|portal| {
        let alice = person(&portal.db, "alice@example.org");
        let mut ada = portal.colleague("ada@echolot.example", Role::Admin);
        let mut bea = portal.colleague("bea@echolot.example", Role::Admin);
        let until = (portal.db.clock().run(clock::today) + Duration::days(30)).to_string();
        let explanation = "Drei Ihrer Bewertungen beschimpfen Menschen.";
        let fields = [
            ("kind", "suspension"),
            ("rule", "insult"),
            ("explanation", explanation),
            ("until", &until),
            ("seen", "0"),
        ];
        ada.post(&format!("/de/admin/accounts/{}/measures", alice.id), &fields).expect(303);
        portal.work();
        let link = link_in(&portal.mails.next_to("alice@example.org"));
        let mut visitor = portal.visitor();
        let page = visitor.get(&link).expect(200);
        for words in
            ["Ihr Konto wurde gesperrt", explanation, "Beleidigung", "Was geschehen ist", "Endet am "]
        {
            page.assert_says(words);
        }
        assert_eq!(page.header("cache-control"), Some("private, no-store"));
        visitor.get("/de/statements/anything").expect(404);
        visitor.post(&format!("{link}/appeal"), &[("text", APPEAL)]).expect(303);
        let case = the_case(&portal.db);
        ada.post(&format!("{}/lease", page_of(case)), &[]).expect(404);
        settle(portal, &mut bea, case, "overrule");
        portal.work();
        assert!(
            portal.mails.next_to("alice@example.org").text.contains("Maßnahme gegen Ihr Konto aufgehoben")
        );
        let mut back = portal.signed_in(&alice);
        back.get("/de/account").expect(200);
        back.get("/de/account/statements").expect(200).assert_says("aufgehoben");
        ada.get(&format!("/de/admin/accounts/{}", alice.id)).expect(200).assert_says("Aufgehoben am");
    });
}
