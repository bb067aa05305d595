//! Long lists of the admins' pages: which page is asked for, and the links below it.

use crate::platform::db::page::{Page, PageRequest};
use crate::web::paging::Paging;
use crate::web::paths;

/// Rows on a page.
const SIZE: i64 = 50;

/// The page whose number stands in the address.
pub fn request(typed: &str) -> PageRequest {
    PageRequest::new(typed.parse().unwrap_or(1), SIZE)
}

/// The links below `page` of the list at `path`, which `fields` narrow.
pub fn paging<T>(page: &Page<T>, path: &str, fields: &[(&str, &str)]) -> Paging {
    // How many pages there are is not counted; that there is a next one is known.
    let known = (page.number - 1) * SIZE + i64::try_from(page.rows.len()).unwrap_or(SIZE);
    let total = known + i64::from(page.next.is_some());
    Paging::new(page.number, SIZE, total, |number| {
        let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned()));
        let number = if number == 1 { String::new() } else { number.to_string() };
        paths::with_query(path.to_owned(), fields.chain([("page", number)]))
    })
}
