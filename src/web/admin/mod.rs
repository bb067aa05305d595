//! Pages for admins. Every handler takes an [`Admin`](super::viewer::Admin): for everybody else there is nothing
//! here. What changes roles, agencies or somebody's account for good takes one who has just shown who they are.

pub mod accounts;
pub mod agencies;
pub mod audit_entries;
pub mod audit_files;
pub mod closures;
pub mod health;
pub mod job_retries;
pub mod jobs;
pub mod limits;
mod lists;
pub mod mail_retries;
pub mod mails;
pub mod measures;
pub mod mergers;
pub mod restorations;
pub mod second_factor_resets;
pub mod staff;
pub mod staff_roles;
