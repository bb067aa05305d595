//! Pages for people who are signed in.

pub mod account;
