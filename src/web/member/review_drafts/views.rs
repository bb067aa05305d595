//! What the pages of a draft show.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::agencies::Agency;
use crate::domain::reviews::draft::{Draft, DraftId};
use crate::domain::reviews::engagement::Kind;
use crate::domain::reviews::typed::Typed;
use crate::web::form::FormErrors;
use crate::web::member::review_form::{FormView, Remarks};
use crate::web::page::Page;
use crate::web::viewer::Viewer;

/// The form of the first step.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Chosen {
    pub kind: String,
}

/// The agency a page is about.
#[derive(Serialize)]
pub struct AgencyView {
    name: String,
    slug: String,
}

impl From<Agency> for AgencyView {
    fn from(agency: Agency) -> Self {
        Self { name: agency.name, slug: agency.slug }
    }
}

#[derive(Serialize)]
pub(super) struct DraftView {
    id: DraftId,
    kind: Kind,
    saved_at: NaiveDateTime,
}

impl From<&Draft> for DraftView {
    fn from(draft: &Draft) -> Self {
        Self { id: draft.id, kind: draft.kind, saved_at: draft.updated_at }
    }
}

#[derive(Serialize)]
struct NewView {
    agency: AgencyView,
    step: &'static str,
    drafts: Vec<DraftView>,
    choices: Kinds,
    input: Chosen,
    errors: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Kinds {
    kinds: &'static [Kind],
}

/// "Who were you?" The page is the same for everybody who has no draft.
pub(super) fn new_page(
    app: &App,
    viewer: &Viewer,
    agency: Agency,
    drafts: &[Draft],
    input: Chosen,
    errors: FormErrors,
) -> Page {
    let is_refused = !errors.is_empty();
    let view = NewView {
        agency: agency.into(),
        step: "kind",
        drafts: drafts.iter().map(DraftView::from).collect(),
        choices: Kinds { kinds: Kind::ALL },
        input,
        errors: errors.messages(app, viewer.locale),
    };
    let template = "member/review_drafts/new.html";
    match (is_refused, drafts) {
        (true, _) => Page::invalid(template, view),
        (false, []) => Page::shared(template, view),
        (false, _) => Page::personal(template, view),
    }
}

#[derive(Serialize)]
struct EditView {
    agency: AgencyView,
    draft: DraftView,
    step: &'static str,
    #[serde(flatten)]
    form: FormView,
}

/// The questions, with what was typed and what is wrong with it.
pub(super) fn edit_page(
    app: &App,
    viewer: &Viewer,
    agency: Agency,
    draft: &Draft,
    (typed, email): (Typed, String),
    remarks: Remarks,
) -> Page {
    let is_refused = !remarks.errors.is_empty();
    let view = EditView {
        agency: agency.into(),
        draft: draft.into(),
        step: "write",
        form: FormView::of(app, viewer.locale, draft.kind, typed, remarks).with_input("email", email),
    };
    let template = "member/review_drafts/edit.html";
    if is_refused { Page::invalid(template, view) } else { Page::personal(template, view) }
}
