//! What mails tell of: changes of a second factor and of an agency's team.

crate::text_enum!(
    /// What happened to a second factor; its owner is always told.
    FactorChange {
        Enrolled = "enrolled",
        Dropped = "dropped",
        /// Taken away because it was lost.
        Reset = "reset",
        RecoveryCodeUsed = "recovery_code_used",
        RecoveryCodesRenewed = "recovery_codes_renewed",
    }
);

crate::text_enum!(
    /// What happened in an agency's team.
    TeamChange {
        /// Somebody else is in it now.
        Joined = "joined",
        /// One's own role is another.
        Role = "role",
        /// One was taken out.
        Removed = "removed",
        /// Somebody else has gone.
        Left = "left",
        PassedOn = "passed_on",
        /// Nobody represents the agency any more.
        GivenBack = "given_back",
    }
);
