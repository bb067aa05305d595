//! The desk: the page an owner opens every Monday. Everybody of the team reads it.

use actix_web::web::{Data, Query};
use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::desk_view::ShowView;
use crate::app::App;
use crate::domain::actor::AccountId;
use crate::domain::agencies::profile::Profile;
use crate::domain::agencies::promise::{self, Promise};
use crate::domain::agencies::service::Service;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::desk::digest;
use crate::domain::desk::news;
use crate::domain::error as domain;
use crate::domain::reviews::advice::{self, Slice};
use crate::domain::scorecards::figures::Figures;
use crate::domain::scorecards::formula::Side;
use crate::domain::scorecards::peer_groups::PeerGroup;
use crate::domain::scorecards::selection::{Filter, Offer, Selection};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::types::decode_id;
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::viewer::Representative;

/// Days of what is new.
const NEW: Duration = Duration::days(7);

/// What the page is narrowed by. What cannot be understood narrows nothing.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    pub side: String,
    /// A half-year: `2026-1`.
    pub period: String,
    pub service: String,
    /// Where the list of advice begins.
    pub from: String,
}

impl Fields {
    /// The choice of figures.
    pub fn filter(&self) -> Filter {
        let service = self.service();
        let place = service.and_then(|service| Service::ALL.iter().position(|one| *one == service));
        Filter {
            side: self.side.parse().ok(),
            half_year: self.half_year(),
            service: place.and_then(|place| i32::try_from(place).ok()),
        }
    }

    /// The service chosen.
    pub fn service(&self) -> Option<Service> {
        self.service.parse().ok()
    }

    fn half_year(&self) -> Option<i32> {
        let (year, half) = self.period.split_once('-')?;
        let (year, half): (i32, i32) = (year.parse().ok()?, half.parse().ok()?);
        ((2000..3000).contains(&year) && (1..=2).contains(&half)).then(|| year * 2 + half - 1)
    }

    fn side(&self) -> Option<Side> {
        self.side.parse().ok()
    }
}

/// What the page is made of.
pub struct Found {
    pub profile: Profile,
    pub figures: Figures,
    pub peers: Option<PeerGroup>,
    pub offer: Offer,
    /// None while nothing is chosen.
    pub selection: Option<Selection>,
    pub since: chrono::NaiveDateTime,
    pub news: news::Desk,
    pub advice: Slice,
    pub promise: Option<Promise>,
    pub wants_digest: bool,
}

/// GET /agency/{slug}
pub async fn show(app: Data<App>, one: Representative, Query(fields): Query<Fields>) -> Result<Page> {
    let (account, agency, asked) = (one.account.id, one.agency.clone(), fields.clone());
    let found = app.db.read(move |conn| find(conn, account, &agency, &asked)).await?;
    Ok(Page::personal("agency/desk/show.html", ShowView::of(&one, fields, found)))
}

fn find(conn: &mut Conn, account: AccountId, agency: &Agency, fields: &Fields) -> domain::Result<Found> {
    let profile = Profile::of(conn, agency.id)?;
    let (peers, offer, selection) = compared(conn, agency, &profile, fields)?;
    let now = clock::now();
    let from = decode_id(&fields.from);
    let AgencyId(id) = agency.id;
    Ok(Found {
        figures: Figures::of(conn, id)?,
        since: now - NEW,
        news: news::desk(conn, agency.id, now - NEW, now)?,
        advice: advice::of_agency(conn, agency.id, fields.side(), fields.half_year(), from)?,
        promise: promise::of_agency(conn, agency.id)?.into_iter().find(Promise::stands),
        wants_digest: digest::is_wanted(conn, account, agency.id)?,
        profile,
        peers,
        offer,
        selection,
    })
}

/// The peers of the service chosen, or of the agency's first; and what is chosen.
pub(super) fn compared(
    conn: &mut Conn,
    agency: &Agency,
    profile: &Profile,
    fields: &Fields,
) -> domain::Result<(Option<PeerGroup>, Offer, Option<Selection>)> {
    let (AgencyId(id), filter) = (agency.id, fields.filter());
    let service = fields.service().or_else(|| profile.services.first().copied()).map(Service::code);
    let peers = PeerGroup::of(conn, id, agency.country.as_deref(), service)?;
    let offer = Offer::of(conn, id)?;
    let selection = match filter.is_empty() {
        true => None,
        false => Some(Selection::of(conn, id, &offer, &filter)?),
    };
    Ok((peers, offer, selection))
}
