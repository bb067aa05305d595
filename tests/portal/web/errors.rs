//! Error pages speak the reader's language and offer a way forward.

use echolot::domain::error::Conflict;
use echolot::platform::i18n::{Catalog, Locale};
use echolot::web::rate_limit::Limit;

use crate::support::each_portal;

#[test]
fn a_page_that_does_not_exist_says_so_in_the_readers_language() {
    each_portal(|portal| {
        for lang in ["de", "nl", "en"] {
            let answer = portal.visitor().get(&format!("/{lang}/nothing-here")).expect(404);
            assert_eq!(answer.attribute("html", "lang").as_deref(), Some(lang));
            assert!(
                answer.attribute(&format!("main a[href='/{lang}']"), "href").is_some(),
                "{}",
                answer.body
            );
        }
    });
}

#[test]
fn a_slash_too_many_leads_to_the_page() {
    each_portal(|portal| {
        let answer = portal.visitor().get("/de/agencies/?q=nord").expect(308);
        assert_eq!(answer.location(), "/de/agencies?q=nord");
        for odd in ["//example.org/", "/de//", "/de/\\example.org/", "/", "/api/v1/"] {
            let answer = portal.visitor().get(odd);
            assert!(!answer.header("location").is_some_and(|to| to.starts_with("//")), "{odd}");
        }
        portal.visitor().post("/de/agencies/", &[]).expect(404);
    });
}

#[test]
fn the_api_answers_with_a_problem_document() {
    each_portal(|portal| {
        let answer = portal.visitor().get("/api/v1/nothing-here").expect(404);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    });
}

#[test]
fn a_megabyte_in_a_form_is_refused_with_a_page() {
    each_portal(|portal| {
        let body = vec![b'a'; 1 << 20];
        let answer = portal.visitor().post_raw("/de/sign-in", "application/x-www-form-urlencoded", &body);
        assert!([404, 413].contains(&answer.status), "{}", answer.status);
    });
}

#[test]
fn every_limit_and_every_conflict_has_its_words() {
    let catalog = Catalog::load().unwrap();
    let conflicts =
        [Conflict::HeldByAnother, Conflict::CaseMovedOn, Conflict::StateChanged].map(Conflict::key);
    for key in Limit::ALL.iter().map(|limit| limit.message()).chain(conflicts) {
        assert!(Locale::ALL.iter().all(|&locale| catalog.has(locale, key)), "{key}");
    }
}
