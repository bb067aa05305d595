//! Moderation: people of the team decide what waits in the queue, one holder per case at a time.
//! They hold texts against the house rules and never against "the truth", and never edit them. Content
//! carries out what was decided with its own verbs, in the same transaction as the decision's row.

pub mod case_file;
pub mod decision;
pub mod figures;
pub mod handover;
pub mod lease;
pub mod mandate;
pub mod note;
pub mod queue;
pub mod rejection;
pub mod ruling;
pub mod subject_text;

pub use decision::decide;
pub use mandate::Bar;
pub use ruling::{Outcome, Typed};
