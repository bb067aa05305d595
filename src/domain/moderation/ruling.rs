//! What a moderator typed, and what it means once it is complete. To return or reject a text names the
//! house rule, explains it to the author, and quotes the passages as they stand in the text; so does to suspend
//! or remove what is public. Everything else but a yes comes with an explanation.

use serde::{Deserialize, Serialize};

use super::subject_text::Field;
use crate::domain::case::CaseKind;
use crate::domain::error::FieldError;
use crate::domain::mail::Grounds;
use crate::domain::reviews::Verdict;
use crate::domain::reviews::rule::Rule;
use crate::platform::clean_text;

crate::text_enum!(
    /// What can be done with a case.
    Outcome {
        Publish = "publish",
        Return = "return",
        Reject = "reject",
        List = "list",
        /// A claim: whoever made it represents the agency.
        Accept = "accept",
        /// The same, in place of those who represented it until now.
        Replace = "replace",
        Decline = "decline",
        /// A flag, without consequence.
        Dismiss = "dismiss",
        Suspend = "suspend",
        Remove = "remove",
        /// Parts of what an agency says of itself.
        TakeDown = "take_down",
        Restore = "restore",
        /// An appeal, in vain.
        Uphold = "uphold",
        Overrule = "overrule",
        WarnAccount = "warn_account",
        SuspendAccount = "suspend_account",
    }
);

impl Outcome {
    /// What can be done with a case of this kind, whatever the state of its subject. An appeal against the
    /// dismissal of a flag is right if the text goes.
    pub const fn of(kind: CaseKind, appealed: Option<Self>) -> &'static [Self] {
        match (kind, appealed) {
            (CaseKind::Review | CaseKind::ReviewEdit | CaseKind::FollowUp | CaseKind::Response, _) => {
                &[Self::Publish, Self::Return, Self::Reject]
            }
            (CaseKind::Suggestion, _) => &[Self::List, Self::Decline],
            (CaseKind::Claim, _) => &[Self::Accept, Self::Replace, Self::Decline],
            (CaseKind::Profile, _) => &[Self::Publish, Self::Return],
            (CaseKind::Flag, _) => &[Self::Dismiss, Self::Suspend, Self::Remove, Self::Restore],
            (CaseKind::Appeal, Some(Self::Dismiss)) => &[Self::Uphold, Self::Remove],
            (CaseKind::Appeal, _) => &[Self::Uphold, Self::Overrule],
            (CaseKind::Measure, _) => &[],
        }
    }

    /// Whether it takes something from somebody, who gets a statement of reasons and may appeal.
    pub const fn restricts(self) -> bool {
        matches!(
            self,
            Self::Return
                | Self::Reject
                | Self::Suspend
                | Self::Remove
                | Self::TakeDown
                | Self::WarnAccount
                | Self::SuspendAccount
        )
    }

    /// Whether it names the house rule and the passages.
    const fn names_rule(self) -> bool {
        matches!(self, Self::Return | Self::Reject | Self::Suspend | Self::Remove)
    }

    /// Whether nothing needs to be said about it.
    const fn speaks_for_itself(self) -> bool {
        matches!(self, Self::Publish | Self::List | Self::Accept)
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
pub(super) struct Ruling {
    pub outcome: Outcome,
    pub rule: Option<Rule>,
    pub explanation: String,
    pub passages: Vec<String>,
}

impl Ruling {
    /// What was typed about a case in which there are these `choices` and whose text is `fields`.
    pub(super) fn read(
        typed: &Typed,
        choices: &[Outcome],
        fields: &[Field],
    ) -> Result<Self, Vec<FieldError>> {
        let outcome = typed.outcome.parse().ok().filter(|outcome| choices.contains(outcome));
        let outcome = outcome.ok_or_else(|| vec![FieldError { field: "outcome", key: "invalid-choose" }])?;
        if outcome.speaks_for_itself() {
            return Ok(Self { outcome, rule: None, explanation: String::new(), passages: Vec::new() });
        }
        if outcome.names_rule() {
            let Verdict { rule, explanation, passages, .. } = verdict(typed, fields, outcome)?;
            return Ok(Self { outcome, rule: Some(rule), explanation, passages });
        }
        let explanation = explanation(&typed.explanation).map_err(|error| vec![error])?;
        Ok(Self { outcome, rule: None, explanation, passages: Vec::new() })
    }

    /// Why, as the content's own verbs and the author's mail need it; nothing if no rule is named.
    pub(super) fn verdict(&self, grounds: Grounds) -> Option<Verdict> {
        let (explanation, passages) = (self.explanation.clone(), self.passages.clone());
        Some(Verdict { rule: self.rule?, explanation, passages, grounds: Some(grounds) })
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
    match (rule, passages, explanation(&typed.explanation)) {
        (Ok(rule), Ok(passages), Ok(explanation)) => {
            Ok(Verdict { rule, explanation, passages, grounds: None })
        }
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

pub(super) fn explanation(typed: &str) -> Result<String, FieldError> {
    let wrong = |key| FieldError { field: "explanation", key };
    let text = clean_text::clean(typed).map_err(|_| wrong("invalid-characters"))?;
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
