//! The names an agency had before, and those of the agencies it took over. They stay on its page and in the
//! search, so that a firm keeps its record whatever it calls itself. A name that is taken up again is no
//! former one; spellings that differ by case, accents or legal form are one name.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::AgencyId;
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, former_names};
use crate::platform::folding::fold_name;

/// The names the agency had, the latest first.
///
/// # Errors
/// The database's own.
pub fn of(conn: &mut Conn, agency: AgencyId) -> Result<Vec<String>> {
    let names = former_names::table.filter(former_names::agency_id.eq(agency));
    let order = (former_names::until.desc(), former_names::name_key);
    Ok(names.order(order).select(former_names::name).load(conn)?)
}

/// Notes `names` as former ones, except those the agency bears now.
pub(super) fn keep(conn: &mut Conn, agency: AgencyId, names: impl IntoIterator<Item = String>) -> Result<()> {
    let borne: (String, Option<String>) =
        agencies::table.find(agency).select((agencies::name, agencies::legal_name)).first(conn)?;
    let borne: BTreeSet<String> =
        std::iter::once(borne.0).chain(borne.1).map(|name| fold_name(&name)).collect();
    for name in names {
        let key = fold_name(&name);
        if key.is_empty() || borne.contains(&key) {
            continue;
        }
        diesel::delete(former_names::table.find((agency, &key))).execute(conn)?;
        diesel::insert_into(former_names::table)
            .values((
                former_names::agency_id.eq(agency),
                former_names::name_key.eq(key),
                former_names::name.eq(name),
                former_names::until.eq(clock::now()),
            ))
            .execute(conn)?;
    }
    let again = former_names::table.filter(former_names::agency_id.eq(agency));
    diesel::delete(again.filter(former_names::name_key.eq_any(borne))).execute(conn)?;
    Ok(())
}
