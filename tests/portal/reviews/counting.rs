//! Whatever happens to reviews in whatever order, the stored sums are what the published reviews add up to.

use diesel::prelude::*;
use echolot::domain::accounts::Account;
use echolot::domain::agencies::AgencyId;
use echolot::domain::error::Error;
use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::editing::edit;
use echolot::domain::reviews::engagement::{Moment, Outcome, Stage};
use echolot::domain::reviews::erasure::erase;
use echolot::domain::reviews::follow_up::{self, add};
use echolot::domain::reviews::review::{remove, restore, suspend};
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::version::{publish, return_to_author};
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::domain::reviews::{ReviewContent, ReviewId, ReviewState};
use echolot::domain::scorecards::formula::{Class, PerClass, mean_stars};
use echolot::domain::scorecards::sums::{Contribution, Sums};
use echolot::platform::db::Db;
use echolot::platform::db::schema::{counted_reviews, score_sums, tallies};
use proptest::prelude::*;

use super::scene::{
    MONA, agency, find, follow_up as follow_up_of, handed_in, latest, person, read, told, told_by_client,
    verdict, verdict_of,
};
use crate::support::databases::SqliteDatabase;

#[derive(Clone, Copy, Debug)]
enum Step {
    Publish,
    Return,
    Edit(i32),
    FollowUp(Moment, i32),
    PublishFollowUps,
    Suspend,
    Restore,
    Remove,
    Withdraw,
    Erase,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Publish),
        1 => Just(Step::Return),
        3 => (1..=5).prop_map(Step::Edit),
        3 => (proptest::sample::select(Moment::ALL.to_vec()), 1..=5).prop_map(|(m, s)| Step::FollowUp(m, s)),
        3 => Just(Step::PublishFollowUps),
        1 => Just(Step::Suspend),
        1 => Just(Step::Restore),
        1 => Just(Step::Remove),
        1 => Just(Step::Withdraw),
        1 => Just(Step::Erase),
    ]
}

/// Does the step if the review's state allows it; a conflict changes nothing, which is the point.
fn walk(db: &Db, author: &Account, id: ReviewId, step: Step) {
    let version = latest(db, id);
    let content = if find(db, id).kind == told().kind { told() } else { told_by_client() };
    let done = match step {
        Step::Publish => db.write_now(|conn| publish(conn, MONA, version)),
        Step::Return => db.write_now(|conn| return_to_author(conn, MONA, version, &verdict())),
        Step::Edit(stars) => {
            let mut ratings = content.ratings.clone();
            ratings.push((Criterion::Honesty, stars));
            db.write_now(|conn| edit(conn, author, id, &ReviewContent { ratings, ..content }).map(|_| ()))
        }
        Step::FollowUp(moment, stars) => {
            db.write_now(|conn| add(conn, author, id, &follow_up_of(moment, stars)).map(|_| ()))
        }
        Step::PublishFollowUps => publish_follow_ups(db, id),
        Step::Suspend => db.write_now(|conn| suspend(conn, MONA, id, &verdict_of(Rule::UntrueFact))),
        Step::Restore => db.write_now(|conn| restore(conn, MONA, id)),
        Step::Remove => db.write_now(|conn| remove(conn, MONA, id, &verdict_of(Rule::Illegal))),
        Step::Withdraw => db.write_now(|conn| withdraw(conn, author, id)),
        Step::Erase => db.write_now(|conn| erase(conn, author, id)),
    };
    assert!(matches!(done, Ok(()) | Err(Error::Conflict(_) | Error::Invalid(_))), "{step:?}: {done:?}");
}

fn publish_follow_ups(db: &Db, id: ReviewId) -> echolot::domain::error::Result<()> {
    for waiting in read(db, |conn| follow_up::FollowUp::of(conn, id)) {
        if waiting.state == follow_up::FollowUpState::Pending {
            db.write_now(|conn| follow_up::publish(conn, MONA, waiting.id))?;
        }
    }
    Ok(())
}

/// What the published review counts, worked out from its public page alone.
fn contribution(db: &Db, id: ReviewId) -> Option<Contribution> {
    let review = find(db, id);
    if review.state != ReviewState::Published {
        return None;
    }
    let told = read(db, |conn| echolot::domain::reviews::list::one(conn, id)).0.told?;
    let written = read(db, |conn| echolot::domain::reviews::version::Version::of(conn, id));
    let of = written.iter().find(|version| version.number == told.version.number).unwrap().submitted_at;
    let mut stars: Vec<(Criterion, i32)> = Vec::new();
    let mut set = |criteria: &[echolot::domain::reviews::public_review::Rated]| {
        for rated in criteria {
            stars.retain(|(criterion, _)| *criterion != rated.criterion);
            stars.push((rated.criterion, rated.stars));
        }
    };
    let mut follow_ups = told.follow_ups.clone();
    follow_ups.sort_by_key(|f| f.created_at);
    follow_ups.iter().filter(|f| f.created_at < of).for_each(|f| set(&f.criteria));
    set(&told.version.criteria);
    follow_ups.iter().filter(|f| f.created_at >= of).for_each(|f| set(&f.criteria));
    let experienced = told.version.experienced_month;
    Some(Contribution {
        side: review.side,
        class: told.version.outcome.class(),
        proof: told.version.proof,
        experienced_on: follow_ups.iter().map(|f| f.happened_on).fold(experienced, Ord::max),
        stars: mean_stars(stars.iter().map(|(_, stars)| *stars)).unwrap(),
    })
}

fn stored(db: &Db, agency: AgencyId) -> PerClass<Sums> {
    let rows: Vec<(Class, i64, f64, f64, f64)> = read(db, |conn| {
        let of = score_sums::table.filter(score_sums::agency_id.eq(agency));
        Ok(of
            .select((score_sums::class, score_sums::n, score_sums::a, score_sums::b, score_sums::c))
            .load(conn)?)
    });
    PerClass::from_fn(|class| {
        rows.iter().find(|row| row.0 == class).map_or(Sums::default(), |&(_, n, a, b, c)| Sums { n, a, b, c })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]
    #[test]
    fn the_sums_are_what_the_public_reads(steps in proptest::collection::vec((0..4_usize, step()), 1..40)) {
        let database = SqliteDatabase::new();
        let db = &database.db;
        let nordlicht = agency(db, "nordlicht");
        let placed = ReviewContent { outcome: Outcome::Placed, stage: Stage::Started, ..told() };
        let reviews: Vec<(Account, ReviewId)> = [told(), placed, told_by_client(), told_by_client()]
            .iter()
            .enumerate()
            .map(|(n, content)| {
                let author = person(db, &format!("author{n}@example.org"));
                let id = handed_in(db, &author, nordlicht, content);
                (author, id)
            })
            .collect();
        for (n, step) in steps {
            walk(db, &reviews[n].0, reviews[n].1, step);
        }
        let mut expected = PerClass::<Sums>::default();
        let public: Vec<(i64, Contribution)> =
            reviews.iter().filter_map(|(_, id)| Some((id.0, contribution(db, *id)?))).collect();
        public.iter().for_each(|(_, of)| expected.add(of));
        prop_assert_eq!(stored(db, nordlicht), expected);
        let counted: Vec<i64> = read(db, |conn| {
            Ok(counted_reviews::table.order(counted_reviews::review_id).select(counted_reviews::review_id).load(conn)?)
        });
        let mut ids: Vec<i64> = public.iter().map(|(id, _)| *id).collect();
        ids.sort_unstable();
        prop_assert_eq!(counted, ids);
        let stars: Vec<i64> = read(db, |conn| {
            Ok(tallies::table.filter(tallies::measure.eq("stars")).select(tallies::n).load(conn)?)
        });
        prop_assert_eq!(stars.iter().sum::<i64>(), i64::try_from(public.len()).unwrap());
    }
}
