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
    /// Its names in German, Dutch and English, folded.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::PermanentPlacement => &[
                "personalvermittlung",
                "direktvermittlung",
                "werving en selectie",
                "werving selectie",
                "permanent placement",
            ],
            Self::TemporaryStaffing => {
                &["zeitarbeit", "arbeitnehmeruberlassung", "uitzenden", "temporary staffing"]
            }
            Self::FreelanceContracting => {
                &["freelance", "zzp bemiddeling", "contracting", "freelance contracting"]
            }
            Self::InterimManagement => &["interim management", "interimmanagement"],
            Self::ExecutiveSearch => &["executive search", "headhunting"],
        }
    }

    /// Other words in a sector's name that speak of it.
    const fn hints(self) -> &'static [&'static str] {
        match self {
            Self::TemporaryStaffing => &["temp agency", "uitzendbureau"],
            Self::ExecutiveSearch => &["board level"],
            Self::PermanentPlacement | Self::FreelanceContracting | Self::InterimManagement => &[],
        }
    }

    /// The services that a sector's name speaks of: "IT freelance & contracting" means freelance contracting.
    pub fn named_in(sector: &str) -> impl Iterator<Item = Self> {
        let text = format!(" {} ", folding::fold(sector));
        let speaks_of = move |service: &&Self| {
            let mut words = service.names().iter().chain(service.hints());
            words.any(|words| text.contains(&format!(" {} ", folding::fold(words))))
        };
        Self::ALL.iter().filter(speaks_of).copied()
    }

    /// Whether a sector's name is nothing but the name of a service.
    pub fn is_called(sector: &str) -> bool {
        let name = folding::fold(sector);
        Self::ALL.iter().flat_map(|service| service.names()).any(|known| folding::fold(known) == name)
    }
}
