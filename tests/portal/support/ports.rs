//! Ports for programs that are told theirs before they open it. They lie below the range from which the
//! system hands out its own, so no server of another test takes one in the meantime.

use std::net::TcpListener;
use std::sync::atomic::{AtomicU16, Ordering};

const FIRST: u16 = 10_000;
const COUNT: u16 = 20_000;

static NEXT: AtomicU16 = AtomicU16::new(0);

/// A port on the loopback address that nothing listens on, and that no one else here is given.
pub fn free_port() -> u16 {
    // Two runs on one machine begin at different places.
    let start = u16::try_from(std::process::id() % u32::from(COUNT)).unwrap();
    loop {
        let turn = NEXT.fetch_add(1, Ordering::Relaxed);
        let port = FIRST + (start + turn) % COUNT;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
