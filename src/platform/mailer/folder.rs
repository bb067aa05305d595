//! Mails as files: reading back what the folder transport wrote.

use std::path::Path;

use serde::Serialize;

/// A mail in the folder, decoded.
#[derive(Debug, Clone, Serialize)]
pub struct StoredMail {
    /// The file's name without its ending.
    pub name: String,
    pub to: String,
    pub subject: String,
    /// Seconds since 1970 at which it was written.
    pub written_at: u64,
    pub text: String,
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
    let raw = std::fs::read_to_string(&path).ok()?;
    let written = std::fs::metadata(&path).and_then(|m| m.modified()).ok();
    let mail = mail_parser::MessageParser::default().parse(raw.as_bytes())?;
    let to = mail.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap_or_default().to_owned();
    Some(StoredMail {
        name: name.to_owned(),
        to,
        subject: mail.subject().unwrap_or_default().to_owned(),
        written_at: written.and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok()).map_or(0, |d| d.as_secs()),
        text: mail.body_text(0).unwrap_or_default().into_owned(),
    })
}
