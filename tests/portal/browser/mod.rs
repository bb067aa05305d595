//! What a person with a browser sees.

mod accessibility;
mod administration;
mod appeal;
mod demo;
mod desk;
mod every_kind;
mod insight;
mod main_path;
mod print;
mod profile;
mod table;
