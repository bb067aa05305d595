//! The badge: other sites fetch it, so it must reach at least half the rate of a file of its size.

use crate::server::Server;
use crate::world::{LARGEST, World};

pub fn measure(world: &World) {
    let server = Server::start(&world.app);
    for (name, path) in [
        ("badge, small picture", format!("/badge/de/small/light/{LARGEST}.svg")),
        ("badge, large picture", format!("/badge/de/large/dark/{LARGEST}.svg")),
        ("badge in a frame", format!("/badge/de/large/auto/{LARGEST}")),
    ] {
        server.measure(name, &path, None);
    }
}
