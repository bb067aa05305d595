//! The settings: the only place that reads the environment. Each is documented by `--help`.
//! A wrong setting stops the start with one line that says which and why.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use ipnet::IpNet;
use lettre::message::Mailbox;
use secrecy::{ExposeSecret, SecretString};

use crate::platform::db::connection::sqlite_path;
use crate::platform::db::{Db, Engine};
use crate::platform::mailer::Mailer;
use crate::platform::sealing::SealingKey;

/// Settings as the operator gives them, by option or environment.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// Database: postgres://user:password@host/name, or sqlite:PATH
    #[arg(long, env, global = true, default_value = "sqlite:var/echolot.db", hide_env_values = true)]
    pub database_url: String,
    /// Address and port to listen on
    #[arg(long, env, global = true, default_value = "127.0.0.1:8080")]
    pub bind: SocketAddr,
    /// Public address of the portal, as it stands in mails and links [default: http://BIND]
    #[arg(long, env, global = true)]
    pub base_url: Option<String>,
    /// Mail server: smtp://host:port or smtps://user:password@host; without it mails become files in var/mail
    #[arg(long, env, global = true, hide_env_values = true)]
    pub smtp_url: Option<SecretString>,
    /// Sender of all mails
    #[arg(long, env, global = true, default_value = "Echolot <echolot@localhost.localdomain>")]
    pub mail_from: Mailbox,
    /// Secret of at least 32 characters for keyed hashes; with SQLite it is made and kept in var/ when absent
    #[arg(long, env, global = true, hide_env_values = true)]
    pub secret_key: Option<SecretString>,
    /// Networks of reverse proxies whose X-Forwarded-For is believed, e.g. 10.0.0.0/8,::1/128
    #[arg(long, env, global = true, value_delimiter = ',')]
    pub trusted_proxies: Vec<IpNet>,
    /// Networks that may read /metrics, straight and through no proxy
    #[arg(long, env, global = true, value_delimiter = ',', default_value = "127.0.0.0/8,::1/128")]
    pub metrics_from: Vec<IpNet>,
    /// What is logged, e.g. info or echolot=debug
    #[arg(long, env, global = true, default_value = "info,actix_server=warn")]
    pub rust_log: String,
    #[command(flatten)]
    pub operator: Operator,
}

/// Who runs the portal: the imprint that the law asks for.
#[derive(Args, Clone, Debug, Default, serde::Serialize)]
pub struct Operator {
    /// Operator's name in the imprint
    #[arg(long, env, global = true, default_value = "")]
    pub operator_name: String,
    /// Operator's postal address in the imprint, parts separated by commas
    #[arg(long, env, global = true, default_value = "")]
    pub operator_address: String,
    /// Operator's mail address in the imprint
    #[arg(long, env, global = true, default_value = "")]
    pub operator_email: String,
    /// Operator's phone number in the imprint
    #[arg(long, env, global = true, default_value = "")]
    pub operator_phone: String,
    /// Operator's register entry in the imprint, e.g. "Amtsgericht Hamburg, HRB 12345"
    #[arg(long, env, global = true, default_value = "")]
    pub operator_register: String,
    /// Operator's VAT number in the imprint
    #[arg(long, env, global = true, default_value = "")]
    pub operator_vat_id: String,
    /// Who answers for the editorial content
    #[arg(long, env, global = true, default_value = "")]
    pub operator_responsible: String,
}

/// Checked settings.
#[derive(Clone, Debug)]
pub struct Config {
    pub database_url: String,
    pub bind: SocketAddr,
    /// Without a slash at the end.
    pub base_url: String,
    pub smtp_url: Option<SecretString>,
    pub mail_from: Mailbox,
    pub secret_key: SecretString,
    pub trusted_proxies: Vec<IpNet>,
    pub metrics_from: Vec<IpNet>,
    pub operator: Operator,
    /// Where mails are written without a mail server.
    pub mail_folder: PathBuf,
}

impl Settings {
    /// Checks the settings.
    ///
    /// # Errors
    /// One line for the first wrong setting.
    pub fn check(self) -> anyhow::Result<Config> {
        let engine = Engine::of(&self.database_url).map_err(|e| anyhow::anyhow!("DATABASE_URL: {e}"))?;
        let base_url = self.base_url.unwrap_or_else(|| format!("http://{}", self.bind));
        let base_url = base_url.trim_end_matches('/').to_owned();
        check_base_url(&base_url)?;
        if let Some(url) = &self.smtp_url {
            Mailer::smtp(url.expose_secret(), self.mail_from.clone())
                .map_err(|e| anyhow::anyhow!("SMTP_URL: {e}"))?;
        }
        let folder = match engine {
            Engine::Sqlite => {
                PathBuf::from(sqlite_path(&self.database_url)).parent().map_or_else(PathBuf::new, Into::into)
            }
            Engine::Postgres => PathBuf::from("var"),
        };
        let secret_key = match (self.secret_key, engine) {
            (Some(key), _) if key.expose_secret().len() >= 32 => key,
            (Some(_), _) => anyhow::bail!("SECRET_KEY: needs at least 32 characters"),
            (None, Engine::Sqlite) => kept_secret(&folder.join("secret.key"))?,
            (None, Engine::Postgres) => {
                anyhow::bail!("SECRET_KEY: must be set when the database is PostgreSQL")
            }
        };
        Ok(Config {
            database_url: self.database_url,
            bind: self.bind,
            base_url,
            smtp_url: self.smtp_url,
            mail_from: self.mail_from,
            secret_key,
            trusted_proxies: self.trusted_proxies,
            metrics_from: self.metrics_from,
            operator: self.operator,
            mail_folder: folder.join("mail"),
        })
    }
}

impl Config {
    /// The way mails leave the portal.
    ///
    /// # Errors
    /// An SMTP address lettre does not understand.
    pub fn mailer(&self) -> anyhow::Result<Mailer> {
        match &self.smtp_url {
            Some(url) => Mailer::smtp(url.expose_secret(), self.mail_from.clone()),
            None => Ok(Mailer::folder(&self.mail_folder, self.mail_from.clone())),
        }
    }

    /// The key under which secrets of second factors are kept.
    pub fn sealing_key(&self) -> SealingKey {
        SealingKey::of(self.secret_key.expose_secret().as_bytes())
    }

    /// Opens the database with the portal's secret, see [`Db::open`].
    ///
    /// # Errors
    /// As [`Db::open`].
    pub fn open_database(&self) -> anyhow::Result<Db> {
        Ok(Db::open(&self.database_url)?.keyed(self.sealing_key()))
    }

    /// The file that holds the database, if it is one.
    pub fn database_file(&self) -> Option<PathBuf> {
        let engine = Engine::of(&self.database_url).ok()?;
        (engine == Engine::Sqlite).then(|| PathBuf::from(sqlite_path(&self.database_url)))
    }

    /// Whether visitors come over TLS.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Whether mails may be read in the browser: only where they are files and nobody else can connect.
    pub fn shows_mails(&self) -> bool {
        self.smtp_url.is_none() && self.bind.ip().is_loopback()
    }
}

fn check_base_url(url: &str) -> anyhow::Result<()> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ']) => Ok(()),
        _ => anyhow::bail!("BASE_URL: must look like https://example.org, without a path"),
    }
}

fn kept_secret(path: &std::path::Path) -> anyhow::Result<SecretString> {
    let broken = |e: std::io::Error| anyhow::anyhow!("SECRET_KEY: {} cannot be used: {e}", path.display());
    match std::fs::read_to_string(path) {
        Ok(key) if key.trim().len() >= 32 => Ok(key.trim().to_owned().into()),
        Ok(_) => anyhow::bail!("SECRET_KEY: {} holds fewer than 32 characters", path.display()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let key = crate::platform::token::new_token();
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(broken)?;
            }
            write_private(path, &key).map_err(broken)?;
            Ok(key.into())
        }
        Err(error) => Err(broken(error)),
    }
}

/// Writes a file that only its owner can read; an existing one is not replaced.
fn write_private(path: &std::path::Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
