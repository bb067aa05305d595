//! People of the team with a browser of their own, signed in with their second factor.

use chrono::Duration;
use echolot::domain::accounts::account::{Account, NewAccount};
use echolot::domain::accounts::second_factor::{self, Tried};
use echolot::domain::accounts::session::{Factor, SignedIn};
use echolot::domain::accounts::{Role, session, staff};
use echolot::domain::actor::Actor;
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;
use echolot::platform::totp::TotpSecret;

use super::{Portal, Visitor, sealing_key};

/// Gives an account a second factor, the same for everybody in the tests.
pub fn enrol(db: &Db, account: &Account) {
    db.write_now(|conn| second_factor::enrol(conn, &sealing_key(), account, &secret())).unwrap();
}

fn secret() -> TotpSecret {
    TotpSecret::from_bytes(b"a secret for testers")
}

impl Portal {
    /// Somebody of the team who has just signed in.
    pub fn colleague(&self, email: &str, role: Role) -> Visitor {
        let account = self.account(email);
        let join =
            |conn: &mut _| staff::add(conn, Actor::Operator, &email.parse().unwrap(), role, Locale::En);
        self.db.write_now(join).unwrap();
        enrol(&self.db, &account);
        self.work();
        self.mails.read_all();
        self.signed_in(&account)
    }

    /// The account with this address; it begins now if there is none.
    pub fn account(&self, email: &str) -> Account {
        let address = email.parse().unwrap();
        let new = NewAccount { address: &address, password_hash: None, locale: Locale::En };
        self.db.write_now(|conn| Account::of_confirmed(conn, new)).unwrap()
    }

    /// A code that nobody has used yet; the clock moves on by its step.
    pub fn fresh_code(&self) -> String {
        self.advance(Duration::seconds(30));
        self.code()
    }

    fn code(&self) -> String {
        self.db.clock().run(|| secret().code())
    }

    /// A browser in which the account is signed in, with its second factor if it has one.
    pub fn signed_in(&self, account: &Account) -> Visitor {
        let token = self.db.write_now(|conn| session::begin(conn, account, "Firefox")).unwrap();
        let begun = self.db.read_now(|conn| session::find(conn, &token)).unwrap().unwrap();
        if begun.factor == Factor::Owed && !self.shows(&begun, &self.code()) {
            assert!(self.shows(&begun, &self.fresh_code()));
        }
        let mut visitor = self.visitor();
        visitor.cookies.insert("session".to_owned(), token);
        visitor
    }

    fn shows(&self, begun: &SignedIn, code: &str) -> bool {
        let show = |conn: &mut _| second_factor::show(conn, &sealing_key(), begun, code);
        self.db.write_now(show).unwrap() == Tried::Right(())
    }
}
