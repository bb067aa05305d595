//! What any portal would need. Nothing here knows what a review or an agency is.

pub mod assets;
pub mod clean_text;
pub mod clock;
pub mod country;
pub mod db;
pub mod disk;
pub mod folding;
pub mod i18n;
pub mod mail_address;
pub mod mailer;
pub mod password;
pub mod pseudonym;
pub mod recent;
pub mod sealing;
pub mod slug;
pub mod spreadsheet;
pub mod templates;
pub mod token;
pub mod totp;
