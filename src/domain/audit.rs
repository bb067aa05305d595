//! The audit log: who did what to what, when. Entries are written in the transaction of the deed and are
//! never changed. Details hold codes and ids, never texts of people, addresses or secrets.

pub mod log;

use diesel::prelude::*;
use serde_json::Value;

use super::actor::Actor;
use super::error::Result;
use super::subject::Subject;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::audit_entries;
use crate::platform::db::types::new_id;

crate::text_enum!(
    /// What was done.
    Action {
        AccountCreated = "account_created",
        AccountClosed = "account_closed",
        AddressChanged = "address_changed",
        PasswordChanged = "password_changed",
        LanguageChanged = "language_changed",
        SignedIn = "signed_in",
        SessionsEnded = "sessions_ended",
        SecondFactorChanged = "second_factor_changed",
        SecondFactorResetBegun = "second_factor_reset_begun",
        SecondFactorResetCancelled = "second_factor_reset_cancelled",
        AccountWarned = "account_warned",
        AccountSuspended = "account_suspended",
        AccountRestored = "account_restored",
        StaffAdded = "staff_added",
        StaffRemoved = "staff_removed",
        AgencySuggested = "agency_suggested",
        AgencyListed = "agency_listed",
        AgencyDeclined = "agency_declined",
        AgencyUpdated = "agency_updated",
        AgencyClosed = "agency_closed",
        ProfileProposed = "profile_proposed",
        ProfileAccepted = "profile_accepted",
        ProfileReturned = "profile_returned",
        ProfileTakenDown = "profile_taken_down",
        FactsStated = "facts_stated",
        AgenciesMerged = "agencies_merged",
        ClaimMade = "claim_made",
        ClaimRefused = "claim_refused",
        ClaimAccepted = "claim_accepted",
        ClaimDeclined = "claim_declined",
        ClaimWithdrawn = "claim_withdrawn",
        TeamMemberInvited = "team_member_invited",
        TeamMemberJoined = "team_member_joined",
        InvitationRevoked = "invitation_revoked",
        TeamRoleChanged = "team_role_changed",
        TeamMemberRemoved = "team_member_removed",
        TeamMemberLeft = "team_member_left",
        OwnershipPassedOn = "ownership_passed_on",
        AgencyGivenBack = "agency_given_back",
        TeamReplaced = "team_replaced",
        PromiseMade = "promise_made",
        PromiseWithdrawn = "promise_withdrawn",
        DigestWanted = "digest_wanted",
        DigestEnded = "digest_ended",
        ReviewSubmitted = "review_submitted",
        ReviewPublished = "review_published",
        ReviewReturned = "review_returned",
        ReviewRejected = "review_rejected",
        ReviewResubmitted = "review_resubmitted",
        ReviewEdited = "review_edited",
        ReviewSuspended = "review_suspended",
        ReviewRestored = "review_restored",
        ReviewRemoved = "review_removed",
        ReviewWithdrawn = "review_withdrawn",
        ReviewErased = "review_erased",
        ResponseSubmitted = "response_submitted",
        ResponsePublished = "response_published",
        ResponseReturned = "response_returned",
        ResponseRejected = "response_rejected",
        ResponseRemoved = "response_removed",
        FollowUpSubmitted = "follow_up_submitted",
        FollowUpPublished = "follow_up_published",
        FollowUpReturned = "follow_up_returned",
        FollowUpRejected = "follow_up_rejected",
        FollowUpWithdrawn = "follow_up_withdrawn",
        CaseOpened = "case_opened",
        CaseHeld = "case_held",
        CaseReleased = "case_released",
        CaseHandedOver = "case_handed_over",
        CaseNoted = "case_noted",
        CaseDecided = "case_decided",
        CaseClosed = "case_closed",
        FlagRaised = "flag_raised",
        AppealFiled = "appeal_filed",
        DecisionsSealed = "decisions_sealed",
        MailRetried = "mail_retried",
        JobRetried = "job_retried",
        ScorecardsRebuilt = "scorecards_rebuilt",
        SignalSwitched = "signal_switched",
    }
);

/// Writes an entry.
///
/// # Errors
/// The database's own.
pub fn record(conn: &mut Conn, actor: Actor, action: Action, subject: Subject, details: Value) -> Result<()> {
    diesel::insert_into(audit_entries::table)
        .values((
            audit_entries::id.eq(new_id()),
            audit_entries::at.eq(clock::now()),
            audit_entries::actor_kind.eq(actor.kind()),
            audit_entries::actor_id.eq(actor.account().map(|id| id.0)),
            audit_entries::action.eq(action),
            audit_entries::subject_kind.eq(subject.kind),
            audit_entries::subject_id.eq(subject.id),
            audit_entries::details.eq(details.to_string()),
        ))
        .execute(conn)?;
    Ok(())
}
