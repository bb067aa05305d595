//! Reviews: one person's account of one engagement with one agency. Identity and state in `reviews`,
//! content in immutable `review_versions`.
//!
//! A draft is handed in (`submission`, `confirmation`), moderation decides on its version (`version`,
//! `follow_up`) or on the whole (`review`), and the author may edit, add to it, withdraw and erase.
//! What is published counts in the scorecard in the same transaction.

pub mod advice;
pub mod answered;
mod author;
pub mod confirmation;
pub mod content;
mod counting;
pub mod criterion;
pub mod departure;
pub mod draft;
pub mod editing;
pub mod engagement;
pub mod erasure;
pub mod facts;
pub mod findings;
pub mod follow_up;
pub mod list;
pub mod moving;
pub mod own;
mod period;
pub mod promised;
pub mod public_review;
pub mod review;
pub mod rule;
pub mod submission;
pub mod text_checks;
pub mod typed;
pub mod version;
mod waiting;
pub mod withdrawal;

pub use content::ReviewContent;
pub use review::{Review, ReviewId, ReviewState, Verdict};
pub use version::VersionId;
