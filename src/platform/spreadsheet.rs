//! Files for spreadsheets: UTF-8 with commas, a header, one line per row. What a spreadsheet would take for
//! a formula gets an apostrophe in front, because cells hold what strangers have typed.

use std::borrow::Cow;

/// A file with these columns and rows.
///
/// # Errors
/// Rows that differ in length from the header.
pub fn file<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> csv::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.iter().map(|text| cell(text).into_owned()))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// What stands in a cell: the text, harmless.
fn cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}
