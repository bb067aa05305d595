//! The rules of the house, checked on the source itself.

mod languages;
mod layers;
mod schemas;
pub mod sources;
