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

/// How long a sign-in with each of these addresses takes: the shortest of some rounds, because the rest of
/// the machine disturbs that least.
fn times<const N: usize>(portal: &Portal, emails: [&str; N]) -> [Duration; N] {
    let once = |email| {
        let start = Instant::now();
        answer(portal, "/de/sign-in", email, &[("password", OTHER_PASSWORD)]);
        start.elapsed()
    };
    let rounds: Vec<[Duration; N]> = (0..7).map(|_| emails.map(once)).collect();
    std::array::from_fn(|i| rounds.iter().map(|round| round[i]).min().unwrap())
}

/// Checking a password takes tens of milliseconds; leaving the check out would show.
#[test]
fn an_unknown_address_costs_a_password_check_too() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let [known, unknown, unchecked] =
            times(portal, ["alice@example.com", "nobod@example.com", "not an address"]);
        for (checked, who) in [(known, "known"), (unknown, "unknown")] {
            assert!(checked > unchecked * 3 / 2, "{who}: {checked:?}, without a check {unchecked:?}");
        }
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
