//! What a person with a browser sees.

mod accessibility;
mod main_path;
