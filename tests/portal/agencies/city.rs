//! Cities under the names they have in other languages.

use echolot::domain::agencies::city::{key, keys, names};

#[test]
fn munich_and_muenchen_are_one_city() {
    let munich = key("Munich", Some("DE"));
    for name in ["München", "Muenchen", "MUNCHEN", "Monaco di Baviera", "munich"] {
        assert_eq!(key(name, Some("DE")), munich, "{name}");
        assert_eq!(key(name, None), munich, "{name}");
    }
    assert!(names("München", Some("DE")).contains(&"Munich".to_owned()));
}

#[test]
fn the_cities_of_both_markets_are_known_in_all_three_languages() {
    let spellings = [
        ("Köln", "Keulen", "DE"),
        ("Den Haag", "The Hague", "NL"),
        ("'s-Hertogenbosch", "Den Bosch", "NL"),
        ("Aachen", "Aken", "DE"),
        ("Nürnberg", "Nuremberg", "DE"),
        ("Wien", "Wenen", "AT"),
        ("Brussel", "Brüssel", "BE"),
        ("Luik", "Lüttich", "BE"),
        ("Genf", "Genève", "CH"),
        ("Kopenhagen", "Copenhagen", "DK"),
    ];
    for (one, other, country) in spellings {
        assert_eq!(key(one, Some(country)), key(other, Some(country)), "{one} and {other}");
    }
}

#[test]
fn a_name_belongs_to_the_city_of_its_own_country() {
    assert_eq!(key("Vienne", Some("AT")), "vienna");
    assert_eq!(key("Vienne", Some("FR")), "vienne");
    assert_eq!(key("Kleinkleckersdorf", Some("DE")), "kleinkleckersdorf");
}

#[test]
fn a_typed_name_may_mean_a_small_place_of_that_name_too() {
    assert!(keys("Munich", None).contains(&key("München", Some("DE"))));
    assert!(keys("Kleinkleckersdorf", None).contains("kleinkleckersdorf"));
    assert!(keys("?!", None).is_empty());
}
