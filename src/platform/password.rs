//! Passwords: argon2id with the OWASP parameters (19 MiB, 2 passes, 1 lane), strength by zxcvbn.
//! Hashing is heavy on purpose; callers run it away from the threads that serve requests, and at most
//! [`AT_ONCE`] hashes run at the same time so that a flood of sign-ins cannot take all memory.

use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use zxcvbn::feedback::Warning;

/// Fewest characters of a password.
pub const MIN_LENGTH: usize = 12;
/// Most characters of a password; longer input would only cost time.
pub const MAX_LENGTH: usize = 200;
/// How many passwords are hashed at the same time.
pub const AT_ONCE: usize = 4;

static PERMITS: Semaphore = Semaphore::const_new(AT_ONCE);

/// The hash of a password nobody has: verifying against it takes as long as against a real one, so that
/// the time tells nothing about whether an account exists.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

fn argon2() -> Argon2<'static> {
    // The OWASP minimum for argon2id; inside the crate's bounds, so the default is never taken.
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed")]
pub struct HashError;

fn hash_now(password: &str) -> Result<String, HashError> {
    argon2().hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(|_| HashError)
}

/// Hashes `password` in the PHC format.
///
/// # Errors
/// When the hasher fails or the server is stopping.
pub async fn hash(password: String) -> Result<String, HashError> {
    let _permit = PERMITS.acquire().await.map_err(|_| HashError)?;
    tokio::task::spawn_blocking(move || hash_now(&password)).await.map_err(|_| HashError)?
}

/// Whether `password` belongs to `stored`. Without a stored hash it takes as long and says no.
pub async fn verify(password: String, stored: Option<String>) -> bool {
    let Ok(_permit) = PERMITS.acquire().await else { return false };
    let check = move || {
        let known = stored.is_some();
        let phc = yardstick(stored);
        let matches = PasswordHash::new(&phc)
            .is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok());
        known && matches
    };
    tokio::task::spawn_blocking(check).await.unwrap_or(false)
}

/// What a password is held against: the stored hash, or nobody's, which was made with the same parameters.
pub fn yardstick(stored: Option<String>) -> String {
    stored.unwrap_or_else(|| NOBODY.clone())
}

/// What is wrong with a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than [`MIN_LENGTH`] characters.
    TooShort,
    /// More than [`MAX_LENGTH`] characters.
    TooLong,
    /// Easily guessed: zxcvbn gives less than 3 of 4, and often knows why.
    Guessable(Option<Reason>),
}

/// What makes a password easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Neighbours on the keyboard.
    Keyboard,
    /// One character or a few, again and again.
    Repeats,
    /// abc, 6543.
    Sequence,
    /// A year or a day.
    Dates,
    /// Many people have it.
    Common,
    /// It resembles one that many people have.
    Similar,
    /// A single word.
    Word,
    /// A person's name.
    Names,
}

impl From<Warning> for Reason {
    fn from(warning: Warning) -> Self {
        match warning {
            Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => {
                Self::Keyboard
            }
            Warning::RepeatsLikeAaaAreEasyToGuess
            | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => Self::Repeats,
            Warning::SequencesLikeAbcAreEasyToGuess => Self::Sequence,
            Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Self::Dates,
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword => Self::Common,
            Warning::ThisIsSimilarToACommonlyUsedPassword => Self::Similar,
            Warning::AWordByItselfIsEasyToGuess => Self::Word,
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess => Self::Names,
        }
    }
}

/// Words of the portal and of its languages that guessing programs try first and zxcvbn does not know.
const GUESSED_WORDS: &[&str] = &[
    "echolot",
    "passwort",
    "kennwort",
    "hallo",
    "sommer",
    "winter",
    "fruehling",
    "frühling",
    "herbst",
    "geheim",
    "schatz",
    "arbeit",
    "bewerbung",
    "berlin",
    "hamburg",
    "muenchen",
    "münchen",
    "wachtwoord",
    "welkom",
    "zomer",
    "herfst",
    "lente",
    "geheim",
    "amsterdam",
    "rotterdam",
    "utrecht",
    "sollicitatie",
    "ajax",
    "feyenoord",
];

/// Judges a new password; `own_words` are the person's own, such as the parts of the mail address.
pub fn weakness(password: &str, own_words: &[&str]) -> Option<Weakness> {
    let length = password.chars().count();
    if length < MIN_LENGTH {
        return Some(Weakness::TooShort);
    }
    if length > MAX_LENGTH {
        return Some(Weakness::TooLong);
    }
    let words: Vec<&str> = own_words.iter().chain(GUESSED_WORDS).copied().collect();
    let lower = password.to_lowercase();
    // zxcvbn trusts "Sommer2026!!", the first thing people type when digits and signs are asked for.
    let core = lower.trim_matches(|c: char| !c.is_alphabetic());
    if words.contains(&core) {
        return Some(Weakness::Guessable(Some(Reason::Word)));
    }
    let strength = zxcvbn::zxcvbn(&lower, &words);
    let reason = || strength.feedback().and_then(|feedback| feedback.warning()).map(Reason::from);
    (strength.score() < zxcvbn::Score::Three).then(|| Weakness::Guessable(reason()))
}
