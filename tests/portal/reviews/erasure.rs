//! The author has the text deleted.

use diesel::prelude::*;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::erasure::erase;
use echolot::domain::reviews::follow_up::{add, publish};
use echolot::domain::reviews::review::remove;
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::{ReviewState, list, own};
use echolot::platform::db::Db;
use echolot::platform::db::schema::{
    cases, decisions, follow_up_ratings, follow_ups, review_ratings, review_versions,
};

use super::scene::{
    MONA, alice, audited, charlie, counted, find, follow_up, handed_in, is_not_found, latest, nordlicht,
    person, published, read, state, told_by_client, verdict_of, write,
};
use crate::support::each_database;

/// Everything somebody wrote that is left in the database.
fn left(db: &Db) -> (Vec<String>, i64) {
    read(db, |conn| {
        use review_versions::dsl;
        let rows: Vec<(String, String, String, String, Option<String>, String)> = dsl::review_versions
            .select((
                dsl::title,
                dsl::went_well,
                dsl::went_wrong,
                dsl::advice,
                dsl::position_title,
                dsl::contact_channels,
            ))
            .load(conn)?;
        let mut texts: Vec<String> =
            rows.into_iter().flat_map(|(a, b, c, d, e, f)| [a, b, c, d, e.unwrap_or_default(), f]).collect();
        texts.extend(follow_ups::table.select(follow_ups::body).load::<String>(conn)?);
        texts.retain(|text| !text.is_empty());
        let stars: i64 = review_ratings::table.count().get_result(conn)?;
        let later: i64 = follow_up_ratings::table.count().get_result(conn)?;
        Ok((texts, stars + later))
    })
}

#[test]
fn text_and_stars_are_gone_and_the_tombstone_stays() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told_by_client());
        let added = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)));
        write(db, |conn| publish(conn, MONA, added));
        write(db, |conn| erase(conn, &alice, id));
        assert_eq!(left(db), (vec![], 0));
        assert_eq!((state(db, id), counted(db), find(db, id).stars), (ReviewState::Withdrawn, vec![], None));
        assert!(read(db, |conn| list::one(conn, id)).0.told.is_none());
        let story = read(db, |conn| own::show(conn, &alice, id));
        assert!(story.versions[0].is_erased && !story.may_edit && !story.may_withdraw);
    });
}

#[test]
fn a_removed_review_is_erased_but_keeps_its_ground() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told_by_client());
        write(db, |conn| remove(conn, MONA, id, &verdict_of(Rule::Illegal)));
        write(db, |conn| erase(conn, &alice, id));
        assert_eq!(left(db), (vec![], 0));
        assert_eq!((state(db, id), find(db, id).ended_rule), (ReviewState::Removed, Some(Rule::Illegal)));
    });
}

#[test]
fn erasing_twice_is_erasing_once_and_only_the_author_may() {
    each_database(|db| {
        let (nordlicht, alice, charlie) = (nordlicht(db), alice(db), charlie(db));
        let id = published(db, &alice, nordlicht, &told_by_client());
        assert!(is_not_found(db.write_now(|conn| erase(conn, &charlie, id))));
        write(db, |conn| erase(conn, &alice, id));
        write(db, |conn| erase(conn, &alice, id));
        assert_eq!(audited(db).iter().filter(|action| *action == "review_erased").count(), 1);
    });
}

#[test]
fn decisions_stay_without_the_words_that_quoted() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told_by_client());
        let mona = person(db, "mona@example.org");
        let case = read(db, |conn| Ok(cases::table.select(cases::id).first::<i64>(conn)?));
        let about = latest(db, id).subject();
        write(db, |conn| {
            diesel::insert_into(decisions::table)
                .values((
                    (decisions::id.eq(1), decisions::case_id.eq(case), decisions::moderator_id.eq(mona.id)),
                    (decisions::outcome.eq("return"), decisions::rule.eq(Rule::NamesPerson)),
                    (decisions::subject_kind.eq(about.kind), decisions::subject_id.eq(about.id)),
                    decisions::explanation.eq("Bitte ohne Namen."),
                    decisions::passages.eq(r#"["Frau Beispiel"]"#),
                    decisions::decided_at.eq(echolot::platform::clock::now()),
                ))
                .execute(conn)?;
            Ok(())
        });
        write(db, |conn| erase(conn, &alice, id));
        let kept: Vec<(String, String)> = read(db, |conn| {
            Ok(decisions::table.select((decisions::passages, decisions::explanation)).load(conn)?)
        });
        assert_eq!(kept, [("[]".to_owned(), String::new())]);
    });
}
