//! The data that is measured on: made by `synth`, once for each size.

use std::path::PathBuf;
use std::time::Instant;

use clap::Parser;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl};
use echolot::app::App;
use echolot::cli::{Cli, synth};
use echolot::platform::db::{Db, backup, migrations};
use echolot::platform::sealing::SealingKey;

/// The agency that has a fifth of all reviews.
pub const LARGEST: &str = "nordpersonal-0";

/// A portal's data.
pub struct World {
    pub agencies: usize,
    pub reviews: usize,
    /// How many cases wait for a moderator.
    pub waiting: usize,
    pub app: App,
    /// The smallest of the worlds that are measured; it may be this one.
    pub smallest: App,
}

impl World {
    /// The world with so many published reviews; of the same size as many more wait as one in forty.
    pub fn of(reviews: usize, smallest: Option<&App>) -> Self {
        let size = Size { agencies: (reviews / 50).clamp(100, 4000), reviews, waiting: reviews / 40 };
        let url = match std::env::var("ECHOLOT_BENCH_POSTGRES") {
            Ok(server) => postgres(&server, size),
            Err(_) => sqlite(size),
        };
        // Each request names a client of its own, so that no limit on clients is met.
        let options = ["echolot", "--database-url", &url, "--trusted-proxies", "127.0.0.1/32"];
        let secret = ["--secret-key", "a secret for benches, forty characters long"];
        let config = Cli::parse_from(options.into_iter().chain(secret)).settings.check().expect("settings");
        let app = App::build(config).expect("an app");
        let Size { agencies, reviews, waiting } = size;
        Self { agencies, reviews, waiting, smallest: smallest.unwrap_or(&app).clone(), app }
    }

    /// What is in it, in a line.
    pub fn title(&self) -> String {
        let Self { agencies, reviews, waiting, .. } = self;
        format!("{reviews} reviews of {agencies} agencies, {waiting} open cases, {:?}", self.app.db.engine())
    }
}

/// How much there is of everything.
#[derive(Clone, Copy)]
struct Size {
    agencies: usize,
    reviews: usize,
    waiting: usize,
}

fn sqlite(size: Size) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    std::fs::create_dir_all(&folder).expect("a folder for the databases");
    let file = folder.join(format!("{}.db", size.reviews));
    if !file.exists() {
        let work = tempfile::tempdir_in(&folder).expect("a folder to work in");
        let db = make(&format!("sqlite:{}", work.path().join("half.db").display()), size);
        // Only a whole one gets the name.
        let whole = work.path().join("whole.db");
        backup::write(&db, &whole).expect("a copy");
        std::fs::rename(whole, &file).expect("a new name");
    }
    format!("sqlite:{}", file.display())
}

fn postgres(server: &str, size: Size) -> String {
    let (base, _) = server.rsplit_once('/').expect("postgres://host/database");
    let name = format!("echolot_bench_{}", size.reviews);
    let mut admin = PgConnection::establish(server).expect("a connection");
    let known = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    if diesel::sql_query(known).execute(&mut admin).expect("an answer") == 0 {
        for sql in [format!("DROP DATABASE IF EXISTS {name}_half"), format!("CREATE DATABASE {name}_half")] {
            admin.batch_execute(&sql).expect("a new database");
        }
        drop(make(&format!("{base}/{name}_half"), size));
        let disconnect =
            format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}_half'");
        admin.batch_execute(&disconnect).expect("nobody connected");
        admin.batch_execute(&format!("ALTER DATABASE {name}_half RENAME TO {name}")).expect("a new name");
    }
    format!("{base}/{name}")
}

fn make(url: &str, size: Size) -> Db {
    let db = Db::open(url)
        .expect("a database")
        .keyed(SealingKey::of(b"a secret for benches, forty characters long"));
    migrations::apply(&db).expect("migrations");
    let begun = Instant::now();
    synth::load(&db, size.agencies, size.reviews, |done| eprint!("\r{done} ")).expect("synthetic reviews");
    eprintln!("\rsynth made {} reviews in {:.0} s", size.reviews, begun.elapsed().as_secs_f64());
    synth::hand_in(&db, size.agencies, size.waiting).expect("reviews that wait");
    eprintln!("and {} that wait, {:.0} s", size.waiting, begun.elapsed().as_secs_f64());
    db
}
