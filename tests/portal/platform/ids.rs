//! Ids: what they give away, and that addresses hold them whole.

use chrono::{Duration, NaiveDate};
use echolot::domain::agencies::AgencyId;
use echolot::domain::reviews::ReviewId;
use echolot::platform::clock;
use echolot::platform::db::types::{decode_id, encode_id};

/// Numbers an id has for a millisecond.
const PER_MILLISECOND: i64 = 1 << 20;

#[test]
fn a_reviews_id_tells_the_week_it_was_handed_in_and_nothing_closer() {
    let week = PER_MILLISECOND * Duration::weeks(1).num_milliseconds();
    let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(9, 0, 0).unwrap();
    let ids_of = |moment| clock::at(moment, || (0..200).map(|_| ReviewId::new().0).collect::<Vec<_>>());
    let ids = ids_of(monday);
    assert!(ids.iter().all(|id| id / week == ids[0] / week));
    // Those of one moment lie anywhere in its week.
    let days: std::collections::BTreeSet<i64> = ids.iter().map(|id| id % week / (week / 7)).collect();
    assert_eq!(days.len(), 7);
    let later = ids_of(monday + Duration::weeks(1));
    assert!(later.iter().all(|id| id / week == ids[0] / week + 1));
}

#[test]
fn other_ids_rise() {
    let ids: Vec<AgencyId> = (0..1000).map(|_| AgencyId::new()).collect();
    assert!(ids.is_sorted_by(|one, next| one < next));
}

#[test]
fn an_address_holds_the_whole_id_and_nothing_else_is_one() {
    for id in [1, 31, 32, AgencyId::new().0, ReviewId::new().0, i64::MAX] {
        assert_eq!(decode_id(&encode_id(id)), Some(id));
        assert_eq!(decode_id(&encode_id(id).to_uppercase()), Some(id));
    }
    for odd in ["", "0", "00000000000000", "000000000000u", "zzzzzzzzzzzzz", "000000000000ü"] {
        assert_eq!(decode_id(odd), None, "{odd}");
    }
}
