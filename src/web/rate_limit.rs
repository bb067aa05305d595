//! Rate limits: one enum owns every limit's quota, key and message.
//! Most are counted in this process (governor), by the client's network. Those that must hold across
//! instances are counted in the database, by account or mail address.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Mutex;
use std::time::Instant;

use actix_web::HttpRequest;
use chrono::Duration;
use governor::clock::Clock as _;
use governor::{DefaultKeyedRateLimiter, Quota};
use ipnet::IpNet;

use super::error::{Error, Result};
use crate::app::App;
use crate::domain::accounts::{attempts, mail_link, second_factor};
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::flag;
use crate::platform::db::limit_counts;

crate::text_enum!(
    /// A limit.
    Limit {
        /// Pages read, per client.
        Reading = "reading",
        /// Search suggestions, per client.
        Suggesting = "suggesting",
        /// Forms sent, per client.
        Writing = "writing",
        /// Tries to sign in, per client.
        SigningIn = "signing_in",
        /// Failed passwords, per account's address, in the database (`accounts::attempts`).
        FailedPasswords = "failed_passwords",
        /// Failed passwords of all accounts, per client, in the database.
        FailedPasswordsFromClient = "failed_passwords_from_client",
        /// Wrong codes of the second factor, per account, in the database (`accounts::second_factor`).
        FailedCodes = "failed_codes",
        /// Mails that strangers can cause, per person, in the database; those beyond it are left out
        /// without a word (`accounts::mail_link`).
        MailsToAddress = "mails_to_address",
        /// Mails that one client can cause, in the database.
        MailsFromClient = "mails_from_client",
        /// Reviews handed in, per account, in the database.
        Reviews = "reviews",
        /// Agencies suggested, per client, in the database.
        Suggestions = "suggestions",
        /// Texts flagged, per client, in the database.
        Flags = "flags",
        /// Flags that may leave one person's address, in the database; those beyond it count without
        /// (`moderation::flag`).
        FlagAddresses = "flag_addresses",
        /// Appeals filed, per client, in the database.
        Appeals = "appeals",
        /// Claims of agencies, per account, in the database.
        Claims = "claims",
        /// Invitations into a team, per agency, in the database.
        Invitations = "invitations",
        /// Answers handed in, per agency, in the database.
        Responses = "responses",
    }
);

/// How often something may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    pub times: u32,
    /// Seconds.
    pub within: i64,
}

impl Limit {
    /// The numbers.
    pub const fn allowance(self) -> Allowance {
        const MINUTE: i64 = 60;
        const DAY: i64 = 24 * 60 * MINUTE;
        let (times, within) = match self {
            Self::Reading => (600, MINUTE),
            Self::Suggesting => (240, MINUTE),
            Self::Writing => (120, MINUTE),
            Self::SigningIn => (30, MINUTE),
            Self::FailedPasswords => (attempts::FAILURES.unsigned_abs(), attempts::WINDOW.num_seconds()),
            Self::FailedPasswordsFromClient => (60, 60 * MINUTE),
            Self::FailedCodes => {
                (second_factor::FAILURES.unsigned_abs(), second_factor::WINDOW.num_seconds())
            }
            Self::MailsToAddress => (mail_link::MAILS_PER_DAY.unsigned_abs(), DAY),
            Self::MailsFromClient => (60, DAY),
            Self::Reviews => (6, DAY),
            Self::Suggestions | Self::Flags | Self::Appeals | Self::Invitations => (20, DAY),
            Self::FlagAddresses => (flag::ADDRESS_PER_DAY.unsigned_abs(), DAY),
            Self::Claims => (10, DAY),
            Self::Responses => (60, DAY),
        };
        Allowance { times, within }
    }

    /// Whether it is counted in the database, and so holds across instances.
    pub fn is_shared(self) -> bool {
        !IN_THIS_PROCESS.contains(&self)
    }

    /// The message's key.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Reading | Self::Suggesting => "limit-reading",
            Self::Writing => "limit-writing",
            Self::SigningIn | Self::FailedPasswords | Self::FailedPasswordsFromClient | Self::FailedCodes => {
                "limit-signing-in"
            }
            Self::MailsToAddress | Self::MailsFromClient => "limit-mails",
            Self::Reviews => "limit-reviews",
            Self::Suggestions => "limit-suggestions",
            Self::Flags | Self::FlagAddresses => "limit-flags",
            Self::Appeals => "limit-appeals",
            Self::Claims => "limit-claims",
            Self::Responses => "limit-responses",
            Self::Invitations => "limit-mails",
        }
    }
}

/// The limits that every process counts for itself.
const IN_THIS_PROCESS: [Limit; 4] = [Limit::Reading, Limit::Suggesting, Limit::Writing, Limit::SigningIn];

/// The counters of this process.
pub struct Limits {
    counters: Vec<(Limit, DefaultKeyedRateLimiter<String>)>,
    swept: Mutex<Instant>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            counters: IN_THIS_PROCESS.into_iter().map(|limit| (limit, limiter(limit.allowance()))).collect(),
            swept: Mutex::new(Instant::now()),
        }
    }
}

fn limiter(allowance: Allowance) -> DefaultKeyedRateLimiter<String> {
    let times = NonZeroU32::new(allowance.times).unwrap_or(NonZeroU32::MIN);
    let refill = std::time::Duration::from_secs(allowance.within.unsigned_abs()) / times.get();
    // Whole allowance at once, then one more each time a share of the window has passed.
    let quota = Quota::with_period(refill).unwrap_or(Quota::per_minute(times));
    DefaultKeyedRateLimiter::keyed(quota.allow_burst(times))
}

impl Limits {
    /// Counts one more use in this process.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds to wait.
    pub fn check(&self, limit: Limit, client: &str) -> Result<()> {
        let Some((_, counter)) = self.counters.iter().find(|(known, _)| *known == limit) else {
            return Ok(());
        };
        counter.check_key(&client.to_owned()).map_err(|until| {
            let wait = until.wait_time_from(governor::clock::DefaultClock::default().now());
            Error::TooMany { limit, seconds: i64::try_from(wait.as_secs()).unwrap_or(60) + 1 }
        })
    }

    /// Forgets clients that have been quiet, once a minute: the counters never shrink alone.
    pub fn sweep_if_due(&self) {
        let Ok(mut swept) = self.swept.lock() else { return };
        if swept.elapsed().as_secs() < 60 {
            return;
        }
        *swept = Instant::now();
        for (_, counter) in &self.counters {
            counter.retain_recent();
            counter.shrink_to_fit();
        }
    }
}

impl App {
    /// Counts one more use across all instances; the key is stored as a keyed hash.
    ///
    /// # Errors
    /// [`Error::TooMany`] once the window's allowance is used up.
    pub async fn count(&self, limit: Limit, key: &str) -> Result<()> {
        let allowance = limit.allowance();
        let window = Duration::seconds(allowance.within);
        let hash = self.keyed_hash(limit.code(), key);
        let (used, rest) = self
            .db
            .write(move |conn| {
                let used = limit_counts::count(conn, limit.code(), &hash, window)?;
                Ok::<_, DomainError>((used, limit_counts::remaining(window)))
            })
            .await?;
        if i64::from(used) > i64::from(allowance.times) {
            return Err(Error::TooMany { limit, seconds: rest.num_seconds().max(1) });
        }
        Ok(())
    }
}

impl App {
    /// Takes back one use that [`App::count`] counted.
    ///
    /// # Errors
    /// The database's own.
    pub async fn give_back(&self, limit: Limit, key: &str) -> Result<()> {
        let window = Duration::seconds(limit.allowance().within);
        let hash = self.keyed_hash(limit.code(), key);
        let back = move |conn: &mut _| limit_counts::give_back(conn, limit.code(), &hash, window);
        Ok(self.db.write(back).await?)
    }
}

/// The client's network as a key: an IPv4 address, or the first 64 bits of an IPv6 address. Headers of
/// proxies are believed from the right, as long as the hop before is one of the configured proxies.
pub fn client(request: &HttpRequest, proxies: &[IpNet]) -> String {
    let peer = request.peer_addr().map(|peer| peer.ip());
    let Some(mut client) = peer else { return "unknown".to_owned() };
    let headers = request.headers().get_all("x-forwarded-for");
    let hops: Vec<Option<IpAddr>> = headers
        .flat_map(|value| value.to_str().unwrap_or_default().split(','))
        .map(|hop| hop.trim().parse().ok())
        .collect();
    for hop in hops.into_iter().rev() {
        match hop {
            Some(hop) if proxies.iter().any(|net| net.contains(&client)) => client = hop,
            _ => break,
        }
    }
    match client.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => v6.segments()[..4].iter().map(|s| format!("{s:x}:")).collect(),
    }
}
