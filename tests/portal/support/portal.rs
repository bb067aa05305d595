//! A whole portal for one test: a real server on a free port, a fresh database, mails in a folder.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use actix_web::rt::System;
use echolot::app::App;
use echolot::cli::Cli;
use echolot::config::{Config, Settings};
use echolot::platform::db::Db;
use echolot::platform::sealing::SealingKey;
use echolot::{web, worker};
use tempfile::TempDir;

use super::databases::{PostgresDatabase, SqliteDatabase, postgres_server, scratch};
use super::mails::MailFolder;
use super::requirements::skip;
use super::visitor::Visitor;

/// Runs `test` with a portal on SQLite, then with one on PostgreSQL if there is a server.
/// Afterwards no job and no mail may be left over: each is done, and each mail was read by the test.
pub fn each_portal(test: impl Fn(&Portal)) {
    let sqlite = SqliteDatabase::new();
    run(&sqlite.db, &sqlite.url, &test);
    match postgres_server() {
        Some(server) => {
            eprintln!("… and on PostgreSQL");
            let postgres = PostgresDatabase::new(server);
            run(&postgres.db, &postgres.url, &test);
        }
        None => skip("postgres", "set TEST_DATABASE_URL to a server where databases may be created"),
    }
}

fn run(db: &Db, url: &str, test: &impl Fn(&Portal)) {
    let portal = Portal::start(db.clone(), url, &[]);
    test(&portal);
    portal.work();
    portal.mails.assert_all_read();
    portal.assert_nothing_failed();
}

/// A portal that runs as long as this value lives.
pub struct Portal {
    pub app: App,
    pub db: Db,
    /// `http://127.0.0.1:PORT`
    pub address: String,
    pub mails: MailFolder,
    server: ServerHandle,
    thread: Option<JoinHandle<()>>,
    _folder: TempDir,
}

impl Portal {
    /// Starts a portal on an open database; `settings` are further command-line options.
    pub fn start(db: Db, url: &str, settings: &[&str]) -> Self {
        let folder = scratch();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let bind = listener.local_addr().unwrap().to_string();
        let mut config = config(&[&["--database-url", url, "--bind", &bind][..], settings].concat());
        config.mail_folder = folder.path().join("mail");
        let mail_folder: PathBuf = config.mail_folder.clone();
        let app = App::with(config, db.clone()).unwrap();
        let (send, receive) = mpsc::channel();
        let served = app.clone();
        let thread = std::thread::spawn(move || {
            System::new().block_on(async move {
                let server = web::serve(served, listener, 1).unwrap();
                send.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        Self {
            app,
            db,
            address: format!("http://{bind}"),
            mails: MailFolder::new(mail_folder),
            server: receive.recv().unwrap(),
            thread: Some(thread),
            _folder: folder,
        }
    }

    /// Somebody with a browser of their own, not signed in.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.address)
    }

    /// Does everything that is due: jobs and mails. Mails land in [`Portal::mails`].
    pub fn work(&self) {
        System::new().block_on(worker::run_due(&self.app)).unwrap();
    }

    /// Lets time pass for everything in this portal.
    pub fn advance(&self, by: chrono::Duration) {
        self.db.clock().advance(by);
    }

    /// How many queries `work` causes.
    pub fn queries(&self, work: impl FnOnce()) -> u64 {
        let before = self.db.queries();
        work();
        self.db.queries() - before
    }

    fn assert_nothing_failed(&self) {
        use diesel::prelude::*;
        use echolot::platform::db::DbError;
        use echolot::platform::db::schema::{jobs, mails};
        let failed = self.db.read_now(|conn| {
            let lost = mails::table.filter(mails::state.ne("sent")).select((mails::name, mails::last_error));
            let lost: Vec<(String, Option<String>)> = lost.load(conn)?;
            let stuck =
                jobs::table.filter(jobs::last_error.is_not_null()).select((jobs::name, jobs::last_error));
            let stuck: Vec<(String, Option<String>)> = stuck.load(conn)?;
            Ok::<_, DbError>([lost, stuck].concat())
        });
        assert_eq!(failed.unwrap(), [], "mails or jobs that failed");
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        System::new().block_on(self.server.stop(false));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

const SECRET: &str = "a secret for tests, forty characters long";

/// The key under which the portals of the tests keep second factors.
pub fn sealing_key() -> SealingKey {
    SealingKey::of(SECRET.as_bytes())
}

/// Checked settings from command-line options, with a secret.
pub fn config(options: &[&str]) -> Config {
    let fixed = ["echolot", "--secret-key", SECRET];
    let cli = <Cli as clap::Parser>::try_parse_from(fixed.iter().chain(options)).unwrap();
    Settings::check(cli.settings).unwrap()
}
