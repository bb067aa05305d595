//! What moderators wait for: the queue, the next case, a case's page, a look at a text's signals.

use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use echolot::app::App;
use echolot::domain::case::{CaseId, CaseState};
use echolot::domain::error::Error;
use echolot::domain::moderation::queue;
use echolot::domain::signals::appraisal;
use echolot::platform::db::schema::cases;

use crate::cast;
use crate::measured::compare;
use crate::server::Server;
use crate::world::{LARGEST, World};

/// Verbs of one round.
const TIMES: usize = 20;

pub fn measure(world: &World) {
    let server = Server::start(&world.app);
    let (mona, session) = cast::mona(&world.app);
    let case = last_case(&world.app);
    for (name, path) in [
        ("queue", "/de/moderation".to_owned()),
        ("queue, one agency", format!("/de/moderation?agency={LARGEST}")),
        ("queue, one language, nobody's", "/de/moderation?language=nl&holder=nobody".to_owned()),
        ("queue, tenth page", "/de/moderation?page=10".to_owned()),
        ("figures of the team", "/de/moderation/figures".to_owned()),
        ("a case", format!("/de/moderation/cases/{case}")),
    ] {
        server.measure(name, &path, Some(&session));
    }
    let mona_of_smallest = cast::account(&world.smallest, &mona.email);
    let next = |app: &App, whose| app.db.read_now(|conn| queue::next(conn, whose, None)).expect("an answer");
    compare(TIMES, || _ = next(&world.app, &mona), || _ = next(&world.smallest, &mona_of_smallest))
        .print("choosing the next case", "that of the smallest");
    let of_smallest = last_case(&world.smallest);
    let look = |app: &App, case| app.db.write_now(|conn| appraisal::appraise(conn, case)).expect("signals");
    compare(TIMES, || look(&world.app, case), || look(&world.smallest, of_smallest))
        .print("finding the signals of a text", "that of the smallest");
}

/// What came in last.
fn last_case(app: &App) -> CaseId {
    let open = cases::table.filter(cases::state.eq(CaseState::Open));
    let last = open.order(cases::id.desc()).select(cases::id);
    app.db.read_now(|conn| last.first(conn).map_err(Error::from)).expect("an open case")
}
