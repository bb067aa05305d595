//! The directory and its neighbours, as a reader's browser sees them.

mod claims;
mod directory;
mod machines;
mod suggestions;
mod team;
