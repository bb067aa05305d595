//! Accounts through the browser, with the mails read as their owners read them.

mod account;
mod links;
mod passwords;
mod safety;
mod second_factor;
mod secrecy;
mod sign_in;
mod sign_up;
mod suspension;

use crate::support::mails::link_in;
use crate::support::{Portal, Visitor};

/// A password that is good enough, and another.
const PASSWORD: &str = "korrekte pferde stapeln batterien";
const OTHER_PASSWORD: &str = "zeven blauwe fietsen zonder bel";

/// Delivers the mails and opens the link in the next one to `email`.
fn link_to(portal: &Portal, email: &str) -> String {
    portal.work();
    link_in(&portal.mails.next_to(email))
}

/// Somebody who has signed up in English, and is signed in.
fn signed_up(portal: &Portal, email: &str) -> Visitor {
    let mut visitor = portal.visitor();
    let fields = [("email", email), ("password", PASSWORD), ("accepts_rules", "yes")];
    visitor.post("/en/sign-up", &fields).expect(200);
    let link = link_to(portal, email);
    visitor.post(&link, &[("password", PASSWORD)]).expect(303);
    assert!(is_signed_in(&mut visitor));
    visitor
}

fn is_signed_in(visitor: &mut Visitor) -> bool {
    visitor.get("/en/account").status == 200
}

/// Somebody who signs in with this password.
fn sign_in(portal: &Portal, email: &str, password: &str) -> (Visitor, u16) {
    let mut visitor = portal.visitor();
    let answer = visitor.post("/en/sign-in", &[("email", email), ("password", password)]);
    (visitor, answer.status)
}
