//! What a person with a browser sees.

mod accessibility;
mod desk;
mod main_path;
