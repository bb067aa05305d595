//! The mails of a test, read as the recipient reads them.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::PathBuf;

use echolot::platform::mailer::folder::{self, StoredMail};

/// The folder the portal's mails land in, and which of them the test has read.
pub struct MailFolder {
    path: PathBuf,
    read: RefCell<BTreeSet<String>>,
}

impl MailFolder {
    pub fn new(path: PathBuf) -> Self {
        Self { path, read: RefCell::default() }
    }

    /// The next unread mail to `address`, the oldest first.
    pub fn next_to(&self, address: &str) -> StoredMail {
        let mut all = folder::newest(&self.path, 10_000).unwrap();
        all.reverse();
        let unread = all.iter().find(|mail| mail.to == address && !self.read.borrow().contains(&mail.name));
        let mail = unread.unwrap_or_else(|| {
            let others: Vec<_> = all.iter().map(|m| (&m.to, &m.subject)).collect();
            panic!("no unread mail to {address}; there are {others:?}")
        });
        self.read.borrow_mut().insert(mail.name.clone());
        mail.clone()
    }

    /// Unread mails: recipients and subjects.
    pub fn unread(&self) -> Vec<(String, String)> {
        let all = folder::newest(&self.path, 10_000).unwrap();
        let unread = all.into_iter().filter(|mail| !self.read.borrow().contains(&mail.name));
        unread.map(|mail| (mail.to, mail.subject)).collect()
    }

    /// Marks all mails as read, for tests that are about something else.
    pub fn read_all(&self) {
        let all = folder::newest(&self.path, 10_000).unwrap();
        self.read.borrow_mut().extend(all.into_iter().map(|mail| mail.name));
    }

    pub fn assert_all_read(&self) {
        assert_eq!(self.unread(), [], "mails the test did not expect");
    }
}

/// The first address of the portal in a mail's text, as a path.
pub fn link_in(mail: &StoredMail) -> String {
    let start = mail.text.find("http://").unwrap_or_else(|| panic!("no link in {:?}", mail.text));
    let rest = &mail.text[start + "http://".len()..];
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (_, path) = rest[..end].split_once('/').unwrap();
    format!("/{path}")
}
