//! No page, mail or time tells whether an address has an account.

use std::time::{Duration, Instant};

use super::{OTHER_PASSWORD, signed_up};
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

/// The shortest of a few tries, which the rest of the machine disturbed least.
fn time(portal: &Portal, path: &str, email: &str, rest: &[(&str, &str)]) -> Duration {
    let once = || {
        let start = Instant::now();
        answer(portal, path, email, rest);
        start.elapsed()
    };
    (0..4).map(|_| once()).min().unwrap()
}

/// Checking a password takes tens of milliseconds; leaving the check out would show.
#[test]
fn an_unknown_address_costs_a_password_check_too() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let wrong: &[_] = &[("password", OTHER_PASSWORD)];
        let known = time(portal, "/de/sign-in", "alice@example.com", wrong);
        let unknown = time(portal, "/de/sign-in", "nobod@example.com", wrong);
        let without_check = time(portal, "/de/sign-in", "not an address", wrong);
        assert!(known > without_check * 2, "{known:?} is no check, without one it is {without_check:?}");
        assert!(unknown > known / 2 && unknown < known * 2, "{unknown:?} against {known:?}");
    });
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
