//! Accounts: people who have signed up. An account exists only once its mail address is confirmed.

pub mod account;
pub mod mail_link;
pub mod session;

pub use account::{Account, Role};
