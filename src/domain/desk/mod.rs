//! The agency's desk: what is new since last week, and the weekly mail about it.
//! Figures come from `scorecards`, texts are the public ones; nothing here knows who wrote them.

pub mod digest;
pub mod news;
