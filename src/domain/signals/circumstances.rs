//! How a text came: what the database knows about it. Each question is answered from an index, and costs the
//! same whether the agency has ten reviews or a million, apart from counting those of one year.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::signal::Similar;
use super::{Seen, Sighting, Signal};
use crate::domain::accounts::Account;
use crate::domain::agencies::{Agency, own_domain};
use crate::domain::error::Result;
use crate::domain::reviews::{Review, ReviewId};
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::traces::minhash::Runs;
use crate::domain::traces::{bands, networks};
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, follow_ups, review_drafts, review_versions, reviews};

/// From this share in common two texts are near-duplicates: one of five words was changed at most.
pub const ALIKE: f64 = 0.7;
/// The most texts that are compared with one.
const MOST_COMPARED: usize = 20;
/// The most that are shown.
const MOST_SHOWN: usize = 3;

/// A text that was handed in before, word for word or nearly, about whatever agency and by whomever; other
/// versions of the same review are none. At most three queries.
///
/// # Errors
/// The database's own.
pub fn near_duplicate(conn: &mut Conn, text: &str, review: ReviewId) -> Result<Option<Sighting>> {
    let runs = Runs::of(text);
    let candidates = bands::alike(conn, &runs, MOST_COMPARED)?;
    let mut similar: Vec<Similar> = Vec::new();
    for (subject, of, other) in texts_of(conn, &candidates)? {
        let share = runs.jaccard(&Runs::of(&other));
        if of != review && share >= ALIKE {
            // A share is between 0 and 1.
            similar.push(Similar {
                kind: subject.kind,
                id: subject.id,
                percent: (share * 100.0).round() as i64,
            });
        }
    }
    similar.sort_unstable_by_key(|other| (std::cmp::Reverse(other.percent), other.id));
    let (count, most) = (similar.len() as i64, similar.first().map_or(0, |other| other.percent));
    similar.truncate(MOST_SHOWN);
    let seen = Seen { similar, count, usual: most, ..Seen::default() };
    Ok((count > 0).then_some(Sighting { signal: Signal::NearDuplicate, seen }))
}

/// The texts of subjects, with the review each belongs to. Erased ones are missing. At most two queries.
///
/// # Errors
/// The database's own.
pub fn texts_of(conn: &mut Conn, subjects: &[Subject]) -> Result<Vec<(Subject, ReviewId, String)>> {
    let ids = |kind| -> Vec<i64> { subjects.iter().filter(|s| s.kind == kind).map(|s| s.id).collect() };
    let mut texts = Vec::new();
    let versions = ids(SubjectKind::ReviewVersion);
    if !versions.is_empty() {
        use review_versions as of;
        type Row = (i64, ReviewId, (String, String, String, String));
        let rows: Vec<Row> = of::table
            .filter(of::id.eq_any(versions))
            .select((of::id, of::review_id, (of::title, of::went_well, of::went_wrong, of::advice)))
            .load(conn)?;
        texts.extend(rows.into_iter().map(|(version, review, (title, well, wrong, advice))| {
            let words = [title, well, wrong, advice].join("\n");
            (Subject::new(SubjectKind::ReviewVersion, version), review, words)
        }));
    }
    let additions = ids(SubjectKind::FollowUp);
    if !additions.is_empty() {
        let rows: Vec<(i64, ReviewId, String)> = follow_ups::table
            .filter(follow_ups::id.eq_any(additions))
            .select((follow_ups::id, follow_ups::review_id, follow_ups::body))
            .load(conn)?;
        texts.extend(
            rows.into_iter().map(|(follow_up, review, body)| {
                (Subject::new(SubjectKind::FollowUp, follow_up), review, body)
            }),
        );
    }
    texts.retain(|(_, _, text)| !text.trim().is_empty());
    Ok(texts)
}

/// Within this time before the case other reviews of the agency are looked at for their network.
const NETWORK_WINDOW: Duration = Duration::days(30);

/// Other people's reviews of the agency from the same coarse network. Two queries.
///
/// # Errors
/// The database's own.
pub fn same_network(conn: &mut Conn, review: &Review, at: NaiveDateTime) -> Result<Option<Sighting>> {
    let of = (review.id.0, review.agency_id.0, review.person_key.as_str());
    // The row of this very text is written a moment before or after its case.
    let window = (at - NETWORK_WINDOW, at + Duration::minutes(1));
    let count = networks::shared_by(conn, of, window)?;
    Ok((count > 0).then(|| Sighting::of_count(Signal::SameNetwork, count, 0)))
}

/// The time in which many reviews are a burst.
const BURST: Duration = Duration::days(7);
/// What an agency's usual rate is made of.
const RATE: Duration = Duration::days(365);
/// Fewer reviews are never a burst.
const FEWEST_IN_BURST: i64 = 5;
/// So many times the usual number are a burst.
const TIMES_USUAL: i64 = 5;

/// Many more reviews within a week than the agency's own rate of the year before lets expect. Two queries.
///
/// # Errors
/// The database's own.
pub fn burst(conn: &mut Conn, review: &Review, at: NaiveDateTime) -> Result<Option<Sighting>> {
    let between = |conn: &mut Conn, from: NaiveDateTime, to: NaiveDateTime| -> Result<i64> {
        let own = reviews::agency_id.eq(review.agency_id);
        let window = reviews::submitted_at.gt(from).and(reviews::submitted_at.le(to));
        Ok(reviews::table.filter(own).filter(window).count().get_result(conn)?)
    };
    let now = between(conn, at - BURST, at)?;
    if now < FEWEST_IN_BURST {
        return Ok(None);
    }
    let before = between(conn, at - BURST - RATE, at - BURST)?;
    let usual = before * BURST.num_days() / RATE.num_days();
    let is_burst = now * RATE.num_days() >= TIMES_USUAL * before * BURST.num_days();
    Ok(is_burst.then(|| Sighting::of_count(Signal::Burst, now, usual)))
}

/// An account younger than this is young.
const YOUNG: Duration = Duration::hours(24);

/// An account that is hours old.
pub fn young_account(author: &Account, at: NaiveDateTime) -> Option<Sighting> {
    let age = (at - author.created_at).max(Duration::zero());
    (age < YOUNG).then(|| Sighting::of_count(Signal::YoungAccount, age.num_hours(), YOUNG.num_hours()))
}

/// Words a quick reader reads in a minute.
const READ_IN_A_MINUTE: i64 = 350;
/// Words of the form itself.
const WORDS_OF_FORM: i64 = 120;

/// A review that was written in less time than it takes to read: the form and the text. One query; nothing is
/// known of reviews that came about without a draft.
///
/// # Errors
/// The database's own.
pub fn filled_too_fast(conn: &mut Conn, review: &Review, text: &str) -> Result<Option<Sighting>> {
    use review_drafts::{created_at, review_id, written_at};
    let draft: Option<(NaiveDateTime, Option<NaiveDateTime>)> = review_drafts::table
        .filter(review_id.eq(review.id))
        .select((created_at, written_at))
        .first(conn)
        .optional()?;
    let Some((begun, written)) = draft else { return Ok(None) };
    let taken = (written.unwrap_or(review.submitted_at) - begun).num_seconds();
    let words = i64::try_from(text.split_whitespace().count()).unwrap_or(i64::MAX / 60);
    let needed = (WORDS_OF_FORM + words) * 60 / READ_IN_A_MINUTE;
    Ok((taken < needed).then(|| Sighting::of_count(Signal::FilledTooFast, taken, needed)))
}

/// An author whose mail address belongs to an agency: the reviewed one, or another. A web site at a provider
/// tells nothing. At most one query.
///
/// # Errors
/// The database's own.
pub fn mail_domain(conn: &mut Conn, author: &Account, agency: &Agency) -> Result<Option<Sighting>> {
    let host = author.email.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
    let Some(domain) = registrable(&host) else { return Ok(None) };
    let of_agency = |website: &str| own_domain::of_website(Some(website)).as_deref() == Some(domain);
    let sighting = |signal| {
        let seen = Seen { codes: vec![domain.to_owned()], count: 1, ..Seen::default() };
        Ok(Some(Sighting { signal, seen }))
    };
    if agency.website.as_deref().is_some_and(of_agency) {
        return sighting(Signal::AgencyMailDomain);
    }
    let others = websites_like(conn, domain)?;
    if others.iter().any(|website| of_agency(website)) {
        return sighting(Signal::OtherAgencyMailDomain);
    }
    Ok(None)
}

/// The part of a host name that somebody registers: `nordlicht.co.uk` of `mail.nordlicht.co.uk`.
fn registrable(host: &str) -> Option<&str> {
    psl::domain_str(host)
}

/// Websites of agencies at this domain, with and without `www.` and a path.
fn websites_like(conn: &mut Conn, domain: &str) -> Result<Vec<String>> {
    let starts: Vec<String> = ["https://", "http://", "https://www.", "http://www."]
        .map(|start| format!("{start}{domain}"))
        .into_iter()
        .collect();
    // Behind a slash comes '0' in ASCII: a range instead of a pattern, so that the index serves.
    let path = |nth: usize| {
        agencies::website
            .ge(format!("{}/", starts[nth]))
            .and(agencies::website.lt(format!("{}0", starts[nth])))
    };
    let with_path = path(0).or(path(1)).or(path(2)).or(path(3));
    let found: Vec<Option<String>> = agencies::table
        .filter(agencies::website.eq_any(starts.clone()).or(with_path))
        .select(agencies::website)
        .limit(20)
        .load(conn)?;
    Ok(found.into_iter().flatten().collect())
}
