//! The moderation desk: the queue, leases, decisions, the case file.

mod case_file;
mod decision;
pub mod desk;
mod lease;
pub mod open_log;
mod queue;
pub mod team;
