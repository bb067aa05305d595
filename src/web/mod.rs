//! Front door: HTTP. The whole route table stands on this page, grouped by audience.
//! A handler extracts who is asking (the type is the permission), parses and validates, calls one verb of
//! the domain, and answers with a page or a redirect. Every change is a POST.

pub mod admin;
pub mod agency;
pub mod credentials;
pub mod entry;
pub mod error;
pub mod flash;
pub mod form;
pub mod frame;
pub mod locale;
pub mod member;
pub mod moderation;
pub mod network;
pub mod origin;
pub mod page;
pub mod paging;
pub mod paths;
pub mod public;
pub mod rate_limit;
pub mod revisions;
pub mod security_headers;
pub mod sent_form;
pub mod session_cookie;
pub mod viewer;

use std::net::TcpListener;
use std::rc::Rc;

use actix_web::dev::{Server, Service};
use actix_web::http::Method;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{Data, PayloadConfig, ServiceConfig, get, resource, scope};
use actix_web::{HttpMessage, HttpRequest, HttpServer};

use crate::app::App;
use viewer::Viewer;

/// The route table.
pub fn routes(services: &mut ServiceConfig) {
    // For machines
    services
        .service(resource("/static/{path:.*}").get(public::static_files::show))
        .service(
            resource("/badge/{lang:de|nl|en}/{size:small|medium|large}/{theme:light|dark}/{slug}.svg")
                .get(public::badges::show),
        )
        .service(
            resource("/badge/{lang:de|nl|en}/{size:small|medium|large}/{theme:light|dark|auto}/{slug}")
                .get(public::badges::frames::show),
        )
        .service(resource("/logos/{hash:[0-9a-f]{64}}.png").get(public::logos::show))
        .service(resource("/healthz").get(public::liveness::show))
        .service(resource("/readyz").get(public::readiness::show))
        .service(resource("/metrics").get(public::metrics::show))
        .service(resource("/robots.txt").get(public::robots::show))
        .service(resource("/sitemap.xml").get(public::sitemaps::index))
        .service(resource("/sitemap-{number}.xml").get(public::sitemaps::show))
        .service(resource("/dev/mail").get(public::dev_mails::index))
        .service(resource("/dev/mail/{name}").get(public::dev_mails::show))
        .service(resource("/dev/mail/{name}/html").get(public::dev_mail_bodies::show))
        .service(resource("/dev/codes").get(public::dev_codes::index))
        .route("/", get().to(public::languages::index));
    services.service(scope("/{lang:de|nl|en}").configure(pages));
}

/// The pages, each in three languages.
fn pages(services: &mut ServiceConfig) {
    use member::account;
    // Everybody
    services
        .service(resource("").get(public::home::show))
        .service(resource("/agencies").get(public::directory::index))
        .service(resource("/agencies/suggestions").get(public::search_suggestions::index))
        .service(resource("/suggestions/new").get(public::suggestions::new))
        .service(resource("/suggestions").post(public::suggestions::create))
        .service(resource("/agencies/{slug}").get(public::agencies::show))
        .service(resource("/agencies/{slug}/badge").get(public::agencies::badge::show))
        .service(resource("/score").get(public::scores::show))
        .service(resource("/checks").get(public::checks::show))
        .service(resource("/transparency").get(public::transparency::show))
        .service(resource("/decisions").get(public::decisions::index))
        .service(resource("/decisions.atom").get(public::decision_feeds::show))
        .service(resource("/decisions/{id}").get(public::decisions::show))
        .service(resource("/sign-up").get(public::sign_up::new).post(public::sign_up::create))
        .service(resource("/sign-in").get(public::sign_in::new).post(public::sign_in::create))
        .service(
            resource("/sign-in-links").get(public::sign_in_links::index).post(public::sign_in_links::create),
        )
        .service(resource("/sign-out").post(public::sign_outs::create))
        .service(resource("/links/{token}").get(public::mail_links::show).post(public::mail_links::update))
        .service(
            resource("/password-resets")
                .get(public::password_resets::index)
                .post(public::password_resets::create),
        )
        .service(resource("/password-resets/new").get(public::password_resets::new))
        .service(
            resource("/password-resets/{token}")
                .get(public::password_resets::edit)
                .post(public::password_resets::update),
        );
    services
        .service(
            resource("/digests/{id}/{signature}").get(public::digests::show).post(public::digests::destroy),
        )
        .service(resource("/house-rules").get(public::pages::house_rules::show))
        .service(resource("/how-it-works").get(public::pages::how_it_works::show))
        .service(resource("/imprint").get(public::pages::imprint::show))
        .service(resource("/privacy").get(public::pages::privacy::show));
    // Members
    services
        .service(resource("/account").get(account::show))
        .service(resource("/account/address").get(account::address::edit).post(account::address::update))
        .service(resource("/account/password").get(account::password::edit).post(account::password::update))
        .service(resource("/account/language").get(account::language::edit).post(account::language::update))
        .service(resource("/account/sessions").get(account::sessions::index))
        .service(resource("/account/sessions/sign-out").post(account::other_sessions::destroy))
        .service(resource("/account/sessions/{id}/sign-out").post(account::sessions::destroy))
        .service(resource("/account/deletion").get(account::deletion::new).post(account::deletion::create));
    moderation(services);
    reviews(services);
    reasons(services);
    agencies(services);
    second_factors(services);
    admin(services);
}

/// Moderators: the desk.
fn moderation(services: &mut ServiceConfig) {
    use moderation::*;
    services
        .service(resource("/moderation").get(cases::index))
        .service(resource("/moderation/next").get(next_cases::show).post(next_cases::create))
        .service(resource("/moderation/figures").get(figures::show))
        .service(resource("/moderation/reviews/{id}/case").post(review_cases::create))
        .service(resource("/moderation/agencies/{slug}/takedown").post(takedowns::create))
        .service(resource("/moderation/agencies/{slug}/takedown/new").get(takedowns::new))
        .service(resource("/moderation/signals").get(signals::index))
        .service(resource("/moderation/signals/{signal}").post(signals::update))
        .service(resource("/moderation/rejections").post(rejections::create))
        .service(resource("/moderation/rejections/new").get(rejections::new))
        .service(resource("/moderation/cases/{id}").get(cases::show))
        .service(resource("/moderation/cases/{id}/lease").post(leases::create))
        .service(resource("/moderation/cases/{id}/lease-end").post(lease_ends::create))
        .service(resource("/moderation/cases/{id}/handover").post(handovers::create))
        .service(resource("/moderation/cases/{id}/notes").post(notes::create))
        .service(resource("/moderation/cases/{id}/decision").post(decisions::create));
}

/// Admins: accounts, the team, agencies, and how the portal is doing.
fn admin(services: &mut ServiceConfig) {
    use admin::*;
    services
        .service(resource("/admin").get(health::show))
        .service(resource("/admin/accounts").get(accounts::index))
        .service(resource("/admin/accounts/{id}").get(accounts::show))
        .service(resource("/admin/accounts/{id}/measures").post(measures::create))
        .service(resource("/admin/accounts/{id}/measures/new").get(measures::new))
        .service(resource("/admin/accounts/{id}/restoration").post(restorations::create))
        .service(resource("/admin/staff").get(staff::index).post(staff::create))
        .service(resource("/admin/staff/{id}/role").post(staff_roles::update))
        .service(resource("/admin/staff/{id}/removal").post(staff::destroy))
        .service(resource("/admin/staff/{id}/second-factor-reset").post(second_factor_resets::create))
        .service(resource("/admin/agencies").get(agencies::index).post(agencies::create))
        .service(resource("/admin/agencies/new").get(agencies::new))
        .service(resource("/admin/agencies/{id}").post(agencies::update))
        .service(resource("/admin/agencies/{id}/edit").get(agencies::edit))
        .service(resource("/admin/agencies/{id}/merger").post(mergers::create))
        .service(resource("/admin/agencies/{id}/merger/new").get(mergers::new))
        .service(resource("/admin/agencies/{id}/closure").post(closures::create))
        .service(resource("/admin/agencies/{id}/closure/new").get(closures::new))
        .service(resource("/admin/agencies/{id}/closure/removal").post(closures::destroy))
        .service(resource("/admin/audit-entries").get(audit_entries::index))
        .service(resource("/admin/audit-entries.csv").get(audit_files::show))
        .service(resource("/admin/mails").get(mails::index))
        .service(resource("/admin/mails/{id}/retry").post(mail_retries::create))
        .service(resource("/admin/jobs").get(jobs::index))
        .service(resource("/admin/jobs/{id}/retry").post(job_retries::create))
        .service(resource("/admin/limits").get(limits::index));
}

/// Agencies at the table: who represents one, and who looks after its team.
fn agencies(services: &mut ServiceConfig) {
    use agency::*;
    // Members
    services
        .service(resource("/agencies/{slug}/claim/new").get(claims::new))
        .service(resource("/agencies/{slug}/claim").post(claims::create))
        .service(resource("/agencies/{slug}/claim/withdrawal").post(claims::destroy));
    // Representatives
    services
        .service(resource("/agency/{slug}").get(desk::show))
        .service(resource("/agency/{slug}/figures.csv").get(figure_files::show))
        .service(resource("/agency/{slug}/reviews.csv").get(review_files::show))
        .service(resource("/agency/{slug}/digest").post(digests::create))
        .service(resource("/agency/{slug}/digest/removal").post(digests::destroy))
        .service(resource("/agency/{slug}/promises").get(promises::index).post(promises::create))
        .service(resource("/agency/{slug}/team").get(team::index))
        .service(resource("/agency/{slug}/departure").post(departures::create))
        .service(resource("/agency/{slug}/reviews").get(responses::index))
        .service(
            resource("/agency/{slug}/reviews/{id}/response").get(responses::show).post(responses::update),
        )
        .service(resource("/agency/{slug}/reviews/{id}/response/edit").get(responses::edit))
        .service(
            resource("/agency/{slug}/reviews/{id}/response/submission").post(response_submissions::create),
        );
    // Owners
    services
        .service(resource("/agency/{slug}/profile").get(profile::show).post(profile::update))
        .service(resource("/agency/{slug}/profile/edit").get(profile::edit))
        .service(resource("/agency/{slug}/facts").post(facts::update))
        .service(resource("/agency/{slug}/facts/edit").get(facts::edit))
        .service(resource("/agency/{slug}/promises/{id}/withdrawal").post(promise_withdrawals::create))
        .service(resource("/agency/{slug}/invitations").post(invitations::create))
        .service(resource("/agency/{slug}/invitations/{id}/revocation").post(invitations::destroy))
        .service(resource("/agency/{slug}/team/{id}/role").post(members::update))
        .service(resource("/agency/{slug}/team/{id}/removal").post(members::destroy))
        .service(resource("/agency/{slug}/claims/{id}/acceptance").post(acceptances::create))
        .service(resource("/agency/{slug}/claims/{id}/refusal").post(refusals::create))
        .service(resource("/agency/{slug}/ownership").post(ownership::update))
        .service(resource("/agency/{slug}/ownership/edit").get(ownership::edit))
        .service(resource("/agency/{slug}/return").post(returns::create))
        .service(resource("/agency/{slug}/return/new").get(returns::new));
}

/// Reviews: as everybody reads them, as somebody writes one, and as authors look after theirs.
fn reviews(services: &mut ServiceConfig) {
    use member::{follow_ups, review_drafts, reviews};
    // Everybody
    services
        .service(resource("/reviews/{id}").get(public::reviews::show))
        .service(resource("/reviews/{id}/history").get(public::reviews::history::index))
        .service(resource("/agencies/{slug}/reviews/new").get(review_drafts::new))
        .service(
            resource("/agencies/{slug}/review-drafts").get(review_drafts::index).post(review_drafts::create),
        )
        .service(resource("/review-drafts/{id}").get(review_drafts::show).post(review_drafts::update))
        .service(resource("/review-drafts/{id}/edit").get(review_drafts::edit))
        .service(resource("/review-drafts/{id}/deletion").post(review_drafts::destroy))
        .service(
            resource("/review-drafts/{id}/confirmation")
                .get(review_drafts::confirmation::show)
                .post(review_drafts::confirmation::create),
        );
    // Members
    services
        .service(resource("/account/reviews").get(reviews::index))
        .service(resource("/account/reviews/{id}").get(reviews::show).post(reviews::update))
        .service(resource("/account/reviews/{id}/edit").get(reviews::edit))
        .service(resource("/account/reviews/{id}/withdrawal").post(reviews::withdrawal::create))
        .service(resource("/account/reviews/{id}/erasure").post(reviews::erasure::create))
        .service(resource("/account/reviews/{id}/follow-ups").get(follow_ups::index).post(follow_ups::create))
        .service(resource("/account/reviews/{id}/follow-ups/new").get(follow_ups::new))
        .service(
            resource("/account/reviews/{id}/follow-ups/{follow_up}/withdrawal")
                .post(follow_ups::withdrawal::create),
        );
}

/// Flags, statements of reasons, appeals.
fn reasons(services: &mut ServiceConfig) {
    use member::statements;
    // Everybody
    services
        .service(resource("/reviews/{id}/flags").post(public::flags::create))
        .service(resource("/reviews/{id}/flags/new").get(public::flags::new))
        .service(resource("/reviews/{id}/response/flags").post(public::response_flags::create))
        .service(resource("/reviews/{id}/response/flags/new").get(public::response_flags::new))
        .service(
            resource("/flags/{token}/appeal")
                .get(public::flag_appeals::new)
                .post(public::flag_appeals::create),
        )
        .service(resource("/statements/{token}").get(public::statements::show))
        .service(resource("/statements/{token}/appeal").post(public::statements::create));
    // Members
    services
        .service(resource("/account/statements").get(statements::index))
        .service(resource("/account/statements/{id}").get(statements::show))
        .service(resource("/account/statements/{id}/appeal").post(statements::create));
}

/// The second factor: the second step of signing in, setting it up, showing once more who one is.
fn second_factors(services: &mut ServiceConfig) {
    use member::{reauthentication, second_factor};
    // Whoever has signed in as far as the second factor
    services
        .service(resource("/second-factor").get(second_factor::step::new).post(second_factor::step::create))
        .service(resource("/second-factor/reset").post(second_factor::reset::create));
    // Members
    services
        .service(
            resource("/account/reauthentication").get(reauthentication::new).post(reauthentication::create),
        )
        .service(resource("/account/second-factor").get(second_factor::show).post(second_factor::create))
        .service(
            resource("/account/second-factor/enrolment")
                .get(second_factor::enrolment::show)
                .post(second_factor::enrolment::create),
        )
        .service(
            resource("/account/second-factor/recovery-codes").post(second_factor::recovery_codes::create),
        )
        .service(resource("/account/second-factor/removal").post(second_factor::destroy))
        .service(resource("/account/second-factor/reset/cancellation").post(second_factor::reset::destroy));
}

/// Starts serving on `listener`.
///
/// # Errors
/// The listener cannot be used.
pub fn serve(app: App, listener: TcpListener, workers: usize) -> std::io::Result<Server> {
    let app = Data::new(app);
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(app.clone())
            .app_data(PayloadConfig::new(form::MOST_BYTES))
            .wrap(from_fn(frame::surround))
            .wrap(Compress::default())
            .wrap_fn(|mut request, next| {
                // HEAD is answered as GET is; the server leaves the body out.
                if request.method() == Method::HEAD {
                    request.head_mut().method = Method::GET;
                }
                next.call(request)
            })
            .configure(routes)
    });
    Ok(server.workers(workers).shutdown_timeout(10).listen(listener)?.run())
}

/// The portal behind a request.
fn app_of(request: &HttpRequest) -> &App {
    match request.app_data::<Data<App>>() {
        Some(app) => app.get_ref(),
        // `serve` gives every request the same App.
        None => unreachable!("a request without its App"),
    }
}

/// Who is asking, as [`frame::surround`] found out.
fn viewer_of(request: &HttpRequest) -> Rc<Viewer> {
    let known = request.extensions().get::<Rc<Viewer>>().cloned();
    known.unwrap_or_else(|| Rc::new(Viewer::unknown(request)))
}
