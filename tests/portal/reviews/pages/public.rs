//! What everybody reads.

use echolot::domain::reviews::review;
use echolot::domain::reviews::rule::Rule;

use super::super::scene::{
    MONA, alice, handed_in, nordlicht, publish_latest, told_by_client, verdict_of, write,
};
use crate::support::each_portal;

#[test]
fn a_published_review_is_read_in_every_language_and_kept_by_caches() {
    each_portal(|portal| {
        let db = &portal.db;
        let id = handed_in(db, &alice(db), nordlicht(db), &told_by_client());
        let mut visitor = portal.visitor();
        visitor.get(&format!("/en/reviews/{id}")).expect(404);
        visitor.get(&format!("/en/reviews/{id}/history")).expect(404);
        publish_latest(db, id);
        for lang in ["de", "nl", "en"] {
            let page = visitor.get(&format!("/{lang}/reviews/{id}")).expect(200);
            page.assert_says(&told_by_client().title);
            assert!(!page.body.contains('⟦'));
            assert!(page.header("cache-control").unwrap().starts_with("public"));
            assert!(!page.body.contains("alice") && !page.body.contains("Buchhalterin"));
            let history = visitor.get(&format!("/{lang}/reviews/{id}/history")).expect(200);
            assert!(!history.body.contains('⟦') && !history.body.contains("alice"));
        }
        assert!(visitor.cookies.is_empty());
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_removed_review_leaves_a_tombstone_that_names_the_rule() {
    each_portal(|portal| {
        let db = &portal.db;
        let id = handed_in(db, &alice(db), nordlicht(db), &told_by_client());
        publish_latest(db, id);
        write(db, |conn| review::remove(conn, MONA, id, &verdict_of(Rule::Confidential)));
        portal.work();
        portal.mails.read_all();
        for lang in ["de", "nl", "en"] {
            let page = portal.visitor().get(&format!("/{lang}/reviews/{id}")).expect(200);
            assert!(!page.body.contains(&told_by_client().title) && !page.body.contains('⟦'));
        }
        let page = portal.visitor().get(&format!("/en/reviews/{id}")).expect(200);
        page.assert_says("This review has been removed");
        page.assert_says("Confidential");
        portal.visitor().get(&format!("/en/reviews/{id}/history")).expect(404);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn addresses_that_are_no_ids_are_not_found() {
    each_portal(|portal| {
        for id in ["1", "zzzzzzzzzzzzz", "0000000000000", "..%2f", "%00", "%ce%b9%ff"] {
            let status = portal.visitor().get(&format!("/en/reviews/{id}")).status;
            assert!(matches!(status, 400 | 404), "{id}: {status}");
        }
    });
}
