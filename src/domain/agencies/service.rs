//! The services an agency may offer; every engagement is about one of them.

use crate::platform::folding;

crate::text_enum!(
    /// What an agency does or is to do.
    Service {
        PermanentPlacement = "permanent_placement",
        TemporaryStaffing = "temporary_staffing",
        FreelanceContracting = "freelance_contracting",
        InterimManagement = "interim_management",
        ExecutiveSearch = "executive_search",
    }
);

impl Service {
    /// The words a list of agencies may call it by, in German, Dutch and English, folded.
    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::PermanentPlacement => {
                &["permanent placement", "personalvermittlung", "direktvermittlung", "werving selectie"]
            }
            Self::TemporaryStaffing => &[
                "temporary staffing",
                "temp agency",
                "zeitarbeit",
                "arbeitnehmeruberlassung",
                "uitzenden",
                "uitzendbureau",
                "uitzendwerk",
            ],
            Self::FreelanceContracting => &["freelance", "contracting", "freelancing", "zzp bemiddeling"],
            Self::InterimManagement => &["interim management", "interimmanagement"],
            Self::ExecutiveSearch => &["executive search", "headhunting", "board level"],
        }
    }

    /// The services that a sector's name speaks of: "IT freelance & contracting" means freelance contracting.
    pub fn named_in(sector: &str) -> impl Iterator<Item = Self> {
        let text = format!(" {} ", folding::fold(sector));
        let speaks_of = move |service: &&Self| {
            service.words().iter().any(|words| text.contains(&format!(" {} ", folding::fold(words))))
        };
        Self::ALL.iter().filter(speaks_of).copied()
    }
}
