//! For whoever represents an agency. Handlers take a [`Representative`](super::viewer::Representative) or an
//! [`Owner`](super::viewer::Owner), which are found through the agency of the path; claims take a member.

pub mod acceptances;
pub mod claims;
pub mod departures;
pub mod desk;
mod desk_view;
pub mod digests;
pub mod facts;
pub mod figure_files;
pub mod invitations;
pub mod members;
pub mod ownership;
pub mod profile;
pub mod promise_withdrawals;
pub mod promises;
pub mod refusals;
pub mod response_submissions;
pub mod responses;
pub mod returns;
pub mod review_files;
pub mod team;

use serde::Serialize;

use crate::domain::agencies::Agency;
use crate::domain::agencies::representative::TeamRole;
use crate::web::viewer::Representative;

/// The agency a page is for, and what the person may do there: every page of this front door knows it.
#[derive(Serialize)]
pub struct AgencyView {
    name: String,
    slug: String,
    role: Option<TeamRole>,
    is_owner: bool,
}

impl AgencyView {
    /// For somebody of its team.
    pub fn of(one: &Representative) -> Self {
        let Agency { name, slug, .. } = one.agency.clone();
        Self { name, slug, role: Some(one.role), is_owner: one.is_owner() }
    }
}

impl From<Agency> for AgencyView {
    fn from(agency: Agency) -> Self {
        Self { name: agency.name, slug: agency.slug, role: None, is_owner: false }
    }
}
