//! What people add later: in the first week, after thirty and a hundred days, at the end of the
//! probation period or of the engagement. Only where something had begun, never before the
//! review was public, and each moment once and in its order.

use super::dice::Dice;
use super::scene;
use super::world::{DemoFollowUp, DemoReview};
use chrono::{NaiveDate, TimeDelta};

/// How many of those who could add something do.
const FAITHFUL: f64 = 0.36;

/// Adds follow-ups without their texts, as time has allowed since the publication.
pub(super) fn add(dice: &mut Dice, review: &mut DemoReview, today: NaiveDate) {
    let moments = moments(review);
    if moments.is_empty() || !dice.chance(FAITHFUL) {
        return;
    }
    let first = dice.between(0, moments.len() as i64 - 1) as usize;
    let care = review.ratings.iter().find(|(name, _)| *name == "aftercare");
    let usual = scene::overall(&review.ratings);
    let mut star = f64::from(care.map_or(usual, |(_, star)| *star));
    let begun = review.published_at.unwrap_or(review.submitted_at).date();
    for (moment, days) in moments.into_iter().skip(first).take(1 + first % 2) {
        star = (star + dice.normal() * 0.6).clamp(1.0, 5.0);
        let on = begun + TimeDelta::days(days + dice.between(0, 6));
        if on < today {
            let added = follow_up(dice, review, (moment, on), star);
            review.follow_ups.push(added);
        }
    }
}

/// What can still come, and how many days after the review.
fn moments(review: &DemoReview) -> Vec<(&'static str, i64)> {
    let temporary = !matches!(review.service, "permanent_placement" | "executive_search");
    let last = match temporary {
        true => ("end_of_engagement", 230),
        false => ("end_of_probation", 165),
    };
    match review.stage {
        "offer" | "filled" if matches!(review.outcome, "placed" | "filled") => {
            vec![("week_1", 20), ("day_30", 45), ("day_100", 115), last]
        }
        "started" | "running" => vec![("day_30", 16), ("day_100", 80), last],
        "after_probation" if temporary => vec![("end_of_engagement", 260)],
        _ => Vec::new(),
    }
}

fn follow_up(
    dice: &mut Dice,
    review: &DemoReview,
    (moment, on): (&'static str, NaiveDate),
    star: f64,
) -> DemoFollowUp {
    let care = star.round() as u8;
    let mut ratings = vec![("aftercare", care)];
    for criterion in ["communication", "honesty"] {
        let told = review.ratings.iter().find(|(name, _)| *name == criterion);
        if let Some((_, before)) = told.filter(|_| dice.chance(0.5)) {
            ratings.push((criterion, (before + care).div_ceil(2)));
        }
    }
    DemoFollowUp { moment, on, ratings, text: String::new() }
}
