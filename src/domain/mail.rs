//! Every mail the portal sends, on one page. A mail is a row in the outbox, written in the transaction
//! that caused it; the worker renders it in the recipient's language and hands it over.

mod changes;
mod outbox;
pub mod posted;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

pub use self::changes::{FactorChange, TeamChange};
pub use self::outbox::{MailId, MailState, count_failed, count_queued, forget_all, post};

/// A mail and what its text needs. Tokens are the one-time part of a link.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case")]
pub enum Mail {
    /// "Confirm your address and your review is handed in."
    ConfirmReview {
        token: String,
        agency_name: String,
    },
    /// A link that signs in.
    SignInLink {
        token: String,
        /// Where to go afterwards.
        #[serde(default)]
        return_to: Option<String>,
    },
    /// A link that finishes signing up.
    ConfirmSignUp {
        token: String,
        /// Where to go afterwards.
        #[serde(default)]
        return_to: Option<String>,
    },
    /// Somebody tried to sign up with an address that has an account.
    SignUpExisting {
        token: String,
        #[serde(default)]
        return_to: Option<String>,
    },
    /// Somebody without an account asked for a sign-in or reset link.
    NoAccount {},
    /// A link to choose a new password.
    ResetPassword {
        token: String,
    },
    /// The password is another one.
    PasswordChanged {},
    /// To the old address: another one was entered; it is shown masked.
    AddressChanged {
        new_email: String,
    },
    /// To the new address: confirm it.
    ConfirmAddress {
        token: String,
    },
    /// The account was closed.
    AccountClosed {},
    /// The second factor has come, gone or been replaced.
    SecondFactorChanged {
        change: FactorChange,
    },
    /// A link that starts the waiting at whose end a lost second factor goes.
    ResetSecondFactor {
        token: String,
    },
    /// The waiting has begun; the link stops it.
    SecondFactorResetBegun {
        token: String,
        due_at: NaiveDateTime,
    },
    /// A warning, with the statement of reasons.
    AccountWarned {
        /// Opens the statement without signing in.
        token: String,
        rule: String,
        explanation: String,
    },
    /// A suspension, with the statement of reasons.
    AccountSuspended {
        token: String,
        rule: String,
        explanation: String,
        until: NaiveDate,
    },
    /// The suspension was ended before its date.
    AccountRestored {},
    /// `what` is "review", or "edit" for a new version of one that is public.
    ReviewPublished {
        #[serde(flatten)]
        about: AboutReview,
        agency_slug: String,
    },
    /// A new version of a review that is hidden for the time being.
    HiddenEditApproved {
        #[serde(flatten)]
        about: AboutReview,
    },
    ReviewReturned {
        #[serde(flatten)]
        about: AboutReview,
        #[serde(flatten)]
        reasons: Reasons,
    },
    ReviewRejected {
        #[serde(flatten)]
        about: AboutReview,
        #[serde(flatten)]
        reasons: Reasons,
    },
    /// Not public while something is cleared up.
    ReviewSuspended {
        #[serde(flatten)]
        about: AboutReview,
        #[serde(flatten)]
        reasons: Reasons,
    },
    ReviewRemoved {
        #[serde(flatten)]
        about: AboutReview,
        #[serde(flatten)]
        reasons: Reasons,
    },
    /// Public again, and counts as before.
    ReviewRestored {
        #[serde(flatten)]
        about: AboutReview,
        agency_slug: String,
    },
    /// What came of somebody's flag.
    FlagDecided {
        /// Opens the form of an appeal; none if there is nothing to appeal against.
        token: Option<String>,
        agency_name: String,
        review_id: String,
        /// "dismiss", "suspend", "remove", "restore", or "gone" if it went by itself.
        outcome: String,
        rule: Option<String>,
        explanation: String,
    },
    /// The answer to an appeal.
    AppealDecided {
        /// The decision whose statement it was about; none for whoever flagged.
        statement: Option<String>,
        agency_name: Option<String>,
        /// "uphold", "overrule", or "remove".
        outcome: String,
        /// "shown", "lifted", "nothing_to_show", "removed" or "upheld".
        effect: String,
        explanation: String,
    },
    FollowUpDecided {
        review_id: String,
        agency_name: String,
        /// "publish", "return", "reject", or "hidden" for one that is published with its review still hidden.
        outcome: String,
        #[serde(flatten)]
        reasons: Reasons,
    },
    SuggestionDecided {
        agency_name: String,
        agency_slug: Option<String>,
        explanation: String,
    },
    /// To an address at an agency's domain: does the claimant work there?
    ConfirmClaim {
        token: String,
        agency_name: String,
        /// The address of the account that asked.
        claimant: String,
    },
    /// To the claimant: who is asked now, "owner_asked" or "documents".
    ClaimReceived {
        agency_name: String,
        agency_slug: String,
        stands: String,
    },
    /// To the owners: somebody else says they represent the agency.
    ClaimAsked {
        agency_name: String,
        agency_slug: String,
        claimant: String,
        due_on: NaiveDate,
    },
    /// To the claimant: "accepted" with the role, or "declined" with the reasons.
    ClaimDecided {
        agency_name: String,
        agency_slug: String,
        outcome: String,
        role: String,
        explanation: String,
    },
    /// A link to join a team; `inviter` is a colleague's address.
    TeamInvitation {
        token: String,
        agency_name: String,
        role: String,
        inviter: String,
    },
    /// To the reviewer: the agency has answered.
    ResponsePublished {
        review_id: String,
        agency_name: String,
    },
    /// To whoever wrote the answer: "publish", "return" or "reject".
    ResponseDecided {
        review_id: String,
        agency_name: String,
        agency_slug: String,
        outcome: String,
        #[serde(flatten)]
        reasons: Reasons,
    },
    /// To whoever of a team wants it: what became public in a week. `digest` is what the unsubscribing link names.
    WeeklyDigest {
        digest: String,
        agency_name: String,
        agency_slug: String,
        count: i64,
        lines: Vec<DigestLine>,
        /// New reviews that are not among the lines.
        more: i64,
    },
    /// `email` and `role` tell who it is about, where it is not the reader alone.
    TeamChanged {
        agency_name: String,
        agency_slug: String,
        change: TeamChange,
        email: String,
        role: String,
    },
    /// To everybody who was taken for an agency's team until a moderator found somebody else to be it.
    TeamReplaced {
        agency_name: String,
        agency_slug: String,
        explanation: String,
    },
    /// What an agency's own words have become; `outcome` is "publish" or "return".
    ProfileDecided {
        agency_name: String,
        agency_slug: String,
        outcome: String,
        #[serde(flatten)]
        reasons: Reasons,
    },
}

/// A new review in the weekly mail.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DigestLine {
    pub review_id: String,
    pub title: String,
    /// The mean of its stars.
    pub stars: f64,
}

/// The text a decision was about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AboutReview {
    pub review_id: String,
    pub agency_name: String,
    pub title: String,
    /// "review", or "edit" while an earlier version stays public.
    pub what: String,
}

/// Why a text is not published as it is; empty if it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Reasons {
    pub rule: Option<String>,
    pub explanation: String,
    pub passages: Vec<String>,
    pub grounds: Option<Grounds>,
}

/// What a statement of reasons says beside rule and explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// The id of the decision, which finds the statement in the account.
    pub statement: String,
    /// "own_check" or "flag".
    pub source: String,
    /// Whether software had marked something in the text.
    pub detected: bool,
    /// "returned", "for_good" or "until_cleared".
    pub lasts: String,
    pub appeal_until: NaiveDate,
}

impl Mail {
    /// The folder of its templates and its name in the outbox.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::ConfirmReview { .. } => "confirm_review",
            Self::SignInLink { .. } => "sign_in_link",
            Self::ConfirmSignUp { .. } => "confirm_sign_up",
            Self::SignUpExisting { .. } => "sign_up_existing",
            Self::NoAccount {} => "no_account",
            Self::ResetPassword { .. } => "reset_password",
            Self::PasswordChanged {} => "password_changed",
            Self::AddressChanged { .. } => "address_changed",
            Self::ConfirmAddress { .. } => "confirm_address",
            Self::AccountClosed {} => "account_closed",
            Self::SecondFactorChanged { .. } => "second_factor_changed",
            Self::ResetSecondFactor { .. } => "reset_second_factor",
            Self::SecondFactorResetBegun { .. } => "second_factor_reset_begun",
            Self::AccountWarned { .. } => "account_warned",
            Self::AccountSuspended { .. } => "account_suspended",
            Self::AccountRestored {} => "account_restored",
            Self::ReviewPublished { .. } => "review_published",
            Self::HiddenEditApproved { .. } => "hidden_edit_approved",
            Self::ReviewReturned { .. } => "review_returned",
            Self::ReviewRejected { .. } => "review_rejected",
            Self::ReviewSuspended { .. } => "review_suspended",
            Self::ReviewRemoved { .. } => "review_removed",
            Self::ReviewRestored { .. } => "review_restored",
            Self::FlagDecided { .. } => "flag_decided",
            Self::AppealDecided { .. } => "appeal_decided",
            Self::FollowUpDecided { .. } => "follow_up_decided",
            Self::SuggestionDecided { .. } => "suggestion_decided",
            Self::ConfirmClaim { .. } => "confirm_claim",
            Self::ClaimReceived { .. } => "claim_received",
            Self::ClaimAsked { .. } => "claim_asked",
            Self::ClaimDecided { .. } => "claim_decided",
            Self::TeamInvitation { .. } => "team_invitation",
            Self::WeeklyDigest { .. } => "weekly_digest",
            Self::TeamChanged { .. } => "team_changed",
            Self::TeamReplaced { .. } => "team_replaced",
            Self::ResponsePublished { .. } => "response_published",
            Self::ResponseDecided { .. } => "response_decided",
            Self::ProfileDecided { .. } => "profile_decided",
        }
    }
}
