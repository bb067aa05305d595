//! Whether a text was handed in before must cost the same among 200,000 texts as among 1,000: the lookup reads
//! sixteen places of an index and compares twenty texts at most.

use echolot::app::App;
use echolot::domain::reviews::ReviewId;
use echolot::domain::signals::circumstances::near_duplicate;

use crate::measured::compare;
use crate::world::World;

/// Lookups of one round.
const LOOKUPS: usize = 50;

/// A tenth of all texts are like this one.
const COPY: &str = "Synthetic review number 7\nThe conversation number 7 was friendly and well prepared on both \
    sides.\nAfter interview 7 it took a while until somebody called back.";
const OWN: &str = "Nach dem zweiten Gespräch kam trotz vier Anrufen nichts mehr zurück. Die Vorbereitung war gut, die \
    Unterlagen waren vollständig, und doch hat niemand gesagt, woran es am Ende lag. Schade um die Zeit.";

pub fn measure(world: &World) {
    for (name, text) in
        [("looking for copies of one of a wave", COPY), ("looking for copies of a new text", OWN)]
    {
        let look = |app: &App| {
            app.db.read_now(|conn| near_duplicate(conn, text, ReviewId(0))).expect("an answer");
        };
        compare(LOOKUPS, || look(&world.app), || look(&world.smallest))
            .print(name, "that among the fewest texts");
    }
}
