//! How our own types stand in the database: ids are 64-bit numbers, enums are short texts.
//! The two macros here are the only ones of the project.

use std::sync::atomic::{AtomicI64, Ordering};

use crate::platform::clock;

/// The letters of Crockford's base 32: no I, L, O, U.
pub const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

static LAST: AtomicI64 = AtomicI64::new(0);

/// A new id: 43 bits of milliseconds since 2020, then 20 bits that are random at first and count on within
/// one millisecond. Ids of one process rise; two instances meet by chance only once in a million per
/// millisecond shared, and then the primary key refuses the second.
pub fn new_id() -> i64 {
    let random = i64::from(rand::random::<u32>() & 0x7_ffff);
    let fresh = (millis_since_2020() << 20) | random;
    let next = |last: i64| Some(if (fresh >> 20) > (last >> 20) { fresh } else { last + 1 });
    match LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, next) {
        Ok(last) | Err(last) => next(last).unwrap_or(fresh),
    }
}

/// A new id that gives away the week it was made in and nothing closer: for what stands in public addresses
/// while its moment is nobody's business. They rise from week to week; within one they are random.
pub fn new_id_of_week() -> i64 {
    const WEEK_MILLIS: i64 = 7 * 24 * 60 * 60 * 1000;
    let millis = millis_since_2020();
    let week = millis - millis % WEEK_MILLIS;
    (week << 20) + rand::random_range(1..WEEK_MILLIS << 20)
}

fn millis_since_2020() -> i64 {
    const EPOCH_MILLIS: i64 = 1_577_836_800_000;
    (clock::now().and_utc().timestamp_millis() - EPOCH_MILLIS).max(1)
}

/// An id as it stands in addresses: 13 characters.
pub fn encode_id(id: i64) -> String {
    let mut rest = id.cast_unsigned();
    let mut text = [b'0'; 13];
    for place in text.iter_mut().rev() {
        *place = ALPHABET[(rest & 31) as usize];
        rest >>= 5;
    }
    text.iter().map(|b| char::from(*b)).collect()
}

/// Reads what [`encode_id`] wrote; `None` for anything else. Upper case is accepted.
pub fn decode_id(text: &str) -> Option<i64> {
    if text.len() != 13 {
        return None;
    }
    let mut id: u64 = 0;
    for byte in text.bytes() {
        let digit = ALPHABET.iter().position(|a| *a == byte.to_ascii_lowercase())?;
        id = id.checked_mul(32)?.checked_add(digit as u64)?;
    }
    i64::try_from(id).ok()
}

/// Defines the type of one table's ids, made by [`new_id`] or what is named: `id_type!(/// … AgencyId)`,
/// `id_type!(/// … ReviewId = new_id_of_week)`.
#[macro_export]
macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $crate::id_type!($(#[$doc])* $name = new_id);
    };
    ($(#[$doc:meta])* $name:ident = $maker:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        pub struct $name(pub i64);

        impl $name {
            /// A new id.
            pub fn new() -> Self {
                Self($crate::platform::db::types::$maker())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::platform::db::types::encode_id(self.0))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::platform::db::types::UnknownCode;

            fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
                $crate::platform::db::types::decode_id(text)
                    .map(Self)
                    .ok_or_else(|| $crate::platform::db::types::UnknownCode(stringify!($name)))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::BigInt, DB> for $name
        where
            DB: diesel::backend::Backend,
            i64: diesel::serialize::ToSql<diesel::sql_types::BigInt, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                diesel::serialize::ToSql::<diesel::sql_types::BigInt, DB>::to_sql(&self.0, out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB> for $name
        where
            DB: diesel::backend::Backend,
            i64: diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                <i64 as diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB>>::from_sql(bytes).map(Self)
            }
        }
    };
}

/// A text that is none of a type's codes.
#[derive(Debug, thiserror::Error)]
#[error("not a known {0}")]
pub struct UnknownCode(pub &'static str);

/// Defines an enum whose values are short texts in the database, in forms, addresses and locale keys:
/// `text_enum!(/// … Kind { Candidate = "candidate", … })`.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every value, in the order people see them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text that stands for it.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::platform::db::types::UnknownCode;

            fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::platform::db::types::UnknownCode(stringify!($name))),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                diesel::serialize::ToSql::<diesel::sql_types::Text, DB>::to_sql(self.code(), out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let text = <String as diesel::deserialize::FromSql<diesel::sql_types::Text, DB>>::from_sql(bytes)?;
                Ok(text.parse()?)
            }
        }
    };
}
