//! Where the rows of a file begin, and whether it is whole.
//!
//! The CSV reader forgives what must not be forgiven here: a quote that is never closed would swallow
//! the rest of the file as one field. So the text is walked through once before it is read, with the
//! same idea of quotes, line ends (LF, CRLF, CR) and blank lines, and nothing is copied.

use super::{BrokenFile, FileFault, MAX_FIELD_LENGTH};

/// The text of the file without its byte order mark.
pub(super) fn utf8_text(bytes: &[u8]) -> Result<&str, BrokenFile> {
    let text = std::str::from_utf8(bytes).map_err(|error| BrokenFile {
        line: lines_begun(&bytes[..error.valid_up_to()]),
        reason: FileFault::NotUtf8,
    })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

fn lines_begun(bytes: &[u8]) -> u64 {
    let crlf = bytes.windows(2).filter(|pair| *pair == b"\r\n").count();
    let ends = bytes.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count();
    (ends - crlf) as u64 + 1
}

/// Where in a row the walk stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    RowStart,
    FieldStart,
    Plain,
    Quoted,
    /// Behind a quote inside a quoted field: its end, or the first half of a quote written twice.
    QuoteSeen,
}

/// The line each row begins on, the header's first.
pub(super) fn record_lines(text: &str) -> Result<Vec<u64>, BrokenFile> {
    let mut starts = Vec::new();
    let (mut place, mut line, mut after_cr) = (Place::RowStart, 1, false);
    let (mut field_line, mut field_length) = (1, 0);
    for c in text.chars() {
        let line_end = c == '\r' || c == '\n';
        if place == Place::RowStart && !line_end {
            starts.push(line);
        }
        if matches!(place, Place::RowStart | Place::FieldStart) {
            (field_line, field_length) = (line, 0);
        }
        let broken = |reason| BrokenFile { line: field_line, reason };
        let next = next_place(place, c).ok_or(broken(FileFault::TextAfterQuote))?;
        let opening = next == Place::Quoted && matches!(place, Place::RowStart | Place::FieldStart);
        field_length += usize::from(matches!(next, Place::Plain | Place::Quoted) && !opening);
        if field_length > MAX_FIELD_LENGTH {
            return Err(broken(FileFault::FieldTooLong));
        }
        place = next;
        line += u64::from(c == '\r' || c == '\n' && !after_cr);
        after_cr = c == '\r';
    }
    match place {
        Place::Quoted => Err(BrokenFile { line: field_line, reason: FileFault::UnclosedQuote }),
        _ => Ok(starts),
    }
}

/// The place behind `c`; none where a closed field goes on.
fn next_place(place: Place, c: char) -> Option<Place> {
    Some(match (place, c) {
        (Place::Quoted, '"') => Place::QuoteSeen,
        (Place::Quoted, _) => Place::Quoted,
        (Place::QuoteSeen | Place::RowStart | Place::FieldStart, '"') => Place::Quoted,
        (_, ',') => Place::FieldStart,
        (_, '\r' | '\n') => Place::RowStart,
        (Place::QuoteSeen, _) => return None,
        _ => Place::Plain,
    })
}
