//! The moderation desk: the queue, leases, decisions, the case file.

mod case_file;
mod decision;
pub mod desk;
mod figures;
mod handover;
mod lease;
mod note;
pub mod open_log;
mod plans;
mod queue;
mod rejection;
mod represented;
mod takedown;
pub mod team;
