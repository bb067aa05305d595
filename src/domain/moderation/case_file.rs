//! The case file: everything a moderator needs to decide, and nothing that says who the author is. The text
//! with what the checks marked, what it looked like before, the facts, how the author's other reviews
//! fared, and every earlier decision about the same review.

mod around;
mod claimed;
mod disputed;
mod history;
pub(super) mod marks;
mod matter;
mod similar;

use diesel::prelude::*;

pub use around::{Around, Neighbour};
pub use claimed::Claimed;
pub use disputed::{AppealMatter, FlaggedMatter};
pub use history::{AuthorRecord, PastDecision};
pub use marks::{MarkedText, Segment};
pub use matter::{FollowUpMatter, Matter, ResponseMatter, RevisionMatter, Suggested, Told, VersionMatter};
pub use similar::SimilarText;

use super::handover::{self, Colleague};
use super::lease::Holding;
use super::mandate::{Bar, Mandate, Team, WaitsFor};
use super::note::{self, Note};
use super::queue::{self, Desk, name_of};
use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
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
    /// The colleague who handed it to its holder.
    pub handed_by: Option<String>,
    /// How long they still do; a minute that has begun counts.
    pub minutes_left: Option<i64>,
    pub overdue: bool,
    pub bar: Option<Bar>,
    /// Whom an appeal waits for, if no other moderator can decide it.
    pub waits_for: Option<WaitsFor>,
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
    /// The author's other reviews, the latest first.
    pub author_reviews: Vec<Neighbour>,
    pub around: Around,
    /// None of them for whoever may not decide the case.
    pub notes: Vec<Note>,
    /// To whom it could be handed over.
    pub colleagues: Vec<Colleague>,
    pub desk: Desk,
}

impl CaseFile {
    /// Opens the file of a case, whatever its state. At most thirty-five queries, and three more if the
    /// text is like others.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn open(conn: &mut Conn, moderator: &Account, id: CaseId) -> Result<Self> {
        let case = Case::find(conn, id)?;
        let agency = case.agency_id.map(|id| Agency::find(conn, AgencyId(id))).transpose()?;
        let matter = Matter::of(conn, &case, agency.as_ref())?;
        let signals = record::of_case(conn, id)?;
        let bar = Mandate::of(conn, moderator)?.bar(&case);
        let (holder, handed_by) = hands(conn, &case)?;
        let mut colleagues = handover::team(conn)?;
        colleagues.retain(|one| one.id != moderator.id);
        let file = Self {
            holding: Holding::of(&case, moderator),
            holder,
            handed_by,
            minutes_left: case.holder().map(|(_, until)| (until - clock::now()).num_minutes() + 1),
            overdue: case.is_overdue(),
            notes: if bar.is_none() { note::of(conn, id)? } else { Vec::new() },
            bar,
            waits_for: Team::of(conn, [&case])?.waits_for(&case),
            author: match matter {
                Matter::Claim(_) | Matter::Response(_) => None,
                _ => AuthorRecord::of(conn, &case, matter.review())?,
            },
            author_reviews: match matter.review() {
                None => Vec::new(),
                review => around::of_author(conn, &case, review)?,
            },
            around: Around::of(conn, &case, matter.review())?,
            decisions: history::decisions(conn, &case, matter.review())?,
            similar: similar::of(conn, &signals)?,
            signals,
            colleagues,
            desk: queue::desk(conn, moderator)?,
            matter,
            agency,
            case,
        };
        Ok(if file.bar.is_some() { file.closed() } else { file })
    }

    /// What somebody sees who may not decide the case: that it waits, not who reads it and what they know.
    fn closed(self) -> Self {
        let (holder, handed_by, minutes_left, author) = (None, None, None, None);
        let (decisions, signals, similar) = (Vec::new(), Vec::new(), Vec::new());
        let (author_reviews, around, colleagues) = (Vec::new(), Around::default(), Vec::new());
        Self {
            holding: Holding::Free,
            holder,
            handed_by,
            minutes_left,
            author,
            author_reviews,
            around,
            decisions,
            signals,
            similar,
            colleagues,
            ..self
        }
    }

    /// The text's title, or the agency's name; empty for a measure against an account.
    pub fn title(&self) -> &str {
        self.matter.title()
    }
}

/// The names of who holds the case at present and of who gave it to them. One query, none if it is free.
fn hands(conn: &mut Conn, case: &Case) -> Result<(Option<String>, Option<String>)> {
    let Some((holder, _)) = case.holder() else { return Ok((None, None)) };
    let of: Vec<AccountId> = [Some(holder), case.handed_by].into_iter().flatten().collect();
    let emails: Vec<(AccountId, String)> =
        accounts::table.filter(accounts::id.eq_any(of)).select((accounts::id, accounts::email)).load(conn)?;
    let name = |id| emails.iter().find(|(known, _)| *known == id).map(|(_, email)| name_of(email));
    Ok((name(holder), case.handed_by.and_then(name)))
}
