//! The admins' pages through the browser: what admins see and do, and what nobody else can.

mod access;
mod accounts;
mod agencies;
mod audit;
mod health;
mod staff;
mod work;

use echolot::domain::accounts::Role;

use crate::support::{Portal, Visitor};

const ADA: &str = "ada@echolot.example";

/// Ada, who has just signed in.
fn ada(portal: &Portal) -> Visitor {
    portal.colleague(ADA, Role::Admin)
}

/// The path of a redirect as far as its query.
fn path(location: &str) -> &str {
    location.split('?').next().unwrap()
}
