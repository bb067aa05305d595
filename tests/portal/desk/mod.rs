//! The agency's desk: figures, selections, peers, the weekly mail and the promise.

mod digest;
mod news;
mod page;
mod peers;
mod promise;
mod selection;
