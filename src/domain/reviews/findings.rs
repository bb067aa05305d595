//! What a text seems to give away: shown to its author before it is handed in, and to the moderator.

use serde::Serialize;

use super::content::ReviewContent;
use super::text_checks::{self, Context};
use crate::domain::agencies::Agency;

/// A passage to look at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The field it stands in.
    pub field: &'static str,
    /// What it seems to be.
    pub kind: &'static str,
    pub passage: String,
}

/// What stands in a review about this agency, in the order of the fields.
pub fn in_review(content: &ReviewContent, agency: &Agency) -> Vec<Finding> {
    let fields = [
        ("title", &content.title),
        ("went_well", &content.went_well),
        ("went_wrong", &content.went_wrong),
        ("advice", &content.advice),
    ];
    fields.into_iter().flat_map(|(field, text)| in_text(field, text, agency)).collect()
}

/// What stands in one text about this agency.
pub fn in_text(field: &'static str, text: &str, agency: &Agency) -> Vec<Finding> {
    let names: Vec<String> =
        [Some(agency.name.clone()), agency.legal_name.clone()].into_iter().flatten().collect();
    let found = text_checks::find(text, &Context { agency_names: &names });
    found.into_iter().map(|f| Finding { field, kind: f.kind.code(), passage: f.excerpt }).collect()
}
