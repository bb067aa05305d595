//! Where mails go: an SMTP server, or by default a folder with one file a mail.
//! A mail's file name and its Message-ID come from its id, so handing it over twice makes one mail.

pub mod folder;
pub mod smtp;

use std::io::Write;
use std::path::{Path, PathBuf};

use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use smtp::SmtpServer;

/// A rendered mail.
pub struct Letter {
    /// Makes the Message-ID; the same mail has the same.
    pub id: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// The address of the page that ends such mails, for mails that are not transactional.
    pub unsubscribe: Option<String>,
}

/// Why a mail was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    #[error("the mail could not be composed: {0}")]
    Composition(String),
    #[error("the server refused for good: {0}")]
    Refused(String),
    #[error("not delivered this time: {0}")]
    Temporary(String),
    #[error("nobody knows whether it was delivered: {0}")]
    Uncertain(String),
}

/// A way to hand mails over.
#[derive(Clone)]
pub enum Mailer {
    Smtp { server: SmtpServer, from: Mailbox },
    Folder { path: PathBuf, from: Mailbox },
}

impl Mailer {
    /// Hands mails to the server that `url` names (`smtp://…`, `smtps://…`).
    ///
    /// # Errors
    /// See [`SmtpServer::at`].
    pub fn smtp(url: &str, from: Mailbox) -> anyhow::Result<Self> {
        Ok(Self::Smtp { server: SmtpServer::at(url)?, from })
    }

    /// Writes mails into a folder, which is made when the first one comes.
    pub fn folder(path: impl Into<PathBuf>, from: Mailbox) -> Self {
        Self::Folder { path: path.into(), from }
    }

    /// The folder, if mails go there.
    pub fn folder_path(&self) -> Option<&Path> {
        match self {
            Self::Folder { path, .. } => Some(path),
            Self::Smtp { .. } => None,
        }
    }

    /// Whether handing the same mail over again does no harm.
    pub fn is_idempotent(&self) -> bool {
        matches!(self, Self::Folder { .. })
    }

    /// Hands `letter` over.
    ///
    /// # Errors
    /// See [`MailError`]: only `Temporary` is worth another try.
    pub async fn send(&self, letter: Letter) -> Result<(), MailError> {
        let id = letter.id.clone();
        match self {
            Self::Smtp { server, from } => server.hand_over(&compose(letter, from)?).await,
            Self::Folder { path, from } => {
                let bytes = compose(letter, from)?.formatted();
                let (path, name) = (path.clone(), format!("{id}.eml"));
                let write = move || write_file(&path, &name, &bytes);
                let done = tokio::task::spawn_blocking(write).await;
                done.map_err(|e| MailError::Temporary(e.to_string()))?
                    .map_err(|e| MailError::Temporary(e.to_string()))
            }
        }
    }
}

/// Writes under another name first, so that a reader never meets half a mail.
fn write_file(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let half = folder.join(format!("{name}.part"));
    let written = write_whole(&half, bytes).and_then(|()| std::fs::rename(&half, folder.join(name)));
    if written.is_err() {
        // Half a mail would take room on a disk that is full already; failing that too changes nothing.
        let _ = std::fs::remove_file(half);
    }
    written
}

fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn compose(letter: Letter, from: &Mailbox) -> Result<Message, MailError> {
    let broken = |e: &dyn std::fmt::Display| MailError::Composition(e.to_string());
    let to: Mailbox = letter.recipient.parse().map_err(|e: lettre::address::AddressError| broken(&e))?;
    let domain = from.email.domain();
    let mut message = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(letter.subject)
        .message_id(Some(format!("<{}@{domain}>", letter.id)))
        // Keeps out-of-office answers from coming back.
        .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()));
    if let Some(address) = letter.unsubscribe {
        message = message
            .raw_header(raw("List-Unsubscribe", format!("<{address}>")))
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    message.multipart(MultiPart::alternative_plain_html(letter.text, letter.html)).map_err(|e| broken(&e))
}

fn raw(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}
