//! The directory and its neighbours, as a reader's browser sees them.

mod claims;
mod directory;
mod machines;
pub mod profile;
mod replacement;
mod suggestions;
mod team;
