//! A value that is looked up once in a while: for what much-read pages say that may be a moment old.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{Duration, NaiveDateTime};

/// The value and when it was looked up, in this process.
pub struct Recent<T> {
    lasts: Duration,
    kept: Mutex<Option<(NaiveDateTime, T)>>,
}

impl<T: Clone> Recent<T> {
    /// Nothing yet; what is kept holds for so long.
    pub const fn lasting(lasts: Duration) -> Self {
        Self { lasts, kept: Mutex::new(None) }
    }

    /// The value, unless it is older than it may be.
    pub fn get(&self, now: NaiveDateTime) -> Option<T> {
        let kept = self.kept();
        let (at, value) = kept.as_ref()?;
        (*at..*at + self.lasts).contains(&now).then(|| value.clone())
    }

    /// Keeps what was looked up `now`.
    pub fn keep(&self, now: NaiveDateTime, value: T) {
        *self.kept() = Some((now, value));
    }

    /// What another thread left while it panicked is still whole.
    fn kept(&self) -> MutexGuard<'_, Option<(NaiveDateTime, T)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
