//! Who finds the admins' pages: admins with a second factor, and nobody else.

use chrono::Duration;
use echolot::domain::accounts::{Role, session, staff};
use echolot::domain::actor::Actor;
use echolot::platform::i18n::Locale;

use super::{ADA, ada, path};
use crate::support::{Portal, Visitor, each_portal};

const PAGES: [&str; 10] = [
    "/de/admin",
    "/de/admin/accounts",
    "/de/admin/staff",
    "/de/admin/agencies",
    "/de/admin/agencies/new",
    "/de/admin/audit-entries",
    "/de/admin/audit-entries.csv",
    "/de/admin/mails",
    "/de/admin/jobs",
    "/de/admin/limits",
];

const ID: &str = "0000000000001";

fn forms() -> Vec<String> {
    let of_account = ["measures", "restoration"].map(|form| format!("/de/admin/accounts/{ID}/{form}"));
    let of_staff =
        ["role", "removal", "second-factor-reset"].map(|form| format!("/de/admin/staff/{ID}/{form}"));
    let of_agency =
        ["", "/merger", "/closure", "/closure/removal"].map(|form| format!("/de/admin/agencies/{ID}{form}"));
    let others = ["staff", "agencies"].map(|form| format!("/de/admin/{form}"));
    let retries = ["mails", "jobs"].map(|of| format!("/de/admin/{of}/{ID}/retry"));
    [&of_account[..], &of_staff, &of_agency, &others, &retries].concat()
}

fn every_answer(visitor: &mut Visitor, check: impl Fn(u16, &str)) {
    for page in PAGES {
        let answer = visitor.get(page);
        check(answer.status, answer.header("location").unwrap_or_default());
    }
    for form in forms() {
        let answer = visitor.post(&form, &[("role", "admin")]);
        check(answer.status, answer.header("location").unwrap_or_default());
    }
}

#[test]
fn moderators_and_members_find_nothing_there() {
    each_portal(|portal| {
        let mut mona = portal.colleague("mona@echolot.example", Role::Moderator);
        every_answer(&mut mona, |status, _| assert_eq!(status, 404));
        let mut charlie = portal.signed_in(&portal.account("charlie@example.org"));
        every_answer(&mut charlie, |status, _| assert_eq!(status, 404));
    });
}

#[test]
fn visitors_are_asked_to_sign_in_and_half_sessions_for_their_code() {
    each_portal(|portal| {
        every_answer(&mut portal.visitor(), |status, location| {
            assert_eq!((status, path(location)), (303, "/de/sign-in"));
        });
        ada(portal);
        let mut half = half_a_session(portal, ADA);
        every_answer(&mut half, |status, location| {
            assert_eq!((status, path(location)), (303, "/de/second-factor"));
        });
    });
}

fn half_a_session(portal: &Portal, email: &str) -> Visitor {
    let account = portal.account(email);
    let token = portal.db.write_now(|conn| session::begin(conn, &account, "Firefox")).unwrap();
    let mut visitor = portal.visitor();
    visitor.cookies.insert("session".to_owned(), token);
    visitor
}

#[test]
fn an_admin_without_a_second_factor_is_led_to_setting_it_up_and_a_moderator_from_the_desk_too() {
    each_portal(|portal| {
        for (email, role) in [(ADA, Role::Admin), ("mona@echolot.example", Role::Moderator)] {
            let join =
                |conn: &mut _| staff::add(conn, Actor::Operator, &email.parse().unwrap(), role, Locale::En);
            portal.db.write_now(join).unwrap();
        }
        let mut ada = portal.signed_in(&portal.account(ADA));
        every_answer(&mut ada, |status, location| {
            assert_eq!((status, location), (303, "/de/account/second-factor"));
        });
        ada.get("/en/account/second-factor").expect(200).assert_says("Your role in the team needs");
        let mut mona = portal.signed_in(&portal.account("mona@echolot.example"));
        assert_eq!(mona.get("/de/moderation").expect(303).location(), "/de/account/second-factor");
        every_answer(&mut mona, |status, _| assert_eq!(status, 404));
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn an_admin_finds_every_page_in_three_languages() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        for lang in ["de", "nl", "en"] {
            for page in PAGES {
                let answer = ada.get(&page.replacen("/de", &format!("/{lang}"), 1)).expect(200);
                assert!(!answer.body.contains('⟦'), "{page}");
            }
        }
    });
}

#[test]
fn what_is_dangerous_needs_an_admin_who_is_sure() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        portal.advance(Duration::minutes(11));
        let not_dangerous = ["/de/admin/agencies", "/retry", "/restoration"];
        for form in forms().iter().filter(|form| !not_dangerous.iter().any(|end| form.ends_with(end))) {
            if form.ends_with(&format!("agencies/{ID}")) {
                continue;
            }
            let answer = ada.post(form, &[("role", "admin"), ("into", ID)]).expect(303);
            assert_eq!(path(answer.location()), "/de/account/reauthentication", "{form}");
        }
        let page = ada.get("/de/admin/staff").expect(303);
        assert_eq!(page.location(), "/de/account/reauthentication?return_to=%2Fde%2Fadmin%2Fstaff");
        let code = portal.fresh_code();
        let fields = [("code", code.as_str()), ("return_to", "/de/admin/staff")];
        assert_eq!(
            ada.post("/de/account/reauthentication", &fields).expect(303).location(),
            "/de/admin/staff"
        );
        ada.get("/de/admin/staff").expect(200);
    });
}

#[test]
fn an_admin_whose_role_ends_is_out_in_every_open_session() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        portal.colleague("max@echolot.example", Role::Admin);
        let id = portal.account(ADA).id;
        portal.db.write_now(|conn| staff::remove(conn, Actor::Operator, id)).unwrap();
        every_answer(&mut ada, |status, _| assert_eq!(status, 404));
    });
}
