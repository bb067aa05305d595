//! The two sides of an agency's work, and the classes whose reviews are compared with each other.
//!
//! Talent falls into those who got the job and those who did not; "never told" is of the latter,
//! for silence is the agency's doing and must cost it. Clients are one class: filling the position
//! is the agency's job.

use std::ops::{Index, IndexMut};

crate::text_enum!(
    /// Whose experience a review tells.
    Side {
        /// Candidates, placed employees and freelancers.
        Talent = "talent",
        /// Those who hire.
        Client = "client",
    }
);

impl Side {
    /// The classes this side's reviews fall into.
    pub const fn classes(self) -> &'static [Class] {
        match self {
            Self::Talent => &[Class::Placed, Class::NotPlaced],
            Self::Client => &[Class::Any],
        }
    }
}

crate::text_enum!(
    /// What a review is compared with.
    Class {
        /// Talent that got the job.
        Placed = "placed",
        /// Talent with every other outcome.
        NotPlaced = "not_placed",
        /// Every client.
        Any = "any",
    }
);

impl Class {
    /// The side this class belongs to.
    pub const fn side(self) -> Side {
        match self {
            Self::Placed | Self::NotPlaced => Side::Talent,
            Self::Any => Side::Client,
        }
    }
}

/// One `T` for each class, as in `per_class[Class::Placed]`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PerClass<T> {
    pub placed: T,
    pub not_placed: T,
    pub any: T,
}

impl<T> PerClass<T> {
    /// Asks for the `T` of each class.
    pub fn from_fn(mut of: impl FnMut(Class) -> T) -> Self {
        Self { placed: of(Class::Placed), not_placed: of(Class::NotPlaced), any: of(Class::Any) }
    }
}

impl<T> Index<Class> for PerClass<T> {
    type Output = T;

    fn index(&self, class: Class) -> &T {
        match class {
            Class::Placed => &self.placed,
            Class::NotPlaced => &self.not_placed,
            Class::Any => &self.any,
        }
    }
}

impl<T> IndexMut<Class> for PerClass<T> {
    fn index_mut(&mut self, class: Class) -> &mut T {
        match class {
            Class::Placed => &mut self.placed,
            Class::NotPlaced => &mut self.not_placed,
            Class::Any => &mut self.any,
        }
    }
}
