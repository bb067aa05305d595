//! Publishing a review must cost the same whether an agency has ten reviews or a million.

use std::cell::Cell;

use echolot::cli::synth;

use crate::measured::compare;
use crate::world::{LARGEST, SMALL, World};

/// Reviews of one round.
const REVIEWS: usize = 10;

pub fn measure(world: &World) {
    let nth = Cell::new(0);
    let publish = |slug| {
        nth.set(nth.get() + 1);
        synth::publish_one(&world.app.db, slug, nth.get()).expect("a publication");
    };
    let found = compare(REVIEWS, || publish(LARGEST), || publish(SMALL));
    println!(
        "{:42} {:>21.2} ms {:>7.2} times that of a small one ({:.2} ms)",
        "handing in and publishing, largest agency", found.one, found.ratio, found.other
    );
}
