//! What the page of a case shows of flags and appeals, and what can be done with each kind of case.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::domain::case::Case;
use crate::domain::moderation::Outcome;
use crate::domain::moderation::appeal::Appeal;
use crate::domain::moderation::case_file::Matter;
use crate::domain::moderation::flag;
use crate::domain::moderation::question::Appealed;
use crate::domain::reviews::rule::Rule;

/// How often a text was flagged, and for what.
#[derive(Serialize)]
pub struct FlaggedView {
    count: i64,
    reasons: Vec<Reason>,
}

#[derive(Serialize)]
struct Reason {
    rule: Rule,
    count: i64,
}

impl FlaggedView {
    pub fn new(reasons: &[(Rule, i64)]) -> Self {
        Self {
            count: reasons.iter().map(|(_, count)| count).sum(),
            reasons: reasons.iter().map(|&(rule, count)| Reason { rule, count }).collect(),
        }
    }
}

/// What is said against a decision.
#[derive(Serialize)]
pub struct AppealView {
    outcome: Outcome,
    appeals: Vec<Said>,
}

#[derive(Serialize)]
struct Said {
    by_flagger: bool,
    body: String,
    opened_at: NaiveDateTime,
}

impl AppealView {
    pub fn new(appealed: &Appealed, appeals: Vec<Appeal>) -> Self {
        let said = |appeal: Appeal| Said {
            by_flagger: appeal.is_of_flagger(),
            opened_at: appeal.opened_at,
            body: appeal.body,
        };
        Self { outcome: appealed.outcome, appeals: appeals.into_iter().map(said).collect() }
    }
}

/// Something that can be done, with the key that opens its form.
#[derive(Serialize)]
pub struct ChoiceView {
    outcome: Outcome,
    /// What the key is called in the script: "publish", "return" or "reject".
    key: &'static str,
    letter: char,
    /// "publish", "list" and "accept" ask for nothing, "rule" for rule and passages too, "answer" for words alone,
    /// "replace" for words that a team reads.
    asks: &'static str,
}

impl ChoiceView {
    /// What can be done with the case as it stands: P lets a text be public, R is the milder and X the harder
    /// way to say no.
    pub fn all(case: &Case, matter: &Matter) -> Vec<Self> {
        let choices = match matter {
            Matter::Flagged(matter) => flag::choices(matter.review.state),
            Matter::Response(matter) if matter.flags.is_some() => {
                flag::choices_about_response(matter.response.state)
            }
            Matter::Appeal(matter) => Outcome::of(case.kind, Some(matter.appealed.outcome)),
            _ => Outcome::of(case.kind, None),
        };
        let removes = choices.contains(&Outcome::Remove);
        // Where nobody represents the agency, nobody has to make way.
        let is_vacant = matches!(matter, Matter::Claim(claimed) if claimed.team == 0);
        let choices = choices.iter().filter(|outcome| !is_vacant || **outcome != Outcome::Replace);
        choices.map(|&outcome| Self::new(outcome, removes)).collect()
    }

    fn new(outcome: Outcome, removes: bool) -> Self {
        let (key, letter) = match outcome {
            Outcome::Uphold if removes => ("publish", 'P'),
            Outcome::Return | Outcome::Suspend | Outcome::Replace => ("return", 'R'),
            Outcome::Reject | Outcome::Decline | Outcome::Remove | Outcome::Uphold => ("reject", 'X'),
            _ => ("publish", 'P'),
        };
        let asks = match outcome {
            Outcome::Publish => "publish",
            Outcome::List => "list",
            Outcome::Accept => "accept",
            Outcome::Replace => "replace",
            Outcome::Return | Outcome::Reject | Outcome::Suspend | Outcome::Remove => "rule",
            _ => "answer",
        };
        Self { outcome, key, letter, asks }
    }
}
