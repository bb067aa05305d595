//! What surrounds every request: who is asking, own forms only, limits, error pages, headers.

use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;

use super::error::{Error, Result, respond};
use super::public::digests;
use super::public::metrics;
use super::rate_limit::{self, Limit};
use super::viewer::Viewer;
use super::{app_of, origin, security_headers, sent_form, viewer_of};
use crate::app::App;

/// The middleware around the route table.
///
/// # Errors
/// None of its own: every error becomes an answer.
pub async fn surround(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> std::result::Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let mut response = match receive(&mut request).await {
        // The router needs the request for itself: nothing may hold on to it here.
        Ok(()) => with_error_page(next.call(request).await?.map_into_boxed_body()),
        Err(error) => with_error_page(request.error_response(error)),
    };
    metrics::count_answer(response.status());
    let app = response.request().app_data::<Data<App>>().cloned();
    if let Some(app) = app {
        security_headers::set(response.headers_mut(), &app.config);
    }
    Ok(response)
}

/// Takes the request in, with its form if one of our own pages sent it: so it can be shown again, whoever is
/// refused.
async fn receive(request: &mut ServiceRequest) -> actix_web::Result<()> {
    // Badges stand on other sites: whoever looks at those is nobody we want to know or count. Logos, like the
    // files of `static/`, are asked for once and kept.
    let is_for_anybody =
        ["/static/", "/badge/", "/logos/"].iter().any(|folder| request.path().starts_with(folder));
    if is_for_anybody || matches!(request.path(), "/healthz" | "/readyz") {
        return Ok(());
    }
    // A mail program ends weekly mails from its own site, for nobody who is signed in: the link is the right.
    if digests::is_address(request.path()) {
        let client = rate_limit::client(request.request(), &app_of(request.request()).config.trusted_proxies);
        return Ok(count(request, &client)?);
    }
    if !origin::is_own(request.request(), &app_of(request.request()).config) {
        return Err(Error::CrossSite.into());
    }
    sent_form::read(request).await?;
    let viewer = Viewer::identify(request.request()).await?;
    Ok(count(request, &viewer.client)?)
}

fn count(request: &ServiceRequest, client: &str) -> Result<()> {
    let limit = if request.method().is_safe() { Limit::Reading } else { Limit::Writing };
    app_of(request.request()).limits.check(limit, client)
}

/// Gives a failed answer its page; one that has a body already (a form with errors) keeps it.
fn with_error_page(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let status = response.status();
    let is_ours = response.response().error().is_none_or(|e| e.as_error::<Error>().is_some());
    let is_empty = matches!(
        response.response().body().size(),
        actix_web::body::BodySize::Sized(0) | actix_web::body::BodySize::None
    );
    let failed =
        status.is_client_error() || status.is_server_error() || response.response().error().is_some();
    if !failed || (is_ours && !is_empty) {
        return response;
    }
    let request = response.request().clone();
    let error = response.response().error().and_then(|e| e.as_error::<Error>());
    let page: HttpResponse = respond(&request, &viewer_of(&request), status, error);
    response.into_response(page)
}
