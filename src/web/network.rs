//! The coarse network a text is handed in from: IPv4 by its first 24 bits, IPv6 by its first 48. The domain gets
//! a keyed hash of it, never the address. Loopback and private addresses say nothing about a visitor.

use std::net::Ipv4Addr;

use super::viewer::Viewer;
use crate::app::App;
use crate::domain::error::Result;
use crate::domain::reviews::ReviewId;
use crate::domain::traces::networks;
use crate::platform::db::Conn;

/// The key of a viewer's network, if they have one.
#[derive(Clone, Debug)]
pub struct Network(Option<String>);

impl Network {
    /// The viewer's network.
    pub fn of(app: &App, viewer: &Viewer) -> Self {
        Self(coarse(&viewer.client).map(|network| app.keyed_hash("network of a review", &network)))
    }

    /// Notes that something about the review came from here.
    ///
    /// # Errors
    /// The database's own.
    pub fn note(&self, conn: &mut Conn, review: ReviewId) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |key| networks::note(conn, review.0, key))
    }
}

/// The coarse network of a client's key (see [`super::rate_limit::client`]).
fn coarse(client: &str) -> Option<String> {
    if let Ok(address) = client.parse::<Ipv4Addr>() {
        let [a, b, c, _] = address.octets();
        let is_telling = !address.is_loopback() && !address.is_private() && !address.is_link_local();
        return is_telling.then(|| format!("{a}.{b}.{c}"));
    }
    let groups: Vec<&str> = client.split(':').take(3).collect();
    // ::1 and everything else in ::/48 are the machine itself; fc00::/7 and fe80::/10 are private.
    let first = u16::from_str_radix(groups.first()?, 16).ok()?;
    let is_telling = first != 0 && first & 0xFE00 != 0xFC00 && first & 0xFFC0 != 0xFE80;
    (is_telling && groups.len() == 3).then(|| groups.join(":"))
}
