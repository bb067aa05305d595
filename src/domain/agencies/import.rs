//! The import of an operator's list: all rows in one transaction, and nothing at all if that fails.
//!
//! - A row is about an agency that has the same name, country, city and legal name (all folded); a city or
//!   legal name that one of them lacks does not tell them apart.
//! - What a row says replaces what was there; what it leaves open stays. Merged and closed agencies are
//!   left alone.
//! - A second row about the same agency is refused. So importing a file again changes nothing.
//! - Rows that share a name (or legal name) and the country with another agency are imported, and named:
//!   a person decides.

use std::collections::{BTreeSet, HashMap};

use super::import_file::{RefusedRow, Row, RowFault};
use super::listing::{self, NewAgency};
use super::profile::{Location, Profile};
use super::service::Service;
use super::{Agency, AgencyId, AgencyState};
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
    let mut import = Import::by(actor);
    for row in rows {
        match row {
            Ok(row) => import.row(conn, &row)?,
            Err(refused) => import.refuse(refused.line, refused.reason.into()),
        }
        row_done();
    }
    import.report_duplicates(conn)?;
    Ok(import.report)
}

struct Import {
    actor: Actor,
    report: Report,
    /// The line that was about an agency.
    lines: HashMap<AgencyId, u64>,
    /// The line that told an agency apart in this way.
    told: HashMap<Identity, u64>,
    imported: Vec<(u64, Agency)>,
}

/// What tells agencies apart in a list: folded name, country, city, folded legal name.
type Identity = (String, Option<String>, Option<String>, Option<String>);

fn identity(told: &NewAgency) -> Identity {
    let city = told.profile.locations.first().map(|at| at.city_key.clone());
    (fold_name(&told.name), told.country.clone(), city, told.legal_name.as_deref().map(fold_name))
}

/// An agency that a row may be about.
struct Candidate {
    agency: Agency,
    profile: Profile,
}

impl Import {
    fn by(actor: Actor) -> Self {
        let (report, lines, told) = (Report::default(), HashMap::new(), HashMap::new());
        Self { actor, report, lines, told, imported: Vec::new() }
    }

    fn row(&mut self, conn: &mut Conn, row: &Row) -> Result<()> {
        let told = told(row);
        let earlier = *self.told.entry(identity(&told)).or_insert(row.line);
        if earlier != row.line {
            self.refuse(row.line, Refusal::Repeats(earlier));
            return Ok(());
        }
        let candidates = candidates(conn, &told)?;
        let exact = candidates.iter().find(|candidate| candidate.is(&told));
        if let Some(line) = exact.and_then(|exact| self.lines.get(&exact.agency.id)) {
            self.refuse(row.line, Refusal::Repeats(*line));
            return Ok(());
        }
        let free = |candidate: &&Candidate| !self.lines.contains_key(&candidate.agency.id);
        let agency = match exact.or_else(|| candidates.iter().filter(free).find(|c| c.may_be(&told))) {
            Some(candidate) => self.update(conn, candidate, told)?,
            None => {
                self.report.created += 1;
                listing::list(conn, self.actor, &told)?
            }
        };
        self.lines.insert(agency.id, row.line);
        self.imported.push((row.line, agency));
        Ok(())
    }

    fn update(&mut self, conn: &mut Conn, candidate: &Candidate, told: NewAgency) -> Result<Agency> {
        let Candidate { agency, profile } = candidate;
        let listed = agency.state == AgencyState::Listed;
        if listed && listing::amend(conn, self.actor, agency, profile, told)? {
            self.report.updated += 1;
            return Agency::find(conn, agency.id);
        }
        self.report.unchanged += 1;
        Ok(agency.clone())
    }

    fn refuse(&mut self, line: u64, reason: Refusal) {
        self.report.refused.push(Refused { line, reason });
    }

    fn report_duplicates(&mut self, conn: &mut Conn) -> Result<()> {
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

fn candidates(conn: &mut Conn, told: &NewAgency) -> Result<Vec<Candidate>> {
    let mut same = Agency::called(conn, &fold_name(&told.name), told.country.as_deref())?;
    same.retain(|agency| !matches!(agency.state, AgencyState::Suggested | AgencyState::Declined));
    if same.is_empty() {
        return Ok(Vec::new());
    }
    let mut profiles = Profile::of_all(conn, &same.iter().map(|agency| agency.id).collect::<Vec<_>>())?;
    let candidate = |agency: Agency| {
        let profile = profiles.remove(&agency.id).unwrap_or_default();
        Candidate { agency, profile }
    };
    Ok(same.into_iter().map(candidate).collect())
}

impl Candidate {
    /// Whether everything that tells agencies of one name apart is the same.
    fn is(&self, told: &NewAgency) -> bool {
        let city = match told.profile.locations.first() {
            Some(told) => self.profile.locations.iter().any(|own| own.city_key == told.city_key),
            None => self.profile.locations.is_empty(),
        };
        city && self.legal_key() == told.legal_name.as_deref().map(fold_name)
    }

    /// Whether nothing tells them apart.
    fn may_be(&self, told: &NewAgency) -> bool {
        let own = &self.profile.locations;
        let city = match told.profile.locations.first() {
            Some(told) => own.is_empty() || own.iter().any(|own| own.city_key == told.city_key),
            None => true,
        };
        let legal = match (self.legal_key(), told.legal_name.as_deref().map(fold_name)) {
            (Some(own), Some(told)) => own == told,
            _ => true,
        };
        city && legal
    }

    fn legal_key(&self) -> Option<String> {
        self.agency.legal_name.as_deref().map(fold_name)
    }
}
