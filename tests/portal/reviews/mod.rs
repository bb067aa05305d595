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
mod pages;
mod period;
pub mod scene;
pub mod submission;
mod suspension;
mod typed;
mod verdict;
mod withdrawal;
