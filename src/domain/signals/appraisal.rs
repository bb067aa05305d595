//! Looking at a case's text: everything that can be said about it is found and kept with the case. Doing it
//! again gives the same, as of the moment the case was opened. A text that was erased has no signals.

use diesel::prelude::*;

use super::circumstances as came;
use super::text::{About, in_text};
use super::{Seen, Sighting, Signal, contradiction, record};
use crate::domain::accounts::Account;
use crate::domain::agencies::Agency;
use crate::domain::agencies::revision::{Revision, RevisionId};
use crate::domain::case::{Case, CaseId};
use crate::domain::error::{Error, Result};
use crate::domain::job::{Job, JobState};
use crate::domain::reviews::content::LONGEST_TEXT;
use crate::domain::reviews::criterion::Criterion;
use crate::domain::reviews::follow_up::{self, FollowUp, FollowUpId};
use crate::domain::reviews::version::{self, Version, VersionId};
use crate::domain::reviews::{Review, ReviewContent};
use crate::domain::subject::SubjectKind;
use crate::platform::clean_text;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agency_locations, jobs};
use crate::platform::i18n::Locale;

/// What is looked at.
struct Subject {
    review: Review,
    /// None for a follow-up.
    content: Option<ReviewContent>,
    words: String,
    language: Locale,
    ratings: Vec<(Criterion, i32)>,
}

/// Looks at the text of a case and keeps what was found. The number of queries does not depend on how much the
/// portal holds. A case of another kind, or that is gone, is left alone.
///
/// # Errors
/// The database's own.
pub fn appraise(conn: &mut Conn, id: CaseId) -> Result<()> {
    let case = match Case::find(conn, id) {
        Err(Error::NotFound) => return Ok(()),
        found => found?,
    };
    if case.subject().kind == SubjectKind::AgencyRevision {
        return appraise_profile(conn, &case);
    }
    let Some(subject) = Subject::of(conn, &case)? else { return Ok(()) };
    if subject.words.trim().is_empty() && subject.ratings.is_empty() {
        return record::keep(conn, id, &[]);
    }
    let agency = Agency::find(conn, subject.review.agency_id)?;
    let mut found = in_text(&subject.words, &about(conn, &agency, subject.language)?);
    found.extend(subject.in_answers());
    found.extend(circumstances(conn, &case, &subject, &agency)?);
    record::keep(conn, id, &found)
}

/// Looks at how an agency describes itself; its names are names.
fn appraise_profile(conn: &mut Conn, case: &Case) -> Result<()> {
    let revision = Revision::find(conn, RevisionId(case.subject().id))?;
    let agency = Agency::find(conn, revision.agency_id)?;
    let about = about(conn, &agency, case.language)?;
    let words = revision.new.description.unwrap_or_default();
    record::keep(conn, case.id, &in_text(&words, &about))
}

/// What is known about texts about an agency in this language. One query.
///
/// # Errors
/// The database's own.
pub fn about(conn: &mut Conn, agency: &Agency, language: Locale) -> Result<About> {
    let towns: Vec<String> = agency_locations::table
        .filter(agency_locations::agency_id.eq(agency.id))
        .select(agency_locations::city)
        .load(conn)?;
    Ok(About::of(agency, towns, language))
}

/// Looks at every case that waits for it, in the caller's transaction: what the worker's jobs do, for worlds
/// that are made in one go.
///
/// # Errors
/// The database's own.
pub fn appraise_waiting(conn: &mut Conn) -> Result<()> {
    let waiting = jobs::table.filter(jobs::name.eq("read_signals").and(jobs::state.eq(JobState::Queued)));
    let payloads: Vec<String> = waiting.order(jobs::id).select(jobs::payload).load(conn)?;
    for payload in payloads {
        if let Ok(Job::ReadSignals { case }) = serde_json::from_str(&payload) {
            appraise(conn, case)?;
        }
    }
    diesel::delete(waiting).execute(conn)?;
    Ok(())
}

/// Has no case looked at that waits for it: for texts made to measure with, which nobody will read.
///
/// # Errors
/// The database's own.
pub fn forget_waiting(conn: &mut Conn) -> Result<()> {
    let waiting = jobs::table.filter(jobs::name.eq("read_signals").and(jobs::state.eq(JobState::Queued)));
    diesel::delete(waiting).execute(conn)?;
    Ok(())
}

impl Subject {
    fn of(conn: &mut Conn, case: &Case) -> Result<Option<Self>> {
        let subject = case.subject();
        Ok(match subject.kind {
            SubjectKind::ReviewVersion => Some(Self::of_version(conn, VersionId(subject.id))?),
            SubjectKind::FollowUp => Some(Self::of_follow_up(conn, FollowUpId(subject.id))?),
            _ => None,
        })
    }

    fn of_version(conn: &mut Conn, id: VersionId) -> Result<Self> {
        let version = Version::find(conn, id)?;
        let review = Review::find(conn, version.review_id)?;
        let ratings = version::ratings(conn, id)?;
        let content = version.content(review.kind, ratings.clone());
        Ok(Self {
            words: content.words(),
            language: content.language,
            review,
            content: Some(content),
            ratings,
        })
    }

    fn of_follow_up(conn: &mut Conn, id: FollowUpId) -> Result<Self> {
        let follow_up = FollowUp::find(conn, id)?;
        let review = Review::find(conn, follow_up.review_id)?;
        let ratings = follow_up::ratings(conn, id)?;
        Ok(Self { review, content: None, words: follow_up.body, language: follow_up.language, ratings })
    }

    /// What stage, outcome, facts and stars say.
    fn in_answers(&self) -> Vec<Sighting> {
        let codes: Vec<String> = self
            .content
            .iter()
            .flat_map(contradiction::of)
            .map(|contradiction| contradiction.code().to_owned())
            .collect();
        let count = codes.len() as i64;
        let contradiction = (count > 0).then(|| Sighting {
            signal: Signal::Contradiction,
            seen: Seen { codes, count, ..Seen::default() },
        });
        contradiction.into_iter().chain(self.uniform_stars()).collect()
    }

    /// The same star for everything, and few words.
    fn uniform_stars(&self) -> Option<Sighting> {
        let (_, first) = *self.ratings.first()?;
        let all_same = self.ratings.iter().all(|(_, stars)| *stars == first);
        let letters = clean_text::length(&self.words).min(LONGEST_TEXT);
        let is_bare = self.ratings.len() >= FEWEST_STARS && all_same && letters < SHORT_TEXT;
        is_bare.then(|| Sighting::of_count(Signal::UniformStars, i64::from(first), self.ratings.len() as i64))
    }
}

/// With fewer criteria it is no wonder that all are the same.
const FEWEST_STARS: usize = 4;
/// Fewer letters are a short text.
const SHORT_TEXT: usize = 160;

fn circumstances(conn: &mut Conn, case: &Case, subject: &Subject, agency: &Agency) -> Result<Vec<Sighting>> {
    let (review, at) = (&subject.review, case.opened_at);
    let mut found = vec![
        came::near_duplicate(conn, &subject.words, review.id)?,
        came::same_network(conn, review, at)?,
        came::burst(conn, review, at)?,
    ];
    if case.kind == crate::domain::case::CaseKind::Review {
        found.push(came::filled_too_fast(conn, review, &subject.words)?);
    }
    if let Some(author) = review.account_id {
        let author = Account::find(conn, author)?;
        found.push(came::young_account(&author, at));
        found.push(came::mail_domain(conn, &author, agency)?);
    }
    Ok(found.into_iter().flatten().collect())
}
