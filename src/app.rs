//! What all front doors share: settings, database, templates, the way mails leave.

use std::sync::Arc;

use secrecy::ExposeSecret;

use crate::config::Config;
use crate::platform::db::{Db, migrations};
use crate::platform::mailer::Mailer;
use crate::platform::sealing::SealingKey;
use crate::platform::templates::Templates;
use crate::platform::token;
use crate::web::public::badges::Drawn;
use crate::web::rate_limit::Limits;

/// A running portal's parts. Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub config: Arc<Config>,
    pub db: Db,
    pub templates: Arc<Templates>,
    pub mailer: Mailer,
    pub limits: Arc<Limits>,
    /// Badges as they were last drawn.
    pub badges: Arc<Drawn>,
}

impl App {
    /// Opens the database, brings it up to date and loads the templates.
    ///
    /// # Errors
    /// The database cannot be opened or migrated, or a template is broken.
    pub fn build(config: Config) -> anyhow::Result<Self> {
        let db = Db::open(&config.database_url)?;
        migrations::apply(&db)?;
        Self::with(config, db)
    }

    /// The same around an open, migrated database.
    ///
    /// # Errors
    /// A template is broken.
    pub fn with(config: Config, db: Db) -> anyhow::Result<Self> {
        Ok(Self {
            mailer: config.mailer()?,
            config: Arc::new(config),
            db,
            templates: Templates::shared()?,
            limits: Arc::new(Limits::default()),
            badges: Arc::default(),
        })
    }

    /// The key under which secrets of second factors are kept.
    pub fn sealing_key(&self) -> SealingKey {
        self.config.sealing_key()
    }

    /// A keyed hash of something that could be guessed, such as a network or an address.
    pub fn keyed_hash(&self, purpose: &str, message: &str) -> String {
        token::keyed_hash(self.config.secret_key.expose_secret().as_bytes(), purpose, message)
    }

    /// The present day by the database's clock.
    pub fn today(&self) -> chrono::NaiveDate {
        self.db.clock().run(crate::platform::clock::today)
    }
}
