//! Pages of the moderation desk. Every handler takes a [`Moderator`](super::viewer::Moderator): for members
//! there is nothing here, and visitors are asked to sign in.

mod case_view;
pub mod cases;
pub mod decisions;
mod desk_view;
mod disputed_view;
pub mod figures;
pub mod handovers;
pub mod lease_ends;
pub mod leases;
mod matter_view;
mod neighbour_view;
pub mod next_cases;
pub mod notes;
mod queue_view;
mod rejection_view;
pub mod rejections;
pub mod review_cases;
mod signal_view;
pub mod signals;
pub mod takedowns;
