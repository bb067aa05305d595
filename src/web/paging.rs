//! The links below a list with numbered pages: the first, the last, and those around the present one.

use serde::Serialize;

use crate::platform::db::page::PageRequest;

/// The links below a list; the template is `ui.paging`.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Paging {
    page: i64,
    pages: i64,
    /// Rows in all.
    total: i64,
    previous: Option<String>,
    next: Option<String>,
    links: Vec<Link>,
}

/// A link to one page, or a gap.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Link {
    page: Option<i64>,
    url: Option<String>,
    current: bool,
}

impl Paging {
    /// Page `page` of a list of `total` rows, `size` on a page; `address` tells where a page is.
    pub fn new(page: i64, size: i64, total: i64, address: impl Fn(i64) -> String) -> Self {
        let last = ((total + size - 1) / size).clamp(1, PageRequest::LAST);
        let page = page.clamp(1, last);
        let mut links = Vec::new();
        let mut before = 0;
        for number in (1..=last).filter(|n| *n == 1 || *n == last || (n - page).abs() <= 1) {
            if number > before + 1 {
                links.push(Link { page: None, url: None, current: false });
            }
            links.push(Link { page: Some(number), url: Some(address(number)), current: number == page });
            before = number;
        }
        Self {
            page,
            pages: last,
            total,
            previous: (page > 1).then(|| address(page - 1)),
            next: (page < last).then(|| address(page + 1)),
            links,
        }
    }
}
