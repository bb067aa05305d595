mod clean_text;
mod folding;
mod mail_address;
mod slug;
