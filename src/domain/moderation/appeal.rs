//! Appeals (Regulation (EU) 2022/2065, Art. 20): once, free of charge, within six months.
//!
//! - The person a restriction concerns appeals against it; whoever flagged, against the dismissal of the flag.
//!   Each party has one appeal for each decision.
//! - Appeals against one decision are one case while it is open. Somebody else decides it than decided first.
//! - The decision stays as it was. Overruling it is another one, which names it and undoes what it did, as
//!   far as there is anything left to undo. The answer is not appealed against again.

mod filing;
mod overruling;

use chrono::NaiveDateTime;
use diesel::prelude::*;

pub use filing::{Dismissed, dismissed, file, file_by_token, file_flag};
pub use overruling::Effect;
pub(super) use overruling::{overrule, remove};

use super::decision::DecisionId;
use super::flag::{FlagId, Raised};
use super::ruling::Ruling;
use crate::domain::accounts::Account;
use crate::domain::accounts::account::AccountState;
use crate::domain::actor::AccountId;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::{Case, CaseId};
use crate::domain::error::Result;
use crate::domain::mail::{self, Mail};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::appeals;

crate::id_type!(
    /// The id of an appeal.
    AppealId
);

crate::text_enum!(
    /// Where an appeal stands.
    AppealState { Open = "open", Upheld = "upheld", Overruled = "overruled" }
);

/// Fewest letters of an appeal.
pub const SHORTEST: usize = 20;
/// Most letters of an appeal.
pub const LONGEST: usize = 2000;

/// An appeal.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = appeals)]
pub struct Appeal {
    pub id: AppealId,
    pub decision_id: DecisionId,
    account_id: Option<AccountId>,
    flag_id: Option<FlagId>,
    /// Empty once it had to be erased.
    pub body: String,
    pub state: AppealState,
    pub answered_by: Option<DecisionId>,
    pub opened_at: NaiveDateTime,
    pub answered_at: Option<NaiveDateTime>,
}

impl Appeal {
    /// Whether it comes from somebody who had flagged.
    pub const fn is_of_flagger(&self) -> bool {
        self.flag_id.is_some()
    }

    /// The appeals that make a case.
    pub(super) fn of_case(conn: &mut Conn, case: CaseId) -> Result<Vec<Self>> {
        let own = appeals::table.filter(appeals::case_id.eq(case)).order(appeals::id);
        Ok(own.select(Self::as_select()).load(conn)?)
    }

    /// Where to write, in which language, and whether it is the person the statement went to.
    fn recipient(&self, conn: &mut Conn) -> Result<Option<(String, crate::platform::i18n::Locale)>> {
        match (self.flag_id, self.account_id) {
            (Some(flag), _) => Raised::find(conn, flag)?.recipient(conn),
            (None, Some(account)) => {
                let account = Account::find(conn, account)?;
                let is_there = account.state != AccountState::Closed;
                Ok(is_there.then_some((account.email, account.locale)))
            }
            (None, None) => Ok(None),
        }
    }
}

/// Answers every appeal of the case with the decision `id`.
pub(super) fn answer(
    conn: &mut Conn,
    (case, id): (&Case, DecisionId),
    ruling: &Ruling,
    effect: Effect,
) -> Result<()> {
    let agency = case.agency_id.map(|id| Agency::find(conn, AgencyId(id))).transpose()?;
    let agency_name = agency.map(|agency| agency.name);
    let state = if effect.overrules() { AppealState::Overruled } else { AppealState::Upheld };
    for appeal in Appeal::of_case(conn, case.id)? {
        diesel::update(appeals::table.find(appeal.id))
            .set((
                appeals::state.eq(state),
                appeals::answered_by.eq(id),
                appeals::answered_at.eq(clock::now()),
            ))
            .execute(conn)?;
        let Some((to, locale)) = appeal.recipient(conn)? else { continue };
        let mail = Mail::AppealDecided {
            statement: (!appeal.is_of_flagger()).then(|| appeal.decision_id.to_string()),
            agency_name: agency_name.clone(),
            outcome: ruling.outcome.to_string(),
            effect: effect.to_string(),
            explanation: ruling.explanation.clone(),
        };
        mail::post(conn, &to, locale, &mail)?;
    }
    Ok(())
}
