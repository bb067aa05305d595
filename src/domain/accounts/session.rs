//! Sessions: a random token in a cookie, its hash in the database. Deleting the row signs out.
//!
//! - Of an account with a second factor a session is only half begun until that was shown, and it does not
//!   wait long for it. Whoever has half a session is nobody everywhere else.
//! - Dangerous things need somebody who has just shown who they are: that lasts for [`SUDO`].

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

use super::account::{Account, AccountState, Role};
use super::suspension;
use crate::domain::actor::AccountId;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, second_factors, sessions, staff};
use crate::platform::token;

crate::id_type!(
    /// The id of a session.
    SessionId
);

/// How long a session lasts after it was last used.
pub const LIFETIME: Duration = Duration::days(30);
/// How long half a session waits for the second factor.
pub const HALF_LIFETIME: Duration = Duration::minutes(15);
/// How long somebody who has shown who they are may do dangerous things.
pub const SUDO: Duration = Duration::minutes(10);
/// How exactly "last seen" is kept; a finer grain would write on every page.
const SEEN_GRAIN: Duration = Duration::minutes(10);

/// A session in the list of one's own.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct Session {
    pub id: SessionId,
    pub user_agent: String,
    pub created_at: NaiveDateTime,
    pub last_seen_at: NaiveDateTime,
}

/// What a session has to do with the account's second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The account has none.
    Absent,
    /// It has one, and this session has not shown it: half a session.
    Owed,
    /// This session has shown it.
    Shown,
}

/// Who a session's token belongs to.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub account: Account,
    pub role: Option<Role>,
    pub session_id: SessionId,
    pub factor: Factor,
    /// Whether the person has just shown who they are, so that dangerous things are open to them.
    pub is_sure: bool,
    /// Whether [`touch`] is due.
    pub stale: bool,
}

/// Begins a session; the token goes into the cookie. `user_agent` is cut to 200 characters.
/// If the account has a second factor, half a session begins.
///
/// # Errors
/// `Suspended`; `NotFound` for a closed account.
pub fn begin(conn: &mut Conn, account: &Account, user_agent: &str) -> Result<String> {
    suspension::refuse(conn, account)?;
    let token = token::new_token();
    let now = clock::now();
    let lifetime = if has_factor(conn, account)? { HALF_LIFETIME } else { LIFETIME };
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(SessionId::new()),
            sessions::account_id.eq(account.id),
            sessions::token_hash.eq(token::hash_token(&token)),
            sessions::user_agent.eq(user_agent.chars().take(200).collect::<String>()),
            sessions::created_at.eq(now),
            sessions::last_seen_at.eq(now),
            sessions::expires_at.eq(now + lifetime),
        ))
        .execute(conn)?;
    audit::record(conn, account.actor(), Action::SignedIn, account.subject(), json!({}))?;
    Ok(token)
}

fn has_factor(conn: &mut Conn, account: &Account) -> Result<bool> {
    let confirmed = second_factors::table.find(account.id).filter(second_factors::confirmed_at.is_not_null());
    Ok(diesel::select(diesel::dsl::exists(confirmed)).get_result(conn)?)
}

/// A session as far as it tells what may be done in it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions)]
struct Row {
    id: SessionId,
    last_seen_at: NaiveDateTime,
    second_factor_at: Option<NaiveDateTime>,
    sudo_until: Option<NaiveDateTime>,
}

/// Who is signed in with `token`: one query.
///
/// # Errors
/// The database's own.
pub fn find(conn: &mut Conn, token: &str) -> Result<Option<SignedIn>> {
    let now = clock::now();
    let row: Option<(Account, Option<Role>, Option<NaiveDateTime>, Row)> = sessions::table
        .inner_join(accounts::table.left_join(staff::table).left_join(second_factors::table))
        .filter(sessions::token_hash.eq(token::hash_token(token)))
        .filter(sessions::expires_at.gt(now))
        .filter(accounts::state.eq(AccountState::Active))
        .select((
            Account::as_select(),
            staff::role.nullable(),
            second_factors::confirmed_at.nullable(),
            Row::as_select(),
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(|(account, role, confirmed_at, session)| SignedIn {
        account,
        role,
        session_id: session.id,
        factor: match (confirmed_at, session.second_factor_at) {
            (None, _) => Factor::Absent,
            (Some(_), None) => Factor::Owed,
            (Some(_), Some(_)) => Factor::Shown,
        },
        is_sure: session.sudo_until.is_some_and(|until| until > now),
        stale: now - session.last_seen_at > SEEN_GRAIN,
    }))
}

/// The person of this session has shown the second factor: the session is whole. Its token stays: a form that
/// is sent twice finds the session again.
///
/// # Errors
/// `NotFound` if the session has ended meanwhile.
pub(super) fn complete(conn: &mut Conn, id: SessionId) -> Result<()> {
    let now = clock::now();
    let raised = diesel::update(sessions::table.find(id))
        .set((
            sessions::second_factor_at.eq(now),
            sessions::sudo_until.eq(now + SUDO),
            sessions::last_seen_at.eq(now),
            sessions::expires_at.eq(now + LIFETIME),
        ))
        .execute(conn)?;
    if raised == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// The person of this session has shown once more who they are.
///
/// # Errors
/// The database's own.
pub(super) fn make_sure(conn: &mut Conn, id: SessionId) -> Result<()> {
    let until = clock::now() + SUDO;
    diesel::update(sessions::table.find(id)).set(sessions::sudo_until.eq(until)).execute(conn)?;
    Ok(())
}

/// No session of the account has shown a second factor any more: there is none, or a new one.
///
/// # Errors
/// The database's own.
pub(super) fn forget_factor(conn: &mut Conn, account: AccountId) -> Result<()> {
    let own = sessions::table.filter(sessions::account_id.eq(account));
    let none = None::<NaiveDateTime>;
    diesel::update(own)
        .set((sessions::second_factor_at.eq(none), sessions::sudo_until.eq(none)))
        .execute(conn)?;
    Ok(())
}

/// Notes that a session is in use and prolongs it.
///
/// # Errors
/// The database's own.
pub fn touch(conn: &mut Conn, id: SessionId) -> Result<()> {
    let now = clock::now();
    diesel::update(sessions::table.find(id))
        .set((sessions::last_seen_at.eq(now), sessions::expires_at.eq(now + LIFETIME)))
        .execute(conn)?;
    Ok(())
}

/// The account's sessions, the latest first.
///
/// # Errors
/// The database's own.
pub fn of(conn: &mut Conn, account: AccountId) -> Result<Vec<Session>> {
    Ok(sessions::table
        .filter(sessions::account_id.eq(account).and(sessions::expires_at.gt(clock::now())))
        .order(sessions::last_seen_at.desc())
        .limit(100)
        .select(Session::as_select())
        .load(conn)?)
}

/// Ends the session in use, if it has not ended already.
///
/// # Errors
/// The database's own.
pub fn leave(conn: &mut Conn, id: SessionId) -> Result<()> {
    diesel::delete(sessions::table.find(id)).execute(conn)?;
    Ok(())
}

/// Ends one session of the account.
///
/// # Errors
/// `NotFound` if the account has no such session.
pub fn end(conn: &mut Conn, account: &Account, id: SessionId) -> Result<()> {
    let own = sessions::table.filter(sessions::id.eq(id).and(sessions::account_id.eq(account.id)));
    match diesel::delete(own).execute(conn)? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Ends all sessions of an account at once, on somebody else's behalf, who says why in the audit log.
///
/// # Errors
/// The database's own.
pub(super) fn end_all_of(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(sessions::table.filter(sessions::account_id.eq(account))).execute(conn)?;
    Ok(())
}

/// Ends all sessions of the account, except perhaps the one in use.
///
/// # Errors
/// The database's own.
pub fn end_all(conn: &mut Conn, account: &Account, except: Option<SessionId>) -> Result<()> {
    let kept = except.map_or(0, |id| id.0);
    let rest =
        sessions::table.filter(sessions::account_id.eq(account.id).and(sessions::id.ne(SessionId(kept))));
    let ended = diesel::delete(rest).execute(conn)?;
    audit::record(conn, account.actor(), Action::SessionsEnded, account.subject(), json!({ "ended": ended }))
}
