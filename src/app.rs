//! What all front doors share: settings, database, templates, the way mails leave.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use secrecy::ExposeSecret;

use crate::config::Config;
use crate::domain::agencies::facets::{self, Facets};
use crate::platform::db::{Db, migrations};
use crate::platform::mail_address::MailAddress;
use crate::platform::mailer::Mailer;
use crate::platform::pseudonym;
use crate::platform::recent::Recent;
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
    /// What the directory's filters offer.
    pub facets: Arc<Recent<Facets>>,
    /// How many passwords have been held against a hash: the slowest thing the portal does for strangers.
    pub password_checks: Arc<AtomicU64>,
}

impl App {
    /// Opens the database, brings it up to date and loads the templates.
    ///
    /// # Errors
    /// The database cannot be opened or migrated, or a template is broken.
    pub fn build(config: Config) -> anyhow::Result<Self> {
        let db = config.open_database()?;
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
            db: db.keyed(config.sealing_key()),
            config: Arc::new(config),
            templates: Templates::shared()?,
            limits: Arc::new(Limits::default()),
            badges: Arc::default(),
            facets: Arc::new(Recent::lasting(facets::KEPT)),
            password_checks: Arc::default(),
        })
    }

    /// The key under which secrets of second factors are kept.
    pub fn sealing_key(&self) -> SealingKey {
        self.config.sealing_key()
    }

    /// Who somebody with this address is to the portal, however it is spelt.
    pub fn person(&self, address: &MailAddress) -> String {
        pseudonym::under(&self.sealing_key(), &address.person_key())
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
