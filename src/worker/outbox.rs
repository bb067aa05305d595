//! Sends the outbox: takes a mail, renders it in the recipient's language, hands it over, notes the end.
//! A mail that was being handed over when the process died is sent again only if that cannot make two of
//! it (files); with a mail server it is marked uncertain and a person decides. So it is when the server got
//! the text and the connection broke before its answer.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::Value;
use tera::Context;

use super::backoff;
use crate::app::App;
use crate::domain::accounts::mail_link::Purpose;
use crate::domain::desk::digest::DIGEST;
use crate::domain::error::Result;
use crate::domain::mail::{Mail, MailId, MailState, TeamChange};
use crate::platform::clock;
use crate::platform::db::schema::mails;
use crate::platform::db::{Conn, DbError};
use crate::platform::i18n::Locale;
use crate::platform::mailer::{Letter, MailError};
use crate::web::paths;

/// After so many failures a mail is given up and shown to the operator: about a day.
const MOST_ATTEMPTS: i32 = 8;
/// How long handing over may take before the worker counts as dead.
const LEASE: Duration = Duration::minutes(2);

#[derive(Queryable, Selectable)]
#[diesel(table_name = mails)]
struct Queued {
    id: MailId,
    name: String,
    recipient: String,
    locale: Locale,
    context: String,
    attempts: i32,
    created_at: NaiveDateTime,
}

/// Sends one mail that is due. Returns whether there was one.
///
/// # Errors
/// The database's own, not the mail server's.
pub async fn send_next(app: &App) -> Result<bool> {
    let Some(mail) = app.db.write(claim).await? else { return Ok(false) };
    let (id, attempts, name) = (mail.id, mail.attempts, mail.name.clone());
    let outcome = match render(app, &mail) {
        Ok(letter) => app.mailer.send(letter).await,
        Err(error) => Err(MailError::Composition(format!("{error:#}"))),
    };
    if let Err(error) = &outcome {
        tracing::warn!(%error, mail = name, attempts, "a mail was not delivered");
    }
    app.db.write(move |conn| finish(conn, id, attempts, outcome)).await?;
    Ok(true)
}

/// Finds mails whose worker died while handing them over.
///
/// # Errors
/// The database's own.
pub async fn recover(app: &App) -> Result<()> {
    let state = if app.mailer.is_idempotent() { MailState::Queued } else { MailState::Uncertain };
    let lost =
        || mails::table.filter(mails::state.eq(MailState::Sending).and(mails::leased_until.lt(clock::now())));
    let some: i64 = app.db.read(move |conn| lost().count().get_result(conn).map_err(DbError::from)).await?;
    if some > 0 {
        let change = move |conn: &mut Conn| diesel::update(lost()).set(mails::state.eq(state)).execute(conn);
        app.db.write(move |conn| change(conn).map_err(DbError::from)).await?;
    }
    Ok(())
}

fn claim(conn: &mut Conn) -> Result<Option<Queued>> {
    let now = clock::now();
    let due = mails::table
        .filter(mails::state.eq(MailState::Queued).and(mails::due_at.le(now)))
        .order((mails::due_at, mails::id))
        .select(Queued::as_select())
        .first(conn)
        .optional()?;
    let Some(mut mail) = due else { return Ok(None) };
    let queued = mails::table.filter(mails::id.eq(mail.id).and(mails::state.eq(MailState::Queued)));
    mail.attempts += 1;
    let taken = diesel::update(queued)
        .set((
            mails::state.eq(MailState::Sending),
            mails::attempts.eq(mail.attempts),
            mails::leased_until.eq(now + LEASE),
        ))
        .execute(conn)?;
    Ok((taken == 1).then_some(mail))
}

fn finish(
    conn: &mut Conn,
    id: MailId,
    attempts: i32,
    outcome: std::result::Result<(), MailError>,
) -> std::result::Result<(), DbError> {
    let now = clock::now();
    let mail = mails::table.find(id);
    let none = None::<NaiveDateTime>;
    match outcome {
        // The context may hold a one-time link; nobody needs it any more.
        Ok(()) => diesel::update(mail)
            .set((
                mails::state.eq(MailState::Sent),
                mails::sent_at.eq(now),
                mails::context.eq(""),
                mails::leased_until.eq(none),
            ))
            .execute(conn)?,
        Err(MailError::Temporary(error)) if attempts < MOST_ATTEMPTS => diesel::update(mail)
            .set((
                mails::state.eq(MailState::Queued),
                mails::due_at.eq(now + backoff(attempts)),
                mails::last_error.eq(error),
                mails::leased_until.eq(none),
            ))
            .execute(conn)?,
        Err(MailError::Uncertain(error)) => diesel::update(mail)
            .set((
                mails::state.eq(MailState::Uncertain),
                mails::last_error.eq(error),
                mails::leased_until.eq(none),
            ))
            .execute(conn)?,
        Err(error) => diesel::update(mail)
            .set((
                mails::state.eq(MailState::Dead),
                mails::last_error.eq(error.to_string()),
                mails::leased_until.eq(none),
            ))
            .execute(conn)?,
    };
    Ok(())
}

fn render(app: &App, mail: &Queued) -> anyhow::Result<Letter> {
    let content: Mail = serde_json::from_str(&mail.context)?;
    let value: Value = serde_json::from_str(&mail.context)?;
    let unsubscribe = unsubscribe(app, &content, mail.locale);
    let context = || -> anyhow::Result<Context> {
        let mut context = Context::from_serialize(&value)?;
        context.insert("base_url", &app.config.base_url);
        let url = link(&content, mail.locale).map(|path| format!("{}{path}", app.config.base_url));
        context.insert("url", &url);
        context.insert("unsubscribe", &unsubscribe);
        context.insert("valid_until", &purpose(&content).map(|p| mail.created_at + p.lifetime()));
        Ok(context)
    };
    let part =
        |file: &str| app.templates.render(&format!("mail/{}/{file}", mail.name), mail.locale, context()?);
    Ok(Letter {
        id: mail.id.to_string(),
        recipient: mail.recipient.clone(),
        subject: part("subject.txt")?.trim().to_owned(),
        text: part("text.txt")?,
        html: part("html.html")?,
        unsubscribe,
    })
}

/// The page that ends mails of this kind, for mails that nobody needs.
fn unsubscribe(app: &App, mail: &Mail, locale: Locale) -> Option<String> {
    let Mail::WeeklyDigest { digest, .. } = mail else { return None };
    let signature = app.keyed_hash(DIGEST, digest);
    Some(format!("{}{}", app.config.base_url, paths::digest(locale, digest, &signature)))
}

/// What the mail's link is for, if it holds a one-time link.
fn purpose(mail: &Mail) -> Option<Purpose> {
    match mail {
        Mail::ConfirmReview { .. } => Some(Purpose::ConfirmReview),
        Mail::SignInLink { .. } | Mail::SignUpExisting { .. } => Some(Purpose::SignIn),
        Mail::ConfirmSignUp { .. } => Some(Purpose::SignUp),
        Mail::ResetPassword { .. } => Some(Purpose::ResetPassword),
        Mail::ConfirmAddress { .. } => Some(Purpose::ConfirmAddress),
        Mail::ResetSecondFactor { .. } => Some(Purpose::ResetSecondFactor),
        Mail::SecondFactorResetBegun { .. } => Some(Purpose::KeepSecondFactor),
        Mail::ConfirmClaim { .. } => Some(Purpose::ConfirmClaim),
        Mail::TeamInvitation { .. } => Some(Purpose::JoinTeam),
        _ => None,
    }
}

/// The one address a mail is about.
fn link(mail: &Mail, locale: Locale) -> Option<String> {
    match mail {
        Mail::SignInLink { token, return_to }
        | Mail::ConfirmSignUp { token, return_to }
        | Mail::SignUpExisting { token, return_to } => {
            Some(paths::sign_in_link(locale, token, return_to.as_deref()))
        }
        Mail::ConfirmReview { token, .. }
        | Mail::ResetPassword { token }
        | Mail::ConfirmAddress { token }
        | Mail::ResetSecondFactor { token }
        | Mail::SecondFactorResetBegun { token, .. }
        | Mail::ConfirmClaim { token, .. }
        | Mail::TeamInvitation { token, .. } => Some(paths::mail_link(locale, token)),
        Mail::NoAccount {} => Some(paths::sign_up(locale)),
        Mail::PasswordChanged {} => Some(paths::new_password_reset(locale)),
        Mail::AddressChanged { .. } | Mail::AccountClosed {} => None,
        Mail::SecondFactorChanged { .. } => Some(paths::second_factor(locale)),
        Mail::AccountWarned { token, .. } | Mail::AccountSuspended { token, .. } => {
            Some(paths::statement(locale, token))
        }
        Mail::AccountRestored {} => Some(paths::sign_in(locale, None)),
        Mail::ReviewPublished { about, .. } => Some(paths::review(locale, &about.review_id)),
        Mail::ReviewReturned { about, .. }
        | Mail::ReviewRejected { about, .. }
        | Mail::HiddenEditApproved { about }
        | Mail::ReviewSuspended { about, .. }
        | Mail::ReviewRemoved { about, .. } => Some(paths::own_review(locale, &about.review_id)),
        Mail::ReviewRestored { about, .. } => Some(paths::review(locale, &about.review_id)),
        Mail::FlagDecided { token, review_id, .. } => Some(match token {
            Some(token) => paths::flag_appeal(locale, token),
            None => paths::review(locale, review_id),
        }),
        Mail::AppealDecided { statement, .. } => Some(match statement {
            Some(id) => paths::own_statement(locale, id),
            None => paths::decisions(locale),
        }),
        Mail::FollowUpDecided { review_id, .. } => Some(paths::own_review(locale, review_id)),
        Mail::SuggestionDecided { agency_slug, .. } => {
            agency_slug.as_ref().map(|slug| paths::agency(locale, slug))
        }
        Mail::WeeklyDigest { agency_slug, .. } => Some(paths::desk(locale, agency_slug)),
        Mail::ClaimReceived { agency_slug, .. } => Some(paths::new_claim(locale, agency_slug)),
        Mail::ClaimDecided { agency_slug, outcome, .. } if outcome == "declined" => {
            Some(paths::agency(locale, agency_slug))
        }
        Mail::TeamChanged { agency_slug, change: TeamChange::Removed | TeamChange::GivenBack, .. } => {
            Some(paths::agency(locale, agency_slug))
        }
        Mail::TeamReplaced { agency_slug, .. } => Some(paths::agency(locale, agency_slug)),
        Mail::ResponsePublished { review_id, .. } => Some(paths::review(locale, review_id)),
        Mail::ResponseDecided { review_id, agency_slug, .. } => {
            Some(paths::edit_response(locale, agency_slug, review_id))
        }
        Mail::ClaimAsked { agency_slug, .. }
        | Mail::ClaimDecided { agency_slug, .. }
        | Mail::TeamChanged { agency_slug, .. } => Some(paths::team(locale, agency_slug)),
        Mail::ProfileDecided { agency_slug, .. } => Some(paths::own_profile(locale, agency_slug)),
    }
}
