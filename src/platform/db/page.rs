//! Pages of a list: a number from 1, a size, and whether more follows.

use serde::Serialize;

/// Which page of a list is asked for.
#[derive(Clone, Copy, Debug)]
pub struct PageRequest {
    number: i64,
    size: i64,
}

impl PageRequest {
    /// The deepest page; whoever wants more narrows the list.
    pub const LAST: i64 = 500;

    /// Page `number` (held within 1…500) of lists with `size` rows a page.
    pub fn new(number: i64, size: i64) -> Self {
        Self { number: number.clamp(1, Self::LAST), size: size.max(1) }
    }

    /// Rows to skip.
    pub fn offset(self) -> i64 {
        (self.number - 1) * self.size
    }

    /// Rows to fetch: one more than shown, which tells whether there is a next page.
    pub fn limit(self) -> i64 {
        self.size + 1
    }

    /// Makes the page out of the rows fetched with [`PageRequest::limit`].
    pub fn page<T>(self, mut rows: Vec<T>) -> Page<T> {
        let size = usize::try_from(self.size).unwrap_or(usize::MAX);
        let more = rows.len() > size && self.number < Self::LAST;
        rows.truncate(size);
        Page {
            rows,
            number: self.number,
            previous: (self.number > 1).then(|| self.number - 1),
            next: more.then(|| self.number + 1),
        }
    }
}

/// One page of a list.
#[derive(Debug, Serialize)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub number: i64,
    pub previous: Option<i64>,
    pub next: Option<i64>,
}

impl<T> Page<T> {
    /// The same page with every row turned into something else.
    pub fn map<U>(self, make: impl FnMut(T) -> U) -> Page<U> {
        Page {
            rows: self.rows.into_iter().map(make).collect(),
            number: self.number,
            previous: self.previous,
            next: self.next,
        }
    }
}
