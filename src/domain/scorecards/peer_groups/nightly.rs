//! The nightly making of the peer groups: agencies in batches, of which only stored sums are read; what has not
//! changed is not written.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;

use super::{Figures, Stands, figure, parse, step};
use crate::domain::error::Result;
use crate::domain::scorecards::formula::{PEOPLE_FOR_RANGE, Side, criterion_mean};
use crate::domain::scorecards::stored::{self, Criteria, Whose};
use crate::domain::scorecards::sums::CriterionSums;
use crate::platform::clock;
use crate::platform::db::schema::{
    agencies, agency_services, criterion_sums, peer_groups, peer_places, scorecards,
};
use crate::platform::db::{Conn, Db};

/// Agencies of one transaction.
const BATCH: i64 = 500;
/// The code of the state of agencies that the public sees.
const LISTED: &str = "listed";

/// Makes all groups anew; returns how many there are.
///
/// # Errors
/// The database's own. What was written before stays so.
pub fn refresh(db: &Db) -> Result<usize> {
    let everyone = db.read_now(|conn| stored::criteria(conn, Whose::Everyone))?;
    let (mut groups, mut after) = (BTreeMap::<(String, String), Figures>::new(), i64::MIN);
    loop {
        let batch = db.read_now(|conn| batch(conn, after, &everyone))?;
        let Some(&(last, ..)) = batch.last() else { break };
        after = last;
        for (_, stands, _) in &batch {
            for group in &stands.groups {
                let figures = groups.entry(group.clone()).or_default();
                for (name, step) in &stands.figures {
                    *figures.entry(name.clone()).or_default().entry(*step).or_default() += 1;
                }
            }
        }
        let changed: Vec<_> =
            batch.into_iter().filter(|(_, stands, stored)| Some(stands) != stored.as_ref()).collect();
        if !changed.is_empty() {
            db.write_now(|conn| {
                changed.iter().try_for_each(|(id, stands, was)| save(conn, *id, stands, was))
            })?;
        }
    }
    db.write_now(|conn| save_groups(conn, &groups))?;
    Ok(groups.len())
}

/// The next agencies after the id `after` as they stand today, with how they stood when last written.
fn batch(conn: &mut Conn, after: i64, everyone: &Criteria) -> Result<Vec<(i64, Stands, Option<Stands>)>> {
    use scorecards::dsl;
    type Row = (i64, i64, i64, Option<f64>, Option<f64>, Option<f64>);
    let rows: Vec<Row> = dsl::scorecards
        .filter(dsl::agency_id.gt(after))
        .order(dsl::agency_id)
        .select((
            dsl::agency_id,
            dsl::talent_people,
            dsl::client_people,
            dsl::score,
            dsl::talent_score,
            dsl::client_score,
        ))
        .limit(BATCH)
        .load(conn)?;
    let (Some(first), Some(last)) = (rows.first().map(|row| row.0), rows.last().map(|row| row.0)) else {
        return Ok(Vec::new());
    };
    let mut groups = groups_between(conn, first, last)?;
    let mut criteria = criteria_between(conn, first, last)?;
    let mut stored = stored_between(conn, first, last)?;
    let today = clock::today();
    let stands = |(id, talent, client, score, talent_score, client_score): Row| {
        let mut figures = BTreeMap::new();
        let scores = [(None, score), (Some(Side::Talent), talent_score), (Some(Side::Client), client_score)];
        figures.extend(scores.iter().filter_map(|(of, stars)| Some((figure(*of, None), step((*stars)?)))));
        for (side, code, sums) in criteria.remove(&id).unwrap_or_default() {
            let people = if side == Side::Talent { talent } else { client };
            if people >= PEOPLE_FOR_RANGE && sums.n > 0 {
                let all = everyone.get(&(side, code.clone())).copied().unwrap_or_default();
                let mean = criterion_mean(&sums.on(today), &all.on(today));
                figures.insert(figure(Some(side), Some(&code)), step(mean));
            }
        }
        let groups = if figures.is_empty() { Vec::new() } else { groups.remove(&id).unwrap_or_default() };
        (id, Stands { groups, figures }, stored.remove(&id))
    };
    Ok(rows.into_iter().map(stands).collect())
}

/// The groups of each listed agency.
fn groups_between(conn: &mut Conn, first: i64, last: i64) -> Result<HashMap<i64, Vec<(String, String)>>> {
    let rows: Vec<(i64, Option<String>, Option<String>)> = agencies::table
        .left_join(agency_services::table)
        .filter(agencies::id.between(first, last).and(agencies::state.eq(LISTED)))
        .order((agencies::id, agency_services::service.nullable()))
        .select((agencies::id, agencies::country, agency_services::service.nullable()))
        .load(conn)?;
    let mut groups = HashMap::<i64, Vec<(String, String)>>::new();
    for (id, country, service) in rows {
        let country = country.unwrap_or_default();
        let own = groups.entry(id).or_insert_with(|| vec![(String::new(), String::new())]);
        if country.is_empty() {
            continue;
        }
        for service in [String::new()].into_iter().chain(service) {
            let group = (country.clone(), service);
            if !own.contains(&group) {
                own.push(group);
            }
        }
    }
    Ok(groups)
}

type OwnCriteria = HashMap<i64, Vec<(Side, String, CriterionSums)>>;

fn criteria_between(conn: &mut Conn, first: i64, last: i64) -> Result<OwnCriteria> {
    use criterion_sums::dsl;
    let rows: Vec<(i64, Side, String, i64, f64, f64)> = dsl::criterion_sums
        .filter(dsl::agency_id.between(first, last))
        .select((dsl::agency_id, dsl::side, dsl::criterion, dsl::n, dsl::a, dsl::b))
        .load(conn)?;
    let mut criteria = OwnCriteria::new();
    for (id, side, code, n, a, b) in rows {
        criteria.entry(id).or_default().push((side, code, CriterionSums { n, a, b }));
    }
    Ok(criteria)
}

fn stored_between(conn: &mut Conn, first: i64, last: i64) -> Result<HashMap<i64, Stands>> {
    let rows: Vec<(i64, String)> =
        peer_places::table.filter(peer_places::agency_id.between(first, last)).load(conn)?;
    rows.into_iter().map(|(id, json)| Ok((id, parse(&json)?))).collect()
}

fn save(conn: &mut Conn, id: i64, stands: &Stands, was: &Option<Stands>) -> Result<()> {
    // Texts and numbers always become JSON.
    let set = peer_places::stands.eq(serde_json::to_string(stands).unwrap_or_default());
    if was.is_some() {
        diesel::update(peer_places::table.find(id)).set(set).execute(conn)?;
    } else {
        diesel::insert_into(peer_places::table).values((peer_places::agency_id.eq(id), set)).execute(conn)?;
    }
    Ok(())
}

fn save_groups(conn: &mut Conn, groups: &BTreeMap<(String, String), Figures>) -> Result<()> {
    diesel::delete(peer_groups::table).execute(conn)?;
    for ((country, service), figures) in groups {
        diesel::insert_into(peer_groups::table)
            .values((
                peer_groups::country.eq(country),
                peer_groups::service.eq(service),
                // As above.
                peer_groups::figures.eq(serde_json::to_string(figures).unwrap_or_default()),
                peer_groups::refreshed_on.eq(clock::today()),
            ))
            .execute(conn)?;
    }
    Ok(())
}
