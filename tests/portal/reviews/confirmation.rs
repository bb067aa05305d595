//! The mail step: a link hands the review in, once.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::accounts::account::{Account, AccountState};
use echolot::domain::mail::Mail;
use echolot::domain::reviews::ReviewState;
use echolot::domain::reviews::confirmation::{self, Confirmation};
use echolot::domain::reviews::draft::{self, Draft, DraftId, Holder};
use echolot::domain::reviews::submission::{Submission, submit_draft};
use echolot::domain::reviews::typed::Typed;
use echolot::platform::db::Db;
use echolot::platform::db::schema::{accounts, mails};
use echolot::platform::i18n::Locale;
use echolot::platform::mail_address::MailAddress;

use super::scene::{
    alice, charlie, find, is_not_found, nordlicht, posted, published, read, told, write, wrong,
};
use super::submission::draft;
use crate::support::each_database;

fn found(db: &Db, id: DraftId) -> Draft {
    read(db, |conn| Draft::find(conn, Holder { browser: Some("b1"), account: None }, id))
}

fn address(text: &str) -> MailAddress {
    MailAddress::parse(text).unwrap()
}

/// Sends the link to `to` and reads its token in the last mail.
fn link(db: &Db, draft: DraftId, to: &str) -> String {
    let draft = found(db, draft);
    write(db, |conn| confirmation::send(conn, &draft, &address(to), Locale::Nl));
    let context: String =
        read(db, |conn| Ok(mails::table.order(mails::id.desc()).select(mails::context).first(conn)?));
    match serde_json::from_str(&context).unwrap() {
        Mail::ConfirmReview { token, agency_name } => {
            assert_eq!(agency_name, "Nordlicht Personal");
            token
        }
        other => panic!("{other:?}"),
    }
}

fn redeem(db: &Db, token: &str) -> Confirmation {
    write(db, |conn| confirmation::redeem(conn, token))
}

#[test]
fn the_link_hands_the_review_in_and_makes_the_account() {
    each_database(|db| {
        let draft = draft(db, nordlicht(db));
        let token = link(db, draft, "Alice@Example.org");
        let Confirmation::HandedIn(author, review) = redeem(db, &token) else { panic!("not handed in") };
        assert_eq!((author.email.as_str(), author.locale), ("Alice@example.org", Locale::Nl));
        let review = find(db, review);
        assert_eq!((review.state, review.account_id), (ReviewState::Pending, Some(author.id)));
    });
}

#[test]
fn whoever_has_an_account_hands_in_with_it() {
    each_database(|db| {
        let (draft, alice) = (draft(db, nordlicht(db)), alice(db));
        let token = link(db, draft, "alice@example.org");
        let Confirmation::HandedIn(author, _) = redeem(db, &token) else { panic!("not handed in") };
        assert_eq!(author.id, alice.id);
    });
}

#[test]
fn the_link_opened_twice_makes_one_review_and_says_so() {
    each_database(|db| {
        let draft = draft(db, nordlicht(db));
        let (first, second) = (link(db, draft, "alice@example.org"), link(db, draft, "alice@example.org"));
        let Confirmation::HandedIn(_, review) = redeem(db, &first) else { panic!("not handed in") };
        for token in [&first, &second] {
            let Confirmation::Already(same) = redeem(db, token) else { panic!("handed in twice") };
            assert_eq!(same, review);
        }
    });
}

#[test]
fn a_new_address_makes_the_last_ones_link_void() {
    each_database(|db| {
        let draft = draft(db, nordlicht(db));
        let mistyped = link(db, draft, "alise@example.org");
        let right = link(db, draft, "alice@example.org");
        assert!(is_not_found(db.write_now(|conn| confirmation::redeem(conn, &mistyped))));
        assert!(matches!(redeem(db, &right), Confirmation::HandedIn(..)));
    });
}

#[test]
fn a_link_that_expired_or_never_was_hands_nothing_in() {
    each_database(|db| {
        let draft = draft(db, nordlicht(db));
        let token = link(db, draft, "alice@example.org");
        assert!(is_not_found(db.write_now(|conn| confirmation::redeem(conn, "nonsense"))));
        db.clock().advance(Duration::days(15));
        assert!(is_not_found(db.write_now(|conn| confirmation::redeem(conn, &token))));
    });
}

#[test]
fn a_draft_that_is_not_ready_sends_no_mail() {
    each_database(|db| {
        let id = draft(db, nordlicht(db));
        let ready = found(db, id);
        write(db, |conn| draft::save(conn, &ready, &Typed::default(), Locale::De));
        let draft = found(db, id);
        let to = address("alice@example.org");
        assert!(!wrong(db.write_now(|conn| confirmation::send(conn, &draft, &to, Locale::De))).is_empty());
        assert_eq!(posted(db), []);
    });
}

#[test]
fn throw_away_addresses_are_refused() {
    each_database(|db| {
        let id = draft(db, nordlicht(db));
        let draft = found(db, id);
        let to = address("alice@mailinator.com");
        let refused = wrong(db.write_now(|conn| confirmation::send(conn, &draft, &to, Locale::De)));
        assert_eq!(refused, [("email", "invalid-email-throw-away")]);
        assert_eq!(posted(db), []);
    });
}

#[test]
fn a_second_review_within_twelve_months_is_refused_after_the_link_and_the_draft_is_kept() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        published(db, &alice, nordlicht, &told());
        let draft = draft(db, nordlicht);
        let token = link(db, draft, "alice@example.org");
        let refused = wrong(db.write_now(|conn| confirmation::redeem(conn, &token)));
        assert_eq!(refused, [("form", "invalid-already-reviewed")]);
        assert_eq!(found(db, draft).typed.get("title"), told().title);
        db.clock().advance(Duration::days(1));
        assert_eq!(
            wrong(db.write_now(|conn| confirmation::redeem(conn, &token))),
            refused,
            "the link is not used up"
        );
    });
}

#[test]
fn a_draft_handed_in_after_a_sign_in_needs_no_link_any_more() {
    each_database(|db| {
        let (id, charlie) = (draft(db, nordlicht(db)), charlie(db));
        let token = link(db, id, "alice@example.org");
        write(db, |conn| draft::adopt(conn, "b1", charlie.id));
        let own = read(db, |conn| Draft::find(conn, Holder { browser: None, account: Some(charlie.id) }, id));
        let Submission::New(review) = write(db, |conn| submit_draft(conn, &charlie, &own)) else { panic!() };
        let Confirmation::Already(same) = redeem(db, &token) else { panic!("handed in twice") };
        assert_eq!(same, review);
        assert!(read(db, |conn| Account::by_address(conn, &address("alice@example.org"))).is_none());
    });
}

#[test]
fn a_suspended_account_hands_nothing_in() {
    each_database(|db| {
        let (draft, alice) = (draft(db, nordlicht(db)), alice(db));
        let token = link(db, draft, "alice@example.org");
        write(db, |conn| {
            let suspended = accounts::state.eq(AccountState::Suspended);
            Ok(diesel::update(accounts::table.find(alice.id)).set(suspended).execute(conn)?)
        });
        assert!(is_not_found(db.write_now(|conn| confirmation::redeem(conn, &token))));
    });
}
