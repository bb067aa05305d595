//! Echolot: a public rating and feedback portal for recruitment agencies.
//! `platform` is what any portal needs, `domain` is what this one is, and `web`, `worker` and `cli` are
//! its three front doors. `tests/portal/architecture.rs` holds the rules between them.

pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod platform;
pub mod web;
pub mod worker;
