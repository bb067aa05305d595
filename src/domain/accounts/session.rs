//! Sessions: a random token in a cookie, its hash in the database. Deleting the row signs out.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

use super::account::{Account, AccountState, Role};
use crate::domain::actor::AccountId;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, sessions, staff};
use crate::platform::token;

crate::id_type!(
    /// The id of a session.
    SessionId
);

/// How long a session lasts after it was last used.
pub const LIFETIME: Duration = Duration::days(30);
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

/// Who a session's token belongs to.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub account: Account,
    pub role: Option<Role>,
    pub session_id: SessionId,
    /// Whether [`touch`] is due.
    pub stale: bool,
}

/// Begins a session; the token goes into the cookie. `user_agent` is cut to 200 characters.
///
/// # Errors
/// `NotFound` for an account that cannot be used.
pub fn begin(conn: &mut Conn, account: &Account, user_agent: &str) -> Result<String> {
    if account.state != AccountState::Active {
        return Err(Error::NotFound);
    }
    let token = token::new_token();
    let now = clock::now();
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(SessionId::new()),
            sessions::account_id.eq(account.id),
            sessions::token_hash.eq(token::hash_token(&token)),
            sessions::user_agent.eq(user_agent.chars().take(200).collect::<String>()),
            sessions::created_at.eq(now),
            sessions::last_seen_at.eq(now),
            sessions::expires_at.eq(now + LIFETIME),
        ))
        .execute(conn)?;
    audit::record(conn, account.actor(), Action::SignedIn, account.subject(), json!({}))?;
    Ok(token)
}

/// Who is signed in with `token`: one query.
///
/// # Errors
/// The database's own.
pub fn find(conn: &mut Conn, token: &str) -> Result<Option<SignedIn>> {
    let now = clock::now();
    let row: Option<(Account, Option<Role>, SessionId, NaiveDateTime)> = sessions::table
        .inner_join(accounts::table.left_join(staff::table))
        .filter(sessions::token_hash.eq(token::hash_token(token)))
        .filter(sessions::expires_at.gt(now))
        .filter(accounts::state.eq(AccountState::Active))
        .select((Account::as_select(), staff::role.nullable(), sessions::id, sessions::last_seen_at))
        .first(conn)
        .optional()?;
    Ok(row.map(|(account, role, session_id, seen)| SignedIn {
        account,
        role,
        session_id,
        stale: now - seen > SEEN_GRAIN,
    }))
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
