//! What the portal's pages and verbs cost. Everything is a ratio within one run, because machines differ and
//! are noisy: a page beside a page of the same size that the same server answers from memory, a verb for a
//! large agency beside the same verb for a small one, a lookup among many beside one among few. Each figure is
//! the median of rounds taken in turn.
//!
//!     cargo bench                              everything, at 1,000 and at 200,000 reviews
//!     cargo bench -- pages                     one subject
//!     ECHOLOT_BENCH=1000 cargo bench           other sizes, the smallest first, separated by commas
//!     ECHOLOT_BENCH_POSTGRES=postgres://…      the same on this server, where databases may be created
//!
//! The databases are made once by `synth` and kept: files in `target/tmp/bench`, or databases named
//! `echolot_bench_…`. A new subject is a module with `pub fn measure(world: &World)` and a line in `SUBJECTS`.

mod badges;
mod cast;
mod copies;
mod desks;
mod measured;
mod pages;
mod publishing;
mod queue;
mod server;
mod world;

use world::World;

/// Measures one subject.
type Measure = fn(&World);

/// Everything that is measured, by the name that chooses it.
const SUBJECTS: &[(&str, Measure)] = &[
    ("badges", badges::measure),
    ("copies", copies::measure),
    ("desks", desks::measure),
    ("pages", pages::measure),
    ("publishing", publishing::measure),
    ("queue", queue::measure),
];

fn main() {
    let sizes = std::env::var("ECHOLOT_BENCH").unwrap_or_else(|_| "1000,200000".to_owned());
    // Cargo adds `--bench`.
    let chosen: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let mut smallest = None;
    for reviews in sizes.split(',').map(|size| size.trim().parse::<usize>().expect("a number of reviews")) {
        let world = World::of(reviews, smallest.as_ref());
        println!("\n{}", world.title());
        for (name, measure) in SUBJECTS {
            if chosen.is_empty() || chosen.iter().any(|word| word == name) {
                measure(&world);
            }
        }
        smallest.get_or_insert(world.app);
    }
}
