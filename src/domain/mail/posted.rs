//! The outbox as admins see it: which mails wait, were sent or were given up, and sending one again. What
//! a mail says is nobody's business but its recipient's, and is not shown.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::{MailId, MailState};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::page::{Page, PageRequest};
use crate::platform::db::schema::mails;
use crate::platform::db::{Backend, Conn};

/// A mail in the outbox.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = mails)]
pub struct Posted {
    pub id: MailId,
    pub name: String,
    pub recipient: String,
    pub state: MailState,
    pub attempts: i32,
    pub due_at: NaiveDateTime,
    pub last_error: Option<String>,
    pub created_at: NaiveDateTime,
    pub sent_at: Option<NaiveDateTime>,
}

impl Posted {
    /// Whether it can be sent again: what was sent holds its text no more.
    pub const fn may_be_retried(&self) -> bool {
        matches!(self.state, MailState::Dead | MailState::Uncertain)
    }
}

/// The mails in a state, or all, the newest first.
///
/// # Errors
/// The database's own.
pub fn list(conn: &mut Conn, state: Option<MailState>, page: PageRequest) -> Result<Page<Posted>> {
    let mut query = mails::table.into_boxed::<Backend>();
    if let Some(state) = state {
        query = query.filter(mails::state.eq(state));
    }
    let rows = query.order(mails::id.desc()).limit(page.limit()).offset(page.offset());
    Ok(page.page(rows.select(Posted::as_select()).load(conn)?))
}

/// Sends a mail again that was given up, or of which nobody knows whether it went out.
///
/// # Errors
/// `NotFound`; `Conflict` in every other state.
pub fn retry(conn: &mut Conn, actor: Actor, id: MailId) -> Result<()> {
    let posted: Posted = mails::table.find(id).select(Posted::as_select()).first(conn)?;
    let given_up = mails::state.eq_any([MailState::Dead, MailState::Uncertain]);
    let queued = diesel::update(mails::table.filter(mails::id.eq(id).and(given_up)))
        .set((
            mails::state.eq(MailState::Queued),
            mails::attempts.eq(0),
            mails::due_at.eq(clock::now()),
            mails::last_error.eq(None::<String>),
        ))
        .execute(conn)?;
    if queued == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    let subject = Subject::new(SubjectKind::Mail, id.0);
    audit::record(
        conn,
        actor,
        Action::MailRetried,
        subject,
        json!({ "mail": posted.name, "was": posted.state }),
    )
}
