//! Accounts: finding one by its address, and the file of one.

use actix_web::web::{Data, Path, Query};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::accounts::account::AccountState;
use crate::domain::accounts::{Account, Role};
use crate::domain::actor::AccountId;
use crate::domain::administration::account_file::{self, AccountFile, Found};
use crate::domain::administration::measure::{Measure, MeasureKind};
use crate::domain::reviews::rule::Rule;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::viewer::Admin;

/// The search.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    address: String,
}

/// An account as the admins' pages show it.
#[derive(Serialize)]
pub(super) struct AccountView {
    id: AccountId,
    /// Empty for a closed account.
    email: String,
    locale: Locale,
    state: AccountState,
    suspended_until: Option<NaiveDateTime>,
    created_at: NaiveDateTime,
    role: Option<Role>,
}

impl AccountView {
    pub(super) fn new(account: Account, role: Option<Role>) -> Self {
        let Account { id, email, locale, state, suspended_until, created_at, .. } = account;
        Self { id, email, locale, state, suspended_until, created_at, role }
    }
}

#[derive(Serialize)]
struct IndexView {
    input: Fields,
    accounts: Vec<AccountView>,
}

#[derive(Serialize)]
struct Count {
    state: String,
    number: i64,
}

#[derive(Serialize)]
struct MeasureView {
    kind: MeasureKind,
    rule: Rule,
    explanation: String,
    taken_by: String,
    taken_at: NaiveDateTime,
    ends_at: Option<NaiveDateTime>,
    lifted_at: Option<NaiveDateTime>,
}

#[derive(Serialize)]
struct ShowView {
    account: AccountView,
    second_factor_since: Option<NaiveDateTime>,
    sessions: usize,
    reviews: Vec<Count>,
    measures: Vec<MeasureView>,
}

/// GET /admin/accounts: without a search those that are suspended.
pub async fn index(app: Data<App>, _admin: Admin, Query(input): Query<Fields>) -> Result<Page> {
    let typed = input.address.trim().to_owned();
    let found = app
        .db
        .read(move |conn| {
            if typed.is_empty() { account_file::suspended(conn) } else { account_file::search(conn, &typed) }
        })
        .await?;
    let accounts = found.into_iter().map(|Found { account, role }| AccountView::new(account, role));
    let accounts = accounts.collect();
    Ok(Page::personal("admin/accounts/index.html", IndexView { input, accounts }))
}

/// GET /admin/accounts/{id}
pub async fn show(app: Data<App>, _admin: Admin, path: Path<(Locale, AccountId)>) -> Result<Page> {
    let file = app.db.read(move |conn| account_file::open(conn, path.1)).await?;
    let AccountFile { account, role, second_factor_since, sessions, reviews, measures } = file;
    let view = ShowView {
        account: AccountView::new(account, role),
        second_factor_since,
        sessions,
        reviews: reviews.into_iter().map(|(state, number)| Count { state, number }).collect(),
        measures: measures.into_iter().map(MeasureView::from).collect(),
    };
    Ok(Page::personal("admin/accounts/show.html", view))
}

impl From<Measure> for MeasureView {
    fn from(measure: Measure) -> Self {
        let Measure { kind, rule, explanation, taken_by, taken_at, ends_at, lifted_at, .. } = measure;
        Self { kind, rule, explanation, taken_by, taken_at, ends_at, lifted_at }
    }
}
