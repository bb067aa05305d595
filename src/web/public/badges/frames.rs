//! The badge as a small page for an `<iframe>`: text that readers can select and enlarge.

use actix_web::HttpResponse;
use actix_web::http::header::IfNoneMatch;
use actix_web::web::{Data, Header, Path};

use super::drawn::Kind;
use super::{Address, answer};
use crate::app::App;
use crate::web::error::Result;

/// GET /badge/{lang}/{size}/{theme}/{slug}
pub async fn show(
    app: Data<App>,
    path: Path<Address>,
    known: Option<Header<IfNoneMatch>>,
) -> Result<HttpResponse> {
    answer(&app, path.into_inner(), Kind::Frame, known).await
}
