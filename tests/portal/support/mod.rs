//! What the tests stand on.

pub mod binary;
pub mod browser;
pub mod databases;
pub mod mail_server;
pub mod mails;
pub mod portal;
pub mod ports;
pub mod requirements;
pub mod staff;
pub mod visitor;

pub use databases::each_database;
pub use portal::{Portal, each_portal, sealing_key};
pub use visitor::{Answer, Visitor};
