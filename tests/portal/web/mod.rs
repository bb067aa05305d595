mod errors;
mod frame;
mod paging;
