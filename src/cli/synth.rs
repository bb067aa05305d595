//! `synth`: many agencies and reviews for measuring, made with the portal's own verbs. The first agency gets
//! a fifth of all reviews, so that what must not grow with an agency's reviews can be seen to grow or not.
//! Further reviews can be left waiting for a moderator, with their signals.

mod told;

use std::collections::HashSet;

use chrono::{Duration, NaiveDateTime};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::config::Config;
use crate::domain::accounts::Account;
use crate::domain::accounts::account::NewAccount;
use crate::domain::actor::Actor;
use crate::domain::agencies::listing::{self, NewAgency};
use crate::domain::agencies::profile::{Location, Profile};
use crate::domain::agencies::service::Service;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::reviews::{ReviewId, submission, version};
use crate::domain::signals::appraisal;
use crate::domain::{case, mail};
use crate::platform::clock;
use crate::platform::db::types::new_id;
use crate::platform::db::{Conn, Db, migrations};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::platform::slug::slug;

/// Options of `synth`.
#[derive(Args)]
pub struct Synth {
    /// How many agencies to make
    #[arg(long)]
    agencies: usize,
    /// How many published reviews to make
    #[arg(long)]
    reviews: usize,
    /// How many more reviews to leave waiting for a moderator
    #[arg(long, default_value_t = 0)]
    waiting: usize,
}

impl Synth {
    /// Fills the database.
    ///
    /// # Errors
    /// The database's own.
    pub fn run(self, config: &Config) -> anyhow::Result<()> {
        let db = config.open_database()?;
        migrations::apply(&db)?;
        let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} reviews, {eta} to go")?;
        let bar = ProgressBar::new(self.reviews as u64).with_style(style);
        load(&db, self.agencies, self.reviews, |done| bar.set_position(done as u64))?;
        bar.finish();
        hand_in(&db, self.agencies, self.waiting)?;
        let Self { agencies, reviews, waiting } = self;
        println!("Made {agencies} agencies, {reviews} published and {waiting} waiting reviews.");
        Ok(())
    }
}

/// Reviews of one transaction.
const BATCH: usize = 500;
const CITIES: &[(&str, &str)] = &[
    ("Hamburg", "DE"),
    ("Berlin", "DE"),
    ("München", "DE"),
    ("Köln", "DE"),
    ("Leipzig", "DE"),
    ("Amsterdam", "NL"),
    ("Rotterdam", "NL"),
    ("Utrecht", "NL"),
    ("Eindhoven", "NL"),
    ("Wien", "AT"),
];
const FIRST: &[&str] =
    &["Nord", "Alster", "Isar", "Maas", "Linde", "Kern", "Brück", "Zuid", "Delta", "Falken"];
const SECOND: &[&str] = &["personal", "kontor", "talent", "werk", "partner", "flex", "people", "staffing"];

/// Makes `agencies` agencies and `reviews` published reviews; `on_progress` hears how many are done.
/// The same numbers make the same agencies, people and stars.
///
/// # Errors
/// The database's own.
pub fn load(
    db: &Db,
    agencies: usize,
    reviews: usize,
    mut on_progress: impl FnMut(usize),
) -> anyhow::Result<()> {
    let mut dice = StdRng::seed_from_u64(7);
    let start = clock::now() - Duration::days(4 * 365);
    let made: Vec<AgencyId> = db.write_now(|conn| {
        clock::at(start, || (0..agencies).map(|nth| agency(conn, nth)).collect::<anyhow::Result<_>>())
    })?;
    let mut seen = HashSet::new();
    let mut done = 0;
    while done < reviews {
        let batch = BATCH.min(reviews - done);
        db.write_now(|conn| {
            (done..done + batch).try_for_each(|nth| {
                let target = pick(&mut dice, &mut seen, nth / 3, made.len());
                let moment = start + Duration::minutes(minutes_between(start, clock::now(), nth, reviews));
                clock::at(moment, || review(conn, &mut dice, nth, made[target]))
            })?;
            mail::forget_all(conn)?;
            appraisal::forget_waiting(conn)?;
            Ok::<_, anyhow::Error>(())
        })?;
        done += batch;
        on_progress(done);
    }
    Ok(())
}

/// Hands in and publishes one more review of the agency with this address, by somebody new: what the
/// bench of publishing measures.
///
/// # Errors
/// `NotFound`, or the database's own.
pub fn publish_one(db: &Db, slug: &str, nth: usize) -> anyhow::Result<()> {
    let mut dice = StdRng::seed_from_u64(nth as u64);
    db.write_now(|conn| {
        let agency = Agency::listed_by_slug(conn, slug)?.id;
        // Numbers nobody has: ids rise for ever.
        let person = usize::try_from(new_id()).unwrap_or(nth);
        review(conn, &mut dice, person, agency)
    })
}

/// Hands in as many reviews that wait for a moderator, of the agencies that [`load`] made, within the last two
/// days, each looked at for signals. Nobody of them has written before.
///
/// # Errors
/// `NotFound` where there are fewer agencies, or the database's own.
pub fn hand_in(db: &Db, agencies: usize, waiting: usize) -> anyhow::Result<()> {
    let mut dice = StdRng::seed_from_u64(8);
    let start = clock::now() - Duration::hours(47);
    for first in (0..waiting).step_by(BATCH) {
        db.write_now(|conn| {
            for nth in first..waiting.min(first + BATCH) {
                let target = if dice.random_bool(0.2) { 0 } else { dice.random_range(0..agencies) };
                let moment = start + Duration::minutes(minutes_between(start, clock::now(), nth, waiting));
                let person = usize::try_from(new_id())?;
                clock::at(moment, || {
                    let agency = Agency::listed_by_slug(conn, &slug_of(target))?.id;
                    submit(conn, &mut dice, person, agency)?;
                    Ok::<_, anyhow::Error>(appraisal::appraise_waiting(conn)?)
                })?;
            }
            mail::forget_all(conn)?;
            Ok::<_, anyhow::Error>(())
        })?;
    }
    Ok(())
}

/// The address of an agency that [`load`] made, counted from 0.
pub fn slug_of(nth: usize) -> String {
    slug(&name_of(nth), "agency")
}

fn name_of(nth: usize) -> String {
    format!("{}{} {nth}", FIRST[nth % FIRST.len()], SECOND[(nth / 10) % SECOND.len()])
}

fn minutes_between(start: NaiveDateTime, end: NaiveDateTime, nth: usize, all: usize) -> i64 {
    let whole = (end - start).num_minutes() - 60;
    // Far below 2^53, so the division is exact enough for a moment in time.
    (whole as f64 * (nth as f64 / all.max(1) as f64)) as i64
}

/// The first agency in a fifth of all cases; never the same agency twice for one person.
fn pick(dice: &mut StdRng, seen: &mut HashSet<(usize, usize)>, person: usize, agencies: usize) -> usize {
    let mut target = if dice.random_bool(0.2) { 0 } else { dice.random_range(0..agencies) };
    while !seen.insert((person, target)) && agencies > 3 {
        target = (target + 1) % agencies;
    }
    target
}

fn agency(conn: &mut Conn, nth: usize) -> anyhow::Result<AgencyId> {
    let (city, country) = CITIES[nth % CITIES.len()];
    let name = name_of(nth);
    let services = vec![Service::ALL[nth % Service::ALL.len()]];
    let profile = Profile::new(vec![Location::new(city, Some(country))], services, vec!["IT".to_owned()]);
    let new = NewAgency { name, country: Some(country.to_owned()), profile, ..NewAgency::default() };
    Ok(listing::list(conn, Actor::System, &new)?.id)
}

fn review(conn: &mut Conn, dice: &mut StdRng, nth: usize, agency: AgencyId) -> anyhow::Result<()> {
    let id = submit(conn, dice, nth, agency)?;
    let versions = version::Version::of(conn, id)?;
    let version = versions.last().ok_or_else(|| anyhow::anyhow!("a review without a version"))?;
    version::publish(conn, Actor::System, version.id)?;
    case::close_about(conn, Actor::System, version.id.subject())?;
    Ok(())
}

/// Three reviews are one person's.
fn submit(conn: &mut Conn, dice: &mut StdRng, nth: usize, agency: AgencyId) -> anyhow::Result<ReviewId> {
    let address: MailAddress = format!("synth-{}@example.org", nth / 3).parse()?;
    let new = NewAccount { address: &address, password_hash: None, locale: Locale::De };
    let author = Account::of_confirmed(conn, new)?;
    Ok(submission::submit(conn, &author, agency, &told::content(dice, nth, clock::today()))?)
}
