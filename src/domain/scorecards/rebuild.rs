//! The rebuild: all that is stored, made anew from what each review counts.
//!
//! - One transaction per agency, so that reviews can be published meanwhile. The peers come last:
//!   their sums are those of all agencies.
//! - What differs by more than [`AGREEMENT`](super::sums::AGREEMENT) is reported and mended. A sound
//!   database has no difference.

mod tallied;

use std::collections::BTreeSet;
use std::fmt;

use diesel::prelude::*;
use serde_json::json;

use self::tallied::Tallied;
use super::formula::{Class, PerClass, Side};
use super::standing::People;
use super::stored::{self, Criteria, Whose};
use super::sums::Sums;
use super::{board, counted};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::Result;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::schema::{counted_reviews, criterion_sums, score_sums, scorecards};
use crate::platform::db::{Conn, Db};

/// A figure that was not stored as it should have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// None for figures of all agencies together.
    pub agency_id: Option<i64>,
    /// Which figure, as in `criterion talent honesty`.
    pub figure: String,
    pub stored: String,
    pub rebuilt: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.agency_id {
            Some(id) => write!(f, "agency {id}, ")?,
            None => write!(f, "all agencies, ")?,
        }
        write!(f, "{}: stored {}, rebuilt {}", self.figure, self.stored, self.rebuilt)
    }
}

/// Rebuilds everything and returns what differed. `on_agency` is told of each agency done, and of
/// how many there are.
///
/// # Errors
/// The database's own. What was mended before stays so.
pub fn everything(db: &Db, actor: Actor, mut on_agency: impl FnMut(usize, usize)) -> Result<Vec<Difference>> {
    let agencies = db.read_now(agencies)?;
    let mut differences = Vec::new();
    for (done, &id) in agencies.iter().enumerate() {
        differences.extend(db.write_now(|conn| agency(conn, id))?);
        on_agency(done + 1, agencies.len());
    }
    differences.extend(db.write_now(peers)?);
    let details = json!({ "agencies": agencies.len(), "differences": differences.len() });
    db.write_now(|conn| {
        let subject = Subject::new(SubjectKind::Scorecards, 0);
        audit::record(conn, actor, Action::ScorecardsRebuilt, subject, details)
    })?;
    Ok(differences)
}

/// The agencies on the board, and those that only have reviews, which is a difference to be mended.
fn agencies(conn: &mut Conn) -> Result<BTreeSet<i64>> {
    let listed: Vec<i64> = scorecards::table.select(scorecards::agency_id).load(conn)?;
    let counted: Vec<i64> =
        counted_reviews::table.select(counted_reviews::agency_id).distinct().load(conn)?;
    Ok(listed.into_iter().chain(counted).collect())
}

/// Rebuilds what is stored of one agency, in the caller's transaction.
///
/// # Errors
/// The database's own.
pub fn agency(conn: &mut Conn, agency_id: i64) -> Result<Vec<Difference>> {
    board::hold(conn, agency_id)?;
    let whose = Whose::Agency(agency_id);
    let rebuilt = Rebuilt::of(conn, agency_id)?;
    let mut report = Report { agency_id: Some(agency_id), differences: Vec::new() };
    report.sums(conn, whose, &rebuilt.sums)?;
    report.criteria(conn, whose, &rebuilt.criteria)?;
    rebuilt.tallied.mend(conn, agency_id, &mut report)?;
    let (stored, people) = (board::people(conn, agency_id)?, rebuilt.people());
    if stored != people {
        report.differs("people".to_owned(), stored, people);
        board::save_people(conn, agency_id, people)?;
    }
    board::refresh(conn, agency_id)?;
    Ok(report.differences)
}

/// Rebuilds the sums of all agencies from those of each, in the caller's transaction.
///
/// # Errors
/// The database's own.
pub fn peers(conn: &mut Conn) -> Result<Vec<Difference>> {
    stored::hold_peers(conn)?;
    let mut report = Report { agency_id: None, differences: Vec::new() };
    let own: Vec<(Class, i64, f64, f64, f64)> = score_sums::table
        .select((score_sums::class, score_sums::n, score_sums::a, score_sums::b, score_sums::c))
        .load(conn)?;
    let mut sums = PerClass::<Sums>::default();
    own.into_iter().for_each(|(class, n, a, b, c)| sums[class] += Sums { n, a, b, c });
    report.sums(conn, Whose::Everyone, &sums)?;
    let own: Vec<(Side, String, i64, f64, f64)> = criterion_sums::table
        .select((
            criterion_sums::side,
            criterion_sums::criterion,
            criterion_sums::n,
            criterion_sums::a,
            criterion_sums::b,
        ))
        .load(conn)?;
    let mut criteria = Criteria::new();
    for (side, code, n, a, b) in own {
        *criteria.entry((side, code)).or_default() += super::sums::CriterionSums { n, a, b };
    }
    report.criteria(conn, Whose::Everyone, &criteria)?;
    Ok(report.differences)
}

/// What an agency's counted reviews add up to.
#[derive(Default)]
struct Rebuilt {
    sums: PerClass<Sums>,
    criteria: Criteria,
    tallied: Tallied,
    people: BTreeSet<(Side, String)>,
}

impl Rebuilt {
    fn of(conn: &mut Conn, agency_id: i64) -> Result<Self> {
        let mut rebuilt = Self::default();
        for counted in counted::of_agency(conn, agency_id)? {
            let of = &counted.contribution;
            rebuilt.sums.add(of);
            for (code, stars) in counted.ratings {
                rebuilt.criteria.entry((of.side, code)).or_default().add(of, f64::from(stars));
            }
            counted.tallies.iter().for_each(|tally| rebuilt.tallied.add(of.side, tally));
            rebuilt.people.insert((of.side, counted.person_key));
        }
        Ok(rebuilt)
    }

    fn people(&self) -> People {
        let of = |side| self.people.iter().filter(|(of, _)| *of == side).count() as i64;
        People { talent: of(Side::Talent), client: of(Side::Client) }
    }
}

/// Mends what differs and keeps account of it.
struct Report {
    agency_id: Option<i64>,
    differences: Vec<Difference>,
}

impl Report {
    fn differs(&mut self, figure: String, stored: impl fmt::Debug, rebuilt: impl fmt::Debug) {
        let (stored, rebuilt) = (format!("{stored:?}"), format!("{rebuilt:?}"));
        self.differences.push(Difference { agency_id: self.agency_id, figure, stored, rebuilt });
    }

    fn sums(&mut self, conn: &mut Conn, whose: Whose, rebuilt: &PerClass<Sums>) -> Result<()> {
        let stored = stored::sums(conn, whose)?;
        for &class in Class::ALL {
            if !stored[class].agrees_with(&rebuilt[class]) {
                self.differs(format!("sums {class}"), stored[class], rebuilt[class]);
                stored::save_sums(conn, whose, class, &rebuilt[class])?;
            }
        }
        Ok(())
    }

    fn criteria(&mut self, conn: &mut Conn, whose: Whose, rebuilt: &Criteria) -> Result<()> {
        let stored = stored::criteria(conn, whose)?;
        let keys: BTreeSet<_> = stored.keys().chain(rebuilt.keys()).collect();
        for key in keys {
            let [was, is] = [&stored, rebuilt].map(|of| of.get(key).copied().unwrap_or_default());
            if !was.agrees_with(&is) {
                self.differs(format!("criterion {} {}", key.0, key.1), was, is);
                stored::save_criterion(conn, whose, (key.0, &key.1), &is)?;
            }
        }
        Ok(())
    }
}
