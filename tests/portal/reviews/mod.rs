//! Reviews, from the first word of a draft to the tombstone.

mod confirmation;
mod content;
mod counting;
mod departure;
mod draft;
mod editing;
mod erasure;
mod follow_up;
mod list;
mod own;
pub mod pages;
mod period;
mod races;
pub mod scene;
pub mod submission;
mod suspension;
mod text_checks;
mod typed;
mod verdict;
mod withdrawal;
