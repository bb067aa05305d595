//! What admins do: measures against accounts, mergers of agencies, and the look at how the portal is doing.
//! Beside moderation it stands on top of everything and calls the verbs of what it changes.

pub mod account_file;
pub mod health;
pub mod measure;
pub mod merger;
