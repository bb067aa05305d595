//! The case file: everything a moderator needs to decide, and nothing that says who the author is. The text
//! with what the checks marked, what it looked like before, the facts, how the author's other reviews
//! fared, and every earlier decision about the same review.

mod claimed;
mod history;
mod marks;
mod matter;
mod similar;

use diesel::prelude::*;

pub use claimed::Claimed;
pub use history::{AuthorRecord, PastDecision};
pub use marks::{MarkedText, Segment};
pub use matter::{FollowUpMatter, Matter, ResponseMatter, RevisionMatter, Suggested, Told, VersionMatter};
pub use similar::SimilarText;

use super::lease::Holding;
use super::mandate::{Bar, Mandate};
use super::queue::name_of;
use crate::domain::accounts::Account;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::{Case, CaseId};
use crate::domain::error::Result;
use crate::domain::signals::record::{self, Noted};
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
    /// None once the author's account is gone, for suggestions of strangers, and for claims and
    /// answers, which people give as agencies.
    pub author: Option<AuthorRecord>,
    /// About the same review or suggestion, the latest first.
    pub decisions: Vec<PastDecision>,
    /// What is remarkable about the text, the most points first.
    pub signals: Vec<Noted>,
    /// The texts that the signals refer to.
    pub similar: Vec<SimilarText>,
}

impl CaseFile {
    /// Opens the file of a case, whatever its state. At most eighteen queries, and three more if
    /// the text is like others.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn open(conn: &mut Conn, moderator: &Account, id: CaseId) -> Result<Self> {
        let case = Case::find(conn, id)?;
        let agency = case.agency_id.map(|id| Agency::find(conn, AgencyId(id))).transpose()?;
        let matter = Matter::of(conn, &case, agency.as_ref())?;
        let signals = record::of_case(conn, id)?;
        let file = Self {
            holding: Holding::of(&case, moderator),
            holder: holder(conn, &case)?,
            minutes_left: case.holder().map(|(_, until)| (until - clock::now()).num_minutes() + 1),
            overdue: case.is_overdue(),
            bar: Mandate::of(conn, moderator)?.bar(&case),
            author: match matter {
                Matter::Claim(_) | Matter::Response(_) => None,
                _ => AuthorRecord::of(conn, &case, matter.review())?,
            },
            decisions: history::decisions(conn, &case, matter.review())?,
            similar: similar::of(conn, &signals)?,
            signals,
            matter,
            agency,
            case,
        };
        Ok(if file.bar.is_some() { file.closed() } else { file })
    }

    /// What somebody sees who may not decide the case: that it waits, not who reads it and what they know.
    fn closed(self) -> Self {
        let (holder, minutes_left, author) = (None, None, None);
        let (holder, minutes_left, author) = (None, None, None);
        let (decisions, signals, similar) = (Vec::new(), Vec::new(), Vec::new());
        Self { holding: Holding::Free, holder, minutes_left, author, decisions, signals, similar, ..self }
    }

    /// The text's title, or the name of the agency that was suggested or claimed.
    pub fn title(&self) -> &str {
        match &self.matter {
            Matter::Version(matter) => &matter.told.version.title,
            Matter::FollowUp(matter) => matter.review.as_ref().map_or("", |told| &told.version.title),
            Matter::Suggestion(suggested) => &suggested.agency.name,
            Matter::Claim(claimed) => &claimed.agency.name,
            Matter::Response(matter) => matter.review.as_ref().map_or("", |told| &told.version.title),
            Matter::Revision(_) => self.agency.as_ref().map_or("", |agency| &agency.name),
        }
    }
}

fn holder(conn: &mut Conn, case: &Case) -> Result<Option<String>> {
    let Some((holder, _)) = case.holder() else { return Ok(None) };
    let email: String = accounts::table.find(holder).select(accounts::email).first(conn)?;
    Ok(Some(name_of(&email)))
}
