//! Publishing a review must cost the same whether an agency has ten reviews or a million.

use std::cell::Cell;

use echolot::app::App;
use echolot::cli::synth;

use crate::measured::compare;
use crate::world::{LARGEST, World};

/// Reviews of one round.
const REVIEWS: usize = 10;

pub fn measure(world: &World) {
    let nth = Cell::new(0);
    let publish = |app: &App, slug: &str| {
        nth.set(nth.get() + 1);
        synth::publish_one(&app.db, slug, nth.get()).expect("a publication");
    };
    // Another one every time, so that it stays a small one.
    let small = synth::slug_of(1 + std::process::id() as usize % (world.agencies - 1));
    let name = "handing in and publishing, largest agency";
    compare(REVIEWS, || publish(&world.app, LARGEST), || publish(&world.app, &small))
        .print(name, "that of a small one");
    compare(REVIEWS, || publish(&world.app, LARGEST), || publish(&world.smallest, LARGEST))
        .print(name, "that of the largest of the smallest");
}
