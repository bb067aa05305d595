//! Pages for everybody.

pub mod agencies;
pub mod checks;
pub mod dev_codes;
pub mod dev_mail_bodies;
pub mod dev_mails;
pub mod directory;
pub mod home;
pub mod languages;
pub mod liveness;
pub mod mail_links;
pub mod metrics;
pub mod pages;
pub mod password_resets;
pub mod readiness;
pub mod review_links;
pub mod reviews;
pub mod robots;
pub mod scores;
pub mod search_suggestions;
pub mod sign_in;
pub mod sign_in_links;
pub mod sign_outs;
pub mod sign_up;
pub mod sitemaps;
pub mod static_files;
pub mod suggestions;
