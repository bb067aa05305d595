//! Accounts: people who have signed up. An account exists only once its mail address is confirmed.
//! Forms that anybody can send (sign-up, sign-in link, reset) answer and work the same whether the address
//! has an account or not: one look-up, one link, one mail. Only the mail, which its owner reads, differs.

pub mod account;
pub mod address;
pub mod attempts;
pub mod closing;
pub mod demo_factor;
pub mod mail_link;
pub mod password;
pub mod reauthentication;
mod recovery_code;
pub mod second_factor;
pub mod second_factor_reset;
pub mod session;
pub mod sign_in;
pub mod sign_up;
pub mod staff;
pub mod suspension;

pub use account::{Account, Role};
