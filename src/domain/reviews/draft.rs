//! Drafts: what somebody has begun to write, as typed. A draft belongs to the browser it was begun in
//! until an account takes it over; then to that account alone, on every device. It is kept for thirty
//! days after the last change, across the mail step and a sign-in.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::content::ReviewContent;
use super::engagement::Kind;
use super::review::ReviewId;
use super::typed::Typed;
use crate::domain::actor::AccountId;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::error::{Conflict, Error, Result};
use crate::platform::clock;
use crate::platform::db::schema::review_drafts::dsl;
use crate::platform::db::schema::{agencies, review_drafts};
use crate::platform::db::{Backend, Conn};
use crate::platform::i18n::Locale;
use crate::platform::token::hash_token;

crate::id_type!(
    /// The id of a draft.
    DraftId
);

/// How long a draft is kept after its last change.
pub const LIFETIME: Duration = Duration::days(30);

/// Who asks for drafts: a browser by its token, an account, or both.
#[derive(Clone, Copy, Debug, Default)]
pub struct Holder<'a> {
    pub browser: Option<&'a str>,
    pub account: Option<AccountId>,
}

/// A draft.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: DraftId,
    pub agency_id: AgencyId,
    pub account_id: Option<AccountId>,
    /// The address a confirmation is awaited from.
    pub email: Option<String>,
    pub kind: Kind,
    pub typed: Typed,
    /// The language of the pages it was written on, and of the mail about it.
    pub locale: Locale,
    /// The review it became.
    pub review_id: Option<ReviewId>,
    pub updated_at: NaiveDateTime,
}

impl Draft {
    /// What it says, with the declarations made.
    ///
    /// # Errors
    /// `Invalid` with every field that is wrong.
    pub fn content(&self) -> Result<ReviewContent> {
        self.typed.parse_declared(self.kind, clock::today())
    }

    /// The draft with this id.
    ///
    /// # Errors
    /// `NotFound` for one that the holder has not, or that has expired.
    pub fn find(conn: &mut Conn, holder: Holder<'_>, id: DraftId) -> Result<Self> {
        let row: Row = of_holder(holder).filter(dsl::id.eq(id)).select(Row::as_select()).first(conn)?;
        row.draft()
    }

    /// The draft with this id, whoever holds it.
    pub(super) fn any(conn: &mut Conn, id: DraftId) -> Result<Self> {
        let row: Row = dsl::review_drafts.find(id).select(Row::as_select()).first(conn)?;
        row.draft()
    }

    /// The unfinished drafts that the holder has, the latest first.
    ///
    /// # Errors
    /// The database's own.
    pub fn unfinished(conn: &mut Conn, holder: Holder<'_>) -> Result<Vec<Self>> {
        let rows: Vec<Row> = of_holder(holder)
            .filter(dsl::review_id.is_null())
            .order((dsl::updated_at.desc(), dsl::id.desc()))
            .limit(20)
            .select(Row::as_select())
            .load(conn)?;
        rows.into_iter().map(Row::draft).collect()
    }

    /// The same with the agencies they are about. Two queries.
    ///
    /// # Errors
    /// The database's own.
    pub fn unfinished_with_agencies(conn: &mut Conn, holder: Holder<'_>) -> Result<Vec<(Self, Agency)>> {
        let drafts = Self::unfinished(conn, holder)?;
        let ids: Vec<AgencyId> = drafts.iter().map(|draft| draft.agency_id).collect();
        let found: Vec<Agency> =
            agencies::table.filter(agencies::id.eq_any(ids)).select(Agency::as_select()).load(conn)?;
        let of = |id| found.iter().find(|agency| agency.id == id).cloned();
        Ok(drafts.into_iter().filter_map(|draft| of(draft.agency_id).map(|agency| (draft, agency))).collect())
    }
}

/// Begins a draft about an agency. If the holder has one already it goes on with that, as another kind
/// of reviewer perhaps; nothing typed is lost.
///
/// # Errors
/// The database's own.
pub fn begin(
    conn: &mut Conn,
    (browser, account): (&str, Option<AccountId>),
    agency: AgencyId,
    kind: Kind,
    locale: Locale,
) -> Result<DraftId> {
    let holder = Holder { browser: Some(browser), account };
    let open = Draft::unfinished(conn, holder)?.into_iter().find(|draft| draft.agency_id == agency);
    if let Some(draft) = open {
        diesel::update(dsl::review_drafts.find(draft.id)).set(dsl::kind.eq(kind)).execute(conn)?;
        return Ok(draft.id);
    }
    let id = DraftId::new();
    let now = clock::now();
    diesel::insert_into(dsl::review_drafts)
        .values((
            (dsl::id.eq(id), dsl::token_hash.eq(hash_token(browser)), dsl::account_id.eq(account)),
            (dsl::agency_id.eq(agency), dsl::kind.eq(kind), dsl::content.eq(EMPTY), dsl::locale.eq(locale)),
            (dsl::created_at.eq(now), dsl::updated_at.eq(now)),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Keeps what was typed.
///
/// # Errors
/// `Conflict` if the draft has become a review meanwhile.
pub fn save(conn: &mut Conn, draft: &Draft, typed: &Typed, locale: Locale) -> Result<()> {
    // Typed fields are texts, which always become JSON.
    let content = serde_json::to_string(typed).unwrap_or_else(|_| EMPTY.to_owned());
    let unfinished = dsl::review_drafts.find(draft.id).filter(dsl::review_id.is_null());
    let saved = diesel::update(unfinished)
        .set((dsl::content.eq(content), dsl::locale.eq(locale), dsl::updated_at.eq(clock::now())))
        .execute(conn)?;
    if saved == 1 { Ok(()) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}

/// Gives an account the drafts that were begun in its browser before it signed in.
///
/// # Errors
/// The database's own.
pub fn adopt(conn: &mut Conn, browser: &str, account: AccountId) -> Result<()> {
    let begun = dsl::token_hash.eq(hash_token(browser)).and(dsl::account_id.is_null());
    diesel::update(dsl::review_drafts.filter(begun).filter(dsl::review_id.is_null()))
        .set(dsl::account_id.eq(account))
        .execute(conn)?;
    Ok(())
}

/// Notes the address a confirmation is awaited from; links sent to another one no longer count.
pub(super) fn await_confirmation(conn: &mut Conn, id: DraftId, email: &str) -> Result<()> {
    diesel::update(dsl::review_drafts.find(id))
        .set((dsl::email.eq(email), dsl::updated_at.eq(clock::now()), dsl::written_at.eq(clock::now())))
        .execute(conn)?;
    Ok(())
}

/// The draft, which nobody else can change until this transaction ends.
pub(super) fn hold(conn: &mut Conn, id: DraftId) -> Result<Draft> {
    diesel::update(dsl::review_drafts.find(id)).set(dsl::created_at.eq(dsl::created_at)).execute(conn)?;
    Draft::any(conn, id)
}

/// The draft has become a review: it keeps the review's id, so that a second try finds it, and no text.
pub(super) fn finish(conn: &mut Conn, id: DraftId, author: AccountId, review: ReviewId) -> Result<()> {
    diesel::update(dsl::review_drafts.find(id))
        .set((
            (dsl::review_id.eq(review), dsl::account_id.eq(author)),
            (dsl::content.eq(EMPTY), dsl::email.eq(None::<String>), dsl::updated_at.eq(clock::now())),
        ))
        .execute(conn)?;
    Ok(())
}

/// Throws an unfinished draft away.
///
/// # Errors
/// The database's own.
pub fn discard(conn: &mut Conn, draft: &Draft) -> Result<()> {
    diesel::delete(dsl::review_drafts.find(draft.id).filter(dsl::review_id.is_null())).execute(conn)?;
    Ok(())
}

/// A draft in which nothing has been typed.
const EMPTY: &str = "{}";

fn of_holder(holder: Holder<'_>) -> review_drafts::BoxedQuery<'static, Backend> {
    let fresh =
        dsl::review_drafts.filter(dsl::updated_at.gt(clock::now() - LIFETIME)).into_boxed::<Backend>();
    // An account that cannot exist, for somebody who has none.
    let account = holder.account.unwrap_or(AccountId(0));
    let own = dsl::account_id.eq(account).assume_not_null();
    match holder.browser.map(hash_token) {
        None => fresh.filter(own),
        Some(browser) => {
            // What was handed in from here holds no text any more; that it was may be told.
            let open = dsl::account_id.is_null().or(dsl::review_id.is_not_null());
            let begun_here = dsl::token_hash.eq(browser).and(open);
            fresh.filter(own.or(begun_here))
        }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = review_drafts)]
struct Row {
    id: DraftId,
    agency_id: AgencyId,
    account_id: Option<AccountId>,
    email: Option<String>,
    kind: Kind,
    content: String,
    locale: Locale,
    review_id: Option<ReviewId>,
    updated_at: NaiveDateTime,
}

impl Row {
    fn draft(self) -> Result<Draft> {
        // Nobody but this module writes the column.
        let typed = serde_json::from_str(&self.content);
        Ok(Draft {
            typed: typed.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?,
            id: self.id,
            agency_id: self.agency_id,
            account_id: self.account_id,
            email: self.email,
            kind: self.kind,
            locale: self.locale,
            review_id: self.review_id,
            updated_at: self.updated_at,
        })
    }
}
