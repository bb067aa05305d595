//! The only place that reads the time. Times are UTC, cut to microseconds because PostgreSQL keeps no more.
//! Each database carries a [`Clock`]; while a closure of `db.read` or `db.write` runs, [`now`] is that
//! clock's time. Tests move the clock of their own portal and disturb no other; the demo world writes its
//! history [`at`] the moments it tells of.

use std::cell::Cell;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use chrono::{Duration, NaiveDate, NaiveDateTime, SubsecRound, Utc};

/// What a clock shows.
#[derive(Clone, Copy)]
enum Hands {
    /// The machine's time, moved by this much.
    Run(Duration),
    /// One moment, until it is moved.
    Stand(NaiveDateTime),
}

thread_local! {
    static HANDS: Cell<Hands> = const { Cell::new(Hands::Run(Duration::zero())) };
}

/// The present moment, UTC.
pub fn now() -> NaiveDateTime {
    let moment = match HANDS.with(Cell::get) {
        Hands::Run(shift) => Utc::now().naive_utc() + shift,
        Hands::Stand(moment) => moment,
    };
    moment.trunc_subsecs(6)
}

/// The present day, UTC.
pub fn today() -> NaiveDate {
    now().date()
}

/// Runs `work` as if it began at `moment`.
pub fn at<T>(moment: NaiveDateTime, work: impl FnOnce() -> T) -> T {
    shown(Hands::Run(moment - Utc::now().naive_utc()), work)
}

fn shown<T>(hands: Hands, work: impl FnOnce() -> T) -> T {
    struct Restore(Hands);
    impl Drop for Restore {
        fn drop(&mut self) {
            HANDS.with(|hands| hands.set(self.0));
        }
    }
    let _restore = Restore(HANDS.with(|before| before.replace(hands)));
    work()
}

/// A clock that runs with the machine's, moved by a fixed amount, or that stands.
#[derive(Clone, Default)]
pub struct Clock(Arc<Setting>);

#[derive(Default)]
struct Setting {
    moved_micros: AtomicI64,
    /// The machine's time when the clock was stopped.
    stopped_at: OnceLock<NaiveDateTime>,
}

impl Clock {
    /// Moves this clock forward; everything that happens afterwards happens that much later.
    pub fn advance(&self, by: Duration) {
        self.0.moved_micros.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }

    /// From now on it moves by [`advance`](Self::advance) alone: seconds count however slow the machine is.
    pub fn stop(&self) {
        self.0.stopped_at.get_or_init(|| Utc::now().naive_utc());
    }

    /// Runs `work` by this clock.
    pub fn run<T>(&self, work: impl FnOnce() -> T) -> T {
        let moved = Duration::microseconds(self.0.moved_micros.load(Ordering::Relaxed));
        match self.0.stopped_at.get() {
            Some(since) => shown(Hands::Stand(*since + moved), work),
            None if moved.is_zero() => work(),
            None => shown(Hands::Run(moved), work),
        }
    }
}
