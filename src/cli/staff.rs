//! `staff add`: names somebody a moderator or an admin. The first one is made this way.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

use crate::config::Config;
use crate::domain::accounts::Role;
use crate::domain::accounts::staff::{self, Added};
use crate::domain::actor::Actor;
use crate::platform::db::{Db, migrations};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;

/// Options of `staff`.
#[derive(Args)]
pub struct Staff {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Give somebody a role; whoever has no account gets one, and a mailed link to sign in
    Add {
        /// The person's mail address
        email: MailAddress,
        /// What they may do
        #[arg(long, value_parser = codes::<Role>(Role::ALL.iter().map(|role| role.code())))]
        role: Role,
        /// Language of the mail and of a new account
        #[arg(long, default_value = "de", value_parser = codes::<Locale>(Locale::ALL.iter().map(|l| l.code())))]
        language: Locale,
    },
}

fn codes<T>(all: impl Iterator<Item = &'static str>) -> impl TypedValueParser<Value = T>
where
    T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static> + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.collect::<Vec<_>>()).try_map(|code| code.parse::<T>())
}

impl Staff {
    /// Does it and says what was done.
    ///
    /// # Errors
    /// The database cannot be used.
    pub fn run(self, config: &Config) -> anyhow::Result<()> {
        let Command::Add { email, role, language } = self.command;
        let db = Db::open(&config.database_url)?;
        migrations::apply(&db)?;
        let added = db.write_now(|conn| staff::add(conn, Actor::Operator, &email, role, language))?;
        match added {
            Added::Invited => {
                println!("{email} has an account now and is {role}. A link to sign in is being mailed.")
            }
            Added::Appointed => println!("{email} is {role} now. A link to sign in is being mailed."),
            Added::Unchanged => println!("{email} is {role} already."),
        }
        Ok(())
    }
}
