//! Why a verb did not happen. What somebody may not see is not found: nothing here says "forbidden".

use chrono::NaiveDateTime;

use crate::platform::db::DbError;
use crate::platform::pseudonym::NoKey;
use crate::platform::sealing::Unsealable;

/// Why a verb did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or none that the actor may see.
    #[error("not found")]
    NotFound,
    /// The page was stale: somebody else has acted meanwhile.
    #[error("conflict: {}", .0.key())]
    Conflict(Conflict),
    /// The input breaks a rule that only the domain knows.
    #[error("invalid input")]
    Invalid(Vec<FieldError>),
    /// The account is suspended, until this moment. Said only to whoever has shown to be its owner.
    #[error("suspended")]
    Suspended(NaiveDateTime),
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The result of a verb.
pub type Result<T> = std::result::Result<T, Error>;

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        match error {
            diesel::result::Error::NotFound => Self::NotFound,
            other => Self::Db(other.into()),
        }
    }
}

/// The database holds something that cannot be read: a fault of the installation, not of anybody's input.
impl From<Unsealable> for Error {
    fn from(error: Unsealable) -> Self {
        Self::Db(diesel::result::Error::DeserializationError(Box::new(error)).into())
    }
}

/// The database was opened without the portal's secret: a fault of the installation as well.
impl From<NoKey> for Error {
    fn from(error: NoKey) -> Self {
        Self::Db(diesel::result::Error::SerializationError(Box::new(error)).into())
    }
}

impl Error {
    /// One wrong field; `key` is the message's key in `locales/`.
    pub fn field(field: &'static str, key: &'static str) -> Self {
        Self::Invalid(vec![FieldError { field, key }])
    }

    /// A duplicate that came between a look and a write becomes the conflict it is.
    pub fn or_changed(self) -> Self {
        if self.is_duplicate() { Self::Conflict(Conflict::StateChanged) } else { self }
    }

    /// Whether the database refused a duplicate.
    pub fn is_duplicate(&self) -> bool {
        use diesel::result::{DatabaseErrorKind::UniqueViolation, Error::DatabaseError};
        matches!(self, Self::Db(DbError::Query(DatabaseError(UniqueViolation, _))))
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: &'static str,
    /// The message's key.
    pub key: &'static str,
}

/// What has happened meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// Another moderator holds the case.
    HeldByAnother,
    /// The case has been decided, or the lease has run out.
    CaseMovedOn,
    /// The thing is no longer in the state the page showed.
    StateChanged,
}

impl Conflict {
    /// The message's key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::HeldByAnother => "conflict-held-by-another",
            Self::CaseMovedOn => "conflict-case-moved-on",
            Self::StateChanged => "conflict-state-changed",
        }
    }
}
