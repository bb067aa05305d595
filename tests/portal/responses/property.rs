//! Whatever is answered, amended, published, refused, hidden, shown again, taken back or edited, in whatever
//! order: the figures of the answers are those one counts by hand, and a rebuild finds no difference.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use echolot::domain::accounts::Account;
use echolot::domain::agencies::AgencyId;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::error::{Error, Result};
use echolot::domain::responses::{ResponseId, draft, submission, verdict};
use echolot::domain::reviews::answered::Cause;
use echolot::domain::reviews::review::{remove, restore, suspend};
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::{ReviewContent, ReviewId, editing, version, withdrawal};
use echolot::domain::scorecards::figures::Figures;
use echolot::domain::scorecards::rebuild;
use echolot::platform::db::schema::{responses, review_versions, reviews, scorecards};
use echolot::platform::db::{Conn, Db};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::typed;
use crate::agencies::represented::{BOB, represents};
use crate::reviews::scene::{
    MONA, nordlicht, person, published, read, told, told_by_client, verdict as why, verdict_of,
};
use crate::support::each_database;

const REVIEWS: usize = 3;
const CAUSES: [&str; 5] = ["", "client_gave_none", "not_passable", "our_failure", "position_stopped"];

#[derive(Clone, Copy, Debug)]
enum Step {
    Answer(usize),
    Publish,
    Return,
    Reject,
    Suspend,
    Restore,
    Remove,
    Withdraw,
    Edit,
    PublishEdit,
    Wait(i64),
}

fn any_step() -> impl Strategy<Value = Step> {
    use Step::*;
    prop_oneof![
        6 => (0..CAUSES.len()).prop_map(Answer),
        6 => Just(Publish),
        1 => Just(Return),
        1 => Just(Reject),
        2 => Just(Suspend),
        2 => Just(Restore),
        1 => Just(Remove),
        1 => Just(Withdraw),
        1 => Just(Edit),
        1 => Just(PublishEdit),
        3 => (1..9_i64).prop_map(Wait),
    ]
}

/// The first is a client's, the others are candidates'.
fn content(of: usize) -> ReviewContent {
    if of == 0 { told_by_client() } else { told() }
}

struct Scene<'a> {
    agency: AgencyId,
    bob: &'a Account,
    reviews: Vec<(Account, ReviewId)>,
}

/// Reviews of their own for each sequence; those of earlier ones stay as they were left.
fn scene<'a>(db: &Db, agency: AgencyId, bob: &'a Account) -> Scene<'a> {
    let reviews = (0..REVIEWS).map(|of| {
        let author = person(db, &format!("{}@example.org", ReviewId::new()));
        let review = published(db, &author, agency, &content(of));
        (author, review)
    });
    Scene { agency, bob, reviews: reviews.collect() }
}

fn waiting(conn: &mut Conn, review: ReviewId) -> Result<ResponseId> {
    let waits = responses::table.filter(responses::open_review.eq(review.0));
    Ok(waits.select(responses::id).first(conn)?)
}

/// Takes the step if it is possible, and nothing happens otherwise.
fn take(db: &Db, scene: &Scene, of: usize, step: Step) {
    let (author, review) = &scene.reviews[of];
    let review = *review;
    let taken: Result<()> = db.write_now(|conn| match step {
        Step::Answer(cause) => {
            draft::save(conn, scene.agency, review, &typed(CAUSES[cause]))?;
            submission::submit(conn, scene.bob, scene.agency, review).map(drop)
        }
        Step::Publish => waiting(conn, review).and_then(|id| verdict::publish(conn, MONA, id)),
        Step::Return => {
            waiting(conn, review).and_then(|id| verdict::return_to_author(conn, MONA, id, &why()))
        }
        Step::Reject => waiting(conn, review).and_then(|id| verdict::reject(conn, MONA, id, &why())),
        Step::Suspend => suspend(conn, MONA, review, &verdict_of(Rule::UntrueFact)),
        Step::Restore => restore(conn, MONA, review),
        Step::Remove => remove(conn, MONA, review, &verdict_of(Rule::Illegal)),
        Step::Withdraw => withdrawal::withdraw(conn, author, review),
        Step::Edit => {
            let edited = ReviewContent { advice: "Fragen Sie früh nach.".into(), ..content(of) };
            editing::edit(conn, author, review, &edited).map(drop)
        }
        Step::PublishEdit => {
            let pending = review_versions::table
                .filter(review_versions::review_id.eq(review).and(review_versions::state.eq("pending")));
            let id = pending.select(review_versions::id).first(conn)?;
            version::publish(conn, MONA, id)
        }
        Step::Wait(_) => Ok(()),
    });
    match taken {
        Ok(()) | Err(Error::Conflict(_) | Error::NotFound | Error::Invalid(_)) => {}
        Err(error) => panic!("{step:?} of review {of}: {error}"),
    }
    if let Step::Wait(days) = step {
        db.clock().advance(Duration::days(days));
    }
}

type Counted = (i64, i64, Option<i32>, [i64; 4]);

/// Counted by hand from what is there: answered, published, the later median of days, and causes.
fn by_hand(db: &Db) -> Counted {
    let public: Vec<(ReviewId, Option<NaiveDateTime>)> = read(db, |conn| {
        let public = reviews::table.filter(reviews::state.eq("published"));
        Ok(public.select((reviews::id, reviews::published_at)).load(conn)?)
    });
    let (mut days, mut causes) = (Vec::new(), [0; 4]);
    for (review, since) in &public {
        let answers: Vec<(NaiveDateTime, Option<Cause>)> = read(db, |conn| {
            let of = responses::table.filter(responses::review_id.eq(review));
            let shown = of.filter(responses::state.eq("published")).order(responses::id);
            Ok(shown.select((responses::submitted_at, responses::cause.nullable())).load(conn)?)
        });
        let (Some((first, _)), Some((_, cause))) = (answers.first(), answers.last()) else { continue };
        days.push(i32::try_from((first.date() - since.unwrap().date()).num_days().max(0)).unwrap());
        if let Some(cause) = cause {
            causes[Cause::ALL.iter().position(|one| one == cause).unwrap()] += 1;
        }
    }
    days.sort_unstable();
    (days.len() as i64, public.len() as i64, days.get(days.len() / 2).copied(), causes)
}

fn stored(db: &Db, agency: AgencyId) -> Counted {
    let told = read(db, |conn| Figures::of(conn, agency.0)).responses;
    let row: (i64, Option<i32>) = read(db, |conn| {
        let columns = (scorecards::responses, scorecards::response_median);
        Ok(scorecards::table.find(agency.0).select(columns).first(conn)?)
    });
    assert_eq!(row, (told.count, told.median), "lists show the same");
    (told.count, told.of, told.median, told.causes)
}

#[test]
fn after_any_sequence_the_figures_are_those_counted_by_hand_and_a_rebuild_changes_nothing() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency, TeamRole::Owner);
        let config =
            Config { cases: 12, failure_persistence: None, max_shrink_iters: 0, ..Config::default() };
        let mut runner = TestRunner::new(config);
        let steps = vec((0..REVIEWS, any_step()), 10..40);
        let ran = runner.run(&steps, |steps| {
            let scene = scene(db, agency, &bob);
            for (of, step) in steps {
                take(db, &scene, of, step);
                prop_assert_eq!(stored(db, agency), by_hand(db), "after {:?} of {}", step, of);
            }
            let left = rebuild::differences(db).unwrap();
            prop_assert!(left.is_empty(), "{:?}", left);
            Ok(())
        });
        ran.unwrap();
    });
}
