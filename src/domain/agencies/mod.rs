//! Agencies: who they are, where they are, what they do, how they come into the directory, and who acts for
//! them.

pub mod agency;
pub mod badge;
pub mod city;
pub mod claim;
pub mod closure;
pub mod directory;
pub mod editing;
pub mod facets;
pub mod facts;
pub mod former_name;
pub mod import;
pub mod import_file;
pub mod invitation;
pub mod listing;
pub mod logo;
pub mod own_domain;
pub mod profile;
pub mod promise;
pub mod register;
pub mod representative;
pub mod revision;
pub mod service;
mod slug;
pub mod succession;
pub mod suggestion;
pub mod team;
pub mod website;

pub use agency::{Agency, AgencyId, AgencyState};
