//! Pages for everybody.

pub mod dev_mails;
pub mod health;
pub mod languages;
pub mod static_files;
