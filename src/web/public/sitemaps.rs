//! The sitemap for search engines: every public page in every language. One file holds at most 50,000
//! addresses (sitemaps.org); where there are more, the first file lists the others.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use serde::Serialize;

use crate::app::App;
use crate::domain::agencies::Agency;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::paths;

/// The agencies of one file: three languages each stay below 50,000 addresses.
const AGENCIES: i64 = 16_000;

/// The pages of a file; each in all languages.
#[derive(Serialize)]
struct ShowView {
    pages: Vec<PageView>,
}

/// One page: its addresses in each language.
#[derive(Serialize)]
struct PageView {
    languages: Vec<Alternative>,
}

#[derive(Serialize)]
struct Alternative {
    lang: Locale,
    url: String,
}

#[derive(Serialize)]
struct IndexView {
    files: Vec<String>,
}

/// GET /sitemap.xml
pub async fn index(app: Data<App>) -> Result<HttpResponse> {
    let agencies = app.db.read(Agency::count_listed).await?;
    if agencies <= AGENCIES {
        return file(&app, 1).await;
    }
    let files = 1..=(agencies + AGENCIES - 1) / AGENCIES;
    let base = &app.config.base_url;
    let files = files.map(|number| format!("{base}{}", paths::sitemap(number))).collect();
    xml(&app, "public/sitemaps/index.xml", IndexView { files })
}

/// GET /sitemap-{number}.xml
pub async fn show(app: Data<App>, number: Path<i64>) -> Result<HttpResponse> {
    file(&app, *number).await
}

async fn file(app: &App, number: i64) -> Result<HttpResponse> {
    let skip =
        number.checked_sub(1).and_then(|before| before.checked_mul(AGENCIES)).filter(|skip| *skip >= 0);
    let skip = skip.ok_or(Error::NotFound)?;
    let slugs = app.db.read(move |conn| Agency::listed_slugs(conn, skip, AGENCIES)).await?;
    if slugs.is_empty() && number > 1 {
        return Err(Error::NotFound);
    }
    let base = &app.config.base_url;
    let fixed = if number == 1 { &paths::FOR_EVERYBODY[..] } else { &[] };
    let fixed = fixed.iter().map(|path| PageView::of(|lang| format!("{base}/{lang}{path}")));
    let agencies =
        slugs.iter().map(|slug| PageView::of(|lang| format!("{base}{}", paths::agency(lang, slug))));
    xml(app, "public/sitemaps/show.xml", ShowView { pages: fixed.chain(agencies).collect() })
}

impl PageView {
    fn of(url: impl Fn(Locale) -> String) -> Self {
        Self { languages: Locale::ALL.iter().map(|&lang| Alternative { lang, url: url(lang) }).collect() }
    }
}

fn xml(app: &App, template: &str, view: impl Serialize) -> Result<HttpResponse> {
    let context = tera::Context::from_serialize(&view).map_err(anyhow::Error::from)?;
    let body = app.templates.render(template, Locale::En, context)?;
    let mut response = HttpResponse::Ok();
    response.content_type("application/xml; charset=utf-8");
    response.insert_header((header::CACHE_CONTROL, "public, max-age=3600"));
    Ok(response.body(body))
}
