//! Moderation: people of the team decide what waits in the queue, one holder per case at a time.
//! They hold texts against the house rules and never against "the truth", and never edit them. Content
//! carries out what was decided with its own verbs, in the same transaction as the decision's row and its
//! statement of reasons.

pub mod appeal;
pub mod case_file;
pub mod chain;
pub mod decision;
pub mod figures;
pub mod flag;
pub mod handover;
pub mod lease;
pub mod log;
pub mod mandate;
pub mod note;
pub mod openness;
pub mod question;
pub mod queue;
pub mod record;
pub mod rejection;
pub mod ruling;
pub mod statement;
pub mod subject_text;
pub mod takedown;

pub use decision::decide;
pub use mandate::{Bar, WaitsFor};
pub use ruling::{Outcome, Typed};
