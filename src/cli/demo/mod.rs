//! The demo world: invented agencies, invented people and what they say about each other.
//! It is made from a date alone, so the same day always yields the same world, and nobody in
//! it is real: a test compares the names with the register data, domains are reserved ones.
//! `world` is the door; everything else here serves it.

//!
//! `load` tells it to the database with the portal's own verbs.

mod agencies;
mod calendar;
mod desk;
mod dice;
mod disputes;
mod engagement;
mod follow_ups;
pub mod history;
pub mod load;
mod people;
mod profiles;
mod prose;
mod scene;
mod stars;
mod table;
mod teller;
mod telling;
mod voice;
pub mod world;
mod written;

use crate::config::Config;
use crate::domain::accounts::demo_factor;
use crate::platform::db::{Db, migrations};
use crate::platform::password;
use crate::platform::sealing::SealingKey;

/// `demo`: loads the demo world into an empty database.
///
/// # Errors
/// A database that holds anything, or the database's own.
pub fn run(config: &Config) -> anyhow::Result<()> {
    let db = config.open_database()?;
    migrations::apply(&db)?;
    load_into(&db, &config.sealing_key())
}

/// Loads the demo world and says what is in it.
///
/// # Errors
/// As [`run`].
pub fn load_into(db: &Db, key: &SealingKey) -> anyhow::Result<()> {
    println!("Making the demo world …");
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let hash = runtime.block_on(password::hash(load::PASSWORD.to_owned()))?;
    let loaded = load::load(db, key, &hash)?;
    println!(
        "{} agencies, {} people, {} reviews, {} cases waiting for a moderator.",
        loaded.agencies, loaded.people, loaded.reviews, loaded.waiting
    );
    Ok(())
}

/// What `serve --demo` needs: the demo world, loaded now or by an earlier start.
///
/// # Errors
/// A database that holds anything else, or the database's own.
pub fn prepare(db: &Db, key: &SealingKey, is_empty: bool) -> anyhow::Result<()> {
    if is_empty {
        return load_into(db, key);
    }
    let is_demo = db.read_now(load::is_loaded)?;
    anyhow::ensure!(
        is_demo,
        "the demo world needs an empty database; this one holds data (see DATABASE_URL)"
    );
    Ok(())
}

/// Says who can sign in, and where the team's codes are.
pub fn print_sign_ins(config: &Config) {
    println!("\nSign in with the password \"{}\" as", load::PASSWORD);
    for (address, who) in [
        ("alice@example.org", "Alice, a candidate with three reviews"),
        ("carla@example.org", "Carla, a client with two reviews"),
        ("charlie@example.org", "Charlie, who has none"),
        (world::BOB, "Bob of Nordlicht Personal"),
        (world::MONA, "Mona, moderator"),
        (world::MAX, "Max, moderator"),
        (load::ADMIN, "Ada, admin"),
    ] {
        println!("  {address:34} {who}");
    }
    println!("\nThe team signs in with a code as well. The key for an authenticator app is");
    println!("  {}", demo_factor::secret().typed());
    if config.shows_mails() {
        println!("and the code of the moment is at {}/dev/codes", config.base_url);
    }
    println!();
}
