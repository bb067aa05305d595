//! What mailed links of agencies do: one shows that somebody has a mailbox at the agency's domain, another
//! lets somebody into its team.

use actix_web::HttpRequest;

use crate::app::App;
use crate::domain::accounts::mail_link::{MailLink, Purpose};
use crate::domain::accounts::session;
use crate::domain::accounts::sign_in::Entry;
use crate::domain::agencies::claim::{ClaimState, proof};
use crate::domain::agencies::invitation;
use crate::domain::error::Error as DomainError;
use crate::platform::db::Conn;
use crate::web::error::{Error, Result};
use crate::web::page::Redirect;
use crate::web::viewer::Viewer;
use crate::web::{entry, paths};

/// The agency a link is about; none if the claim or the invitation behind it has ended.
pub(super) async fn agency_name(app: &App, link: &MailLink, token: &str) -> Result<Option<String>> {
    let (token, purpose) = (token.to_owned(), link.purpose);
    let agency = move |conn: &mut Conn| match purpose {
        Purpose::JoinTeam => invitation::of_token(conn, &token).map(|(_, agency)| agency),
        _ => proof::agency_of(conn, &token),
    };
    match app.db.read(agency).await {
        Ok(agency) => Ok(Some(agency.name)),
        Err(DomainError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The claimant has opened the link: only in a browser where they are signed in does it prove anything.
pub(super) async fn confirm_claim(app: &App, viewer: &Viewer, token: String) -> Result<Redirect> {
    let Some(account) = viewer.account().cloned() else {
        return Err(Error::SignInNeeded { return_to: paths::mail_link(viewer.locale, &token) });
    };
    let (agency, state) = app.db.write(move |conn| proof::redeem(conn, &account, &token)).await?;
    Ok(match state {
        ClaimState::Accepted => {
            Redirect::to(paths::team(viewer.locale, &agency.slug)).notice("claim-accepted")
        }
        _ => Redirect::to(paths::new_claim(viewer.locale, &agency.slug)).notice("claim-sent"),
    })
}

/// The invited person joins and is signed in.
pub(super) async fn join(
    app: &App,
    request: &HttpRequest,
    viewer: &Viewer,
    token: String,
) -> Result<Redirect> {
    let looked_up = token.clone();
    let (_, agency) = app.db.read(move |conn| invitation::of_token(conn, &looked_up)).await?;
    let way = move |conn: &mut Conn, browser: &str| {
        let (account, _) = invitation::accept(conn, &token)?;
        let session_token = session::begin(conn, &account, browser)?;
        Ok(Entry { account, session_token })
    };
    let there = paths::team(viewer.locale, &agency.slug);
    Ok(entry::enter(request, viewer, there, way).await?.notice("team-joined"))
}
