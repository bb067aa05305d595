//! Where the sums stand in the database: of each agency, and of all agencies together (the peers).

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::formula::{Class, PerClass, Side};
use super::sums::{CriterionSums, Sums};
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::{criterion_sums, peer_criterion_sums, peer_sums, score_sums};

/// Whose sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Agency(i64),
    Everyone,
}

/// The sums of every criterion that was ever rated, by side and the criterion's code.
pub type Criteria = BTreeMap<(Side, String), CriterionSums>;

/// Makes everybody else who wants to change the sums of all agencies wait for this transaction.
pub fn hold_peers(conn: &mut Conn) -> Result<()> {
    let row = peer_sums::table.find((Side::Talent, Class::Placed));
    diesel::update(row).set(peer_sums::n.eq(peer_sums::n)).execute(conn)?;
    Ok(())
}

/// The sums of each class.
pub fn sums(conn: &mut Conn, whose: Whose) -> Result<PerClass<Sums>> {
    use {peer_sums as peers, score_sums as own};
    let rows: Vec<(Class, i64, f64, f64, f64)> = match whose {
        Whose::Agency(id) => own::table
            .filter(own::agency_id.eq(id))
            .select((own::class, own::n, own::a, own::b, own::c))
            .load(conn)?,
        Whose::Everyone => {
            peers::table.select((peers::class, peers::n, peers::a, peers::b, peers::c)).load(conn)?
        }
    };
    let mut sums = PerClass::default();
    for (class, n, a, b, c) in rows {
        sums[class] = Sums { n, a, b, c };
    }
    Ok(sums)
}

/// Writes the sums of one class.
pub fn save_sums(conn: &mut Conn, whose: Whose, class: Class, sums: &Sums) -> Result<()> {
    use {peer_sums as peers, score_sums as own};
    let Sums { n, a, b, c } = *sums;
    let key = (class.side(), class);
    match whose {
        Whose::Agency(id) => {
            let set = (own::n.eq(n), own::a.eq(a), own::b.eq(b), own::c.eq(c));
            if diesel::update(own::table.find((id, key.0, key.1))).set(set).execute(conn)? == 0 {
                let key = (own::agency_id.eq(id), own::side.eq(key.0), own::class.eq(key.1));
                diesel::insert_into(own::table).values((key, set)).execute(conn)?;
            }
        }
        Whose::Everyone => {
            let set = (peers::n.eq(n), peers::a.eq(a), peers::b.eq(b), peers::c.eq(c));
            if diesel::update(peers::table.find(key)).set(set).execute(conn)? == 0 {
                let key = (peers::side.eq(key.0), peers::class.eq(key.1));
                diesel::insert_into(peers::table).values((key, set)).execute(conn)?;
            }
        }
    }
    Ok(())
}

/// The sums of each criterion.
pub fn criteria(conn: &mut Conn, whose: Whose) -> Result<Criteria> {
    use {criterion_sums as own, peer_criterion_sums as peers};
    let rows: Vec<(Side, String, i64, f64, f64)> = match whose {
        Whose::Agency(id) => own::table
            .filter(own::agency_id.eq(id))
            .select((own::side, own::criterion, own::n, own::a, own::b))
            .load(conn)?,
        Whose::Everyone => {
            peers::table.select((peers::side, peers::criterion, peers::n, peers::a, peers::b)).load(conn)?
        }
    };
    let keyed = |(side, code, n, a, b)| ((side, code), CriterionSums { n, a, b });
    Ok(rows.into_iter().map(keyed).collect())
}

/// Writes the sums of one criterion.
pub fn save_criterion(
    conn: &mut Conn,
    whose: Whose,
    (side, code): (Side, &str),
    sums: &CriterionSums,
) -> Result<()> {
    use {criterion_sums as own, peer_criterion_sums as peers};
    let CriterionSums { n, a, b } = *sums;
    match whose {
        Whose::Agency(id) => {
            let set = (own::n.eq(n), own::a.eq(a), own::b.eq(b));
            if diesel::update(own::table.find((id, side, code))).set(set).execute(conn)? == 0 {
                let key = (own::agency_id.eq(id), own::side.eq(side), own::criterion.eq(code));
                diesel::insert_into(own::table).values((key, set)).execute(conn)?;
            }
        }
        Whose::Everyone => {
            let set = (peers::n.eq(n), peers::a.eq(a), peers::b.eq(b));
            if diesel::update(peers::table.find((side, code))).set(set).execute(conn)? == 0 {
                let key = (peers::side.eq(side), peers::criterion.eq(code));
                diesel::insert_into(peers::table).values((key, set)).execute(conn)?;
            }
        }
    }
    Ok(())
}
