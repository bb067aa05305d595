//! Recovery codes: ten codes on paper for the day the phone is gone. Each works once. They are shown when
//! they are made and never again; the database keeps keyed hashes.

use diesel::prelude::*;

use crate::domain::actor::AccountId;
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::recovery_codes::dsl;
use crate::platform::db::types::ALPHABET;
use crate::platform::sealing::SealingKey;

/// How many codes there are.
pub const COUNT: usize = 10;
/// Letters of a code: 60 bits.
const LETTERS: usize = 12;

/// Makes new codes in place of the old ones.
pub(super) fn renew(conn: &mut Conn, key: &SealingKey, account: AccountId) -> Result<Vec<String>> {
    forget(conn, account)?;
    let codes: Vec<String> = (0..COUNT).map(|_| new_code()).collect();
    for code in &codes {
        diesel::insert_into(dsl::recovery_codes)
            .values((dsl::account_id.eq(account), dsl::code_hash.eq(key.hash(account.0, &plain(code)))))
            .execute(conn)?;
    }
    Ok(codes)
}

/// Uses a code up. Of two tries with the same code at the same moment one succeeds.
pub(super) fn redeem(conn: &mut Conn, key: &SealingKey, account: AccountId, typed: &str) -> Result<bool> {
    let hash = key.hash(account.0, &plain(typed));
    let unused = dsl::recovery_codes.find((account, hash)).filter(dsl::used_at.is_null());
    Ok(diesel::update(unused).set(dsl::used_at.eq(clock::now())).execute(conn)? == 1)
}

/// How many codes can still be used.
pub(super) fn left(conn: &mut Conn, account: AccountId) -> Result<i64> {
    let unused = dsl::recovery_codes.filter(dsl::account_id.eq(account).and(dsl::used_at.is_null()));
    Ok(unused.count().get_result(conn)?)
}

/// Makes all codes void.
pub(super) fn forget(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(dsl::recovery_codes.filter(dsl::account_id.eq(account))).execute(conn)?;
    Ok(())
}

/// Three groups of four letters that are not mistaken for each other.
fn new_code() -> String {
    let mut bytes = [0_u8; LETTERS];
    rand::fill(&mut bytes);
    let letters: Vec<char> = bytes.iter().map(|b| char::from(ALPHABET[usize::from(b & 31)])).collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// A code without what people add or mistake when they type it from paper.
fn plain(typed: &str) -> String {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric).take(2 * LETTERS);
    let read = |letter: char| match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    letters.map(read).collect()
}
