//! The second factor in the browser: setting it up, the second step of signing in, losing it; and everything
//! half a session must not reach.

use chrono::Duration;
use echolot::domain::accounts::{Role, second_factor};
use echolot::platform::totp::TotpSecret;

use super::{PASSWORD, is_signed_in, link_to, sign_in, signed_up};
use crate::support::mails::link_in;
use crate::support::{Answer, Portal, Visitor, each_portal};

/// The code the app would show, of the secret on the page.
fn code(portal: &Portal, email: &str) -> String {
    let (key, id) = (portal.app.sealing_key(), portal.account(email).id);
    let secret: TotpSecret = portal.db.read_now(|conn| second_factor::waiting(conn, &key, id)).unwrap();
    portal.db.clock().run(|| secret.code())
}

/// Sets up two steps in a browser; returns the recovery codes.
fn enrol(portal: &Portal, visitor: &mut Visitor, email: &str) -> Vec<String> {
    visitor.post("/en/account/second-factor/enrolment", &[]).expect(303);
    let page = visitor.get("/en/account/second-factor/enrolment").expect(200);
    assert!(page.attribute("svg[role=img] path", "d").unwrap().starts_with("M4 4h1v1h-1z"));
    let answer = visitor.post("/en/account/second-factor", &[("code", &code(portal, email))]).expect(200);
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
    portal.work();
    portal.mails.next_to(email);
    answer.all("main ol code")
}

fn step(visitor: &mut Visitor, code: &str) -> Answer {
    visitor.post("/en/second-factor", &[("code", code), ("return_to", "/en/account/sessions")])
}

#[test]
fn setting_it_up_takes_a_picture_and_a_code_and_shows_ten_recovery_codes_once() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        alice.get("/en/account/second-factor").expect(200).assert_says("Set up");
        alice.post("/en/account/second-factor/enrolment", &[]).expect(303);
        alice.post("/en/account/second-factor", &[("code", "000000")]).expect(422).assert_says("not right");
        let right = code(portal, "alice@example.com");
        let codes =
            alice.post("/en/account/second-factor", &[("code", &right)]).expect(200).all("main ol code");
        assert_eq!(codes.len(), 10);
        let again = alice.post("/en/account/second-factor", &[("code", &right)]).expect(303);
        assert_eq!(again.location(), "/en/account/second-factor");
        let page = alice.get("/en/account/second-factor").expect(200);
        page.assert_says("10 recovery codes");
        assert!(!page.body.contains(&codes[0]));
        portal.work();
        assert!(portal.mails.next_to("alice@example.com").text.contains("Two-step sign-in is on"));
    });
}

#[test]
fn signing_in_takes_both_steps_and_returns_to_where_one_was_going() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let codes = enrol(portal, &mut alice, "alice@example.com");
        let mut browser = portal.visitor();
        let fields =
            [("email", "alice@example.com"), ("password", PASSWORD), ("return_to", "/en/account/sessions")];
        let half = browser.post("/en/sign-in", &fields).expect(303);
        assert_eq!(half.location(), "/en/second-factor?return_to=%2Fen%2Faccount%2Fsessions");
        browser.follow(&half).expect(200).assert_says("alice@example.com");
        step(&mut browser, "000000").expect(422).assert_says("not right");
        // Read from paper, a code is typed in many ways.
        let typed = format!(" {} ", codes[0].replace('-', " ").to_uppercase().replace('0', "O"));
        let whole = step(&mut browser, &typed).expect(303);
        assert_eq!(whole.location(), "/en/account/sessions");
        assert!(is_signed_in(&mut browser));
        // Sent twice, as with a double click: nothing happens, and nobody is thrown out.
        assert_eq!(step(&mut browser, &codes[0]).expect(303).location(), "/en/account/sessions");
        assert!(is_signed_in(&mut browser));
        portal.work();
        portal.mails.next_to("alice@example.com");
    });
}

#[test]
fn half_a_session_reaches_no_page_of_the_account_and_changes_nothing() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        enrol(portal, &mut alice, "alice@example.com");
        let (mut half, _) = sign_in(portal, "alice@example.com", PASSWORD);
        let pages = ["", "/address", "/password", "/language", "/sessions", "/deletion", "/second-factor"];
        for page in pages.map(|page| format!("/en/account{page}")) {
            let answer = half.get(&page).expect(303);
            assert!(answer.location().starts_with("/en/second-factor?return_to="), "{page}");
        }
        let forms = [
            "address",
            "password",
            "language",
            "sessions/sign-out",
            "deletion",
            "reauthentication",
            "second-factor",
            "second-factor/enrolment",
            "second-factor/recovery-codes",
            "second-factor/removal",
            "second-factor/reset/cancellation",
        ];
        for form in forms.map(|form| format!("/en/account/{form}")) {
            let answer = half.post(&form, &[("current_password", PASSWORD)]).expect(303);
            assert!(answer.location().starts_with("/en/second-factor?return_to="), "{form}");
        }
        assert!(is_signed_in(&mut alice));
        half.post("/en/sign-out", &[]).expect(303);
        assert!(!half.cookies.contains_key("session"));
    });
}

#[test]
fn a_recovery_code_that_was_used_opens_nothing_more() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let codes = enrol(portal, &mut alice, "alice@example.com");
        let (mut one, _) = sign_in(portal, "alice@example.com", PASSWORD);
        step(&mut one, &codes[0]).expect(303);
        let (mut other, _) = sign_in(portal, "alice@example.com", PASSWORD);
        step(&mut other, &codes[0]).expect(422);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn guessing_is_answered_with_a_pause() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        enrol(portal, &mut alice, "alice@example.com");
        let (mut half, _) = sign_in(portal, "alice@example.com", PASSWORD);
        for _ in 0..second_factor::FAILURES {
            step(&mut half, "123456").expect(422);
        }
        let answer = step(&mut half, "123456").expect(429);
        assert!(answer.header("retry-after").is_some());
    });
}

#[test]
fn what_is_dangerous_asks_once_more_and_comes_back() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let codes = enrol(portal, &mut alice, "alice@example.com");
        portal.advance(Duration::minutes(11));
        alice.headers = vec![("referer", format!("{}/en/account/second-factor", portal.address))];
        let asked = alice.post("/en/account/second-factor/removal", &[]).expect(303);
        assert_eq!(
            asked.location(),
            "/en/account/reauthentication?return_to=%2Fen%2Faccount%2Fsecond%2Dfactor"
        );
        alice.follow(&asked).expect(200);
        let back = "/en/account/second-factor";
        let form = "/en/account/reauthentication";
        alice.post(form, &[("code", "000000"), ("return_to", back)]).expect(422);
        alice.post(form, &[("current_password", "wrong"), ("return_to", back)]).expect(422);
        let sure = alice.post(form, &[("code", &codes[1]), ("return_to", back)]).expect(303);
        assert_eq!(sure.location(), back);
        alice.post("/en/account/second-factor/removal", &[]).expect(303);
        alice.get(back).expect(200).assert_says("Set up");
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn the_password_is_enough_to_be_sure_and_a_page_of_another_site_is_no_place_to_return_to() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        enrol(portal, &mut alice, "alice@example.com");
        portal.advance(Duration::minutes(11));
        let fields = [("current_password", PASSWORD), ("return_to", "https://evil.example/en")];
        let sure = alice.post("/en/account/reauthentication", &fields).expect(303);
        assert_eq!(sure.location(), "/en/account");
        alice.post("/en/account/second-factor/removal", &[]).expect(303);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_lost_app_is_given_up_after_a_week_unless_the_owner_objects() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        enrol(portal, &mut alice, "alice@example.com");
        let (mut half, _) = sign_in(portal, "alice@example.com", PASSWORD);
        half.post("/en/second-factor/reset", &[]).expect(200);
        let link = link_to(portal, "alice@example.com");
        portal.visitor().get(&link).expect(200);
        portal.visitor().post(&link, &[]).expect(303);
        portal.work();
        let warning = portal.mails.next_to("alice@example.com");
        alice.get("/en/account/second-factor").expect(200).assert_says("Keep two-step sign-in");
        portal.visitor().post(&link_in(&warning), &[]).expect(303);
        portal.advance(Duration::days(8));
        portal.work();
        let (mut half, _) = sign_in(portal, "alice@example.com", PASSWORD);
        assert!(!is_signed_in(&mut half));
        half.post("/en/second-factor/reset", &[]).expect(200);
        let link = link_to(portal, "alice@example.com");
        portal.visitor().post(&link, &[]).expect(303);
        portal.advance(Duration::days(7));
        portal.work();
        portal.mails.read_all();
        let (mut whole, _) = sign_in(portal, "alice@example.com", PASSWORD);
        assert!(is_signed_in(&mut whole));
    });
}

#[test]
fn the_team_gets_no_mail_that_leads_around_it_and_cannot_switch_it_off() {
    each_portal(|portal| {
        let mut mona = signed_up(portal, "mona@example.com");
        enrol(portal, &mut mona, "mona@example.com");
        portal.colleague("max@example.com", Role::Admin);
        let named = "mona@example.com".parse().unwrap();
        let join = |conn: &mut _| {
            let locale = echolot::platform::i18n::Locale::En;
            let actor = echolot::domain::actor::Actor::Operator;
            echolot::domain::accounts::staff::add(conn, actor, &named, Role::Moderator, locale)
        };
        portal.db.write_now(join).unwrap();
        mona.post("/en/account/second-factor/removal", &[]).expect(303);
        mona.get("/en/account/second-factor").expect(200).assert_says("cannot be switched off");
        let (mut half, _) = sign_in(portal, "mona@example.com", PASSWORD);
        half.get("/en/second-factor").expect(200).assert_says("another admin");
        half.post("/en/second-factor/reset", &[]).expect(404);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_colleague_changes_the_address_only_after_showing_who_they_are_again() {
    each_portal(|portal| {
        let mut mona = portal.colleague("mona@example.com", Role::Moderator);
        mona.get("/en/account/address").expect(200);
        portal.advance(Duration::minutes(11));
        for answer in
            [mona.get("/en/account/address"), mona.post("/en/account/address", &[("email", "x@example.org")])]
        {
            assert!(answer.expect(303).location().starts_with("/en/account/reauthentication?"));
        }
        let code = portal.fresh_code();
        mona.post("/en/account/reauthentication", &[("code", &code)]).expect(303);
        mona.get("/en/account/address").expect(200);
    });
}

#[test]
fn the_demo_teams_code_is_shown_on_this_machine() {
    each_portal(|portal| {
        let page = portal.visitor().get("/dev/codes").expect(200);
        let shown = page.all("dd");
        assert!(shown.iter().all(|code| code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit())));
    });
}
