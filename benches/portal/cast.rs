//! Who opens pages that are not for everybody: Mona the moderator, and Bob, who owns the largest agency.

use std::time::Duration;

use diesel::{ExpressionMethods, RunQueryDsl};
use echolot::app::App;
use echolot::domain::accounts::account::{Account, NewAccount};
use echolot::domain::accounts::second_factor::{self, Tried};
use echolot::domain::accounts::{Role, session, staff};
use echolot::domain::actor::Actor;
use echolot::domain::agencies::Agency;
use echolot::domain::agencies::representative::{self, TeamRole};
use echolot::domain::error::Error;
use echolot::platform::clock;
use echolot::platform::db::schema::representatives;
use echolot::platform::i18n::Locale;
use echolot::platform::totp::TotpSecret;

use crate::world::LARGEST;

const SECRET: &[u8] = b"a secret for benches";

/// Mona, and the token of a session of hers.
pub fn mona(app: &App) -> (Account, String) {
    let mona = account(app, "mona@example.org");
    let key = app.config.sealing_key();
    let joined = app.db.write_now(|conn| {
        let added = staff::add(
            conn,
            Actor::Operator,
            &mona.email.parse().expect("an address"),
            Role::Moderator,
            Locale::De,
        )?;
        if added != staff::Added::Unchanged {
            second_factor::enrol(conn, &key, &mona, &TotpSecret::from_bytes(SECRET))?;
        }
        Ok::<_, Error>(())
    });
    joined.expect("a moderator");
    let token = begin(app, &mona);
    let half = app.db.read_now(|conn| session::find(conn, &token)).expect("an answer").expect("a session");
    while app
        .db
        .write_now(|conn| second_factor::show(conn, &key, &half, &TotpSecret::from_bytes(SECRET).code()))
        .expect("an answer")
        != Tried::Right(())
    {
        // The code was used by the run before.
        std::thread::sleep(Duration::from_secs(5));
    }
    (mona, token)
}

/// The token of a session of Bob's.
pub fn bob(app: &App) -> String {
    let bob = account(app, "bob@example.org");
    let joined = app.db.write_now(|conn| {
        let agency = Agency::listed_by_slug(conn, LARGEST)?.id;
        if representative::role(conn, agency, bob.id)?.is_none() {
            use representatives::dsl;
            let row = (
                dsl::agency_id.eq(agency),
                dsl::account_id.eq(bob.id),
                dsl::role.eq(TeamRole::Owner),
                dsl::since.eq(clock::now()),
            );
            diesel::insert_into(dsl::representatives).values(row).execute(conn)?;
        }
        Ok::<_, Error>(())
    });
    joined.expect("an owner");
    begin(app, &bob)
}

pub fn account(app: &App, email: &str) -> Account {
    let address = email.parse().expect("an address");
    let new = NewAccount { address: &address, password_hash: None, locale: Locale::De };
    app.db.write_now(|conn| Account::of_confirmed(conn, new)).expect("an account")
}

fn begin(app: &App, account: &Account) -> String {
    app.db.write_now(|conn| session::begin(conn, account, "bench")).expect("a session")
}
