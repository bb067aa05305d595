//! Responses: an agency answers a published review in public, once, and may amend its answer once.
//!
//! - What is typed is kept as a draft; what is handed in is a row that is never changed, only decided on by
//!   the same rules as reviews. Of the published ones the latest is what readers see.
//! - A response is hidden with its review and returns with it; what it counts comes and goes the same way.
//! - It names the agency. Neither side learns who wrote the other's text.

pub mod draft;
pub mod response;
pub mod standing;
pub mod submission;
pub mod verdict;

pub use response::{Response, ResponseId};
