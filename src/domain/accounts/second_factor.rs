//! The second factor: codes of an authenticator app, and recovery codes for when the app is gone.
//!
//! - Enrolling takes two steps, a secret and a first code, so that nobody is locked out by an app that
//!   did not take the secret. Until then nothing has changed.
//! - A code counts once. Tries are counted before they are judged and given back when they were right, so
//!   that many at once find no gap. A wrong code is an answer, not an error, or its count would be undone.
//! - Members of the team must have one and cannot drop it. Whoever drops it has just shown who they are.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

use super::account::Account;
use super::session::{self, SignedIn};
use super::{recovery_code, second_factor_reset};
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, FactorChange, Mail};
use crate::platform::clock;
use crate::platform::db::schema::second_factors::{self, dsl};
use crate::platform::db::{Conn, limit_counts};
use crate::platform::sealing::SealingKey;
use crate::platform::token;
use crate::platform::totp::TotpSecret;

/// Wrong codes that one account may get within [`WINDOW`]. An attacker with the password has three chances in
/// a million per code: about one in seven hundred over a whole day.
pub const FAILURES: i32 = 10;
/// The time in which wrong codes add up.
pub const WINDOW: Duration = Duration::minutes(30);

const NAME: &str = "failed_codes";

/// What became of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried<T> {
    Right(T),
    Wrong,
    /// Not looked at; not before this time has passed.
    TooMany(Duration),
}

/// How an account stands, for its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Since when it has a second factor.
    pub since: Option<NaiveDateTime>,
    pub recovery_codes_left: i64,
    /// When it will be taken away because somebody said it was lost.
    pub reset_due_at: Option<NaiveDateTime>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = second_factors)]
struct Row {
    sealed_secret: String,
    used_step: i64,
    confirmed_at: Option<NaiveDateTime>,
}

impl Row {
    fn of(conn: &mut Conn, account: AccountId) -> Result<Option<Self>> {
        Ok(dsl::second_factors.find(account).select(Self::as_select()).first(conn).optional()?)
    }

    fn secret(&self, key: &SealingKey, account: AccountId) -> Result<TotpSecret> {
        Ok(TotpSecret::from_bytes(&key.open(account.0, &self.sealed_secret)?))
    }
}

/// How the account stands.
///
/// # Errors
/// The database's own.
pub fn standing(conn: &mut Conn, account: AccountId) -> Result<Standing> {
    Ok(Standing {
        since: Row::of(conn, account)?.and_then(|row| row.confirmed_at),
        recovery_codes_left: recovery_code::left(conn, account)?,
        reset_due_at: second_factor_reset::due_at(conn, account)?,
    })
}

/// Begins enrolling with a new secret; one that was never confirmed is forgotten.
///
/// # Errors
/// `Conflict` if the account has a second factor already.
pub fn begin(conn: &mut Conn, key: &SealingKey, account: &Account) -> Result<()> {
    diesel::delete(dsl::second_factors.find(account.id).filter(dsl::confirmed_at.is_null())).execute(conn)?;
    insert(conn, key, account.id, &TotpSecret::generate(), None)
}

fn insert(
    conn: &mut Conn,
    key: &SealingKey,
    account: AccountId,
    secret: &TotpSecret,
    confirmed_at: Option<NaiveDateTime>,
) -> Result<()> {
    let row = (
        dsl::account_id.eq(account),
        dsl::sealed_secret.eq(key.seal(account.0, secret.as_bytes())?),
        dsl::used_step.eq(0),
        dsl::created_at.eq(clock::now()),
        dsl::confirmed_at.eq(confirmed_at),
    );
    let inserted = diesel::insert_into(dsl::second_factors).values(row).execute(conn);
    inserted.map(|_| ()).map_err(|error| Error::from(error).or_changed())
}

/// The secret that waits for its first code.
///
/// # Errors
/// `NotFound` if none does.
pub fn waiting(conn: &mut Conn, key: &SealingKey, account: AccountId) -> Result<TotpSecret> {
    let row = Row::of(conn, account)?.filter(|row| row.confirmed_at.is_none()).ok_or(Error::NotFound)?;
    row.secret(key, account)
}

/// Confirms the secret with a first code: from now on signing in needs one. Other sessions are half until
/// they show one. Returns the recovery codes.
///
/// # Errors
/// `NotFound` if no secret waits.
pub fn confirm(
    conn: &mut Conn,
    key: &SealingKey,
    owner: &SignedIn,
    typed: &str,
) -> Result<Tried<Vec<String>>> {
    let account = &owner.account;
    let secret = waiting(conn, key, account.id)?;
    if let Some(wait) = count(conn, account.id)? {
        return Ok(Tried::TooMany(wait));
    }
    let Some(step) = secret.step_of(&digits(typed), 0) else { return Ok(Tried::Wrong) };
    let unconfirmed = dsl::second_factors.find(account.id).filter(dsl::confirmed_at.is_null());
    let confirmed = diesel::update(unconfirmed)
        .set((dsl::confirmed_at.eq(clock::now()), dsl::used_step.eq(step)))
        .execute(conn)?;
    if confirmed == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    give_back(conn, account.id)?;
    session::complete(conn, owner.session_id)?;
    let codes = recovery_code::renew(conn, key, account.id)?;
    tell(conn, account.actor(), account, FactorChange::Enrolled)?;
    Ok(Tried::Right(codes))
}

/// Gives an account a second factor whose secret is known, confirmed. Returns the recovery codes. For the
/// demo world, whose codes anybody may know.
///
/// # Errors
/// `Conflict` if the account has a second factor already.
pub fn enrol(
    conn: &mut Conn,
    key: &SealingKey,
    account: &Account,
    secret: &TotpSecret,
) -> Result<Vec<String>> {
    insert(conn, key, account.id, secret, Some(clock::now()))?;
    let subject = account.subject();
    audit::record(
        conn,
        Actor::System,
        Action::SecondFactorChanged,
        subject,
        json!({ "change": FactorChange::Enrolled }),
    )?;
    recovery_code::renew(conn, key, account.id)
}

/// Shows the second factor in half a session, by a code of the app or a recovery code; the session is whole
/// then.
///
/// # Errors
/// `NotFound` if the account or the session has gone meanwhile.
pub fn show(conn: &mut Conn, key: &SealingKey, owner: &SignedIn, typed: &str) -> Result<Tried<()>> {
    let tried = try_code(conn, key, &owner.account, typed)?;
    if tried == Tried::Right(()) {
        session::complete(conn, owner.session_id)?;
    }
    Ok(tried)
}

/// Uses up a code of the app, or a recovery code.
pub(super) fn try_code(
    conn: &mut Conn,
    key: &SealingKey,
    account: &Account,
    typed: &str,
) -> Result<Tried<()>> {
    let row = Row::of(conn, account.id)?.filter(|row| row.confirmed_at.is_some()).ok_or(Error::NotFound)?;
    if let Some(wait) = count(conn, account.id)? {
        return Ok(Tried::TooMany(wait));
    }
    let code = digits(typed);
    let is_right = if code.len() == 6 {
        use_step(conn, account.id, row.secret(key, account.id)?.step_of(&code, row.used_step))?
    } else {
        use_recovery_code(conn, key, account, typed)?
    };
    if !is_right {
        return Ok(Tried::Wrong);
    }
    give_back(conn, account.id)?;
    Ok(Tried::Right(()))
}

/// Notes the step; of two tries with the same code at the same moment one succeeds.
fn use_step(conn: &mut Conn, account: AccountId, step: Option<i64>) -> Result<bool> {
    let Some(step) = step else { return Ok(false) };
    let unused = dsl::second_factors.find(account).filter(dsl::used_step.lt(step));
    Ok(diesel::update(unused).set(dsl::used_step.eq(step)).execute(conn)? == 1)
}

fn use_recovery_code(conn: &mut Conn, key: &SealingKey, account: &Account, typed: &str) -> Result<bool> {
    let is_right = recovery_code::redeem(conn, key, account.id, typed)?;
    if is_right {
        tell(conn, account.actor(), account, FactorChange::RecoveryCodeUsed)?;
    }
    Ok(is_right)
}

/// Makes new recovery codes in place of the old ones and returns them.
///
/// # Errors
/// `Conflict` if the account has no second factor.
pub fn renew_recovery_codes(conn: &mut Conn, key: &SealingKey, account: &Account) -> Result<Vec<String>> {
    if standing(conn, account.id)?.since.is_none() {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    let codes = recovery_code::renew(conn, key, account.id)?;
    tell(conn, account.actor(), account, FactorChange::RecoveryCodesRenewed)?;
    Ok(codes)
}

/// Drops the second factor of a member.
///
/// # Errors
/// `Invalid` (field `form`) for the team; `Conflict` if there is none.
pub fn drop(conn: &mut Conn, account: &Account) -> Result<()> {
    if account.role(conn)?.is_some() {
        return Err(Error::field("form", "invalid-second-factor-staff"));
    }
    take(conn, account.actor(), account, FactorChange::Dropped)
}

/// Takes the second factor away, with everything that belongs to it, and tells its owner.
pub(super) fn take(conn: &mut Conn, actor: Actor, account: &Account, change: FactorChange) -> Result<()> {
    let confirmed = dsl::second_factors.find(account.id).filter(dsl::confirmed_at.is_not_null());
    if diesel::delete(confirmed).execute(conn)? == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    forget(conn, account.id)?;
    session::forget_factor(conn, account.id)?;
    tell(conn, actor, account, change)
}

/// Removes everything about second factors of an account.
pub(super) fn forget(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(dsl::second_factors.find(account)).execute(conn)?;
    recovery_code::forget(conn, account)?;
    second_factor_reset::forget(conn, account)
}

fn tell(conn: &mut Conn, actor: Actor, account: &Account, change: FactorChange) -> Result<()> {
    let details = json!({ "change": change });
    audit::record(conn, actor, Action::SecondFactorChanged, account.subject(), details)?;
    mail::post(conn, &account.email, account.locale, &Mail::SecondFactorChanged { change })?;
    Ok(())
}

/// Counts a try; how long to wait if there were too many.
fn count(conn: &mut Conn, account: AccountId) -> Result<Option<Duration>> {
    let used = limit_counts::count(conn, NAME, &key_of(account), WINDOW)?;
    Ok((used > FAILURES).then(|| limit_counts::remaining(WINDOW)))
}

fn give_back(conn: &mut Conn, account: AccountId) -> Result<()> {
    Ok(limit_counts::give_back(conn, NAME, &key_of(account), WINDOW)?)
}

fn key_of(account: AccountId) -> String {
    token::hash_token(&account.to_string())
}

/// What was typed, if it is made of digits and the spaces apps show between them.
fn digits(typed: &str) -> String {
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).take(7).collect();
    if code.chars().all(|c| c.is_ascii_digit()) { code } else { String::new() }
}
