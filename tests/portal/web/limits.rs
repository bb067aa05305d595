//! Limits: told to people in the README, and friendly in every language when they are met.

use actix_web::ResponseError;
use actix_web::test::TestRequest;
use actix_web::web::Data;
use echolot::platform::i18n::{Catalog, Locale};
use echolot::web::error::{Error, respond};
use echolot::web::rate_limit::Limit;
use echolot::web::viewer::Viewer;

use crate::support::each_portal;

/// The row of a limit in the README.
fn row(catalog: &Catalog, limit: Limit) -> String {
    let allowance = limit.allowance();
    let name = catalog.text(
        Locale::En,
        &format!("limit-name-{}", limit.code().replace('_', "-")),
        &Default::default(),
    );
    let within = match allowance.within {
        60 => "a minute".to_owned(),
        3_600 => "an hour".to_owned(),
        86_400 => "a day".to_owned(),
        seconds => format!("{} minutes", seconds / 60),
    };
    let counted = if limit.is_shared() { "all instances together" } else { "each instance" };
    format!("| {name} | {} in {within} | {counted} |", allowance.times)
}

#[test]
fn the_readme_tells_every_limit_as_it_is() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let catalog = Catalog::load().unwrap();
    let rows: Vec<String> = Limit::ALL.iter().map(|&limit| row(&catalog, limit)).collect();
    assert!(rows.iter().all(|row| readme.contains(row)), "the README's table is to be:\n{}", rows.join("\n"));
}

#[test]
fn every_limit_is_a_friendly_page_in_every_language_with_a_time_to_come_back() {
    each_portal(|portal| {
        for &limit in Limit::ALL {
            for locale in Locale::ALL {
                let request = TestRequest::with_uri(&format!("/{locale}/agencies"))
                    .app_data(Data::new(portal.app.clone()))
                    .to_http_request();
                let error = Error::TooMany { limit, seconds: 90 };
                let answer = respond(&request, &Viewer::unknown(&request), error.status_code(), Some(&error));
                assert_eq!(answer.status().as_u16(), 429);
                assert_eq!(answer.headers().get("retry-after").unwrap(), "90", "{limit}");
                let body = actix_web::body::MessageBody::try_into_bytes(answer.into_body()).unwrap();
                let html = String::from_utf8(body.to_vec()).unwrap();
                let words =
                    portal.app.templates.catalog().text(*locale, limit.message(), &Default::default());
                let plain = html.replace("&#39;", "'").replace("&quot;", "\"");
                assert!(plain.contains(&words) && !html.contains('⟦'), "{limit} {locale}: {html}");
                assert!(html.contains(&format!("lang=\"{locale}\"")) && html.contains("90"));
            }
        }
    });
}

#[test]
fn whoever_knocks_too_often_is_asked_to_come_back_later() {
    each_portal(|portal| {
        for (lang, words) in [("de", "Bitte etwas langsamer"), ("nl", ""), ("en", "A little slower, please")]
        {
            let mut visitor = portal.visitor();
            let form = [("email", "nobody@example.com"), ("password", "x")];
            let refused = (0..40).map(|_| visitor.post(&format!("/{lang}/sign-in"), &form));
            let refused = refused.into_iter().find(|answer| answer.status == 429).unwrap();
            assert!(refused.header("retry-after").unwrap().parse::<i64>().unwrap() > 0);
            assert_eq!(refused.attribute("html", "lang").as_deref(), Some(lang));
            refused.assert_says(words);
        }
    });
}
