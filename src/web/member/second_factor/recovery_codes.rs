//! New recovery codes in place of the old ones.

use actix_web::web::Data;

use super::shown_once;
use crate::app::App;
use crate::domain::accounts::second_factor;
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::viewer::{Member, Sure};

/// POST /account/second-factor/recovery-codes
pub async fn create(app: Data<App>, Sure(member): Sure<Member>) -> Result<Page> {
    let (key, account) = (app.sealing_key(), member.account().clone());
    let codes = app.db.write(move |conn| second_factor::renew_recovery_codes(conn, &key, &account)).await?;
    Ok(shown_once(codes))
}
