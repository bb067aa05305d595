//! What surrounds every request.

use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, each_portal};

#[test]
fn the_root_sends_to_the_language_the_browser_prefers() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        visitor.headers = vec![("accept-language", "fr-FR, nl;q=0.8, de;q=0.9".to_owned())];
        assert_eq!(visitor.get("/").expect(302).location(), "/de");
        visitor.headers = vec![("accept-language", "fr".to_owned())];
        assert_eq!(visitor.get("/").expect(302).location(), "/en");
    });
}

#[test]
fn every_answer_carries_the_security_headers() {
    each_portal(|portal| {
        for path in ["/", "/healthz", "/de/nothing-here"] {
            let answer = portal.visitor().get(path);
            let policy = answer.header("content-security-policy").unwrap();
            assert!(policy.contains("script-src 'self';") && !policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        }
    });
}

#[test]
fn a_form_of_another_site_is_refused() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        for headers in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://evil.example"),
        ] {
            visitor.headers = vec![(headers.0, headers.1.to_owned())];
            visitor.post("/de/sign-out", &[]).expect(403);
        }
    });
}

#[test]
fn static_files_are_kept_forever_under_their_fingerprint_and_nowhere_else() {
    each_portal(|portal| {
        let url = echolot::platform::assets::url("css/echolot.css").unwrap();
        let mut visitor = portal.visitor();
        let answer = visitor.get(url).expect(200);
        assert!(answer.header("cache-control").unwrap().contains("immutable"));
        visitor.headers = vec![("if-none-match", answer.header("etag").unwrap().to_owned())];
        visitor.get(url).expect(304);
        visitor.headers.clear();
        visitor.get("/static/css/echolot.0123456789.css").expect(404);
        visitor.get("/static/../Cargo.toml").expect(404);
        visitor.get("/static/%2e%2e/Cargo.toml").expect(404);
    });
}

#[test]
fn a_portal_is_alive_and_ready() {
    each_portal(|portal| {
        portal.visitor().get("/healthz").expect(200);
        portal.visitor().get("/readyz").expect(200);
    });
}

#[test]
fn the_monitoring_reads_figures_and_visitors_behind_a_proxy_do_not() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        visitor.get("/healthz").expect(200);
        let figures = visitor.get("/metrics").expect(200).body;
        for name in
            ["echolot_answers_total{status=\"2xx\"}", "echolot_cases_waiting 0", "echolot_mails_queued 0"]
        {
            assert!(figures.contains(name), "{name} is not in {figures}");
        }
        visitor.headers = vec![("x-forwarded-for", "203.0.113.7".to_owned())];
        visitor.get("/metrics").expect(404);
    });
}

#[test]
fn the_monitoring_reads_figures_from_the_networks_that_are_named_alone() {
    let database = SqliteDatabase::new();
    for (networks, status) in [("10.0.0.0/8,::1/128", 404), ("10.0.0.0/8,127.0.0.0/8", 200)] {
        let portal = Portal::start(database.db.clone(), &database.url, &["--metrics-from", networks]);
        portal.visitor().get("/metrics").expect(status);
    }
}
