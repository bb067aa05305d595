//! Where tallies stand in the database: of each agency, and of all agencies together.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{Count, Measure, Tally};
use crate::domain::error::Result;
use crate::domain::scorecards::formula::Side;
use crate::domain::scorecards::stored::Whose;
use crate::platform::db::Conn;
use crate::platform::db::schema::{peer_tallies, tallies};

/// Side, measure and bucket.
pub type Key = (Side, Measure, i32);

/// All that was counted of an agency, or of all of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Buckets(pub(in crate::domain::scorecards) BTreeMap<Key, Count>);

impl Buckets {
    /// Where a tally of this side counts.
    pub(in crate::domain::scorecards) fn entry(&mut self, side: Side, tally: &Tally) -> &mut Count {
        self.0.entry((side, tally.measure, tally.bucket)).or_default()
    }

    /// The buckets of a measure on one side, ascending.
    pub fn of(&self, side: Side, measure: Measure) -> impl Iterator<Item = (i32, Count)> {
        let range = (side, measure, i32::MIN)..=(side, measure, i32::MAX);
        self.0.range(range).map(|(&(_, _, bucket), &count)| (bucket, count))
    }

    /// The counts of the first `N` buckets of a measure, from bucket `first` on, of these sides together.
    pub fn counts<const N: usize>(&self, sides: &[Side], measure: Measure, first: i32) -> [i64; N] {
        let mut counts = [0; N];
        for (bucket, count) in sides.iter().flat_map(|&side| self.of(side, measure)) {
            let place = usize::try_from(bucket - first).ok().and_then(|place| counts.get_mut(place));
            if let Some(place) = place {
                *place += count.n;
            }
        }
        counts
    }

    /// All buckets of a measure of these sides together.
    pub fn sum(&self, sides: &[Side], measure: Measure) -> Count {
        let mut sum = Count::default();
        sides.iter().flat_map(|&side| self.of(side, measure)).for_each(|(_, count)| sum += count);
        sum
    }
}

/// All buckets of an agency, or of all of them.
pub fn load(conn: &mut Conn, whose: Whose) -> Result<Buckets> {
    use {peer_tallies as peers, tallies as own};
    let rows: Vec<(Side, Measure, i32, i64, f64)> = match whose {
        Whose::Agency(id) => own::table
            .filter(own::agency_id.eq(id))
            .select((own::side, own::measure, own::bucket, own::n, own::total))
            .load(conn)?,
        Whose::Everyone => peers::table
            .select((peers::side, peers::measure, peers::bucket, peers::n, peers::total))
            .load(conn)?,
    };
    let keyed = |(side, measure, bucket, n, total)| ((side, measure, bucket), Count { n, total });
    Ok(Buckets(rows.into_iter().map(keyed).collect()))
}

/// Writes one bucket; an empty one has no row.
pub fn save(conn: &mut Conn, whose: Whose, key: Key, count: Count) -> Result<()> {
    match whose {
        Whose::Agency(id) => save_own(conn, id, key, count),
        Whose::Everyone => save_peers(conn, key, count),
    }
}

fn save_own(conn: &mut Conn, agency_id: i64, (side, measure, bucket): Key, count: Count) -> Result<()> {
    use tallies::dsl;
    let row = dsl::tallies.find((agency_id, side, measure, bucket));
    if count.n <= 0 {
        diesel::delete(row).execute(conn)?;
        return Ok(());
    }
    let set = (dsl::n.eq(count.n), dsl::total.eq(count.total));
    if diesel::update(row).set(set).execute(conn)? == 0 {
        let key = (dsl::agency_id.eq(agency_id), dsl::side.eq(side), dsl::measure.eq(measure));
        diesel::insert_into(dsl::tallies).values((key, dsl::bucket.eq(bucket), set)).execute(conn)?;
    }
    Ok(())
}

fn save_peers(conn: &mut Conn, (side, measure, bucket): Key, count: Count) -> Result<()> {
    use peer_tallies::dsl;
    let row = dsl::peer_tallies.find((side, measure, bucket));
    if count.n <= 0 {
        diesel::delete(row).execute(conn)?;
        return Ok(());
    }
    let set = (dsl::n.eq(count.n), dsl::total.eq(count.total));
    if diesel::update(row).set(set).execute(conn)? == 0 {
        let key = (dsl::side.eq(side), dsl::measure.eq(measure), dsl::bucket.eq(bucket));
        diesel::insert_into(dsl::peer_tallies).values((key, set)).execute(conn)?;
    }
    Ok(())
}
