//! The mail step: write first, prove later.

use chrono::Duration;
use echolot::domain::reviews::ReviewState;

use super::super::scene::{alice, find, nordlicht, published, state, told};
use super::{begin, fields, link_to, only_review, post, review_count};
use crate::scorecards::agency_page::assert_no_message_is_missing;
use crate::support::{Visitor, each_portal};

const EMAIL: [(&str, &str); 1] = [("email", "alice@example.org")];

fn is_signed_in(visitor: &mut Visitor) -> bool {
    visitor.get("/en/account/reviews").status == 200
}

#[test]
fn a_visitor_writes_confirms_the_address_and_is_signed_in() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht");
        let sent = post(&mut visitor, &draft, &fields(&told()), &EMAIL).expect(303);
        visitor.follow(&sent).expect(200).assert_says("alice@example.org");
        assert_eq!(review_count(portal), 0);
        let link = link_to(portal, "alice@example.org");
        let page = visitor.get(&link).expect(200);
        page.assert_says("Nordlicht Personal");
        assert_eq!(review_count(portal), 0, "opening the link changes nothing");
        let done = visitor.post(&link, &[]).expect(303);
        let review = only_review(portal);
        assert_eq!(done.location(), format!("/en/account/reviews/{review}"));
        visitor.follow(&done).expect(200).assert_says("Your review is submitted");
        assert_eq!(state(&portal.db, review), ReviewState::Pending);
        assert!(is_signed_in(&mut visitor));
    });
}

#[test]
fn the_link_works_on_another_device_and_the_first_one_learns_of_it() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let (mut desk, mut phone) = (portal.visitor(), portal.visitor());
        let draft = begin(&mut desk, "nordlicht");
        post(&mut desk, &draft, &fields(&told()), &EMAIL).expect(303);
        let link = link_to(portal, "alice@example.org");
        phone.post(&link, &[]).expect(303);
        assert!(is_signed_in(&mut phone) && !is_signed_in(&mut desk));
        let there = format!("/en/account/reviews/{}", only_review(portal));
        assert_eq!(desk.get(&format!("{draft}/confirmation")).expect(303).location(), there);
        assert_eq!(post(&mut desk, &draft, &fields(&told()), &EMAIL).expect(303).location(), there);
    });
}

#[test]
fn the_links_page_says_what_was_added_since_the_mail_and_not_looked_at() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = portal.visitor();
        let draft = begin(&mut alice, "nordlicht");
        post(&mut alice, &draft, &fields(&told()), &EMAIL).expect(303);
        let link = link_to(portal, "alice@example.org");
        assert!(alice.get(&link).expect(200).all(".notice.warn").is_empty());
        let advice = "Rufen Sie Frau Petersen an.";
        post(&mut alice, &draft, &fields(&told()), &[("advice", advice), ("then", "save")]).expect(303);
        for lang in ["de", "nl", "en"] {
            let page = alice.get(&link.replacen("/en/", &format!("/{lang}/"), 1)).expect(200);
            assert_no_message_is_missing(&page);
            assert_eq!(page.all(".notice.warn mark"), ["Frau Petersen"]);
        }
        let refused = post(&mut alice, &draft, &fields(&told()), &[("advice", advice), EMAIL[0]]).expect(422);
        let seal = refused.attribute("#accepts_warnings", "value").unwrap();
        let accepted = [("advice", advice), ("accepts_warnings", &*seal), ("then", "save")];
        post(&mut alice, &draft, &fields(&told()), &accepted).expect(303);
        assert!(alice.get(&link).expect(200).all(".notice.warn").is_empty());
        alice.post(&link, &[]).expect(303);
        assert_eq!(review_count(portal), 1);
    });
}

#[test]
fn the_link_pressed_twice_makes_one_review_and_says_so() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let (mut visitor, mut thief) = (portal.visitor(), portal.visitor());
        let draft = begin(&mut visitor, "nordlicht");
        post(&mut visitor, &draft, &fields(&told()), &EMAIL).expect(303);
        let link = link_to(portal, "alice@example.org");
        let first = visitor.post(&link, &[]).expect(303).location().to_owned();
        let second = visitor.post(&link, &[]).expect(303);
        assert_eq!(second.location(), first);
        visitor.follow(&second).expect(200).assert_says("has been submitted already");
        assert_eq!(visitor.get(&link).expect(303).location(), first);
        assert_eq!(review_count(portal), 1);
        thief.post(&link, &[]).expect(303);
        assert!(!is_signed_in(&mut thief), "a used link signs nobody in");
    });
}

#[test]
fn the_mail_can_be_sent_again_and_to_another_address() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht");
        post(&mut visitor, &draft, &fields(&told()), &[("email", "alise@example.org")]).expect(303);
        let mistyped = link_to(portal, "alise@example.org");
        let again = visitor.post(&format!("{draft}/confirmation"), &EMAIL).expect(303);
        visitor.follow(&again).expect(200).assert_says("alice@example.org");
        let right = link_to(portal, "alice@example.org");
        portal.visitor().get(&mistyped).expect(404);
        portal.visitor().post(&mistyped, &[]).expect(404);
        visitor.post(&right, &[]).expect(303);
        assert_eq!(review_count(portal), 1);
    });
}

#[test]
fn addresses_that_cannot_be_are_refused_at_the_field_and_nothing_typed_is_lost() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht");
        for email in [
            "",
            "alice",
            "alice@",
            "a b@example.org",
            "alice@mailinator.com",
            "alice@example.org\r\nBcc: x@y.z",
        ] {
            let page = post(&mut visitor, &draft, &fields(&told()), &[("email", email)]).expect(422);
            assert!(!page.all("#email-error").is_empty(), "{email}");
            assert_eq!(page.attribute("#title", "value"), Some(told().title));
            let page = visitor.post(&format!("{draft}/confirmation"), &[("email", email)]).expect(422);
            assert!(!page.all("#email-error").is_empty(), "{email}");
        }
        portal.work();
        assert_eq!(portal.mails.unread(), []);
    });
}

#[test]
fn the_page_does_not_tell_whether_the_address_has_an_account_or_a_review() {
    each_portal(|portal| {
        let nordlicht = nordlicht(&portal.db);
        published(&portal.db, &alice(&portal.db), nordlicht, &told());
        portal.work();
        portal.mails.read_all();
        let mut pages = Vec::new();
        for email in ["alice@example.org", "nobody@example.org"] {
            let mut visitor = portal.visitor();
            let draft = begin(&mut visitor, "nordlicht");
            let sent = post(&mut visitor, &draft, &fields(&told()), &[("email", email)]).expect(303);
            pages.push(visitor.follow(&sent).expect(200).text().replace(email, "…"));
        }
        assert_eq!(pages[0], pages[1]);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn whoever_reviewed_the_agency_already_learns_it_from_the_link() {
    each_portal(|portal| {
        let nordlicht = nordlicht(&portal.db);
        published(&portal.db, &alice(&portal.db), nordlicht, &told());
        portal.work();
        portal.mails.read_all();
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht");
        post(&mut visitor, &draft, &fields(&told()), &EMAIL).expect(303);
        let link = link_to(portal, "alice@example.org");
        let page = visitor.post(&link, &[]).expect(422);
        page.assert_says("You have reviewed this agency in the last twelve months");
        assert_eq!(review_count(portal), 1);
        let kept = visitor.get(&format!("{draft}/edit")).expect(200);
        assert_eq!(kept.attribute("#title", "value"), Some(told().title));
    });
}

#[test]
fn an_old_or_invented_link_hands_nothing_in() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht");
        post(&mut visitor, &draft, &fields(&told()), &EMAIL).expect(303);
        let link = link_to(portal, "alice@example.org");
        visitor.post("/en/links/nonsense", &[]).expect(404);
        portal.advance(Duration::days(15));
        visitor.get(&link).expect(404);
        visitor.post(&link, &[]).expect(404);
        assert_eq!(review_count(portal), 0);
    });
}

#[test]
fn the_mail_speaks_the_language_of_the_form_and_so_does_the_new_account() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht").replace("/en/", "/nl/");
        post(&mut visitor, &draft, &fields(&told()), &EMAIL).expect(303);
        portal.work();
        let mail = portal.mails.next_to("alice@example.org");
        assert!(!mail.text.contains('⟦') && !mail.subject.contains('⟦'));
        let link = crate::support::mails::link_in(&mail);
        assert!(link.starts_with("/nl/links/"), "{link}");
        visitor.post(&link, &[]).expect(303);
        let author = find(&portal.db, only_review(portal)).account_id.unwrap();
        let account = super::read(&portal.db, |conn| echolot::domain::accounts::Account::find(conn, author));
        assert_eq!(account.locale.code(), "nl");
    });
}
