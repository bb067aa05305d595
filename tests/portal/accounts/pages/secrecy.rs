//! No page, mail or time tells whether an address has an account.

use std::sync::atomic::Ordering;

use echolot::platform::password;

use super::{OTHER_PASSWORD, link_to, signed_up};
use crate::support::{Portal, each_portal};

/// A form that anybody can send, and its fields besides the address.
const FORMS: &[(&str, &[(&str, &str)])] = &[
    ("/de/sign-up", &[("password", OTHER_PASSWORD), ("accepts_rules", "yes")]),
    ("/en/sign-up", &[("accepts_rules", "yes")]),
    ("/de/sign-in", &[("password", OTHER_PASSWORD)]),
    ("/nl/sign-in", &[]),
    ("/en/sign-in-links", &[]),
    ("/nl/password-resets", &[]),
];

/// Status, headers and body of the answer about `email`, with the address itself blotted out.
fn answer(portal: &Portal, path: &str, email: &str, rest: &[(&str, &str)]) -> (u16, Vec<String>, String) {
    let fields = [&[("email", email)], rest].concat();
    let answer = portal.visitor().post(path, &fields);
    let headers = answer.headers.iter().filter(|(name, _)| name != "date");
    let headers = headers.map(|(name, value)| format!("{name}: {value}")).collect();
    (answer.status, headers, answer.body.replace(email, "ADDRESS"))
}

#[test]
fn known_and_unknown_addresses_get_the_same_answers_byte_for_byte() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        for (path, rest) in FORMS {
            let known = answer(portal, path, "alice@example.com", rest);
            let unknown = answer(portal, path, "nobod@example.com", rest);
            assert_eq!(known, unknown, "{path}");
        }
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn known_and_unknown_addresses_cost_the_same_queries() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        for (path, rest) in FORMS {
            portal.advance(chrono::Duration::days(1));
            // The first use of a counter in its window takes another way than the following ones.
            for email in ["alice@example.com", "nobod@example.com"] {
                answer(portal, path, email, rest);
            }
            let known = portal.queries(|| drop(answer(portal, path, "alice@example.com", rest)));
            let unknown = portal.queries(|| drop(answer(portal, path, "nobod@example.com", rest)));
            assert_eq!(known, unknown, "{path}");
        }
        portal.work();
        portal.mails.read_all();
    });
}

/// How many passwords are held against a hash while somebody with this address tries to sign in.
fn checks(portal: &Portal, email: &str) -> u64 {
    let count = || portal.app.password_checks.load(Ordering::Relaxed);
    let before = count();
    answer(portal, "/de/sign-in", email, &[("password", OTHER_PASSWORD)]);
    count() - before
}

#[test]
fn an_address_without_account_or_password_costs_a_password_check_too() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let mut carla = portal.visitor();
        carla.post("/en/sign-up", &[("email", "carla@example.com"), ("accepts_rules", "yes")]).expect(200);
        carla.post(&link_to(portal, "carla@example.com"), &[]).expect(303);
        for email in ["alice@example.com", "carla@example.com", "nobod@example.com"] {
            assert_eq!(checks(portal, email), 1, "{email}");
        }
        assert_eq!(checks(portal, "not an address"), 0);
    });
}

/// What a password is held against takes the same work whether it is somebody's hash or nobody's.
#[test]
fn nobodys_hash_was_made_like_everybodys() {
    let parameters = |hash: &str| hash.split('$').take(4).map(ToOwned::to_owned).collect::<Vec<_>>();
    let runtime = actix_web::rt::System::new();
    let somebodys = runtime.block_on(password::hash(OTHER_PASSWORD.to_owned())).unwrap();
    let nobodys = password::yardstick(None);
    assert_eq!(parameters(&nobodys), parameters(&somebodys));
    assert_eq!(nobodys.len(), somebodys.len());
    assert_eq!(password::yardstick(Some(somebodys.clone())), somebodys);
}

#[test]
fn only_the_mail_tells_and_only_its_owner_reads_it() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        for email in ["alice@example.com", "nobod@example.com"] {
            answer(portal, "/en/sign-in-links", email, &[]);
        }
        portal.work();
        assert!(portal.mails.next_to("alice@example.com").text.contains("/links/"));
        let stranger = portal.mails.next_to("nobod@example.com").text;
        assert!(stranger.contains("There is no account for it") && stranger.contains("/en/sign-up"));
        assert!(!stranger.contains("/links/"));
    });
}
