//! What a moderator typed, and what it means once it is complete. To return or reject a text names the
//! house rule, explains it to the author, and quotes the passages as they stand in the text. A suggestion
//! is listed and a claim accepted, or they are declined with an explanation.

use serde::{Deserialize, Serialize};

use super::subject_text::Field;
use crate::domain::case::CaseKind;
use crate::domain::error::FieldError;
use crate::domain::reviews::Verdict;
use crate::domain::reviews::rule::Rule;
use crate::platform::clean_text;

crate::text_enum!(
    /// What can be done with a case.
    Outcome { Publish = "publish", Return = "return", Reject = "reject", List = "list", Accept = "accept", Decline = "decline" }
);

impl Outcome {
    /// What can be done with a case of this kind.
    pub const fn of(kind: CaseKind) -> &'static [Self] {
        match kind {
            CaseKind::Review | CaseKind::ReviewEdit | CaseKind::FollowUp | CaseKind::Response => {
                &[Self::Publish, Self::Return, Self::Reject]
            }
            CaseKind::Suggestion => &[Self::List, Self::Decline],
            CaseKind::Claim => &[Self::Accept, Self::Decline],
            CaseKind::Profile => &[Self::Publish, Self::Return],
        }
    }
}

/// Fewest letters of an explanation: a sentence the author can do something with.
pub const SHORTEST_EXPLANATION: usize = 20;
/// Most letters of an explanation.
pub const LONGEST_EXPLANATION: usize = 2000;
/// Most passages of one decision.
pub const MOST_PASSAGES: usize = 20;

/// The fields of the form as they were typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub outcome: String,
    pub rule: String,
    /// One a line.
    pub passages: String,
    pub explanation: String,
}

/// A complete decision that has not been carried out yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ruling {
    Publish,
    Return(Verdict),
    Reject(Verdict),
    List,
    Accept,
    Decline(String),
}

impl Ruling {
    /// What was typed about a case of this `kind` whose text is `fields`.
    pub(super) fn read(typed: &Typed, kind: CaseKind, fields: &[Field]) -> Result<Self, Vec<FieldError>> {
        let outcome = typed.outcome.parse().ok().filter(|outcome| Outcome::of(kind).contains(outcome));
        match outcome {
            None => Err(vec![FieldError { field: "outcome", key: "invalid-choose" }]),
            Some(Outcome::Publish) => Ok(Self::Publish),
            Some(Outcome::List) => Ok(Self::List),
            Some(Outcome::Accept) => Ok(Self::Accept),
            Some(Outcome::Decline) => Ok(Self::Decline(explanation(typed).map_err(|error| vec![error])?)),
            Some(Outcome::Return) => Ok(Self::Return(verdict(typed, fields, Outcome::Return)?)),
            Some(Outcome::Reject) => Ok(Self::Reject(verdict(typed, fields, Outcome::Reject)?)),
        }
    }

    pub(super) const fn outcome(&self) -> Outcome {
        match self {
            Self::Publish => Outcome::Publish,
            Self::Return(_) => Outcome::Return,
            Self::Reject(_) => Outcome::Reject,
            Self::List => Outcome::List,
            Self::Accept => Outcome::Accept,
            Self::Decline(_) => Outcome::Decline,
        }
    }

    pub(super) const fn verdict(&self) -> Option<&Verdict> {
        match self {
            Self::Return(verdict) | Self::Reject(verdict) => Some(verdict),
            Self::Publish | Self::List | Self::Accept | Self::Decline(_) => None,
        }
    }

    pub(super) fn explanation(&self) -> &str {
        match self {
            Self::Decline(explanation) => explanation,
            _ => self.verdict().map_or("", |verdict| &verdict.explanation),
        }
    }
}

fn verdict(typed: &Typed, fields: &[Field], outcome: Outcome) -> Result<Verdict, Vec<FieldError>> {
    let rule = typed.rule.parse().map_err(|_| FieldError { field: "rule", key: "invalid-rule-needed" });
    let passages = passages(&typed.passages, fields);
    let passages = passages.and_then(|found| match &rule {
        // To mend a text its author must know where it breaks the rule.
        Ok(rule)
            if outcome == Outcome::Return
                && found.is_empty()
                && is_about_words(*rule)
                && !fields.is_empty() =>
        {
            Err(FieldError { field: "passages", key: "invalid-passages-needed" })
        }
        _ => Ok(found),
    });
    match (rule, passages, explanation(typed)) {
        (Ok(rule), Ok(passages), Ok(explanation)) => Ok(Verdict { rule, explanation, passages }),
        (rule, passages, explanation) => {
            Err([rule.err(), passages.err(), explanation.err()].into_iter().flatten().collect())
        }
    }
}

/// Whether a text breaks the rule at a place, not as a whole.
const fn is_about_words(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::NamesPerson
            | Rule::Insult
            | Rule::ThreatOrHate
            | Rule::Confidential
            | Rule::ContactData
            | Rule::Advertising
    )
}

fn explanation(typed: &Typed) -> Result<String, FieldError> {
    let wrong = |key| FieldError { field: "explanation", key };
    let text = clean_text::clean(&typed.explanation).map_err(|_| wrong("invalid-characters"))?;
    match clean_text::length(&text) {
        ..SHORTEST_EXPLANATION => Err(wrong("invalid-explanation-needed")),
        SHORTEST_EXPLANATION..=LONGEST_EXPLANATION => Ok(text),
        _ => Err(wrong("invalid-explanation-long")),
    }
}

fn passages(typed: &str, fields: &[Field]) -> Result<Vec<String>, FieldError> {
    let wrong = |key| FieldError { field: "passages", key };
    let text = clean_text::clean(typed).map_err(|_| wrong("invalid-characters"))?;
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.len() > MOST_PASSAGES {
        return Err(wrong("invalid-passages-many"));
    }
    let mut found: Vec<String> = Vec::new();
    for line in lines {
        let passage = fields.iter().find_map(|(_, text)| literal(line, text));
        let passage = passage.ok_or_else(|| wrong("invalid-passages"))?;
        if !found.iter().any(|known| known == passage) {
            found.push(passage.to_owned());
        }
    }
    Ok(found)
}

/// The passage as it stands in the text. Any white space is like any other, because that is how it looks
/// on the page a passage is copied from.
fn literal<'a>(passage: &str, text: &'a str) -> Option<&'a str> {
    text.char_indices().find_map(|(start, _)| {
        let mut rest = &text[start..];
        for (place, word) in passage.split_whitespace().enumerate() {
            let next = if place == 0 { rest } else { rest.trim_start() };
            if place > 0 && next.len() == rest.len() {
                return None;
            }
            rest = next.strip_prefix(word)?;
        }
        Some(&text[start..text.len() - rest.len()])
    })
}
