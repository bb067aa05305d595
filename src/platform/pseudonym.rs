//! Pseudonyms: keyed hashes that stand for people where their mail address has no business. The same text
//! gives the same pseudonym under the portal's secret and tells nothing without it: addresses are easily
//! guessed, so that a plain hash of one is as good as the address.
//!
//! The key belongs to the database, as its clock does: while a closure of `db.read` or `db.write` runs, [`of`]
//! works with that database's key.

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use super::sealing::SealingKey;

/// Recovery codes and the like are hashed for the account they belong to; no account has this number.
const NOBODY: i64 = 0;

thread_local! {
    static KEY: RefCell<Option<SealingKey>> = const { RefCell::new(None) };
}

/// The database was opened without the portal's secret.
#[derive(Debug, thiserror::Error)]
#[error("pseudonyms need the SECRET_KEY")]
pub struct NoKey;

/// The pseudonym of `text` in the database in use.
///
/// # Errors
/// The database was opened without a key.
pub fn of(text: &str) -> Result<String, NoKey> {
    KEY.with_borrow(|key| key.as_ref().map(|key| under(key, text)).ok_or(NoKey))
}

/// The pseudonym of `text` under this key.
pub fn under(key: &SealingKey, text: &str) -> String {
    key.hash(NOBODY, text)
}

/// The key of one database; set once, shared by all its handles.
#[derive(Clone, Default)]
pub struct Pseudonyms(Arc<OnceLock<SealingKey>>);

impl Pseudonyms {
    /// Sets the key; the first one stays.
    pub fn use_key(&self, key: SealingKey) {
        // A second key for the same database would give everybody a second pseudonym.
        self.0.get_or_init(|| key);
    }

    /// Runs `work` with this key.
    pub fn run<T>(&self, work: impl FnOnce() -> T) -> T {
        struct Restore(Option<SealingKey>);
        impl Drop for Restore {
            fn drop(&mut self) {
                KEY.set(self.0.take());
            }
        }
        let _restore = Restore(KEY.replace(self.0.get().cloned()));
        work()
    }
}
