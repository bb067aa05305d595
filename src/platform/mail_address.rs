//! Mail addresses, checked once at the edge.
//!
//! Accepted is what a browser's mail field accepts and our mailer can send to: an ASCII local part, a
//! domain name with at least one dot, 254 characters in all. The domain is kept in lower case and in
//! its ASCII form (`xn--…`), which every mail server understands; the local part stays as typed.
//! That the address exists is only proven by the answer to a confirmation mail.
//! Addresses are personal data: `Debug` shows the masked form, so that none reaches a log by accident.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use validator::ValidateEmail;

/// The longest address that SMTP can carry, in characters (RFC 5321, erratum 1690).
const MAX_LENGTH: usize = 254;

/// Not an address that mail can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a mail address")]
pub struct InvalidMailAddress;

/// A syntactically valid mail address.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MailAddress {
    text: String,
    at: usize,
}

impl MailAddress {
    /// Reads an address as somebody typed it; spaces around it are ignored.
    pub fn parse(typed: &str) -> Result<Self, InvalidMailAddress> {
        let (local, domain) = typed.trim_matches(' ').rsplit_once('@').ok_or(InvalidMailAddress)?;
        let domain = ascii_domain(domain).ok_or(InvalidMailAddress)?;
        let text = format!("{local}@{domain}");
        // The browser's rule lets dots stand anywhere in the local part, the mailer's does not.
        let sendable = lettre::Address::new(local, &domain).is_ok();
        if text.len() <= MAX_LENGTH && text.validate_email() && sendable {
            Ok(Self { at: local.len(), text })
        } else {
            Err(InvalidMailAddress)
        }
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The part behind the @, in lower-case ASCII.
    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }

    fn local(&self) -> &str {
        &self.text[..self.at]
    }

    /// The address as it may be shown on a screen others can see: `a•••@example.com`. The number of
    /// dots is always three and tells nothing about the length.
    pub fn masked(&self) -> String {
        let first = self.local().chars().next().unwrap_or('•');
        format!("{first}•••@{}", self.domain())
    }

    /// The same for every spelling of an address that reaches one person: lower case, without a `+tag`,
    /// without dots in the local part, googlemail.com as gmail.com. For comparing only: some servers do
    /// tell dotted addresses apart, so never send mail to it.
    pub fn person_key(&self) -> String {
        let local = self.local().to_ascii_lowercase();
        let untagged = local.split('+').next().filter(|name| !name.is_empty()).unwrap_or(&local);
        let domain = if self.domain() == "googlemail.com" { "gmail.com" } else { self.domain() };
        format!("{}@{domain}", untagged.replace('.', ""))
    }

    /// Whether the domain, or one it belongs to, hands out mailboxes for minutes.
    pub fn is_throw_away(&self) -> bool {
        static DOMAINS: LazyLock<Vec<&str>> = LazyLock::new(|| {
            let mut domains = mailchecker::blacklist();
            domains.sort_unstable();
            domains
        });
        let parents = self.domain().match_indices('.').map(|(dot, _)| &self.domain()[dot + 1..]);
        std::iter::once(self.domain()).chain(parents).any(|domain| DOMAINS.binary_search(&domain).is_ok())
    }
}

/// The domain in lower-case ASCII; none if it is an IP address, lacks a dot or is no domain at all.
fn ascii_domain(typed: &str) -> Option<String> {
    let plausible = typed.chars().all(|c| c.is_alphanumeric() || !c.is_ascii() || c == '-' || c == '.');
    match url::Host::parse(typed) {
        Ok(url::Host::Domain(domain)) if plausible && domain.contains('.') => Some(domain),
        _ => None,
    }
}

impl FromStr for MailAddress {
    type Err = InvalidMailAddress;

    fn from_str(typed: &str) -> Result<Self, InvalidMailAddress> {
        Self::parse(typed)
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}
