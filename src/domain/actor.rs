//! Who does something: it stands in every audit entry.

crate::id_type!(
    /// The id of an account.
    AccountId
);

/// Who acts, and in which role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who is not signed in.
    Visitor,
    /// A signed-in person in their own matters.
    Member(AccountId),
    /// A person of the team at the moderation desk.
    Moderator(AccountId),
    /// A person of the team who manages accounts, agencies and staff.
    Admin(AccountId),
    /// The operator at the command line.
    Operator,
    /// The portal itself: schedules, imports, expiries.
    System,
}

impl Actor {
    /// The names of all roles.
    pub const KINDS: &'static [&'static str] =
        &["visitor", "member", "moderator", "admin", "operator", "system"];

    /// The role's name in the audit log.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Member(_) => "member",
            Self::Moderator(_) => "moderator",
            Self::Admin(_) => "admin",
            Self::Operator => "operator",
            Self::System => "system",
        }
    }

    /// The account behind the actor, if there is one.
    pub const fn account(self) -> Option<AccountId> {
        match self {
            Self::Member(id) | Self::Moderator(id) | Self::Admin(id) => Some(id),
            Self::Visitor | Self::Operator | Self::System => None,
        }
    }
}
