//! What the operator types, and what the program answers.

mod backup;
mod check;
mod help;
mod settings;
mod start;
