//! Agencies: who they are, where they are, what they do, and how they come into the directory.

pub mod agency;
pub mod badge;
pub mod city;
pub mod closure;
pub mod directory;
pub mod editing;
pub mod facets;
pub mod import;
pub mod import_file;
pub mod listing;
pub mod profile;
pub mod register;
pub mod service;
mod slug;
pub mod succession;
pub mod suggestion;
pub mod website;

pub use agency::{Agency, AgencyId, AgencyState};
