//! All agencies, also those the public does not see: for admins.

use diesel::prelude::*;

use super::{Agency, AgencyState};
use crate::domain::error::Result;
use crate::platform::db::page::{Page, PageRequest};
use crate::platform::db::schema::agencies;
use crate::platform::db::{Backend, Conn};
use crate::platform::folding;

/// One page of the agencies whose folded name contains what was typed, in the order of the alphabet.
///
/// # Errors
/// The database's own.
pub fn page(
    conn: &mut Conn,
    typed: &str,
    state: Option<AgencyState>,
    page: PageRequest,
) -> Result<Page<Agency>> {
    let mut query = agencies::table.into_boxed::<Backend>();
    let part = folding::fold(typed);
    if !part.is_empty() {
        // Folded text holds letters, digits and spaces only: nothing that a pattern gives a meaning to.
        query = query.filter(agencies::name_key.like(format!("%{part}%")));
    }
    if let Some(state) = state {
        query = query.filter(agencies::state.eq(state));
    }
    let rows = query.order((agencies::name_key, agencies::id)).limit(page.limit()).offset(page.offset());
    Ok(page.page(rows.select(Agency::as_select()).load(conn)?))
}
