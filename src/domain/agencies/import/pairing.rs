//! Which row is about which agency, where several share a name and a country.
//!
//! A list that says nothing new changes nothing: if every row finds an agency of its own that already says
//! all the row says, those are the pairs. Otherwise a row that names city and legal name of an agency comes
//! before one that leaves them open, whatever their order in the file; what finds no agency is a new one.
//! So after an import every row has an agency that says the same, and a second import finds those pairs.

use super::Told;
use crate::domain::agencies::listing::{self, Changes, NewAgency};
use crate::domain::agencies::profile::Profile;
use crate::domain::agencies::{Agency, AgencyState};
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::folding::fold_name;

/// An agency that a row may be about.
pub(super) struct Candidate {
    pub agency: Agency,
    pub profile: Profile,
    source: Option<String>,
}

/// The place of each row's agency among the candidates; `None` is an agency not listed so far. No two rows
/// get the same.
pub(super) fn pairs(rows: &[Told], candidates: &[Candidate]) -> Vec<Option<usize>> {
    let taken = nothing_new(rows, candidates).unwrap_or_else(|| by_precision(rows, candidates));
    (0..rows.len()).map(|row| taken.iter().position(|taken| *taken == Some(row))).collect()
}

/// The row of each candidate if every row finds one about which it says nothing new.
fn nothing_new(rows: &[Told], candidates: &[Candidate]) -> Option<Vec<Option<usize>>> {
    let fits = |row: usize, at: usize| {
        let (says, candidate) = (&rows[row].says, &candidates[at]);
        candidate.may_be(says) && candidate.changes(says).is_none()
    };
    let mut taken = vec![None; candidates.len()];
    let mut all = 0..rows.len();
    all.all(|row| finds_place(row, &fits, &mut vec![false; candidates.len()], &mut taken)).then_some(taken)
}

/// Gives `row` a candidate that `fits`, moving earlier rows to others if need be: an augmenting path in a
/// bipartite matching. No row that had a place loses it.
fn finds_place(
    row: usize,
    fits: &impl Fn(usize, usize) -> bool,
    tried: &mut [bool],
    taken: &mut [Option<usize>],
) -> bool {
    for at in 0..taken.len() {
        if tried[at] || !fits(row, at) {
            continue;
        }
        tried[at] = true;
        if taken[at].is_none_or(|other| finds_place(other, fits, tried, taken)) {
            taken[at] = Some(row);
            return true;
        }
    }
    false
}

/// The row of each candidate: first those that tell it exactly, then those that leave something open.
fn by_precision(rows: &[Told], candidates: &[Candidate]) -> Vec<Option<usize>> {
    let mut taken = vec![None; candidates.len()];
    for same in [Candidate::is, Candidate::may_be] {
        for (row, told) in rows.iter().enumerate() {
            if taken.contains(&Some(row)) {
                continue;
            }
            let mut free = (0..candidates.len()).filter(|at| taken[*at].is_none());
            if let Some(at) = free.find(|at| same(&candidates[*at], &told.says)) {
                taken[at] = Some(row);
            }
        }
    }
    taken
}

impl Candidate {
    /// The agencies that have the name and the country of `told`, the oldest first.
    pub(super) fn of(conn: &mut Conn, told: &NewAgency) -> Result<Vec<Self>> {
        let mut same = Agency::called(conn, &fold_name(&told.name), told.country.as_deref())?;
        same.retain(|agency| !matches!(agency.state, AgencyState::Suggested | AgencyState::Declined));
        if same.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<_> = same.iter().map(|agency| agency.id).collect();
        let (mut profiles, mut sources) = (Profile::of_all(conn, &ids)?, listing::sources(conn, &ids)?);
        let candidate = |agency: Agency| {
            let profile = profiles.remove(&agency.id).unwrap_or_default();
            let source = sources.remove(&agency.id).flatten();
            Self { agency, profile, source }
        };
        Ok(same.into_iter().map(candidate).collect())
    }

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

    /// What `told` says that is not shown of the agency yet. Nothing changes what is merged or closed.
    pub(super) fn changes(&self, told: &NewAgency) -> Option<Changes> {
        let Self { agency, profile, source } = self;
        let listed = agency.state == AgencyState::Listed;
        listed.then(|| Changes::by(told, agency, profile, source.as_deref())).flatten()
    }

    fn legal_key(&self) -> Option<String> {
        self.agency.legal_name.as_deref().map(fold_name)
    }
}
