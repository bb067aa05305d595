//! One agency. Only listed ones are public; a merged one leads to the agency that took it over.

use diesel::prelude::*;

use crate::domain::error::{Conflict, Error, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::schema::agencies;
use crate::platform::db::{Backend, Conn};

crate::id_type!(
    /// The id of an agency.
    AgencyId
);

crate::text_enum!(
    /// Where an agency stands.
    AgencyState {
        Suggested = "suggested",
        Listed = "listed",
        Declined = "declined",
        Merged = "merged",
        Closed = "closed",
    }
);

/// An agency as every page about it needs it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = agencies)]
pub struct Agency {
    pub id: AgencyId,
    pub slug: String,
    pub name: String,
    pub legal_name: Option<String>,
    /// ISO 3166-1 alpha-2, in capitals; none for a brand at home in several countries.
    pub country: Option<String>,
    pub website: Option<String>,
    pub description: Option<String>,
    pub state: AgencyState,
    /// Of the permit for temporary staffing; the agency states it.
    pub permit: Option<String>,
    /// In the register of companies; the agency states it.
    pub registry_number: Option<String>,
    /// The hash of a picture (`logo`).
    pub logo: Option<String>,
}

/// How many mergers a link may have outlived.
const MERGERS: usize = 8;

impl Agency {
    /// How many agencies there are, in every state.
    ///
    /// # Errors
    /// The database's own.
    pub fn count(conn: &mut Conn) -> Result<i64> {
        Ok(agencies::table.count().get_result(conn)?)
    }

    /// The agency with this id, whatever its state.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: AgencyId) -> Result<Self> {
        Ok(agencies::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// The listed agency at this place in the addresses.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn listed_by_slug(conn: &mut Conn, slug: &str) -> Result<Self> {
        let listed = agencies::slug.eq(slug).and(agencies::state.eq(AgencyState::Listed));
        Ok(agencies::table.filter(listed).select(Self::as_select()).first(conn)?)
    }

    /// Those of these agencies that are listed, in no order.
    ///
    /// # Errors
    /// The database's own.
    pub fn listed_among(conn: &mut Conn, ids: &[AgencyId]) -> Result<Vec<Self>> {
        let listed = agencies::id.eq_any(ids.to_vec()).and(agencies::state.eq(AgencyState::Listed));
        Ok(agencies::table.filter(listed).select(Self::as_select()).load(conn)?)
    }

    /// How many agencies are listed.
    ///
    /// # Errors
    /// The database's own.
    pub fn count_listed(conn: &mut Conn) -> Result<i64> {
        let listed = agencies::table.filter(agencies::state.eq(AgencyState::Listed));
        Ok(listed.count().get_result(conn)?)
    }

    /// The listed agency that took over the one that used to be at this place, however many mergers ago.
    ///
    /// # Errors
    /// `NotFound` if the agency was not merged into one that is listed.
    pub fn successor_of_slug(conn: &mut Conn, slug: &str) -> Result<Self> {
        let columns = (Self::as_select(), agencies::merged_into);
        let mut next: (Self, Option<AgencyId>) =
            agencies::table.filter(agencies::slug.eq(slug)).select(columns).first(conn)?;
        for _ in 0..MERGERS {
            match next {
                (agency, _) if agency.state == AgencyState::Listed => return Ok(agency),
                (Self { state: AgencyState::Merged, .. }, Some(into)) => {
                    next = agencies::table.find(into).select(columns).first(conn)?;
                }
                _ => return Err(Error::NotFound),
            }
        }
        Err(Error::NotFound)
    }

    /// The agencies with this folded name (`folding::fold_name`) in this country, whatever their state,
    /// the oldest first.
    ///
    /// # Errors
    /// The database's own.
    pub fn called(conn: &mut Conn, name_key: &str, country: Option<&str>) -> Result<Vec<Self>> {
        let query = agencies::table.filter(agencies::name_key.eq(name_key)).into_boxed::<Backend>();
        let query = match country {
            Some(country) => query.filter(agencies::country.eq(country)),
            None => query.filter(agencies::country.is_null()),
        };
        Ok(query.order(agencies::id).select(Self::as_select()).load(conn)?)
    }

    /// Every listed agency, the oldest first.
    ///
    /// # Errors
    /// The database's own.
    pub fn all_listed(conn: &mut Conn) -> Result<Vec<Self>> {
        let listed = agencies::table.filter(agencies::state.eq(AgencyState::Listed));
        Ok(listed.order(agencies::id).select(Self::as_select()).load(conn)?)
    }

    /// The slugs of `limit` listed agencies behind the first `skip`, the oldest first.
    ///
    /// # Errors
    /// The database's own.
    pub fn listed_slugs(conn: &mut Conn, skip: i64, limit: i64) -> Result<Vec<String>> {
        let listed = agencies::table.filter(agencies::state.eq(AgencyState::Listed));
        Ok(listed.order(agencies::id).select(agencies::slug).offset(skip).limit(limit).load(conn)?)
    }

    /// Makes sure that the agency is listed, and stays so until this transaction ends.
    ///
    /// # Errors
    /// `Conflict` unless it is listed.
    pub fn hold_listed(conn: &mut Conn, id: AgencyId) -> Result<()> {
        let listed = agencies::table.filter(agencies::id.eq(id).and(agencies::state.eq(AgencyState::Listed)));
        // An update that changes nothing locks the row. Of the key it would look at all that refers to it.
        match diesel::update(listed).set(agencies::created_at.eq(agencies::created_at)).execute(conn)? {
            0 => Err(Error::Conflict(Conflict::StateChanged)),
            _ => Ok(()),
        }
    }

    /// Holds the agency, whatever its state, until this transaction ends.
    pub(super) fn hold(conn: &mut Conn, id: AgencyId) -> Result<()> {
        diesel::update(agencies::table.find(id))
            .set(agencies::created_at.eq(agencies::created_at))
            .execute(conn)?;
        Ok(())
    }

    /// Whether the public sees it.
    pub fn is_listed(&self) -> bool {
        self.state == AgencyState::Listed
    }

    /// The subject of cases and audit entries about this agency.
    pub const fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Agency, self.id.0)
    }
}
