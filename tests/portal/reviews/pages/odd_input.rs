//! Whatever is typed is shown as text or refused, and never lost.

use super::super::scene::{nordlicht, publish_latest, told};
use super::{begin, fields, only_review, post, review_count, signed_in};
use crate::support::each_portal;

#[test]
fn markup_is_shown_as_text() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let title = r#"<script>alert("1")</script> {{ 7*7 }}"#;
        let text = "</textarea><img src=x onerror=alert(1)> & \"so\" ging es die ganze Zeit weiter.";
        let odd = [("title", title), ("went_wrong", text)];
        post(&mut alice, &draft, &fields(&told()), &[odd.as_slice(), &[("then", "save")]].concat())
            .expect(303);
        let form = alice.get(&format!("{draft}/edit")).expect(200);
        assert_eq!(form.attribute("#title", "value").as_deref(), Some(title));
        assert!(form.all("#went_wrong")[0].starts_with("</textarea><img"));
        post(&mut alice, &draft, &fields(&told()), &odd).expect(303);
        let id = only_review(portal);
        publish_latest(&portal.db, id);
        for path in [
            format!("/en/reviews/{id}"),
            format!("/en/account/reviews/{id}"),
            format!("/en/reviews/{id}/history"),
        ] {
            let page = alice.get(&path).expect(200);
            page.assert_says(title);
            assert!(page.all("img[src=x]").is_empty() && !page.body.contains("<script>alert"));
        }
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn marks_that_turn_the_direction_or_cannot_be_seen_do_not_reach_the_public() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let odd = [("title", "Gut\u{202e}thcels\u{200b} und\u{feff} still")];
        post(&mut alice, &draft, &fields(&told()), &odd).expect(303);
        let id = only_review(portal);
        publish_latest(&portal.db, id);
        let page = portal.visitor().get(&format!("/en/reviews/{id}")).expect(200);
        page.assert_says("Gutthcels und still");
        assert!(!page.body.contains(['\u{202e}', '\u{200b}', '\u{feff}']));
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn binary_and_overlong_text_is_refused_at_the_field_and_kept() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let page =
            post(&mut alice, &draft, &fields(&told()), &[("went_wrong", "vorher\0nachher")]).expect(422);
        assert!(!page.all("#went_wrong-error").is_empty());
        assert!(page.all("#went_wrong")[0].contains("nachher"));
        let long = "Nichts kam zurück. ".repeat(540);
        let page = post(&mut alice, &draft, &fields(&told()), &[("went_wrong", &long)]).expect(422);
        assert!(!page.all("#went_wrong-error").is_empty());
        assert_eq!(page.all("#went_wrong")[0].chars().count(), long.trim().chars().count());
        let kept = alice.get(&format!("{draft}/edit")).expect(200);
        assert!(kept.all("#went_wrong")[0].len() > 10_000);
        assert_eq!(review_count(portal), 0);
    });
}

#[test]
fn a_form_that_is_no_form_is_refused() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let form = "application/x-www-form-urlencoded";
        let status =
            |alice: &mut crate::support::Visitor, body: &[u8]| alice.post_raw(&draft, form, body).status;
        assert_eq!(status(&mut alice, b""), 422);
        assert_eq!(status(&mut alice, b"title=%ff%fe&title=a&title=b&&&==&%"), 422);
        assert_eq!(status(&mut alice, &[0xff; 100]), 422);
        assert_eq!(status(&mut alice, &b"x".repeat(300 * 1024)), 413);
        assert_eq!(review_count(portal), 0);
    });
}

#[test]
fn a_month_a_star_or_a_stage_that_nobody_offered_is_refused() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        for (field, value) in [
            ("experienced_month", "2999-01"),
            ("experienced_month", "1999-01"),
            ("experienced_month", "-0001-1"),
            ("stars_honesty", "6"),
            ("stage", "briefing"),
            ("outcome", "filled"),
            ("service", "magic"),
            ("chased", "-1"),
            ("chased", "51"),
            ("feedback_days", "1e9"),
            ("language", "fr"),
            ("silent_party", "me"),
        ] {
            let answer = post(&mut alice, &draft, &fields(&told()), &[(field, value)]);
            assert_eq!(answer.status, 422, "{field}={value}");
            assert!(!answer.all(&format!(".notice.bad a[href='#{field}']")).is_empty(), "{field}={value}");
        }
    });
}
