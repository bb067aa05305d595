//! The file an operator imports agencies from.
//!
//! CSV in UTF-8 (a byte order mark is fine) with exactly the header
//! `name,legal_name,city,country,website,sector,source`. Only the name is required: real registers
//! often lack the rest, and a brand at home in several countries has none to give.
//! A row that makes no sense is refused alone, with its line; a file that is damaged, so that nobody can
//! tell where a row ends, is refused as a whole. Lines are counted from 1, the header included.

mod layout;

use thiserror::Error;

use super::website;
use crate::platform::{clean_text, country};

/// The columns, in this order.
pub const HEADER: [&str; 7] = ["name", "legal_name", "city", "country", "website", "sector", "source"];

/// The longest name of an agency, in characters as people count them.
pub const MAX_NAME_LENGTH: usize = 200;

/// The longest field, in code points; a longer one is a sign of a quote gone astray.
pub const MAX_FIELD_LENGTH: usize = 10_000;

/// One agency as the file tells it. Each text is one cleaned line; what was empty is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line the row begins on.
    pub line: u64,
    pub name: String,
    pub legal_name: Option<String>,
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2, in capitals.
    pub country: Option<&'static str>,
    /// An http or https address with a dotted host in lower case; https where the file names no scheme.
    pub website: Option<String>,
    pub sector: Option<String>,
    pub source: Option<String>,
}

/// A row that cannot be imported, while the others can.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {reason}")]
pub struct RefusedRow {
    pub line: u64,
    pub reason: RowFault,
}

/// A file of which nothing can be imported.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {reason}")]
pub struct BrokenFile {
    pub line: u64,
    pub reason: FileFault,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RowFault {
    #[error("the name is missing")]
    NameMissing,
    #[error("the name is longer than {MAX_NAME_LENGTH} characters")]
    NameTooLong,
    #[error("{0:?} is not a country code of ISO 3166-1 (two letters, the United Kingdom is GB)")]
    UnknownCountry(String),
    #[error("{0:?} is not the address of a website")]
    InvalidWebsite(String),
    #[error("the column {0} holds binary data")]
    BinaryData(&'static str),
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FileFault {
    #[error("the text is not UTF-8")]
    NotUtf8,
    #[error("the header must be exactly {}", HEADER.join(","))]
    WrongHeader,
    #[error("a quote is opened here and never closed")]
    UnclosedQuote,
    #[error("a quoted field goes on after its closing quote (a quote inside is written twice)")]
    TextAfterQuote,
    #[error("a field is longer than {MAX_FIELD_LENGTH} characters")]
    FieldTooLong,
    #[error("the row has {found} fields instead of {}", HEADER.len())]
    WrongFieldCount { found: usize },
}

/// Reads the file: one entry per row, in the order of the file, blank lines left out.
pub fn read(bytes: &[u8]) -> Result<Vec<Result<Row, RefusedRow>>, BrokenFile> {
    let text = layout::utf8_text(bytes)?;
    let lines = layout::record_lines(text)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records().zip(lines);
    let header = records.next().and_then(|(record, _)| record.ok());
    if header.is_none_or(|header| header != HEADER[..]) {
        return Err(BrokenFile { line: 1, reason: FileFault::WrongHeader });
    }
    records.map(|(record, line)| fields(record, line).map(|record| row(&record, line))).collect()
}

fn fields(record: csv::Result<csv::StringRecord>, line: u64) -> Result<csv::StringRecord, BrokenFile> {
    let broken = |reason| BrokenFile { line, reason };
    // In memory and with any number of fields allowed, encoding is all that can be wrong.
    let record = record.map_err(|_| broken(FileFault::NotUtf8))?;
    match record.len() {
        found if found == HEADER.len() => Ok(record),
        found => Err(broken(FileFault::WrongFieldCount { found })),
    }
}

fn row(record: &csv::StringRecord, line: u64) -> Result<Row, RefusedRow> {
    parse(record, line).map_err(|reason| RefusedRow { line, reason })
}

fn parse(record: &csv::StringRecord, line: u64) -> Result<Row, RowFault> {
    let column = |index: usize| {
        let cleaned =
            clean_text::single_line(&record[index]).map_err(|_| RowFault::BinaryData(HEADER[index]))?;
        Ok(Some(cleaned).filter(|text| !text.is_empty()))
    };
    let name = column(0)?.ok_or(RowFault::NameMissing)?;
    if clean_text::length(&name) > MAX_NAME_LENGTH {
        return Err(RowFault::NameTooLong);
    }
    Ok(Row {
        line,
        name,
        legal_name: column(1)?,
        city: column(2)?,
        country: column(3)?
            .map(|typed| country::code(&typed).ok_or(RowFault::UnknownCountry(typed)))
            .transpose()?,
        website: column(4)?
            .map(|typed| website::parse(&typed).ok_or(RowFault::InvalidWebsite(typed)))
            .transpose()?,
        sector: column(5)?,
        source: column(6)?,
    })
}
