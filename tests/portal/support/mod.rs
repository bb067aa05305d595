//! What the tests stand on.

pub mod databases;
pub mod requirements;

pub use databases::each_database;
