//! The demo world: invented agencies, invented people and what they say about each other.
//! It is made from a date alone, so the same day always yields the same world, and nobody in
//! it is real: a test compares the names with the register data, domains are reserved ones.
//! `world` is the door; everything else here serves it.

mod agencies;
mod calendar;
mod dice;
mod engagement;
mod follow_ups;
mod people;
mod prose;
mod scene;
mod stars;
mod teller;
mod voice;
pub mod world;
mod written;
