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
/// One of the others.
pub const SMALL: &str = "alsterpersonal-1";

/// A portal's data.
pub struct World {
    pub agencies: usize,
    pub app: App,
}

impl World {
    /// The world with so many reviews.
    pub fn of(reviews: usize) -> Self {
        let agencies = (reviews / 50).clamp(100, 4000);
        let url = match std::env::var("ECHOLOT_BENCH_POSTGRES") {
            Ok(server) => postgres(&server, agencies, reviews),
            Err(_) => sqlite(agencies, reviews),
        };
        // Each request names a client of its own, so that no limit on clients is met.
        let options = ["echolot", "--database-url", &url, "--trusted-proxies", "127.0.0.1/32"];
        let secret = ["--secret-key", "a secret for benches, forty characters long"];
        let config = Cli::parse_from(options.into_iter().chain(secret)).settings.check().expect("settings");
        Self { agencies, app: App::build(config).expect("an app") }
    }

    /// The database's name.
    pub fn engine(&self) -> String {
        format!("{:?}", self.app.db.engine())
    }
}

fn sqlite(agencies: usize, reviews: usize) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    std::fs::create_dir_all(&folder).expect("a folder for the databases");
    let file = folder.join(format!("{reviews}.db"));
    if !file.exists() {
        let work = tempfile::tempdir_in(&folder).expect("a folder to work in");
        let db = make(&format!("sqlite:{}", work.path().join("half.db").display()), agencies, reviews);
        // Only a whole one gets the name.
        let whole = work.path().join("whole.db");
        backup::write(&db, &whole).expect("a copy");
        std::fs::rename(whole, &file).expect("a new name");
    }
    format!("sqlite:{}", file.display())
}

fn postgres(server: &str, agencies: usize, reviews: usize) -> String {
    let (base, _) = server.rsplit_once('/').expect("postgres://host/database");
    let name = format!("echolot_bench_{reviews}");
    let mut admin = PgConnection::establish(server).expect("a connection");
    let known = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    if diesel::sql_query(known).execute(&mut admin).expect("an answer") == 0 {
        for sql in [format!("DROP DATABASE IF EXISTS {name}_half"), format!("CREATE DATABASE {name}_half")] {
            admin.batch_execute(&sql).expect("a new database");
        }
        drop(make(&format!("{base}/{name}_half"), agencies, reviews));
        let disconnect =
            format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}_half'");
        admin.batch_execute(&disconnect).expect("nobody connected");
        admin.batch_execute(&format!("ALTER DATABASE {name}_half RENAME TO {name}")).expect("a new name");
    }
    format!("{base}/{name}")
}

fn make(url: &str, agencies: usize, reviews: usize) -> Db {
    let db = Db::open(url)
        .expect("a database")
        .keyed(SealingKey::of(b"a secret for benches, forty characters long"));
    migrations::apply(&db).expect("migrations");
    let begun = Instant::now();
    synth::load(&db, agencies, reviews, |done| eprint!("\r{done} ")).expect("synthetic reviews");
    eprintln!("\rsynth made {reviews} reviews in {:.0} s", begun.elapsed().as_secs_f64());
    db
}
