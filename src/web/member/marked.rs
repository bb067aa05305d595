//! A text in segments, some of them marked.

use serde::Serialize;

/// One field's text.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Marked {
    field: &'static str,
    segments: Vec<Segment>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Segment {
    text: String,
    /// What is marked: "passage", or nothing.
    mark: Option<&'static str>,
}

/// Marks every passage wherever it stands in the text.
pub fn mark(field: &'static str, text: &str, passages: &[String]) -> Marked {
    let mut segments = Vec::new();
    let mut rest = text;
    let next = |rest: &str| {
        let found =
            passages.iter().filter(|p| !p.is_empty()).filter_map(|p| Some((rest.find(p.as_str())?, p.len())));
        found.min()
    };
    while let Some((start, length)) = next(rest) {
        let (before, from) = rest.split_at(start);
        let (passage, after) = from.split_at(length);
        segments.push(Segment { text: before.to_owned(), mark: None });
        segments.push(Segment { text: passage.to_owned(), mark: Some("passage") });
        rest = after;
    }
    segments.push(Segment { text: rest.to_owned(), mark: None });
    segments.retain(|segment| !segment.text.is_empty());
    Marked { field, segments }
}
