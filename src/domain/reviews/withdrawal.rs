//! Withdrawal: the author takes a review back. If it was public a tombstone stays; it counts no more, and
//! nothing about it waits any longer.

use super::review::{Review, ReviewId, ReviewState};
use super::{counting, period, waiting};
use crate::domain::accounts::Account;
use crate::domain::audit::Action;
use crate::domain::case;
use crate::domain::error::Result;
use crate::platform::db::Conn;

/// Withdraws one's own review; withdrawing it again changes nothing.
///
/// # Errors
/// `NotFound` for somebody else's; `Conflict` if it was removed, for then the tombstone tells why.
pub fn withdraw(conn: &mut Conn, author: &Account, id: ReviewId) -> Result<()> {
    let mut review = Review::hold_own(conn, author, id)?;
    if review.state == ReviewState::Withdrawn {
        return Ok(());
    }
    review.expect_that(review.may_be_withdrawn())?;
    let actor = author.actor();
    review.move_to(conn, ReviewState::Withdrawn, None)?;
    counting::uncount(conn, &review)?;
    waiting::close(conn, actor, &review)?;
    case::close_about(conn, actor, review.subject())?;
    if !review.was_public() {
        period::free(conn, &review)?;
    }
    review.record(conn, actor, Action::ReviewWithdrawn, None)
}
