//! Claims: somebody says that they represent an agency, and shows it.
//!
//! - By a link mailed to an address at the agency's own domain ([`own_domain`]): bound to the account that
//!   asked, used once, and accepted at once when it is followed.
//! - In writing, which a moderator checks. There is no other way for an agency without a web site of its
//!   own, for one that was represented before (its team may have changed what the page says) and for
//!   whoever suggested the agency.
//! - Of an agency that is represented the owners are asked first ([`answer`]). If they refuse, or say nothing
//!   for [`PATIENCE`], a moderator decides.
//! - Every change begins by holding the agency: of two who claim it at once one is first.

pub mod answer;
mod ending;
pub mod proof;
pub mod verdict;

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

pub(super) use ending::{end_all, owners_are_gone};
pub use ending::{sweep, withdraw, withdraw_all};

use super::representative::{self, TeamRole, is_represented, reachable, role};
use super::{Agency, AgencyId, own_domain};
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, CaseKind, NewCase};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::job::{self, Job};
use crate::domain::mail::{self, Mail};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::agencies;
use crate::platform::db::schema::claims::{self, dsl};
use crate::platform::{clean_text, clock};

crate::id_type!(
    /// The id of a claim.
    ClaimId
);

crate::text_enum!(
    /// Where a claim stands.
    ClaimState {
        /// A link was mailed to the agency's domain.
        MailSent = "mail_sent",
        /// The owners are asked.
        OwnerAsked = "owner_asked",
        /// A moderator is to decide.
        Documents = "documents",
        Accepted = "accepted",
        Declined = "declined",
        Withdrawn = "withdrawn",
    }
);

/// How long the owners of an agency may take to answer.
pub const PATIENCE: Duration = Duration::days(14);
/// Fewest letters of an explanation.
pub const SHORTEST_EXPLANATION: usize = 30;
/// Most letters of an explanation.
pub const LONGEST_EXPLANATION: usize = 2000;

/// A claim.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = claims)]
pub struct Claim {
    pub id: ClaimId,
    pub agency_id: AgencyId,
    pub account_id: AccountId,
    pub state: ClaimState,
    /// The address at the agency's domain to which a link went.
    pub address: Option<String>,
    pub explanation: String,
    /// Why an owner said no; empty if none did.
    pub refusal: String,
    pub created_at: NaiveDateTime,
    /// Until when the owners may answer.
    pub answer_due_at: Option<NaiveDateTime>,
}

/// What is open to somebody who wants to claim an agency.
#[derive(Clone, Debug)]
pub struct Ways {
    /// The domain an address must be at, if a mailed link is enough.
    pub domain: Option<String>,
    /// The owners are asked first.
    pub is_represented: bool,
    /// What one has begun already.
    pub open: Option<Claim>,
}

impl Claim {
    /// The claim with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: ClaimId) -> Result<Self> {
        Ok(dsl::claims.find(id).select(Self::as_select()).first(conn)?)
    }

    /// One's own open claim of an agency.
    ///
    /// # Errors
    /// The database's own.
    pub fn open_of(conn: &mut Conn, account: AccountId, agency: AgencyId) -> Result<Option<Self>> {
        let open = dsl::claims.filter(dsl::open_key.eq(key(agency, account)));
        Ok(open.select(Self::as_select()).first(conn).optional()?)
    }

    /// The claim with this id, and its agency, both held until this transaction ends.
    fn hold(conn: &mut Conn, id: ClaimId) -> Result<(Self, Agency)> {
        let agency = Self::find(conn, id)?.agency_id;
        Agency::hold_listed(conn, agency)?;
        Ok((Self::find(conn, id)?, Agency::find(conn, agency)?))
    }

    /// What is not as the page showed it has moved on.
    fn expect_in(&self, states: &[ClaimState]) -> Result<()> {
        if states.contains(&self.state) { Ok(()) } else { Err(Error::Conflict(Conflict::StateChanged)) }
    }

    /// The subject of cases and audit entries about it.
    pub const fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Claim, self.id.0)
    }

    fn record(&self, conn: &mut Conn, actor: Actor, action: Action) -> Result<()> {
        audit::record(conn, actor, action, self.subject(), json!({ "agency": self.agency_id }))
    }

    /// Whether the claimant's own address is at the agency's domain.
    ///
    /// # Errors
    /// The database's own.
    pub fn is_at_domain(&self, conn: &mut Conn, agency: &Agency) -> Result<bool> {
        let address = Account::find(conn, self.account_id)?.email.parse();
        let standing = address.map(|own| own_domain::standing(&own, agency.website.as_deref()));
        Ok(standing == Ok(own_domain::Standing::Own))
    }
}

/// The claims of an agency that wait for its owners, the oldest first, with the address of each claimant.
///
/// # Errors
/// The database's own.
pub fn waiting(conn: &mut Conn, agency: AgencyId) -> Result<Vec<(Claim, String)>> {
    use crate::platform::db::schema::accounts;
    Ok(dsl::claims
        .inner_join(accounts::table)
        .filter(dsl::agency_id.eq(agency).and(dsl::state.eq(ClaimState::OwnerAsked)))
        .order(dsl::id)
        .select((Claim::as_select(), accounts::email))
        .load(conn)?)
}

/// What is open to this account.
///
/// # Errors
/// `Conflict` for somebody who represents the agency already.
pub fn ways(conn: &mut Conn, account: &Account, agency: &Agency) -> Result<Ways> {
    if role(conn, agency.id, account.id)?.is_some() {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    let is_represented = is_represented(conn, agency.id)?;
    let by_mail = !is_represented && may_prove_by_mail(conn, account, agency)?;
    Ok(Ways {
        domain: own_domain::of_website(agency.website.as_deref()).filter(|_| by_mail),
        is_represented,
        open: Claim::open_of(conn, account.id, agency.id)?,
    })
}

/// Whether a link to the agency's domain is proof enough: what the page says of the web site must come from
/// neither the claimant nor an earlier team.
fn may_prove_by_mail(conn: &mut Conn, account: &Account, agency: &Agency) -> Result<bool> {
    let suggested_by: Option<AccountId> =
        agencies::table.find(agency.id).select(agencies::suggested_by).first(conn)?;
    let accepted = dsl::agency_id.eq(agency.id).and(dsl::state.eq(ClaimState::Accepted));
    let was_claimed: bool =
        diesel::select(diesel::dsl::exists(dsl::claims.filter(accepted))).get_result(conn)?;
    Ok(suggested_by != Some(account.id) && !was_claimed)
}

/// Claims an agency in writing: its owners are asked, or else a moderator. The same claim sent twice is one.
///
/// # Errors
/// `Invalid` (field `explanation`); `Conflict` for somebody who represents the agency, or one not listed.
pub fn explain(conn: &mut Conn, account: &Account, agency: AgencyId, typed: &str) -> Result<ClaimId> {
    let explanation = read_words(typed, "explanation", "invalid-claim-explanation")?;
    Agency::hold_listed(conn, agency)?;
    let agency = Agency::find(conn, agency)?;
    let ways = ways(conn, account, &agency)?;
    let id = match ways.open {
        Some(open) if open.state != ClaimState::MailSent => return Ok(open.id),
        Some(begun) => begun.id,
        None => begin(conn, account, &agency)?,
    };
    let text = (dsl::explanation.eq(&explanation), dsl::token_hash.eq(None::<String>));
    diesel::update(dsl::claims.find(id)).set(text).execute(conn)?;
    let claim = Claim::find(conn, id)?;
    if ways.is_represented {
        ask_owners(conn, account, &agency, &claim)?;
    } else {
        ask_moderator(conn, account.actor(), &agency, &claim)?;
    }
    Ok(id)
}

fn read_words(typed: &str, field: &'static str, short: &'static str) -> Result<String> {
    let text = clean_text::clean(typed).map_err(|_| Error::field(field, "invalid-characters"))?;
    match clean_text::length(&text) {
        ..SHORTEST_EXPLANATION => Err(Error::field(field, short)),
        SHORTEST_EXPLANATION..=LONGEST_EXPLANATION => Ok(text),
        _ => Err(Error::field(field, "invalid-explanation-long")),
    }
}

fn key(agency: AgencyId, account: AccountId) -> String {
    format!("{agency}:{account}")
}

/// Writes the row of a new claim of a held agency.
fn begin(conn: &mut Conn, account: &Account, agency: &Agency) -> Result<ClaimId> {
    let id = ClaimId::new();
    diesel::insert_into(dsl::claims)
        .values((
            (dsl::id.eq(id), dsl::agency_id.eq(agency.id), dsl::account_id.eq(account.id)),
            (dsl::open_key.eq(key(agency.id, account.id)), dsl::state.eq(ClaimState::MailSent)),
            (dsl::explanation.eq(""), dsl::refusal.eq(""), dsl::created_at.eq(clock::now())),
        ))
        .execute(conn)?;
    Claim::find(conn, id)?.record(conn, account.actor(), Action::ClaimMade)?;
    Ok(id)
}

/// Asks the owners of a held agency; after [`PATIENCE`] a moderator decides without them.
fn ask_owners(conn: &mut Conn, account: &Account, agency: &Agency, claim: &Claim) -> Result<()> {
    let due = clock::now() + PATIENCE;
    diesel::update(dsl::claims.find(claim.id))
        .set((dsl::state.eq(ClaimState::OwnerAsked), dsl::answer_due_at.eq(due)))
        .execute(conn)?;
    job::enqueue(conn, &Job::EndClaimSilence { claim: claim.id.0 }, due)?;
    for owner in reachable(conn, agency.id, Some(TeamRole::Owner))? {
        let asked = Mail::ClaimAsked {
            agency_name: agency.name.clone(),
            agency_slug: agency.slug.clone(),
            claimant: account.email.clone(),
            due_on: due.date(),
        };
        mail::post(conn, &owner.email, owner.locale, &asked)?;
    }
    tell_where_it_stands(conn, account, agency, ClaimState::OwnerAsked)
}

/// Puts a claim of a held agency into the moderators' queue.
fn ask_moderator(conn: &mut Conn, actor: Actor, agency: &Agency, claim: &Claim) -> Result<()> {
    diesel::update(dsl::claims.find(claim.id)).set(dsl::state.eq(ClaimState::Documents)).execute(conn)?;
    let claimant = Account::find(conn, claim.account_id)?;
    let new = NewCase {
        kind: CaseKind::Claim,
        subject: claim.subject(),
        agency_id: Some(agency.id.0),
        author: Some(claimant.id),
        language: claimant.locale.code().to_owned(),
    };
    case::open(conn, actor, new)?;
    tell_where_it_stands(conn, &claimant, agency, ClaimState::Documents)
}

fn tell_where_it_stands(
    conn: &mut Conn,
    claimant: &Account,
    agency: &Agency,
    stands: ClaimState,
) -> Result<()> {
    let mail = Mail::ClaimReceived {
        agency_name: agency.name.clone(),
        agency_slug: agency.slug.clone(),
        stands: stands.to_string(),
    };
    mail::post(conn, &claimant.email, claimant.locale, &mail)?;
    Ok(())
}

/// Lets the claimant into the team of a held agency.
fn accept(conn: &mut Conn, actor: Actor, agency: &Agency, claim: &Claim, role: TeamRole) -> Result<()> {
    close(conn, claim, ClaimState::Accepted)?;
    representative::join(conn, agency.id, claim.account_id, role)?;
    claim.record(conn, actor, Action::ClaimAccepted)?;
    let claimant = Account::find(conn, claim.account_id)?;
    let mail = Mail::ClaimDecided {
        agency_name: agency.name.clone(),
        agency_slug: agency.slug.clone(),
        outcome: ClaimState::Accepted.to_string(),
        role: role.to_string(),
        explanation: String::new(),
    };
    mail::post(conn, &claimant.email, claimant.locale, &mail)?;
    Ok(())
}

/// Ends an open claim; of several who end it at once the first wins.
fn close(conn: &mut Conn, claim: &Claim, state: ClaimState) -> Result<()> {
    let open = dsl::claims.filter(dsl::id.eq(claim.id).and(dsl::open_key.is_not_null()));
    let closed = diesel::update(open)
        .set((
            (dsl::state.eq(state), dsl::open_key.eq(None::<String>), dsl::token_hash.eq(None::<String>)),
            dsl::decided_at.eq(clock::now()),
        ))
        .execute(conn)?;
    if closed == 1 { Ok(()) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}
