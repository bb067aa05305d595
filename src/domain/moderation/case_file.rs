//! The case file: everything a moderator needs to decide, and nothing that says who the author is. The text
//! with what the checks marked, what it looked like before, the facts, how the author's other reviews
//! fared, and every earlier decision about the same review.

mod claimed;
mod history;
mod marks;
mod matter;

use diesel::prelude::*;

pub use claimed::Claimed;
pub use history::{AuthorRecord, PastDecision};
pub use marks::{MarkedText, Segment};
pub use matter::{FollowUpMatter, Matter, RevisionMatter, Suggested, Told, VersionMatter};

use super::lease::Holding;
use super::mandate::{Bar, Mandate};
use super::queue::name_of;
use crate::domain::accounts::Account;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::{Case, CaseId};
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::accounts;

/// All about one case, as one moderator sees it.
pub struct CaseFile {
    pub case: Case,
    pub agency: Option<Agency>,
    pub holding: Holding,
    /// The colleague who holds it, or oneself.
    pub holder: Option<String>,
    /// How long they still do; a minute that has begun counts.
    pub minutes_left: Option<i64>,
    pub overdue: bool,
    pub bar: Option<Bar>,
    pub matter: Matter,
    /// None once the author's account is gone, for suggestions of strangers, and for claims, whose author is
    /// known by name.
    pub author: Option<AuthorRecord>,
    /// About the same review or suggestion, the latest first.
    pub decisions: Vec<PastDecision>,
}

impl CaseFile {
    /// Opens the file of a case, whatever its state. At most sixteen queries.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn open(conn: &mut Conn, moderator: &Account, id: CaseId) -> Result<Self> {
        let case = Case::find(conn, id)?;
        let agency = case.agency_id.map(|id| Agency::find(conn, AgencyId(id))).transpose()?;
        let matter = Matter::of(conn, &case, agency.as_ref())?;
        Ok(Self {
            holding: Holding::of(&case, moderator),
            holder: holder(conn, &case)?,
            minutes_left: case.holder().map(|(_, until)| (until - clock::now()).num_minutes() + 1),
            overdue: case.is_overdue(),
            bar: Mandate::of(conn, moderator)?.bar(&case),
            author: match matter {
                Matter::Claim(_) => None,
                _ => AuthorRecord::of(conn, &case, matter.review())?,
            },
            decisions: history::decisions(conn, &case, matter.review())?,
            matter,
            agency,
            case,
        })
    }

    /// The text's title, or the name of the agency that was suggested or claimed.
    pub fn title(&self) -> &str {
        match &self.matter {
            Matter::Version(matter) => &matter.told.version.title,
            Matter::FollowUp(matter) => matter.review.as_ref().map_or("", |told| &told.version.title),
            Matter::Suggestion(suggested) => &suggested.agency.name,
            Matter::Claim(claimed) => &claimed.agency.name,
            Matter::Revision(_) => self.agency.as_ref().map_or("", |agency| &agency.name),
        }
    }
}

fn holder(conn: &mut Conn, case: &Case) -> Result<Option<String>> {
    let Some((holder, _)) = case.holder() else { return Ok(None) };
    let email: String = accounts::table.find(holder).select(accounts::email).first(conn)?;
    Ok(Some(name_of(&email)))
}
