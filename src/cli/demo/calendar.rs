//! When things happen. More reviews each year than in the year before, fewer at weekends, most
//! in the evening or over lunch; moderators decide on working days within about three days.
//! Nothing happens on the day itself, so the world is past whatever the hour.

use super::dice::Dice;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

/// How far back the portal goes, in days.
pub(super) const HISTORY: i64 = 1460;
/// Hours of the day at which people write, with their weights.
const HOURS: [(i64, f64); 12] = [
    (7, 3.0),
    (9, 3.0),
    (11, 4.0),
    (12, 8.0),
    (13, 6.0),
    (15, 4.0),
    (17, 7.0),
    (18, 9.0),
    (19, 11.0),
    (20, 13.0),
    (21, 12.0),
    (22, 7.0),
];

/// A moment of the last four years, decided upon by now.
pub(super) fn submitted(dice: &mut Dice, today: NaiveDate) -> NaiveDateTime {
    loop {
        let ago = (HISTORY as f64 * (1.0 - dice.unit().powf(0.62))) as i64;
        let date = before(today, ago.max(6));
        if !weekend(date) || dice.chance(0.55) {
            return hour(dice, date);
        }
    }
}

/// A moment `ago` days before today.
pub(super) fn lately(dice: &mut Dice, today: NaiveDate, ago: i64) -> NaiveDateTime {
    hour(dice, before(today, ago))
}

/// When a moderator decides about what came in at `since`: in working hours, two or three days on.
pub(super) fn decided(dice: &mut Dice, since: NaiveDateTime) -> NaiveDateTime {
    let mut date = (since + TimeDelta::hours(dice.between(9, 52))).date();
    while weekend(date) || date == since.date() {
        date = date + Days::new(1);
    }
    at(date, 8 + dice.between(0, 8), dice.between(0, 59))
}

/// The 15th of the month in which the engagement ended, `days` before the submission or so.
pub(super) fn experienced(submitted: NaiveDate, days: i64) -> NaiveDate {
    let middle = |date: NaiveDate| date.with_day(15).unwrap_or(date);
    let month = middle(before(submitted, days));
    if month <= submitted {
        return month;
    }
    middle(before(month, 28))
}

/// 0 at the beginning of the portal, 1 today.
pub(super) fn progress(submitted: NaiveDate, today: NaiveDate) -> f64 {
    1.0 - (today - submitted).num_days() as f64 / HISTORY as f64
}

pub(super) fn before(date: NaiveDate, days: i64) -> NaiveDate {
    date - TimeDelta::days(days)
}

fn weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn hour(dice: &mut Dice, date: NaiveDate) -> NaiveDateTime {
    at(date, dice.weighted(&HOURS), dice.between(0, 59))
}

fn at(date: NaiveDate, hour: i64, minute: i64) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN) + TimeDelta::minutes(hour * 60 + minute)
}
