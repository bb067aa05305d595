//! Agencies at the table: who represents one in the demo world, and what they answer.

use chrono::{Duration, NaiveDateTime};

use super::world::{BOB, DemoReview, Fate};
use crate::domain::accounts::Account;
use crate::domain::agencies::AgencyId;
use crate::domain::agencies::claim::{self, Claim};
use crate::domain::case;
use crate::domain::moderation::{decision, lease, ruling::Typed};
use crate::domain::responses::draft::{self, Typed as Answer};
use crate::domain::responses::{Response, submission};
use crate::domain::reviews::ReviewId;
use crate::domain::subject::Subject;
use crate::platform::db::Conn;

/// Who represents which of the world's agencies, by its place in the list.
pub(super) const OWNERS: [(usize, &str); 3] =
    [(0, BOB), (1, "team@rheinbogen-talente.example"), (3, "kantoor@zeilvaart-werving.example")];
/// Whose claim waits for a moderator.
pub(super) const CLAIMANT: (usize, &str) = (4, "directie@pakhuis19.example");

/// How long an agency takes to answer.
const THINKS: Duration = Duration::hours(50);

/// What a claimant writes, in the language of the place.
pub(super) fn explanation(language: &str) -> &'static str {
    match language {
        "nl" => "Ik ben directeur van het bureau; mijn naam staat in het handelsregister en op onze website.",
        _ => "Ich leite die Agentur; mein Name steht im Handelsregister und im Impressum unserer Website.",
    }
}

/// A claim that Mona accepts.
pub(super) fn represent(
    conn: &mut Conn,
    moderator: &Account,
    claimant: &Account,
    agency: AgencyId,
) -> anyhow::Result<()> {
    let id = claim::explain(conn, claimant, agency, explanation(claimant.locale.code()))?;
    let subject = Claim::find(conn, id)?.subject();
    let case = case::open_about(conn, subject)?.ok_or_else(|| anyhow::anyhow!("no open claim"))?;
    let held = lease::hold(conn, moderator, case)?;
    let accept = Typed { outcome: "accept".into(), ..Typed::default() };
    decision::decide(conn, moderator, case, held.version, &accept)?;
    Ok(())
}

/// When the owner answers a review that was published at this moment; most reviews get no answer.
pub(super) fn answers_at(review: &DemoReview, nth: usize, at: NaiveDateTime) -> Option<NaiveDateTime> {
    let is_answered = OWNERS.iter().any(|(agency, _)| *agency == review.agency) && nth.is_multiple_of(3);
    let days = i32::try_from(nth % 5).unwrap_or(0);
    (is_answered && review.fate == Fate::Published).then(|| at + THINKS + Duration::days(1) * days)
}

/// Hands in the owner's answer to a review.
pub(super) fn answer(
    conn: &mut Conn,
    owner: &Account,
    (agency, id): (AgencyId, ReviewId),
    (review, nth): (&DemoReview, usize),
) -> anyhow::Result<Subject> {
    draft::save(conn, agency, id, &said(review, nth))?;
    let response = submission::submit(conn, owner, agency, id)
        .map_err(|error| anyhow::anyhow!("demo answer to {:?}: {error:?}", review.title))?;
    Ok(Response::find(conn, response)?.subject())
}

fn said(review: &DemoReview, nth: usize) -> Answer {
    let is_missing = matches!(review.came_back, Some("nothing" | "bare_rejection"));
    let cause = match (is_missing, nth % 4) {
        (false, _) => "",
        (true, 0) => "our_failure",
        (true, 1) => "client_gave_none",
        (true, 2) => "position_stopped",
        (true, _) => "not_passable",
    };
    let texts = match (review.language, is_missing) {
        ("nl", true) => MISSING_NL,
        ("nl", false) => THANKS_NL,
        ("en", true) => MISSING_EN,
        ("en", false) => THANKS_EN,
        (_, true) => MISSING_DE,
        (_, false) => THANKS_DE,
    };
    let changes = match (cause, review.language) {
        ("our_failure", "nl") => "Wij bellen nu iedere kandidaat binnen vijf werkdagen, ook zonder nieuws.",
        ("our_failure", "en") => "We now call every candidate within five working days, even without news.",
        ("our_failure", _) => "Wir rufen jetzt alle binnen fünf Werktagen an, auch ohne Neuigkeiten.",
        _ => "",
    };
    Answer {
        body: texts[nth % 2].to_owned(),
        cause: cause.to_owned(),
        changes: changes.to_owned(),
        language: review.language.to_owned(),
    }
}

const MISSING_DE: [&str; 2] = [
    "Danke für die offenen Worte. So lange ohne Nachricht zu warten ist ärgerlich, und das tut uns leid.",
    "Sie haben recht: Nach dem Gespräch hätten wir uns melden müssen, auch ohne ein Ergebnis in der Hand.",
];
const THANKS_DE: [&str; 2] = [
    "Vielen Dank für die ausführliche Bewertung. Wir geben das Lob und die Kritik im Team weiter.",
    "Danke, dass Sie sich die Zeit genommen haben. Was nicht rund lief, besprechen wir nächste Woche.",
];
const MISSING_NL: [&str; 2] = [
    "Dank voor uw eerlijke woorden. Zo lang zonder bericht wachten is vervelend, en dat spijt ons.",
    "U hebt gelijk: na het gesprek hadden wij moeten bellen, ook zonder uitslag van de opdrachtgever.",
];
const THANKS_NL: [&str; 2] = [
    "Hartelijk dank voor uw uitgebreide review. Wij delen het compliment en de kritiek met het team.",
    "Dank dat u de tijd hebt genomen. Wat niet goed liep, bespreken wij volgende week.",
];
const MISSING_EN: [&str; 2] = [
    "Thank you for being so open. Waiting that long without news is annoying, and we are sorry.",
    "You are right: we should have called after the interview, even without a result in hand.",
];
const THANKS_EN: [&str; 2] = [
    "Thank you for this detailed review. We pass praise and criticism on to the team.",
    "Thank you for taking the time. What did not go well is on our table next week.",
];
