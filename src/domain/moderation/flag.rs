//! Flags: readers hold something public to be against a house rule.
//!
//! - Nobody needs an account. Everybody counts once for a text as it stands: an account by its id, others by
//!   a keyed hash of their network and the text, which is forgotten after [`KEY_KEPT`].
//! - However many flag the same, it is one case with a count; while it is open, later flags join it.
//! - Whoever left an address, or was signed in, is told the outcome in one mail, and may appeal once against
//!   a dismissal. An address gets at most [`ADDRESS_PER_DAY`] flags a day: nobody can fill a stranger's
//!   mailbox with answers to flags that the stranger never raised.
//! - The team may take up a public review of its own accord: a case of this kind without flags.

mod consequence;
mod outcome;

use chrono::Duration;
use diesel::prelude::*;
use serde_json::json;

use super::lease;
use super::mandate::Mandate;
use crate::domain::accounts::Account;
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, Case, CaseId, CaseKind, NewCase};
use crate::domain::error::{Error, Result};
use crate::domain::responses::{Response, ResponseId};
use crate::domain::reviews::answered::ResponseState;
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::version::{Version, VersionState};
use crate::domain::reviews::{Review, ReviewId, ReviewState};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::schema::flags;
use crate::platform::db::{Conn, limit_counts};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::platform::{clock, token};

pub use self::consequence::{choices, choices_about_response};
pub(super) use self::consequence::{decide, decide_response};
pub use self::outcome::tell_of_closed;
pub(super) use self::outcome::{Raised, review_of, tell};

crate::id_type!(
    /// The id of a flag.
    FlagId
);

/// How many flags a day an address may be left with; further ones count without it.
pub const ADDRESS_PER_DAY: i32 = 3;
/// How long the hash of a reporter's network is kept.
pub const KEY_KEPT: Duration = Duration::days(90);
/// How long an address is kept: an appeal may still come and be answered.
const ADDRESS_KEPT: Duration = Duration::days(240);

/// Who flags.
pub struct Reporter<'a> {
    pub account: Option<&'a Account>,
    /// Tells networks apart without saying which; for whoever is not signed in.
    pub client_key: &'a str,
    /// Where to write the outcome, for whoever is not signed in.
    pub address: Option<&'a MailAddress>,
    pub locale: Locale,
}

impl Reporter<'_> {
    fn key(&self) -> String {
        self.account.map_or_else(|| self.client_key.to_owned(), |account| format!("account:{}", account.id))
    }

    fn actor(&self) -> Actor {
        self.account.map_or(Actor::Visitor, Account::actor)
    }
}

/// What is flagged, as it stands now.
struct Target {
    case: NewCase,
    /// Another one as soon as the text is another.
    text: String,
}

/// The answer to a review that the public reads, for readers who only know the review.
///
/// # Errors
/// `NotFound` if the review is not public, or has no public answer.
pub fn public_response(conn: &mut Conn, answered: ReviewId) -> Result<Subject> {
    let is_public = Review::find(conn, answered)?.state == ReviewState::Published;
    let responses = Response::of(conn, answered)?;
    let read = responses.iter().rfind(|one| is_public && one.state == ResponseState::Published);
    Ok(read.ok_or(Error::NotFound)?.subject())
}

/// What can be flagged and is public. Nobody changes it until the transaction ends.
fn target(conn: &mut Conn, subject: Subject) -> Result<Target> {
    match subject.kind {
        SubjectKind::Review => {
            let review = Review::hold(conn, ReviewId(subject.id))?;
            if review.state != ReviewState::Published {
                return Err(Error::NotFound);
            }
            let versions = Version::of(conn, review.id)?;
            let public = versions.into_iter().find(|one| one.state == VersionState::Published);
            let text = public.ok_or(Error::NotFound)?.id.subject().key();
            Ok(Target { case: case_about(&review), text })
        }
        SubjectKind::Response => {
            let response = Response::find(conn, ResponseId(subject.id))?;
            let review = Review::hold(conn, response.review_id)?;
            if public_response(conn, review.id)? != subject {
                return Err(Error::NotFound);
            }
            let case = NewCase {
                kind: CaseKind::Flag,
                subject,
                agency_id: Some(review.agency_id.0),
                author: Some(response.account_id),
                language: response.language.code().to_owned(),
            };
            Ok(Target { case, text: subject.key() })
        }
        _ => Err(Error::NotFound),
    }
}

fn case_about(review: &Review) -> NewCase {
    NewCase {
        kind: CaseKind::Flag,
        subject: review.subject(),
        agency_id: Some(review.agency_id.0),
        author: review.account_id,
        language: review.language.code().to_owned(),
    }
}

/// Flags something public. The same reporter's second flag of the same text changes nothing.
///
/// # Errors
/// `NotFound` for what is not public.
pub fn raise(conn: &mut Conn, reporter: &Reporter<'_>, subject: Subject, reason: Rule) -> Result<()> {
    let target = target(conn, subject)?;
    let key = reporter.key();
    let same = flags::flagged.eq(&target.text).and(flags::reporter_key.eq(&key));
    let known: i64 = flags::table.filter(same).count().get_result(conn)?;
    if known > 0 {
        return Ok(());
    }
    let email = reporter.address.map(|address| left(conn, address)).transpose()?.flatten();
    let case = case::open(conn, reporter.actor(), target.case)?;
    diesel::insert_into(flags::table)
        .values((
            (flags::id.eq(FlagId::new()), flags::case_id.eq(case), flags::created_at.eq(clock::now())),
            (flags::flagged.eq(target.text), flags::reporter_key.eq(key), flags::reason.eq(reason)),
            flags::account_id.eq(reporter.account.map(|account| account.id)),
            (flags::email.eq(email), flags::locale.eq(reporter.locale)),
        ))
        .execute(conn)?;
    audit::record(conn, reporter.actor(), Action::FlagRaised, subject, json!({ "reason": reason }))
}

/// The address, unless it was left too often today.
fn left(conn: &mut Conn, address: &MailAddress) -> Result<Option<String>> {
    let person = token::hash_token(&address.person_key());
    let times = limit_counts::count(conn, "flag_addresses", &person, Duration::days(1))?;
    Ok((times <= ADDRESS_PER_DAY).then(|| address.to_string()))
}

/// Takes up a review of the team's own accord, or the open case about it, and holds the case.
///
/// # Errors
/// `NotFound` for a review that is neither public nor suspended or that the moderator may not decide about;
/// `Conflict` if a colleague holds the case.
pub fn take_up(conn: &mut Conn, moderator: &Account, id: ReviewId) -> Result<CaseId> {
    let review = Review::hold(conn, id)?;
    if !matches!(review.state, ReviewState::Published | ReviewState::Suspended) {
        return Err(Error::NotFound);
    }
    let case = case::open(conn, Actor::Moderator(moderator.id), case_about(&review))?;
    // This asks for the mandate: it is an answer, not a panic.
    Mandate::of(conn, moderator)?.expect(&Case::find(conn, case)?)?;
    lease::hold(conn, moderator, case)?;
    Ok(case)
}

/// How many flags a case has.
pub(super) fn count(conn: &mut Conn, case: CaseId) -> Result<i64> {
    Ok(flags::table.filter(flags::case_id.eq(case)).count().get_result(conn)?)
}

/// How often each rule was named, the most frequent first.
pub(super) fn reasons(conn: &mut Conn, case: CaseId) -> Result<Vec<(Rule, i64)>> {
    let mut counts: Vec<(Rule, i64)> = flags::table
        .filter(flags::case_id.eq(case))
        .group_by(flags::reason)
        .select((flags::reason, diesel::dsl::count_star()))
        .load(conn)?;
    counts.sort_unstable_by_key(|(rule, count)| (std::cmp::Reverse(*count), *rule));
    Ok(counts)
}

/// Forgets who flagged, once it is of no use any more.
///
/// # Errors
/// The database's own.
pub fn forget_old(conn: &mut Conn) -> Result<()> {
    let now = clock::now();
    let old = flags::table.filter(flags::created_at.lt(now - KEY_KEPT).and(flags::account_id.is_null()));
    let keyed: Vec<FlagId> =
        old.filter(flags::reporter_key.not_like("gone:%")).select(flags::id).load(conn)?;
    for id in keyed {
        let gone = flags::reporter_key.eq(format!("gone:{id}"));
        diesel::update(flags::table.find(id)).set(gone).execute(conn)?;
    }
    let answered = flags::told_at.lt(now - ADDRESS_KEPT).and(flags::email.is_not_null());
    diesel::update(flags::table.filter(answered)).set(flags::email.eq(None::<String>)).execute(conn)?;
    Ok(())
}
