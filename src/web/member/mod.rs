//! Pages for people who are signed in, and for those who write a review before they are.

pub mod account;
pub mod draft_holder;
pub mod follow_ups;
pub mod marked;
pub mod reauthentication;
pub mod review_drafts;
pub mod review_form;
pub mod reviews;
pub mod second_factor;
pub mod statements;
