//! Pages of the moderation desk. Every handler takes a [`Moderator`](super::viewer::Moderator): for members
//! there is nothing here, and visitors are asked to sign in.

mod case_view;
pub mod cases;
pub mod decisions;
pub mod lease_ends;
pub mod leases;
pub mod next_cases;
mod queue_view;
mod signal_view;
pub mod signals;
