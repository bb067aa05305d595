//! Texts with what the checks found in them. A mark is a hint, never a verdict.

use serde::Serialize;

use crate::domain::agencies::Agency;
use crate::domain::moderation::subject_text::Field;
use crate::domain::reviews::text_checks::{Context, Finding, find};

/// One field of a text, cut where the marks begin and end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MarkedText {
    pub field: &'static str,
    pub segments: Vec<Segment>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Segment {
    pub text: String,
    /// The code of what was found here.
    pub mark: Option<&'static str>,
}

impl MarkedText {
    /// What was found in this field: code and passage.
    pub fn findings(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.segments.iter().filter_map(|segment| Some((segment.mark?, segment.text.as_str())))
    }
}

/// Marks what the checks find in the fields. The agency's own names are no finding.
pub(in crate::domain::moderation) fn mark(fields: &[Field], agency: Option<&Agency>) -> Vec<MarkedText> {
    let names: Vec<String> =
        agency.into_iter().flat_map(|a| [Some(a.name.clone()), a.legal_name.clone()]).flatten().collect();
    let context = Context { agency_names: &names };
    let marked = |(field, text): &Field| MarkedText { field, segments: cut(text, &find(text, &context)) };
    fields.iter().map(marked).collect()
}

/// Cuts a text at findings that are in order and do not overlap.
fn cut(text: &str, findings: &[Finding]) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut push = |text: &str, mark| {
        if !text.is_empty() {
            segments.push(Segment { text: text.to_owned(), mark });
        }
    };
    let mut from = 0;
    for finding in findings {
        push(&text[from..finding.range.start], None);
        push(&text[finding.range.clone()], Some(finding.kind.code()));
        from = finding.range.end;
    }
    push(&text[from..], None);
    segments
}
