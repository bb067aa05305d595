//! Mails as files: reading back what the folder transport wrote.

use std::path::Path;

use chrono::{DateTime, NaiveDateTime};
use serde::Serialize;

/// A mail in the folder, decoded.
#[derive(Debug, Clone, Serialize)]
pub struct StoredMail {
    /// The file's name without its ending.
    pub name: String,
    pub from: String,
    pub to: String,
    pub subject: String,
    pub sent_at: NaiveDateTime,
    pub text: String,
    /// The addresses in the text, in order.
    pub links: Vec<String>,
    #[serde(skip)]
    pub html: String,
}

/// The newest mails, at most `most`.
///
/// # Errors
/// The folder cannot be read. A folder that is not there yet is empty.
pub fn newest(folder: &Path, most: usize) -> std::io::Result<Vec<StoredMail>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut names: Vec<String> = std::fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|file| file.strip_suffix(".eml").map(ToOwned::to_owned))
        .collect();
    // Names are ids, which rise with time.
    names.sort_unstable_by(|a, b| b.cmp(a));
    Ok(names.into_iter().take(most).filter_map(|name| find(folder, &name)).collect())
}

/// The mail of this name. A name with anything but letters and digits is no mail's.
pub fn find(folder: &Path, name: &str) -> Option<StoredMail> {
    if !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let path = folder.join(format!("{name}.eml"));
    let raw = std::fs::read(path).ok()?;
    let mail = mail_parser::MessageParser::default().parse(&raw)?;
    let first = |list: Option<&mail_parser::Address<'_>>| {
        list.and_then(|l| l.first()).and_then(|a| a.address()).unwrap_or_default().to_owned()
    };
    let text = mail.body_text(0).unwrap_or_default().into_owned();
    Some(StoredMail {
        name: name.to_owned(),
        from: first(mail.from()),
        to: first(mail.to()),
        subject: mail.subject().unwrap_or_default().to_owned(),
        sent_at: DateTime::from_timestamp(mail.date()?.to_timestamp(), 0)?.naive_utc(),
        links: text
            .split_whitespace()
            .filter(|word| word.starts_with("http"))
            .map(ToOwned::to_owned)
            .collect(),
        html: mail.body_html(0).unwrap_or_default().into_owned(),
        text,
    })
}
