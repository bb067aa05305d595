//! What the author of a public review adds later.

pub mod withdrawal;

use std::collections::BTreeMap;

use actix_web::web::{Data, Path};
use actix_web::{Either, Responder};
use serde::Serialize;
use serde_json::Value;

use super::review_form::{Asked, LookedAt, Remarks, asked, input};
use crate::app::App;
use crate::domain::accounts::Account;
use crate::domain::agencies::Agency;
use crate::domain::error::{Conflict, Error as DomainError, Result as DomainResult};
use crate::domain::reviews::engagement::Moment;
use crate::domain::reviews::follow_up::{self, NewFollowUp};
use crate::domain::reviews::own::{self, OwnStory};
use crate::domain::reviews::typed::Typed;
use crate::domain::reviews::{Review, ReviewId};
use crate::domain::scorecards::formula::Side;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Member;

#[derive(Serialize)]
struct NewView {
    agency: Named,
    review_id: ReviewId,
    side: Side,
    criteria: Vec<Asked>,
    choices: Moments,
    input: BTreeMap<&'static str, Value>,
    errors: BTreeMap<String, String>,
    #[serde(flatten)]
    looked_at: LookedAt,
}

#[derive(Serialize)]
struct Named {
    name: String,
    slug: String,
}

#[derive(Serialize)]
struct Moments {
    moments: Vec<Moment>,
    languages: &'static [Locale],
}

/// GET /account/reviews/{id}/follow-ups: the address of the form's answer, after a change of language.
pub async fn index(member: Member, path: Path<(Locale, ReviewId)>) -> impl Responder {
    let (_, id) = path.into_inner();
    Redirect::to(paths::new_follow_up(member.viewer.locale, id))
}

/// GET /account/reviews/{id}/follow-ups/new
pub async fn new(app: Data<App>, member: Member, path: Path<(Locale, ReviewId)>) -> Result<Page> {
    let (_, id) = path.into_inner();
    let account = member.account().clone();
    let story = app.db.read(move |conn| open(conn, &account, id)).await?;
    let typed = Typed::default().or("language", member.viewer.locale.code());
    Ok(page(&app, &member, story, &typed, Remarks::default()))
}

/// POST /account/reviews/{id}/follow-ups
pub async fn create(
    app: Data<App>,
    member: Member,
    path: Path<(Locale, ReviewId)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Either<Page, Redirect>> {
    let (_, id) = path.into_inner();
    let typed = Typed::of(pairs).or("language", member.viewer.locale.code());
    let (new, mut remarks) = look_over(&app, &member, id, &typed).await?;
    if let (Some(new), true) = (new, remarks.errors.is_empty()) {
        let (account, network) = (member.account().clone(), Network::of(&app, &member.viewer));
        let added = app.db.write(move |conn| {
            follow_up::add(conn, &account, id, &new)?;
            network.note(conn, id)
        });
        match added.await {
            Ok(_) => {
                let there = Redirect::to(paths::own_review(member.viewer.locale, id));
                return Ok(Either::Right(there.notice("follow-up-submitted")));
            }
            Err(error) => remarks.errors = Remarks::from_error(error)?.errors,
        }
    }
    let account = member.account().clone();
    let story = app.db.read(move |conn| open(conn, &account, id)).await?;
    Ok(Either::Left(page(&app, &member, story, &typed, remarks)))
}

async fn look_over(
    app: &App,
    member: &Member,
    id: ReviewId,
    typed: &Typed,
) -> Result<(Option<NewFollowUp>, Remarks)> {
    let (account, typed) = (member.account().clone(), typed.clone());
    let looked = app.db.read(move |conn| {
        let review = Review::own(conn, &account, id)?;
        let agency = Agency::find(conn, review.agency_id)?;
        Remarks::over(typed.parse_follow_up(&review, clock::today()), &typed, &agency)
    });
    Ok(looked.await?)
}

/// The author's own review, if there is a moment to tell of.
fn open(conn: &mut Conn, author: &Account, id: ReviewId) -> DomainResult<OwnStory> {
    let story = own::show(conn, author, id)?;
    if story.moments.is_empty() { Err(DomainError::Conflict(Conflict::StateChanged)) } else { Ok(story) }
}

fn page(app: &App, member: &Member, story: OwnStory, typed: &Typed, remarks: Remarks) -> Page {
    let is_refused = !remarks.errors.is_empty();
    let side = story.review.kind.side();
    let view = NewView {
        review_id: story.review.id,
        agency: Named { name: story.review.agency_name, slug: story.review.agency_slug },
        side,
        criteria: asked(side),
        choices: Moments { moments: story.moments, languages: Locale::ALL },
        input: input(typed),
        errors: remarks.errors.messages(app, member.viewer.locale),
        looked_at: remarks.findings.into(),
    };
    let template = "member/follow_ups/new.html";
    if is_refused { Page::invalid(template, view) } else { Page::personal(template, view) }
}
