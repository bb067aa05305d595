//! What somebody wrote is on the page that says why it was not taken, ready to be sent again.

use std::collections::BTreeSet;

use crate::agencies::represented::nordlicht;
use crate::architecture::sources::files;
use crate::scorecards::agency_page::assert_no_message_is_missing;
use crate::support::{Answer, each_portal};

const WORDS: &str = "I run the Hamburg office;\r\nthe <imprint> names me.";
const CLAIM: &str = "/en/agencies/nordlicht-personal/claim";
const FIELDS: [(&str, &str); 3] = [("way", "words"), ("address", ""), ("explanation", WORDS)];

/// What the form on the page sends.
fn kept(page: &Answer) -> Vec<(String, String)> {
    let hidden = page.all("form[action$='/claim'] input[type=hidden]").len();
    let field = |nth: usize, name| page.attribute(&format!("main form input:nth-of-type({nth})"), name);
    let others = (1..=hidden).map(|nth| (field(nth, "name").unwrap(), field(nth, "value").unwrap()));
    let name = page.attribute("main form textarea", "name").unwrap();
    let text = page.body.split_once("readonly>\n").unwrap().1.split_once("</textarea>").unwrap().0;
    others.chain([(name, text.replace("&lt;", "<").replace("&gt;", ">"))]).collect()
}

#[test]
fn a_session_that_ended_meanwhile_costs_no_text() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut carla = portal.signed_in(&portal.account("carla@example.org"));
        let session = carla.cookies.remove("session").unwrap();
        for lang in ["de", "nl", "en"] {
            let page = carla.post(&CLAIM.replace("/en/", &format!("/{lang}/")), &FIELDS).expect(401);
            assert_no_message_is_missing(&page);
            let sign_in = page.attribute("main a.button[target=_blank]", "href").unwrap();
            assert!(sign_in.starts_with(&format!("/{lang}/sign-in")), "{sign_in}");
        }
        let page = carla.post(CLAIM, &FIELDS).expect(401);
        let kept = kept(&page);
        assert_eq!(page.attribute("main form", "action").as_deref(), Some(CLAIM));
        let mut sent = FIELDS.map(|(name, value)| (name.to_owned(), value.to_owned()));
        sent.sort();
        let mut sorted = kept.clone();
        sorted.sort();
        assert_eq!(sorted, sent);
        carla.cookies.insert("session".to_owned(), session);
        let again: Vec<(&str, &str)> = kept.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        carla.post(CLAIM, &again).expect(303);
        portal.work();
        assert!(portal.mails.next_to("carla@example.org").subject.contains("claim"));
    });
}

#[test]
fn a_choice_alone_is_asked_for_again() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let answer = portal.visitor().post(CLAIM, &[("way", "mail"), ("address", "")]).expect(303);
        assert!(answer.location().starts_with("/en/sign-in?"));
    });
}

#[test]
fn a_password_is_on_no_page() {
    each_portal(|portal| {
        let fields = [("current_password", "correct horse"), ("password", "battery staple")];
        for (path, status) in
            [("/en/account/password", 303), ("/en/agencies/gone/claim", 303), ("/en/gone", 404)]
        {
            let answer = portal.visitor().post(path, &fields).expect(status);
            assert!(!answer.body.contains("battery"), "{}", answer.body);
        }
    });
}

#[test]
fn what_cannot_be_repeated_is_shown_at_least() {
    each_portal(|portal| {
        let mut carla = portal.signed_in(&portal.account("carla@example.org"));
        let page = carla.post("/en/agencies/gone/claim", &FIELDS).expect(404);
        assert_eq!(kept(&page).pop().unwrap().1, WORDS);
        assert!(page.all("main form button").is_empty());
    });
}

#[test]
fn a_form_of_another_site_is_not_offered_for_sending() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut carla = portal.signed_in(&portal.account("carla@example.org"));
        carla.headers.push(("sec-fetch-site", "cross-site".to_owned()));
        let page = carla.post(CLAIM, &FIELDS).expect(403);
        assert!(page.all("main form textarea").is_empty() && !page.body.contains("Hamburg office"));
    });
}

#[test]
fn whoever_sends_too_fast_keeps_the_text() {
    each_portal(|portal| {
        let mut carla = portal.visitor();
        let limited = (0..1000).map(|_| carla.post(CLAIM, &FIELDS)).find(|answer| answer.status == 429);
        let page = limited.unwrap();
        assert_eq!(kept(&page).pop().unwrap().1, WORDS);
        assert!(!page.all("main form button").is_empty());
    });
}

#[test]
fn every_field_for_a_secret_is_known_as_one() {
    let fields =
        regex::Regex::new(r#"<ui\.field name="([^"]+)"[^>]*(kind="password"|"one-time-code")"#).unwrap();
    let templates = files("templates", &["html"]);
    let found = templates.iter().flat_map(|file| fields.captures_iter(&file.text));
    let names: BTreeSet<&str> = found.map(|field| field.get(1).unwrap().as_str()).collect();
    assert_eq!(names, BTreeSet::from(["code", "current_password", "password"]));
}
