//! The import of an operator's list: all rows in one transaction, and nothing at all if that fails.
//!
//! - A row is about an agency that has the same name, country, city and legal name (all folded); a city or
//!   legal name that one of them lacks does not tell them apart. See [`pairing`] for rows and agencies
//!   that share a name.
//! - What a row says replaces what was there; what it leaves open stays. Merged and closed agencies are
//!   left alone.
//! - A second row that tells an agency apart in the same way is refused. Importing a file again changes
//!   nothing.
//! - Rows that share a name (or legal name) and the country with another agency are imported, and named:
//!   a person decides.

mod pairing;

use std::collections::{BTreeSet, HashMap};

use self::pairing::Candidate;
use super::Agency;
use super::import_file::{RefusedRow, Row, RowFault};
use super::listing::{self, NewAgency};
use super::profile::{Location, Profile};
use super::service::Service;
use crate::domain::actor::Actor;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::folding::fold_name;

/// What became of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    pub refused: Vec<Refused>,
    pub possible_duplicates: Vec<PossibleDuplicate>,
}

/// A row that was not imported.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused {
    pub line: u64,
    pub reason: Refusal,
}

/// Why a row was not imported.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error(transparent)]
    Fault(#[from] RowFault),
    #[error("the same agency as in line {0}")]
    Repeats(u64),
}

/// A row whose agency shares a folded name and its country with others.
#[derive(Debug, PartialEq, Eq)]
pub struct PossibleDuplicate {
    pub line: u64,
    pub name: String,
    pub country: Option<String>,
    /// The others' places in the addresses.
    pub others: Vec<String>,
}

/// Imports the rows of a file; `row_done` is called after each.
///
/// # Errors
/// The database's own.
pub fn import(
    conn: &mut Conn,
    actor: Actor,
    rows: Vec<std::result::Result<Row, RefusedRow>>,
    mut row_done: impl FnMut(),
) -> Result<Report> {
    let mut import = Import { actor, report: Report::default(), imported: Vec::new() };
    let mut namesakes = Groups::default();
    let mut seen = HashMap::new();
    for row in rows {
        match row {
            Ok(row) => {
                let told = told(&row);
                match *seen.entry(identity(&told)).or_insert(row.line) {
                    first if first == row.line => namesakes.add(Told { line: row.line, says: told }),
                    earlier => import.refuse(row.line, Refusal::Repeats(earlier)),
                }
            }
            Err(refused) => import.refuse(refused.line, refused.reason.into()),
        }
    }
    import.report.refused.iter().for_each(|_| row_done());
    for group in namesakes.in_order {
        import.group(conn, group, &mut row_done)?;
    }
    import.finish(conn)?;
    Ok(import.report)
}

/// What a line says of its agency.
struct Told {
    line: u64,
    says: NewAgency,
}

/// The rows by what they must share to be about the same agency: folded name and country.
#[derive(Default)]
struct Groups {
    places: HashMap<(String, Option<String>), usize>,
    in_order: Vec<Vec<Told>>,
}

impl Groups {
    fn add(&mut self, told: Told) {
        let key = (fold_name(&told.says.name), told.says.country.clone());
        let place = *self.places.entry(key).or_insert(self.in_order.len());
        if place == self.in_order.len() {
            self.in_order.push(Vec::new());
        }
        self.in_order[place].push(told);
    }
}

struct Import {
    actor: Actor,
    report: Report,
    imported: Vec<(u64, Agency)>,
}

/// What tells agencies apart in a list: folded name, country, city, folded legal name.
type Identity = (String, Option<String>, Option<String>, Option<String>);

fn identity(told: &NewAgency) -> Identity {
    let city = told.profile.locations.first().map(|at| at.city_key.clone());
    (fold_name(&told.name), told.country.clone(), city, told.legal_name.as_deref().map(fold_name))
}

impl Import {
    /// Imports rows that share name and country.
    fn group(&mut self, conn: &mut Conn, rows: Vec<Told>, row_done: &mut impl FnMut()) -> Result<()> {
        let candidates = match rows.first() {
            Some(first) => Candidate::of(conn, &first.says)?,
            None => Vec::new(),
        };
        let pairs = pairing::pairs(&rows, &candidates);
        for (row, pair) in rows.into_iter().zip(pairs) {
            let agency = match pair {
                Some(known) => self.update(conn, &candidates[known], &row.says)?,
                None => {
                    self.report.created += 1;
                    listing::list(conn, self.actor, &row.says)?
                }
            };
            self.imported.push((row.line, agency));
            row_done();
        }
        Ok(())
    }

    fn update(&mut self, conn: &mut Conn, candidate: &Candidate, told: &NewAgency) -> Result<Agency> {
        if let Some(changes) = candidate.changes(told) {
            self.report.updated += 1;
            return listing::amend(conn, self.actor, &candidate.agency, &changes);
        }
        self.report.unchanged += 1;
        Ok(candidate.agency.clone())
    }

    fn refuse(&mut self, line: u64, reason: Refusal) {
        self.report.refused.push(Refused { line, reason });
    }

    /// Brings the report into the order of the lines, and names possible duplicates.
    fn finish(&mut self, conn: &mut Conn) -> Result<()> {
        self.report.refused.sort_by_key(|refused| refused.line);
        self.imported.sort_by_key(|(line, _)| *line);
        let namesakes = Namesakes::of(conn)?;
        for (line, agency) in self.imported.drain(..) {
            let others = namesakes.of_agency(&agency);
            if !others.is_empty() {
                let Agency { name, country, .. } = agency;
                self.report.possible_duplicates.push(PossibleDuplicate { line, name, country, others });
            }
        }
        Ok(())
    }
}

/// The places of all listed agencies by each of their folded names and their country.
struct Namesakes(HashMap<(String, Option<String>), BTreeSet<String>>);

impl Namesakes {
    fn of(conn: &mut Conn) -> Result<Self> {
        let mut places = HashMap::<_, BTreeSet<String>>::new();
        for agency in Agency::all_listed(conn)? {
            for name in names(&agency) {
                places.entry((name, agency.country.clone())).or_default().insert(agency.slug.clone());
            }
        }
        Ok(Self(places))
    }

    fn of_agency(&self, agency: &Agency) -> Vec<String> {
        let places = names(agency).filter_map(|name| self.0.get(&(name, agency.country.clone())));
        let places: BTreeSet<&String> = places.flatten().filter(|slug| **slug != agency.slug).collect();
        places.into_iter().cloned().collect()
    }
}

fn names(agency: &Agency) -> impl Iterator<Item = String> {
    std::iter::once(&agency.name).chain(&agency.legal_name).map(|name| fold_name(name))
}

/// What a row says about its agency. Sectors are separated by commas; those that speak of a service
/// make it one of the agency's services, and stay a sector if they say more than that.
fn told(row: &Row) -> NewAgency {
    let sectors = row.sector.iter().flat_map(|list| list.split([',', ';', '|']));
    let mut sectors: Vec<String> = sectors.map(|sector| sector.trim().to_owned()).collect();
    let services = sectors.iter().flat_map(|sector| Service::named_in(sector)).collect();
    sectors.retain(|sector| !Service::is_called(sector));
    let locations = row.city.iter().map(|city| Location::new(city, row.country)).collect();
    NewAgency {
        name: row.name.clone(),
        legal_name: row.legal_name.clone(),
        country: row.country.map(str::to_owned),
        website: row.website.clone(),
        description: None,
        source: row.source.clone(),
        profile: Profile::new(locations, services, sectors),
    }
}
