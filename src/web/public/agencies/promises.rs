//! Promises with what became of them.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::behaviour::{ShareView, share};
use crate::domain::agencies::promise::{Promise, PromiseId};

/// A promise, standing or withdrawn.
#[derive(Serialize)]
pub struct PromiseView {
    id: PromiseId,
    days: i32,
    made_at: NaiveDateTime,
    withdrawn_at: Option<NaiveDateTime>,
    /// None while no review tells.
    share: Option<ShareView>,
    unknown: i64,
}

impl PromiseView {
    pub fn of(promise: &Promise) -> Self {
        Self {
            id: promise.id,
            days: promise.days,
            made_at: promise.made_at,
            withdrawn_at: promise.withdrawn_at,
            share: promise.share().as_ref().map(share),
            unknown: promise.unknown,
        }
    }
}
