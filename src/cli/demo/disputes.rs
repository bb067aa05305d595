//! What waits at the desk beside new texts: a review and an answer that readers have flagged, and an author
//! who appeals.

use chrono::Duration;

use crate::domain::accounts::Account;
use crate::domain::moderation::flag::{self, Reporter};
use crate::domain::moderation::ruling::Outcome;
use crate::domain::moderation::{appeal, statement};
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::{Review, ReviewId, ReviewState};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;

/// For what readers of one review have flagged it, each once.
const REASONS: [Rule; 3] = [Rule::Confidential, Rule::Confidential, Rule::UntrueFact];

/// Has readers flag the latest of these reviews that is public, and the latest public answer to another one.
pub(super) fn flag_some(conn: &mut Conn, reviews: &[ReviewId]) -> anyhow::Result<()> {
    let now = clock::now();
    let mut is_review_flagged = false;
    for id in reviews.iter().rev() {
        let review = Review::find(conn, *id)?;
        if review.state != ReviewState::Published {
            continue;
        }
        if !is_review_flagged {
            is_review_flagged = true;
            for (hours, reason) in (2..).step_by(3).zip(REASONS) {
                let at = now - Duration::hours(hours);
                clock::at(at, || flag::raise(conn, &reader(&hours.to_string()), review.subject(), reason))?;
            }
        } else if let Ok(response) = flag::public_response(conn, *id) {
            let at = now - Duration::hours(7);
            clock::at(at, || flag::raise(conn, &reader("of answers"), response, Rule::Advertising))?;
            return Ok(());
        }
    }
    Ok(())
}

fn reader(client_key: &str) -> Reporter<'_> {
    Reporter { account: None, client_key, address: None, locale: Locale::De }
}

/// Has the first of these authors appeal whose review was rejected and who still may.
pub(super) fn appeal_one(conn: &mut Conn, authors: &[Account]) -> anyhow::Result<()> {
    for author in authors.iter().rev() {
        let statements = statement::index(conn, author)?;
        let rejected = statements.iter().find(|one| one.outcome == Outcome::Reject && !one.is_overruled());
        let Some(rejected) = rejected else { continue };
        if statement::show(conn, author, rejected.id)?.may_be_appealed() {
            let at = clock::now() - Duration::hours(20);
            clock::at(at, || appeal::file(conn, author, rejected.id, objection(author.locale)))?;
            return Ok(());
        }
    }
    Ok(())
}

const fn objection(locale: Locale) -> &'static str {
    match locale {
        Locale::De => {
            "Das sehe ich anders: Ich habe beschrieben, was mir gesagt wurde, und niemanden herabgesetzt."
        }
        Locale::Nl => {
            "Ik zie dat anders: ik heb beschreven wat mij is verteld en niemand naar beneden gehaald."
        }
        Locale::En => "I see it differently: I described what I was told and ran nobody down.",
    }
}
