//! The audit log, filtered. An address that has no account finds nothing, as does an id that is none.

use std::collections::BTreeMap;

use actix_web::web::{Data, Query};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::lists;
use crate::app::App;
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::Action;
use crate::domain::audit::log::{self, Entry, Filter};
use crate::domain::error::Result as DomainResult;
use crate::domain::subject::SubjectKind;
use crate::platform::db::Conn;
use crate::platform::db::types::{decode_id, encode_id};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::web::error::Result;
use crate::web::form::FormErrors;
use crate::web::page::Page;
use crate::web::paging::Paging;
use crate::web::paths;
use crate::web::viewer::Admin;

/// What narrows the log.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    actor: String,
    actor_kind: String,
    action: String,
    subject_kind: String,
    subject: String,
    from: String,
    to: String,
    #[serde(skip_serializing)]
    page: String,
}

#[derive(Serialize)]
struct Choices {
    actor_kinds: &'static [&'static str],
    actions: &'static [Action],
    subject_kinds: &'static [SubjectKind],
}

#[derive(Serialize)]
struct EntryView {
    at: NaiveDateTime,
    actor_kind: String,
    actor_id: Option<AccountId>,
    actor_email: Option<String>,
    action: Action,
    subject_kind: SubjectKind,
    subject_id: String,
    subject_url: Option<String>,
    details: String,
}

#[derive(Serialize)]
struct IndexView {
    input: Fields,
    errors: BTreeMap<String, String>,
    choices: Choices,
    entries: Vec<EntryView>,
    paging: Paging,
    /// The query of the file with the same entries.
    file_query: String,
}

/// GET /admin/audit-entries
pub async fn index(app: Data<App>, admin: Admin, Query(input): Query<Fields>) -> Result<Page> {
    let locale = admin.viewer.locale;
    let (typed, request) = (input.clone(), lists::request(&input.page));
    let page = app
        .db
        .read(move |conn| {
            let filter = typed.filter(conn)?;
            log::page(conn, &filter, request)
        })
        .await?;
    let path = paths::admin_page(locale, "audit-entries");
    let paging = lists::paging(&page, &path, &input.named());
    let view = IndexView {
        errors: input.errors().messages(&app, locale),
        choices: Choices { actor_kinds: Actor::KINDS, actions: Action::ALL, subject_kinds: SubjectKind::ALL },
        entries: page.rows.into_iter().map(|entry| EntryView::new(entry, locale)).collect(),
        paging,
        file_query: paths::with_query(String::new(), input.named().map(|(k, v)| (k, v.to_owned()))),
        input,
    };
    Ok(Page::personal("admin/audit_entries/index.html", view))
}

impl Fields {
    /// What the log is asked for.
    ///
    /// # Errors
    /// The database's own.
    pub(super) fn filter(&self, conn: &mut Conn) -> DomainResult<Filter> {
        /// An id nothing has.
        const NOBODY: i64 = -1;
        let text = |typed: &str| Some(typed.to_owned()).filter(|text| !text.is_empty());
        let account = match MailAddress::parse(&self.actor) {
            Ok(address) => Account::by_address(conn, &address)?.map(|account| account.id),
            Err(_) => self.actor.parse().ok(),
        };
        Ok(Filter {
            actor_kind: text(&self.actor_kind),
            actor: text(&self.actor).map(|_| account.unwrap_or(AccountId(NOBODY))),
            action: self.action.parse().ok(),
            subject_kind: self.subject_kind.parse().ok(),
            subject_id: text(&self.subject).map(|typed| decode_id(typed.trim()).unwrap_or(NOBODY)),
            from: day(&self.from),
            to: day(&self.to),
        })
    }

    fn errors(&self) -> FormErrors {
        let mut errors = FormErrors::default();
        for (field, typed) in [("from", &self.from), ("to", &self.to)] {
            if day(typed).is_none() && !typed.is_empty() {
                errors.add(field, "invalid-day");
            }
        }
        errors
    }

    fn named(&self) -> [(&'static str, &str); 7] {
        [
            ("actor", &self.actor),
            ("actor_kind", &self.actor_kind),
            ("action", &self.action),
            ("subject_kind", &self.subject_kind),
            ("subject", &self.subject),
            ("from", &self.from),
            ("to", &self.to),
        ]
    }
}

fn day(typed: &str) -> Option<NaiveDate> {
    typed.parse().ok()
}

impl EntryView {
    fn new(entry: Entry, locale: Locale) -> Self {
        let subject_id = encode_id(entry.subject_id);
        let subject_url = match entry.subject_kind {
            SubjectKind::Account => Some(paths::admin_account(locale, &subject_id)),
            SubjectKind::Agency => Some(paths::admin_agency(locale, &subject_id)),
            SubjectKind::Review => Some(paths::review(locale, &subject_id)),
            SubjectKind::Case => Some(paths::case(locale, &subject_id)),
            _ => None,
        };
        Self {
            at: entry.at,
            actor_kind: entry.actor_kind,
            actor_id: entry.actor_id,
            actor_email: entry.actor_email.filter(|email| !email.is_empty()),
            action: entry.action,
            subject_kind: entry.subject_kind,
            subject_id,
            subject_url,
            details: entry.details,
        }
    }
}
