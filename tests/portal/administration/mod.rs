//! What admins do, below the web: measures, mergers, closings.

mod agencies;
mod merger;
mod pages;
