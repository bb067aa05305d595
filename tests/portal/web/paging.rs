//! The links below a list.

use echolot::web::paging::Paging;
use serde_json::Value;

/// The page numbers that are linked; 0 is a gap.
fn numbers(page: i64, total: i64) -> Vec<i64> {
    let paging = serde_json::to_value(Paging::new(page, 10, total, |page| format!("?page={page}"))).unwrap();
    paging["links"].as_array().unwrap().iter().map(|link| link["page"].as_i64().unwrap_or(0)).collect()
}

#[test]
fn the_first_the_last_and_the_neighbours_are_linked() {
    assert_eq!(numbers(1, 0), [1]);
    assert_eq!(numbers(1, 10), [1]);
    assert_eq!(numbers(1, 11), [1, 2]);
    assert_eq!(numbers(5, 95), [1, 0, 4, 5, 6, 0, 10]);
    assert_eq!(numbers(10, 95), [1, 0, 9, 10]);
    assert_eq!(numbers(99, 25), [1, 2, 3]);
}

#[test]
fn previous_and_next_end_where_the_list_ends() {
    let of = |page| serde_json::to_value(Paging::new(page, 10, 25, |page| format!("?page={page}"))).unwrap();
    assert_eq!((&of(1)["previous"], &of(1)["next"]), (&Value::Null, &Value::from("?page=2")));
    assert_eq!((&of(3)["previous"], &of(3)["next"]), (&Value::from("?page=2"), &Value::Null));
}
