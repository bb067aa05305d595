//! The form for rejecting several cases together, and the report.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::desk_view::{DeskView, Due};
use crate::domain::case::{CaseId, CaseKind, CaseState};
use crate::domain::error::FieldError;
use crate::domain::moderation::lease::Holding;
use crate::domain::moderation::queue::Desk;
use crate::domain::moderation::rejection::{self, Chosen};
use crate::domain::moderation::{Outcome, Typed};
use crate::domain::reviews::rule::Rule;
use crate::platform::i18n::Locale;

/// What was chosen and typed. A case is its id, from the form itself with the revision the page showed.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RejectionForm {
    #[serde(skip_serializing)]
    case: Vec<String>,
    rule: String,
    explanation_de: String,
    explanation_nl: String,
    explanation_en: String,
}

impl RejectionForm {
    /// The cases, each once.
    pub fn ids(&self) -> Vec<CaseId> {
        let mut ids: Vec<CaseId> =
            self.case.iter().filter_map(|one| one.split(':').next()?.parse().ok()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The revision of a case the page showed; 0, which none has, if it is not said.
    pub fn revision(&self, id: CaseId) -> i32 {
        let of = |one: &String| {
            let (case, revision) = one.split_once(':')?;
            case.parse::<CaseId>().is_ok_and(|case| case == id).then(|| revision.parse().ok())?
        };
        self.case.iter().find_map(of).unwrap_or(0)
    }

    /// The decision about one case; None if its kind cannot be turned down.
    pub fn typed(&self, one: &Chosen) -> Option<Typed> {
        let outcome = one.outcome?;
        let explanation = match one.author_language {
            Locale::De => &self.explanation_de,
            Locale::Nl => &self.explanation_nl,
            Locale::En => &self.explanation_en,
        };
        Some(Typed {
            outcome: outcome.to_string(),
            rule: self.rule.clone(),
            passages: String::new(),
            explanation: explanation.clone(),
        })
    }

    /// What is missing for the cases that can be rejected.
    pub fn check(&self, chosen: &[Chosen]) -> Vec<FieldError> {
        let mut errors: Vec<FieldError> = Vec::new();
        for one in chosen.iter().filter(|one| obstacle(one).is_none()) {
            let Some(typed) = self.typed(one) else { continue };
            for mut error in rejection::check(&typed, one.waiting.case.kind) {
                if error.field == "explanation" {
                    error.field = explanation_of(one.author_language);
                }
                if !errors.contains(&error) {
                    errors.push(error);
                }
            }
        }
        errors
    }
}

const fn explanation_of(language: Locale) -> &'static str {
    match language {
        Locale::De => "explanation_de",
        Locale::Nl => "explanation_nl",
        Locale::En => "explanation_en",
    }
}

/// Why a case cannot be rejected by this moderator now.
fn obstacle(one: &Chosen) -> Option<&'static str> {
    let waiting = &one.waiting;
    match (waiting.case.state, waiting.holding) {
        _ if waiting.bar.is_some() => Some("own"),
        _ if one.outcome.is_none() => Some("kind"),
        (CaseState::Open, Holding::Other) => Some("held"),
        (CaseState::Open, _) => None,
        _ => Some("decided"),
    }
}

/// A chosen case.
#[derive(Serialize)]
pub struct Row {
    id: CaseId,
    revision: i32,
    kind: CaseKind,
    title: String,
    agency_name: Option<String>,
    language: Locale,
    author_language: Locale,
    due: Due,
    held_by: Option<String>,
    /// The message is `rejection-left-` and this.
    left: Option<&'static str>,
}

impl Row {
    pub fn new(one: &Chosen) -> Self {
        let (waiting, case) = (&one.waiting, &one.waiting.case);
        Self {
            id: case.id,
            revision: case.version,
            kind: case.kind,
            title: waiting.title.clone(),
            agency_name: waiting.agency.as_ref().map(|agency| agency.name.clone()),
            language: case.language,
            author_language: one.author_language,
            due: Due::at(case.due_at),
            held_by: waiting.holder.clone(),
            left: None,
        }
    }

    /// The same with what stood in the way.
    pub fn left(self, reason: &'static str) -> Self {
        Self { left: Some(reason), ..self }
    }
}

/// The form.
#[derive(Serialize)]
pub struct NewView {
    desk: DeskView,
    cases: Vec<Row>,
    /// What was chosen and cannot be rejected.
    left: Vec<Row>,
    /// The fields of the form, in their order.
    fields: Vec<&'static str>,
    /// In which languages an explanation is needed, and for how many.
    languages: Vec<Explained>,
    needs_rule: bool,
    rules: &'static [Rule],
    input: RejectionForm,
    errors: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Explained {
    language: Locale,
    count: usize,
    name: &'static str,
    typed: String,
}

impl NewView {
    pub fn new(
        desk: Desk,
        chosen: &[Chosen],
        input: RejectionForm,
        errors: BTreeMap<String, String>,
    ) -> Self {
        let possible: Vec<&Chosen> = chosen.iter().filter(|one| obstacle(one).is_none()).collect();
        let languages: Vec<Explained> =
            Locale::ALL.iter().filter_map(|&language| Explained::of(language, &possible, &input)).collect();
        let left = chosen.iter().filter_map(|one| Some(Row::new(one).left(obstacle(one)?)));
        Self {
            desk: desk.into(),
            // A page that was sent back goes on about the state its cases had when it was first shown.
            cases: possible.iter().map(|one| input.row(one)).collect(),
            left: left.collect(),
            fields: ["rule"].into_iter().chain(languages.iter().map(|one| one.name)).collect(),
            languages,
            needs_rule: possible.iter().any(|one| one.outcome == Some(Outcome::Reject)),
            rules: Rule::ALL,
            input,
            errors,
        }
    }
}

impl RejectionForm {
    fn row(&self, one: &Chosen) -> Row {
        let row = Row::new(one);
        match self.revision(row.id) {
            0 => row,
            revision => Row { revision, ..row },
        }
    }
}

impl Explained {
    fn of(language: Locale, possible: &[&Chosen], input: &RejectionForm) -> Option<Self> {
        let mine: Vec<&&Chosen> = possible.iter().filter(|one| one.author_language == language).collect();
        let typed = input.typed(mine.first()?)?.explanation;
        Some(Self { language, count: mine.len(), name: explanation_of(language), typed })
    }
}

/// What became of each.
#[derive(Serialize)]
pub struct ShowView {
    pub desk: DeskView,
    pub done: Vec<Row>,
    pub left: Vec<Row>,
}
