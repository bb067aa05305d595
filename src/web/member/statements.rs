//! The statements of reasons that went to one's account, and appeals against the decisions behind them.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::marked::{Marked, mark};
use crate::app::App;
use crate::domain::case::CaseKind;
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::Outcome;
use crate::domain::moderation::appeal::{self, AppealState};
use crate::domain::moderation::decision::DecisionId;
use crate::domain::moderation::record::Source;
use crate::domain::moderation::statement::{self, Brief, OwnAppeal, Statement};
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::rule::Rule;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Member;

const PAGE: &str = "member/statements/show.html";

/// The form of an appeal.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AppealForm {
    pub text: String,
}

#[derive(Serialize)]
struct BriefView {
    id: DecisionId,
    kind: CaseKind,
    outcome: Outcome,
    rule: Option<Rule>,
    decided_at: NaiveDateTime,
    is_overruled: bool,
}

#[derive(Serialize)]
struct IndexView {
    statements: Vec<BriefView>,
}

/// The page of a statement.
#[derive(Serialize)]
pub struct ShowView {
    /// The page's own path.
    there: String,
    statement: BriefView,
    explanation: String,
    passages: Vec<String>,
    source: Source,
    detected: bool,
    flags: i32,
    ends_at: Option<NaiveDateTime>,
    appeal_until: NaiveDateTime,
    agency_name: Option<String>,
    review_id: Option<ReviewId>,
    texts: Vec<Marked>,
    appeal: Option<AppealView>,
    may_appeal: bool,
    input: AppealForm,
    errors: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct AppealView {
    body: String,
    state: AppealState,
    opened_at: NaiveDateTime,
    answered_at: Option<NaiveDateTime>,
    answer: Option<String>,
}

/// GET /account/statements
pub async fn index(app: Data<App>, member: Member) -> Result<Page> {
    let account = member.account().clone();
    let statements = app.db.read(move |conn| statement::index(conn, &account)).await?;
    let statements = statements.into_iter().map(BriefView::from).collect();
    Ok(Page::personal("member/statements/index.html", IndexView { statements }))
}

/// GET /account/statements/{id}
pub async fn show(app: Data<App>, member: Member, path: Path<(Locale, DecisionId)>) -> Result<Page> {
    let view = view(&app, &member, path.1, AppealForm::default(), FormErrors::default()).await?;
    Ok(Page::personal(PAGE, view))
}

/// POST /account/statements/{id}/appeal
pub async fn create(
    app: Data<App>,
    member: Member,
    path: Path<(Locale, DecisionId)>,
    Form(form): Form<AppealForm>,
) -> Result<Either<Redirect, Page>> {
    let id = path.1;
    app.count(Limit::Appeals, &member.viewer.client).await?;
    let (account, text) = (member.account().clone(), form.text.clone());
    match app.db.write(move |conn| appeal::file(conn, &account, id, &text)).await {
        Ok(()) => {
            let back = paths::own_statement(member.viewer.locale, id);
            Ok(Either::Left(Redirect::to(back).notice("appeal-filed")))
        }
        Err(DomainError::Invalid(found)) => {
            let view = view(&app, &member, id, form, found.into()).await?;
            Ok(Either::Right(Page::invalid(PAGE, view)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn view(
    app: &App,
    member: &Member,
    id: DecisionId,
    form: AppealForm,
    errors: FormErrors,
) -> Result<ShowView> {
    let (account, locale) = (member.account().clone(), member.viewer.locale);
    let statement = app.db.read(move |conn| statement::show(conn, &account, id)).await?;
    Ok(ShowView::new(statement, paths::own_statement(locale, id), form, errors.messages(app, locale)))
}

impl From<Brief> for BriefView {
    fn from(brief: Brief) -> Self {
        Self {
            id: brief.id,
            kind: brief.kind,
            outcome: brief.outcome,
            rule: brief.rule,
            decided_at: brief.decided_at,
            is_overruled: brief.is_overruled(),
        }
    }
}

impl ShowView {
    pub fn new(
        statement: Statement,
        there: String,
        input: AppealForm,
        errors: BTreeMap<String, String>,
    ) -> Self {
        let passages = &statement.passages;
        let marked = |(field, text): &(&'static str, String)| mark(field, text, passages);
        Self {
            there,
            texts: statement.texts.iter().map(marked).collect(),
            may_appeal: statement.may_be_appealed(),
            explanation: statement.explanation,
            source: statement.source,
            detected: statement.detected,
            flags: statement.flags,
            ends_at: statement.ends_at,
            appeal_until: statement.appeal_until,
            agency_name: statement.agency.map(|agency| agency.name),
            review_id: statement.review,
            appeal: statement.appeal.map(AppealView::from),
            statement: BriefView::from(statement.brief),
            passages: statement.passages,
            input,
            errors,
        }
    }
}

impl From<OwnAppeal> for AppealView {
    fn from(own: OwnAppeal) -> Self {
        let OwnAppeal { body, state, opened_at, answered_at, answer } = own;
        Self { body, state, opened_at, answered_at, answer }
    }
}
