//! The account: what it holds, and the pages that change it.

pub mod address;
pub mod deletion;
mod device;
pub mod language;
pub mod other_sessions;
pub mod password;
pub mod sessions;

use actix_web::web::Data;
use chrono::NaiveDateTime;
use serde::Serialize;

use crate::app::App;
use crate::domain::accounts::password as passwords;
use crate::domain::accounts::session::{self, Factor};
use crate::domain::agencies::representative::{self, TeamRole};
use crate::domain::error::Error as DomainError;
use crate::domain::reviews::{ReviewState, own};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::viewer::Member;

/// The account as its pages show it.
#[derive(Serialize)]
struct AccountView {
    email: String,
    language: Locale,
    created_at: NaiveDateTime,
    has_password: bool,
    reviews: usize,
    /// Reviews that were returned and wait for their author.
    waiting_for_you: usize,
    sessions: usize,
    has_second_factor: bool,
    agencies: Vec<RepresentedView>,
}

/// An agency the person represents.
#[derive(Serialize)]
struct RepresentedView {
    name: String,
    slug: String,
    role: TeamRole,
}

#[derive(Serialize)]
struct ShowView {
    account: AccountView,
}

impl AccountView {
    async fn of(app: &App, member: &Member) -> Result<Self> {
        let account = member.account().clone();
        let has_second_factor = member.signed_in.factor == Factor::Shown;
        let view = app.db.read(move |conn| {
            let reviews = own::index(conn, &account)?;
            Ok::<_, DomainError>(Self {
                has_password: passwords::stored(conn, account.id)?.is_some(),
                sessions: session::of(conn, account.id)?.len(),
                reviews: reviews.len(),
                waiting_for_you: reviews
                    .iter()
                    .filter(|review| review.state == ReviewState::Returned)
                    .count(),
                has_second_factor,
                agencies: representative::of_account(conn, account.id)?
                    .into_iter()
                    .map(|(agency, role)| RepresentedView { name: agency.name, slug: agency.slug, role })
                    .collect(),
                email: account.email,
                language: account.locale,
                created_at: account.created_at,
            })
        });
        Ok(view.await?)
    }
}

/// GET /account
pub async fn show(app: Data<App>, member: Member) -> Result<Page> {
    let view = ShowView { account: AccountView::of(&app, &member).await? };
    Ok(Page::personal("member/account/show.html", view))
}
