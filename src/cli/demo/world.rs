//! One believable world for a given day: agencies, people and four years of reviews up to the
//! day before. Stage, outcome, facts, stars and words of a review agree with each other and
//! with the character of the agency. Rules the portal enforces hold here too: once per person
//! and agency in twelve months, at least three criteria, the two bold ones always.
//! Only what waits or was refused breaks the house rules, so that moderators have work.

use super::agencies::agencies;
use super::people::People;
use super::voice::Voice;
use super::written;
use chrono::{NaiveDate, NaiveDateTime};

/// Mail addresses of the cast, apart from the reviewers Alice and Carla.
pub const BOB: &str = "bob@nordlicht-personal.example";
pub const MONA: &str = "mona@echolot.example";
pub const MAX: &str = "max@echolot.example";
/// Indices of the cast in [`World::people`]; Charlie has an account and nothing else.
pub const ALICE: usize = 0;
pub const CARLA: usize = 1;
pub const CHARLIE: usize = 2;

#[derive(Clone, Debug, PartialEq)]
pub struct World {
    /// The first one is Nordlicht Personal, which Bob represents.
    pub agencies: Vec<DemoAgency>,
    pub people: Vec<DemoPerson>,
    /// In the order of submission.
    pub reviews: Vec<DemoReview>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DemoAgency {
    pub name: &'static str,
    pub legal_name: &'static str,
    pub city: &'static str,
    /// ISO 3166 alpha-2: DE, NL, AT or BE.
    pub country: &'static str,
    pub website: String,
    pub services: Vec<&'static str>,
    /// English names, as in the register data.
    pub sectors: Vec<&'static str>,
    /// One paragraph in the language of the place.
    pub description: &'static str,
    pub character: Character,
}

impl DemoAgency {
    /// The language of the place.
    pub fn language(&self) -> &'static str {
        match self.country {
            "NL" | "BE" => "nl",
            _ => "de",
        }
    }
}

/// How an agency treats people.
#[derive(Clone, Debug, PartialEq)]
pub struct Character {
    /// Number of reviews.
    pub size: usize,
    /// Usual stars from each side, before luck and outcome.
    pub talent: f64,
    pub client: f64,
    /// 0..1: how reliably and how usefully it answers.
    pub feedback: f64,
    /// Usual days until it answers.
    pub days: f64,
    /// Stars won (or lost) over the four years.
    pub trend: f64,
    /// 0..1: share of reviews written by clients.
    pub clients: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DemoPerson {
    pub address: String,
    pub language: &'static str,
    /// `talent` or `client`.
    pub side: &'static str,
    /// Before the first review.
    pub joined_at: NaiveDateTime,
}

/// Codes are the portal's text codes.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoReview {
    /// Indices in [`World::agencies`] and [`World::people`].
    pub agency: usize,
    pub person: usize,
    pub kind: &'static str,
    pub service: &'static str,
    pub stage: &'static str,
    pub outcome: &'static str,
    /// The 15th of a month, never after the submission.
    pub experienced: NaiveDate,
    pub submitted_at: NaiveDateTime,
    /// When it first became public, if it ever did.
    pub published_at: Option<NaiveDateTime>,
    pub language: &'static str,
    /// 1 to 5; criteria that do not apply are left out.
    pub ratings: Vec<(&'static str, u8)>,
    /// Absent for clients and where there was nothing to come back.
    pub came_back: Option<&'static str>,
    /// Until the answer, or so far if `still_waiting`.
    pub days: Option<u16>,
    pub still_waiting: bool,
    pub chased: u8,
    pub silent_party: Option<&'static str>,
    pub proof: &'static str,
    pub title: String,
    /// Either may be empty, never both.
    pub went_well: String,
    pub went_wrong: String,
    pub advice: String,
    pub fate: Fate,
    /// In the order of time; only published reviews have them.
    pub follow_ups: Vec<DemoFollowUp>,
}

/// What became of a review, by which house rule and when. Explanations are in the author's
/// language; a `passage` occurs literally in one of the texts.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    Published,
    Pending,
    Returned { rule: &'static str, explanation: &'static str, passage: &'static str, at: NaiveDateTime },
    Rejected { rule: &'static str, explanation: &'static str, at: NaiveDateTime },
    Removed { rule: &'static str, explanation: &'static str, at: NaiveDateTime },
    Withdrawn { at: NaiveDateTime },
}

#[derive(Clone, Debug, PartialEq)]
pub struct DemoFollowUp {
    pub moment: &'static str,
    pub on: NaiveDate,
    pub ratings: Vec<(&'static str, u8)>,
    pub text: String,
}

/// The world as it stands on the morning of `today`; equal days give equal worlds.
pub fn world(today: NaiveDate) -> World {
    let agencies = agencies();
    let mut people = People::cast(today);
    let mut voice = Voice::new();
    let mut reviews = written::reviews(&agencies, &mut people, today);
    for (index, agency) in agencies.iter().enumerate() {
        let written = reviews.iter().filter(|r| r.agency == index).count();
        for nth in 0..agency.character.size.saturating_sub(written) {
            let review = super::engagement::review(agency, (index, nth), today);
            let review = voice.tell(review, agency, nth, today);
            reviews.push(people.assign(review));
        }
    }
    reviews.sort_by_key(|review| (review.submitted_at, review.agency, review.person));
    World { agencies, people: people.all, reviews }
}
