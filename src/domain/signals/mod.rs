//! Signals, never verdicts: what is remarkable about a text that waits. Each says what it saw, why it matters
//! and how many points it adds; the sum is the case's risk, by which the queue is ordered within a deadline.
//! Nothing is ever decided by them, and a moderator can switch each one's points off.
//!
//! - [`in_text`] looks at words alone and takes any text; content that stands above this (responses) calls it
//!   with what it knows, and [`record::keep`]s what it found in the transaction that opens its case.
//! - Texts of reviews, and how agencies describe themselves, are looked at by a job that their case queues ([`appraisal`]): what stands in them, what
//!   contradicts itself, and the circumstances: copies, networks, bursts, mail domains.

pub mod appraisal;
pub mod circumstances;
pub mod contradiction;
pub mod insults;
pub mod language;
pub mod measurement;
pub mod phrases;
pub mod record;
pub mod signal;
pub mod switches;
pub mod text;
pub mod unmasking;

pub use signal::{Seen, Sighting, Signal};
pub use text::{About, in_text};
