//! What a case, an audit entry or a notice is about.

crate::text_enum!(
    /// The kind of thing.
    SubjectKind {
        Account = "account",
        Agency = "agency",
        AgencyRevision = "agency_revision",
        Review = "review",
        ReviewVersion = "review_version",
        FollowUp = "follow_up",
        Response = "response",
        Claim = "claim",
        Case = "case",
        /// What an appeal is against.
        Decision = "decision",
        Mail = "mail",
        Job = "job",
        /// The stored figures of all agencies; its id is 0.
        Scorecards = "scorecards",
        /// What the software looks for in texts; its id is 0.
        Signals = "signals",
    }
);

/// One thing of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    pub kind: SubjectKind,
    pub id: i64,
}

impl Subject {
    /// The thing of this kind with this id.
    pub const fn new(kind: SubjectKind, id: i64) -> Self {
        Self { kind, id }
    }

    /// The text that is unique while a case about the subject is open.
    pub fn key(self) -> String {
        format!("{}:{}", self.kind, self.id)
    }
}
