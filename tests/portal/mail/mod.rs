//! Mails on their way: the SMTP conversation, tries, dead letters.

mod delivery;
mod mail_server_address;
mod tries;
