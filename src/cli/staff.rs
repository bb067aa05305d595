//! `staff add`: names somebody a moderator or an admin. The first one is made this way.
//! `staff reset-second-factor`: the way back in for whoever has lost the second factor and has no colleague
//! who could help. Whoever can run this command holds the database anyway.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

use crate::config::Config;
use crate::domain::accounts::staff::{self, Added};
use crate::domain::accounts::{Account, Role};
use crate::domain::actor::Actor;
use crate::domain::error::Error;
use crate::platform::db::{Db, migrations};
use crate::platform::i18n::{Catalog, Locale};
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
    /// Take away a lost second factor; all sessions end, and the desk asks for a new one
    ResetSecondFactor {
        /// The person's mail address
        email: MailAddress,
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
    /// The database cannot be used, or a rule of the team stands against it.
    pub fn run(self, config: &Config) -> anyhow::Result<()> {
        let db = config.open_database()?;
        migrations::apply(&db)?;
        match self.command {
            Command::Add { email, role, language } => add(&db, &email, role, language),
            Command::ResetSecondFactor { email } => reset_second_factor(&db, &email),
        }
    }
}

fn add(db: &Db, email: &MailAddress, role: Role, language: Locale) -> anyhow::Result<()> {
    let added = db.write_now(|conn| staff::add(conn, Actor::Operator, email, role, language));
    match added.map_err(in_words)? {
        Added::Invited => {
            println!("{email} has an account now and is {role}. A link to sign in is being mailed.")
        }
        Added::Appointed => println!("{email} is {role} now. A link to sign in is being mailed."),
        Added::Unchanged => println!("{email} is {role} already."),
    }
    Ok(())
}

fn reset_second_factor(db: &Db, email: &MailAddress) -> anyhow::Result<()> {
    let reset = db.write_now(|conn| {
        let account = Account::by_address(conn, email)?.ok_or(Error::NotFound)?;
        staff::reset_second_factor(conn, Actor::Operator, account.id)
    });
    match reset {
        Ok(()) => println!("{email} has no second factor any more and is told so by mail."),
        Err(Error::NotFound) => anyhow::bail!("{email} is not of the team"),
        Err(Error::Conflict(_)) => anyhow::bail!("{email} has no second factor"),
        Err(error) => return Err(in_words(error)),
    }
    Ok(())
}

/// What a rule says, in words instead of a key.
fn in_words(error: Error) -> anyhow::Error {
    let Error::Invalid(fields) = &error else { return error.into() };
    let Ok(catalog) = Catalog::load() else { return error.into() };
    let words: Vec<String> = fields.iter().map(|field| catalog.plain(Locale::En, field.key)).collect();
    anyhow::anyhow!(words.join(" "))
}
