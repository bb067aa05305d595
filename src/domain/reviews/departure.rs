//! Departure: what becomes of an author's reviews when they close their account. They choose: their public
//! reviews stay without any link to them, or everything is erased. What never was public goes either way,
//! for nobody is left to answer for it; so do drafts.

use diesel::prelude::*;

use super::erasure::erase;
use super::review::{Review, ReviewId};
use crate::domain::accounts::Account;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::{review_drafts, reviews};

/// What the author wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// Public reviews stay.
    Leave,
    /// All texts are erased.
    Erase,
}

/// Parts the author from their reviews, in the transaction that closes the account.
///
/// # Errors
/// The database's own.
pub fn depart(conn: &mut Conn, author: &Account, farewell: Farewell) -> Result<()> {
    let ids: Vec<ReviewId> = reviews::table
        .filter(reviews::account_id.eq(author.id))
        .order(reviews::id)
        .select(reviews::id)
        .load(conn)?;
    // All are held before anything else is: who decides on one of them waits, instead of us for them.
    let held = ids.into_iter().map(|id| Review::hold(conn, id)).collect::<Result<Vec<_>>>()?;
    for review in held {
        let id = review.id;
        if farewell == Farewell::Erase || !review.stands() {
            erase(conn, author, id)?;
        }
        diesel::update(reviews::table.find(id)).set(reviews::account_id.eq(None::<i64>)).execute(conn)?;
    }
    diesel::delete(review_drafts::table.filter(review_drafts::account_id.eq(author.id))).execute(conn)?;
    Ok(())
}
