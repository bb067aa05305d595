//! The team of an agency: who is in it, who is invited, who else says they belong to it.

use std::collections::BTreeMap;

use actix_web::web::Data;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::AgencyView;
use crate::app::App;
use crate::domain::actor::AccountId;
use crate::domain::agencies::claim::{self, Claim, ClaimId, LONGEST_EXPLANATION};
use crate::domain::agencies::invitation::{self, Invitation, InvitationId};
use crate::domain::agencies::representative::{self, Member, TeamRole};
use crate::domain::error::{Error as DomainError, Result as DomainResult};
use crate::web::error::Result;
use crate::web::form::FormErrors;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Representative;

/// What can be typed on this page: an invitation, or why a claim is refused.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    pub email: String,
    pub role: String,
    pub refusal: String,
    /// The claim the refusal is about.
    #[serde(skip_deserializing)]
    pub claim: String,
}

#[derive(Serialize)]
struct MemberView {
    id: AccountId,
    email: String,
    role: TeamRole,
    /// What they could be instead.
    other_role: TeamRole,
    since: NaiveDateTime,
    is_you: bool,
}

#[derive(Serialize)]
struct InvitationView {
    id: InvitationId,
    email: String,
    role: TeamRole,
    expires_at: NaiveDateTime,
}

#[derive(Serialize)]
struct ClaimView {
    id: ClaimId,
    claimant: String,
    explanation: String,
    due_at: Option<NaiveDateTime>,
}

#[derive(Serialize)]
struct Choices {
    roles: &'static [TeamRole],
}

#[derive(Serialize)]
struct IndexView {
    agency: AgencyView,
    team: Vec<MemberView>,
    invitations: Vec<InvitationView>,
    claims: Vec<ClaimView>,
    is_last_owner: bool,
    choices: Choices,
    max_length: usize,
    input: Fields,
    errors: BTreeMap<String, String>,
}

/// GET /agency/{slug}/team
pub async fn index(app: Data<App>, one: Representative) -> Result<Page> {
    page(&app, &one, Fields::default(), FormErrors::default()).await
}

/// The page again, with what was typed and what is wrong with it.
pub(super) async fn page(app: &App, one: &Representative, input: Fields, errors: FormErrors) -> Result<Page> {
    let (agency, is_owner) = (one.agency.id, one.is_owner());
    let read = move |conn: &mut _| -> DomainResult<_> {
        let team = representative::team(conn, agency)?;
        let open = if is_owner { invitation::open(conn, agency)? } else { Vec::new() };
        let claims = if is_owner { claim::waiting(conn, agency)? } else { Vec::new() };
        Ok((team, open, claims))
    };
    let (team, open, claims) = app.db.read(read).await?;
    let is_refused = !errors.is_empty();
    let owners = team.iter().filter(|member| member.role == TeamRole::Owner).count();
    let you = one.account.id;
    let view = IndexView {
        agency: AgencyView::of(one),
        is_last_owner: is_owner && owners == 1,
        team: team.into_iter().map(|member| MemberView::new(member, you)).collect(),
        invitations: open.into_iter().map(InvitationView::from).collect(),
        claims: claims.into_iter().map(ClaimView::from).collect(),
        choices: Choices { roles: TeamRole::ALL },
        max_length: LONGEST_EXPLANATION,
        input,
        errors: errors.messages(app, one.viewer.locale),
    };
    let template = "agency/team/index.html";
    Ok(if is_refused { Page::invalid(template, view) } else { Page::personal(template, view) })
}

/// Back to the team: with what happened, or with the rule that stands against it.
pub(super) async fn answer(
    app: &App,
    one: &Representative,
    done: DomainResult<()>,
    (notice, input): (&str, Fields),
) -> Result<actix_web::Either<Page, Redirect>> {
    match done {
        Ok(()) => {
            let back = Redirect::to(paths::team(one.viewer.locale, &one.agency.slug));
            Ok(actix_web::Either::Right(back.notice(notice)))
        }
        Err(DomainError::Invalid(errors)) => {
            Ok(actix_web::Either::Left(page(app, one, input, errors.into()).await?))
        }
        Err(error) => Err(error.into()),
    }
}

impl MemberView {
    fn new(member: Member, you: AccountId) -> Self {
        let Member { account_id, email, role, since } = member;
        let other_role = match role {
            TeamRole::Owner => TeamRole::Responder,
            TeamRole::Responder => TeamRole::Owner,
        };
        Self { id: account_id, email, role, other_role, since, is_you: account_id == you }
    }
}

impl From<Invitation> for InvitationView {
    fn from(open: Invitation) -> Self {
        Self { id: open.id, email: open.email, role: open.role, expires_at: open.expires_at }
    }
}

impl From<(Claim, String)> for ClaimView {
    fn from((claim, claimant): (Claim, String)) -> Self {
        Self { id: claim.id, claimant, explanation: claim.explanation, due_at: claim.answer_due_at }
    }
}
