//! Reviews: one person's account of one engagement with one agency. Identity and state in `reviews`,
//! content in immutable `review_versions`.

pub mod criterion;
pub mod engagement;
pub mod facts;
pub mod rule;
