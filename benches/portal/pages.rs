//! Pages that everybody reads.

use crate::server::Server;
use crate::world::{LARGEST, World};

pub fn measure(world: &World) {
    let server = Server::start(&world.app);
    for (name, path) in [
        ("scorecard of the largest agency", format!("/de/agencies/{LARGEST}")),
        ("the same, narrowed to a language", format!("/de/agencies/{LARGEST}?language=nl")),
        ("directory", "/de/agencies".to_owned()),
        ("directory, search", "/de/agencies?q=alsterpersonal".to_owned()),
        ("directory, search with a typing error", "/de/agencies?q=alsterpresonal".to_owned()),
        ("directory, city by number of reviews", "/de/agencies?city=hamburg&order=reviews".to_owned()),
        ("home", "/de".to_owned()),
    ] {
        server.measure(name, &path, None);
    }
}
