//! The house rules: a closed list. A moderator names one for every return, rejection and removal.

crate::text_enum!(
    /// One house rule.
    Rule {
        NamesPerson = "names_person",
        Insult = "insult",
        ThreatOrHate = "threat_or_hate",
        Confidential = "confidential",
        ContactData = "contact_data",
        Advertising = "advertising",
        OffTopic = "off_topic",
        ConflictOfInterest = "conflict_of_interest",
        Duplicate = "duplicate",
        NoEngagement = "no_engagement",
        UntrueFact = "untrue_fact",
        Illegal = "illegal",
        UnsupportedLanguage = "unsupported_language",
    }
);
