//! The only place that reads the time. Times are UTC, cut to microseconds because PostgreSQL keeps no more.
//! Each database carries a [`Clock`]; while a closure of `db.read` or `db.write` runs, [`now`] is that
//! clock's time. Tests move the clock of their own portal and disturb no other; the demo world writes its
//! history [`at`] the moments it tells of.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{Duration, NaiveDate, NaiveDateTime, SubsecRound, Utc};

thread_local! {
    static SHIFT_MICROS: Cell<i64> = const { Cell::new(0) };
}

/// The present moment, UTC.
pub fn now() -> NaiveDateTime {
    let shift = Duration::microseconds(SHIFT_MICROS.with(Cell::get));
    (Utc::now().naive_utc() + shift).trunc_subsecs(6)
}

/// The present day, UTC.
pub fn today() -> NaiveDate {
    now().date()
}

/// Runs `work` as if it began at `moment`.
pub fn at<T>(moment: NaiveDateTime, work: impl FnOnce() -> T) -> T {
    let shift = (moment - Utc::now().naive_utc()).num_microseconds().unwrap_or(0);
    shifted(shift, work)
}

fn shifted<T>(micros: i64, work: impl FnOnce() -> T) -> T {
    struct Restore(i64);
    impl Drop for Restore {
        fn drop(&mut self) {
            SHIFT_MICROS.with(|shift| shift.set(self.0));
        }
    }
    let _restore = Restore(SHIFT_MICROS.with(|shift| shift.replace(micros)));
    work()
}

/// A clock that runs with the machine's, moved by a fixed amount.
#[derive(Clone, Default)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// Moves this clock forward; everything that happens afterwards happens that much later.
    pub fn advance(&self, by: Duration) {
        self.0.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }

    /// Runs `work` by this clock.
    pub fn run<T>(&self, work: impl FnOnce() -> T) -> T {
        let moved = self.0.load(Ordering::Relaxed);
        if moved == 0 { work() } else { shifted(moved, work) }
    }
}
