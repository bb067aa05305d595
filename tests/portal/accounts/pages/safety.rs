//! What must not work.

use echolot::domain::accounts::mail_link::MAILS_PER_DAY;
use echolot::web::paths;

use super::{PASSWORD, is_signed_in, link_to, sign_in, signed_up};
use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, each_portal};

#[test]
fn a_session_planted_before_the_sign_in_is_worth_nothing_after_it() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let mut alice = portal.visitor();
        alice.cookies.insert("session".to_owned(), "planted-by-somebody-else".to_owned());
        let fields = [("email", "alice@example.com"), ("password", PASSWORD)];
        alice.post("/en/sign-in", &fields).expect(303);
        let first = alice.cookies["session"].clone();
        assert_ne!(first, "planted-by-somebody-else");
        alice.post("/en/sign-in", &fields).expect(303);
        assert_ne!(alice.cookies["session"], first);
        alice.cookies.insert("session".to_owned(), first);
        assert!(!is_signed_in(&mut alice), "the session before has ended");
    });
}

#[test]
fn signing_in_as_somebody_else_ends_the_session_before() {
    each_portal(|portal| {
        let alice = signed_up(portal, "alice@example.com");
        let mut bob = signed_up(portal, "bob@example.com");
        let before = bob.cookies.clone();
        bob.cookies = alice.cookies.clone();
        bob.post("/en/sign-in", &[("email", "bob@example.com"), ("password", PASSWORD)]).expect(303);
        bob.get("/en/account").expect(200).assert_says("bob@example.com");
        bob.cookies = alice.cookies.clone();
        assert!(!is_signed_in(&mut bob));
        bob.cookies = before;
        assert!(is_signed_in(&mut bob));
    });
}

#[test]
fn the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let fields = [("email", "alice@example.com"), ("password", PASSWORD)];
        let answer = portal.visitor().post("/en/sign-in", &fields).expect(303);
        let cookie = answer.header("set-cookie").unwrap();
        for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Domain"));
    });
}

#[test]
fn forms_of_other_sites_change_nothing() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        alice.headers = vec![("sec-fetch-site", "cross-site".to_owned())];
        for path in [
            "sign-up",
            "sign-in",
            "sign-in-links",
            "sign-out",
            "links/token",
            "password-resets",
            "password-resets/token",
            "account/address",
            "account/password",
            "account/language",
            "account/sessions/sign-out",
            "account/deletion",
        ] {
            alice.post(&format!("/en/{path}"), &[("email", "alice@example.com")]).expect(403);
        }
        alice.headers.clear();
        assert!(is_signed_in(&mut alice));
    });
}

#[test]
fn the_way_back_never_leads_to_another_site() {
    for foreign in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/de\\evil.example",
        "\\\\evil.example",
        "/de@evil.example",
        "/de.evil.example",
        "/denmark",
        "/de/\r\nLocation: https://evil.example",
        "/de/\t/evil",
        "javascript:alert(1)",
        "de/account",
        "/static/x",
        "",
    ] {
        assert_eq!(paths::local(foreign), None, "{foreign}");
    }
    for own in ["/de", "/nl?x=1", "/en/agencies/nordlicht?page=2", "/de/account/"] {
        assert_eq!(paths::local(own), Some(own));
    }
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let back = "//evil.example/de";
        let mut alice = portal.visitor();
        let form = alice.get(&format!("/en/sign-in?return_to={}", paths::encode(back))).expect(200);
        assert!(!form.body.contains("evil.example/de\""), "{}", form.body);
        let fields = [("email", "alice@example.com"), ("password", PASSWORD), ("return_to", back)];
        assert_eq!(alice.post("/en/sign-in", &fields).expect(303).location(), "/en/account");
        assert_eq!(
            alice.get(&format!("/en/sign-in?return_to={}", paths::encode(back))).expect(303).location(),
            "/en/account"
        );
    });
}

#[test]
fn an_address_cannot_carry_headers_markup_or_a_second_recipient() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        for email in [
            "alice@example.com\r\nBcc: bob@example.com",
            "alice@example.com\nSubject: x",
            "alice@example.com, bob@example.com",
            "alice@example.com\0",
            "\"alice\"<alice@example.com>",
            "<script>alert(1)</script>@example.com",
            "alice@exam\u{202e}ple.com",
            "ali\u{200b}ce@example.com",
        ] {
            for path in ["/en/sign-up", "/en/sign-in-links", "/en/password-resets"] {
                let page = visitor.post(path, &[("email", email), ("accepts_rules", "yes")]).expect(422);
                assert_eq!(page.all("#email-error").len(), 1, "{email:?}");
                assert!(!page.body.contains("<script>alert"), "{email:?}");
            }
        }
        portal.work();
        assert!(portal.mails.unread().is_empty());
    });
}

/// On some servers Alice@ and alice@ are two mailboxes.
#[test]
fn a_link_to_an_account_goes_to_the_address_as_its_owner_spelt_it() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        for path in ["/en/sign-up", "/en/sign-in-links", "/en/password-resets"] {
            let fields = [("email", "ALICE@example.com"), ("accepts_rules", "yes")];
            portal.visitor().post(path, &fields).expect(200).assert_says("ALICE@example.com");
            link_to(portal, "alice@example.com");
        }
    });
}

#[test]
fn bytes_that_are_no_text_get_an_answer_and_not_a_fault() {
    each_portal(|portal| {
        let form = "application/x-www-form-urlencoded";
        for body in
            ["email=%FF%FE", "email=%00", "email=a%40b.de&password=%00%FF", "&&&=%", "email[]=x&email=y"]
        {
            for path in
                ["sign-up", "sign-in", "sign-in-links", "password-resets", "links/x", "password-resets/x"]
            {
                let answer = portal.visitor().post_raw(&format!("/en/{path}"), form, body.as_bytes());
                assert!(answer.status < 500, "{path} {body}: {}", answer.status);
            }
        }
        let answer = portal.visitor().post_raw("/en/sign-in", "text/plain", b"\xff\xfe");
        assert!([400, 415, 422].contains(&answer.status), "{}", answer.status);
        let mut alice = signed_up(portal, "alice@example.com");
        for path in ["address", "password", "language", "deletion"] {
            let answer =
                alice.post_raw(&format!("/en/account/{path}"), form, b"email=%FF&language=%00&reviews=%FF");
            assert!([400, 422].contains(&answer.status), "{path}: {}", answer.status);
        }
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn nobody_can_fill_somebody_elses_mailbox() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        let forms = ["/en/sign-up", "/en/sign-in-links", "/en/password-resets"];
        for tag in 0..5 {
            let email = format!("alice+{tag}@example.com");
            for path in forms {
                visitor.post(path, &[("email", &email), ("accepts_rules", "yes")]).expect(200);
            }
        }
        portal.work();
        assert_eq!(portal.mails.unread().len(), usize::try_from(MAILS_PER_DAY).unwrap());
        portal.mails.read_all();
    });
}

#[test]
fn one_client_cannot_make_the_portal_mail_to_the_world() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        let mut ask = |n: usize| {
            let email = format!("person{n}@example.com");
            visitor.post("/en/sign-in-links", &[("email", &email)]).status
        };
        assert!((0..60).all(|n| ask(n) == 200));
        assert_eq!(ask(60), 429);
        portal.work();
        assert_eq!(portal.mails.unread().len(), 60);
        portal.mails.read_all();
    });
}

#[test]
fn a_sign_up_for_a_member_who_changed_the_address_does_not_open_the_old_door() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        portal.visitor().post("/en/sign-in-links", &[("email", "alice@example.com")]).expect(200);
        let old_link = link_to(portal, "alice@example.com");
        let fields = [("email", "new@example.org"), ("current_password", PASSWORD)];
        alice.post("/en/account/address", &fields).expect(303);
        let link = link_to(portal, "new@example.org");
        alice.post(&link, &[]).expect(303);
        portal.mails.read_all();
        let mut charlie = portal.visitor();
        charlie.post(&old_link, &[]).expect(404);
        assert!(!is_signed_in(&mut charlie));
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 422);
    });
}

#[test]
fn over_tls_the_cookie_is_secure_and_bound_to_the_host() {
    let database = SqliteDatabase::new();
    let portal =
        Portal::start(database.db.clone(), &database.url, &["--base-url", "https://echolot.example"]);
    let mut alice = portal.visitor();
    let fields = [("email", "alice@example.com"), ("accepts_rules", "yes")];
    alice.post("/en/sign-up", &fields).expect(200);
    portal.work();
    let text = portal.mails.next_to("alice@example.com").text;
    let (_, link) = text.split_once("https://echolot.example").unwrap();
    let link = link.split_whitespace().next().unwrap();
    let entered = alice.post(link, &[]).expect(303);
    let cookies: Vec<_> = entered.headers.iter().filter(|(name, _)| name == "set-cookie").collect();
    let session = cookies.iter().find(|(_, cookie)| cookie.starts_with("__Host-session=")).unwrap();
    assert!(session.1.contains("Secure"), "{}", session.1);
    assert!(entered.header("strict-transport-security").is_some());
}

#[test]
fn a_mailed_link_leads_back_to_where_one_came_from_and_never_elsewhere() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let ask = |back: &str| {
            let fields = [("email", "alice@example.com"), ("return_to", back)];
            portal.visitor().post("/en/sign-in-links", &fields).expect(200);
            link_to(portal, "alice@example.com")
        };
        let back = "/de/agencies/nordlicht?page=2";
        let (mut phone, link) = (portal.visitor(), ask(back));
        let page = phone.get(&link).expect(200);
        let kept = page.attribute("input[name=return_to]", "value").unwrap();
        assert_eq!(kept, back);
        assert_eq!(phone.post(&link, &[("return_to", &kept)]).expect(303).location(), back);
        for foreign in ["https://evil.example/de", "//evil.example", "/\\evil.example", "/de\r\nX: y"] {
            let link = ask(foreign);
            assert!(!link.contains("return_to"), "{link}");
            let planted = format!("{link}?return_to={}", paths::encode(foreign));
            let page = portal.visitor().get(&planted).expect(200);
            assert_eq!(page.attribute("input[name=return_to]", "value"), None);
            let entered = portal.visitor().post(&link, &[("return_to", foreign)]).expect(303);
            assert_eq!(entered.location(), "/en/account");
        }
    });
}

/// Guessing at many accounts from one place: counted in the database, so that more instances give no more tries.
#[test]
fn wrong_passwords_of_one_client_add_up_over_accounts_and_instances() {
    let database = SqliteDatabase::new();
    let instance = || Portal::start(database.db.clone(), &database.url, &[]);
    let portals = [instance(), instance(), instance()];
    let guess = |n: usize| sign_in(&portals[n / 25], &format!("person{n}@example.com"), PASSWORD).1;
    assert!((0..60).all(|n| guess(n) == 422));
    let refused = portals[2].visitor().post("/en/sign-in", &[("email", "x@example.com"), ("password", "y")]);
    let refused = refused.expect(429);
    assert!(refused.header("retry-after").unwrap().parse::<i64>().unwrap() > 0);
}

#[test]
fn right_passwords_do_not_count_against_a_client() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        use diesel::prelude::*;
        use echolot::platform::db::schema::limit_counts;
        let used = || {
            let wrong =
                limit_counts::table.filter(limit_counts::limit_name.eq("failed_passwords_from_client"));
            let used = wrong.select(diesel::dsl::sum(limit_counts::used));
            let found: Option<i64> = portal
                .db
                .read_now(|conn| used.first(conn).map_err(echolot::platform::db::DbError::from))
                .unwrap();
            found.unwrap_or(0)
        };
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 303);
        assert_eq!(used(), 0);
        assert_eq!(sign_in(portal, "alice@example.com", "not this one at all").1, 422);
        assert_eq!(used(), 1);
    });
}
