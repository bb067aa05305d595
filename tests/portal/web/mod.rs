mod errors;
mod frame;
