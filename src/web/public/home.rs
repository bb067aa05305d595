//! The home page: what the portal is, in one glance, with its live figures and the newest reviews.

use actix_web::web::Data;
use serde::Serialize;

use crate::app::App;
use crate::domain::agencies::profile::Profile;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::error as domain;
use crate::domain::reviews::facts::CameBack;
use crate::domain::reviews::list::{self, WithAgency};
use crate::domain::scorecards::measured::{Portal, Prompt, quickest};
use crate::platform::db::Conn;
use crate::web::error::Result;
use crate::web::page::Page;

/// Reviews shown.
const NEWEST: i64 = 5;
/// Agencies named for answering soon.
const QUICKEST: i64 = 5;

#[derive(Serialize)]
struct ShowView {
    figures: FiguresView,
    newest: Vec<WithAgency>,
    best_answered: Vec<PromptView>,
}

#[derive(Serialize)]
struct FiguresView {
    agencies: i64,
    reviews: i64,
    /// Reviews that say what came back.
    told: i64,
    feedback_median: Option<i32>,
    nothing_share: Option<f64>,
    came_back: Vec<Dots>,
}

/// So many of a hundred dots.
#[derive(Serialize)]
struct Dots {
    code: CameBack,
    dots: i64,
}

#[derive(Serialize)]
struct PromptView {
    slug: String,
    name: String,
    city: Option<String>,
    country: Option<String>,
    feedback_median: i32,
    reasons_share: f64,
}

/// GET /
pub async fn show(app: Data<App>) -> Result<Page> {
    let read = |conn: &mut Conn| {
        let figures = FiguresView::of(&Portal::now(conn)?, Agency::count_listed(conn)?);
        let (newest, best_answered) = (list::newest(conn, NEWEST)?, best_answered(conn)?);
        Ok::<_, domain::Error>(ShowView { figures, newest, best_answered })
    };
    Ok(Page::shared("public/home.html", app.db.read(read).await?))
}

impl FiguresView {
    fn of(portal: &Portal, agencies: i64) -> Self {
        let feedback = portal.feedback.as_ref();
        let counts = feedback.map_or([0; 4], |of| of.came_back);
        let told: i64 = counts.iter().sum();
        Self {
            agencies,
            reviews: portal.reviews,
            told,
            feedback_median: feedback.and_then(|of| of.curve.median()),
            nothing_share: (told > 0).then(|| counts[0] as f64 / told as f64),
            came_back: if told > 0 { dots(&counts) } else { Vec::new() },
        }
    }
}

/// A hundred dots shared out by the counts: whole ones first, the rest to the largest remainders.
fn dots(counts: &[i64; 4]) -> Vec<Dots> {
    let told = counts.iter().sum::<i64>().max(1);
    let mut dots = counts.map(|count| count * 100 / told);
    let mut by_remainder = [0, 1, 2, 3];
    by_remainder.sort_by_key(|&place: &usize| std::cmp::Reverse(counts[place] * 100 % told));
    let missing = usize::try_from(100 - dots.iter().sum::<i64>()).unwrap_or(0);
    by_remainder.iter().take(missing).for_each(|&place| dots[place] += 1);
    CameBack::ALL.iter().zip(dots).map(|(&code, dots)| Dots { code, dots }).collect()
}

fn best_answered(conn: &mut Conn) -> domain::Result<Vec<PromptView>> {
    let prompt = quickest(conn, QUICKEST)?;
    let ids: Vec<_> = prompt.iter().map(|of| AgencyId(of.agency_id)).collect();
    let mut agencies = Agency::listed_among(conn, &ids)?;
    let mut profiles = Profile::of_all(conn, &ids)?;
    let view = |of: Prompt| {
        let place = agencies.iter().position(|agency| agency.id.0 == of.agency_id)?;
        let agency = agencies.swap_remove(place);
        let profile = profiles.remove(&agency.id).unwrap_or_default();
        Some(PromptView {
            slug: agency.slug,
            name: agency.name,
            city: profile.locations.into_iter().next().map(|at| at.city),
            country: agency.country,
            feedback_median: of.median,
            reasons_share: of.reasons,
        })
    };
    Ok(prompt.into_iter().filter_map(view).collect())
}
