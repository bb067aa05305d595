//! What surrounds every request: who is asking, own forms only, limits, error pages, headers.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, ResponseError};

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
    let mut response = match admit(request.request()).await {
        // The router needs the request for itself: nothing may hold on to it here.
        Ok(()) => with_error_page(match sent_form::read(&mut request).await {
            Ok(()) => next.call(request).await?.map_into_boxed_body(),
            Err(error) => request.error_response(error),
        }),
        Err(error) => {
            let status = error.status_code();
            let page = respond(request.request(), &viewer_of(request.request()), status, Some(&error));
            request.into_response(page)
        }
    };
    metrics::count_answer(response.status());
    let app = response.request().app_data::<Data<App>>().cloned();
    if let Some(app) = app {
        security_headers::set(response.headers_mut(), &app.config);
    }
    Ok(response)
}

async fn admit(request: &HttpRequest) -> Result<()> {
    // Badges stand on other sites: whoever looks at those is nobody we want to know or count. Logos, like the
    // files of `static/`, are asked for once and kept.
    let is_for_anybody =
        ["/static/", "/badge/", "/logos/"].iter().any(|folder| request.path().starts_with(folder));
    if is_for_anybody || matches!(request.path(), "/healthz" | "/readyz") {
        return Ok(());
    }
    let app = app_of(request);
    // A mail program ends weekly mails from its own site, for nobody who is signed in: the link is the right.
    if digests::is_address(request.path()) {
        let limit = if request.method().is_safe() { Limit::Reading } else { Limit::Writing };
        return app.limits.check(limit, &rate_limit::client(request, &app.config.trusted_proxies));
    }
    let viewer = Viewer::identify(request).await?;
    let limit = if request.method().is_safe() { Limit::Reading } else { Limit::Writing };
    app.limits.check(limit, &viewer.client)?;
    if origin::is_own(request, &app.config) { Ok(()) } else { Err(Error::CrossSite) }
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
