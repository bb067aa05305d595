//! Pages for everybody.

pub mod dev_mail_bodies;
pub mod dev_mails;
pub mod languages;
pub mod liveness;
pub mod readiness;
pub mod static_files;
