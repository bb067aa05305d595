//! Figures for the operator's monitoring, in the text format of Prometheus. Only for requests that come
//! straight from the networks the operator named: a visitor behind a proxy does not find the page.

use std::sync::LazyLock;
use std::sync::atomic::Ordering;

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::app::App;
use crate::domain::{case, mail};
use crate::web::error::{Error, Result};

/// The recorder of this process; nothing is recorded where another one is installed.
static RECORDER: LazyLock<Option<PrometheusHandle>> =
    LazyLock::new(|| PrometheusBuilder::new().install_recorder().ok());

/// Counts an answer by the first digit of its status.
pub fn count_answer(status: StatusCode) {
    LazyLock::force(&RECORDER);
    metrics::counter!("echolot_answers_total", "status" => format!("{}xx", status.as_u16() / 100))
        .increment(1);
}

/// GET /metrics
pub async fn show(app: Data<App>, request: HttpRequest) -> Result<HttpResponse> {
    if !may_read(&app, &request) {
        return Err(Error::NotFound);
    }
    let (waiting, queued, failed) = app
        .db
        .read(|conn| {
            Ok::<_, Error>((case::count_open(conn)?, mail::count_queued(conn)?, mail::count_failed(conn)?))
        })
        .await?;
    // Figures far below 2^53.
    metrics::gauge!("echolot_cases_waiting").set(waiting as f64);
    metrics::gauge!("echolot_mails_queued").set(queued as f64);
    metrics::gauge!("echolot_mails_failed").set(failed as f64);
    metrics::counter!("echolot_queries_total").absolute(app.db.queries());
    metrics::counter!("echolot_password_checks_total").absolute(app.password_checks.load(Ordering::Relaxed));
    let text = RECORDER.as_ref().map(PrometheusHandle::render).unwrap_or_default();
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(text))
}

fn may_read(app: &App, request: &HttpRequest) -> bool {
    let is_forwarded = request.headers().contains_key("x-forwarded-for");
    let peer = request.peer_addr().map(|peer| peer.ip().to_canonical());
    let networks = &app.config.metrics_from;
    !is_forwarded && peer.is_some_and(|ip| networks.iter().any(|network| network.contains(&ip)))
}
