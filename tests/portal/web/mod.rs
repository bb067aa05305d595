mod errors;
mod frame;
mod limits;
mod not_text;
mod paging;
mod sent_form;
