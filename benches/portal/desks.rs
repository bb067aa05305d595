//! The desk of an agency with a fifth of all reviews: 40,000 of 200,000.

use crate::cast;
use crate::server::Server;
use crate::world::{LARGEST, World};

pub fn measure(world: &World) {
    let server = Server::start(&world.app);
    let session = cast::bob(&world.app);
    for (name, path) in [
        ("desk of the largest agency", format!("/de/agency/{LARGEST}")),
        ("the same, one side, one half-year", format!("/de/agency/{LARGEST}?side=talent&period=2026-1")),
        ("the same, one service", format!("/de/agency/{LARGEST}?service=interim_management")),
        ("its reviews to be answered", format!("/de/agency/{LARGEST}/reviews")),
        ("its reviews as a file", format!("/de/agency/{LARGEST}/reviews.csv")),
        ("its figures as a file", format!("/de/agency/{LARGEST}/figures.csv")),
    ] {
        server.measure(name, &path, Some(&session));
    }
}
