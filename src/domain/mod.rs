//! What the portal is: words, states, permissions and verbs. No HTTP, no HTML, no SMTP.
//! A changing verb takes `(conn, actor, …)`; its audit entry, mails and jobs commit with it.

pub mod accounts;
pub mod actor;
pub mod administration;
pub mod agencies;
pub mod audit;
pub mod case;
pub mod desk;
pub mod error;
pub mod expiry;
pub mod job;
pub mod mail;
pub mod moderation;
pub mod responses;
pub mod reviews;
pub mod scorecards;
pub mod search;
pub mod signals;
pub mod subject;
pub mod traces;
