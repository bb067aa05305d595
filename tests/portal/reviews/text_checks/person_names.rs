//! Names of persons in a review, and capitals that are none.

use echolot::domain::reviews::text_checks::{Context, Kind, find};

use super::{assert_found, assert_harmless, passages};

#[test]
fn a_german_form_of_address_with_a_name_is_found() {
    assert_found(
        Kind::PersonName,
        &[
            ("Frau Müller hat sich nie gemeldet.", "Frau Müller"),
            ("Ich sprach mit Herrn Krause über die Stelle.", "Herrn Krause"),
            ("Danke, herr Wiechert!", "herr Wiechert"),
            ("Hr. Özdemir und sein Team", "Hr. Özdemir"),
            ("Fr. Lang war nett", "Fr. Lang"),
            ("Frau Dr. Anna-Lena Schmidt-Kühn rief an", "Frau Dr. Anna-Lena Schmidt-Kühn"),
            ("Herr Prof. Dr. med. Vogel", "Herr Prof. Dr. med. Vogel"),
            ("bei Dr.-Ing. Meier", "Dr.-Ing. Meier"),
            ("Herrn Dipl.-Ing. Wagner", "Herrn Dipl.-Ing. Wagner"),
            ("Herr von der Leyen", "Herr von der Leyen"),
            ("Frau MÜLLER", "Frau MÜLLER"),
            ("Frau M. Schmidt schrieb", "Frau M. Schmidt"),
            ("Frau\nMüller", "Frau\nMüller"),
            ("Meine Frau Sabine fand es auch.", "Frau Sabine"),
            ("Frau Müller Termine machen lassen? Nein.", "Frau Müller"),
        ],
    );
}

#[test]
fn a_dutch_form_of_address_with_a_name_is_found() {
    assert_found(
        Kind::PersonName,
        &[
            ("Mevrouw Jansen belde niet terug.", "Mevrouw Jansen"),
            ("mevr. van den Berg", "mevr. van den Berg"),
            ("Dhr. De Vries", "Dhr. De Vries"),
            ("dhr J. Bakker was aardig", "dhr J. Bakker"),
            ("Ik sprak de heer Van 't Hof.", "heer Van 't Hof"),
            ("meneer Bouali", "meneer Bouali"),
            ("Mevr. S. El Amrani", "Mevr. S. El Amrani"),
            ("Mw. Smit", "Mw. Smit"),
        ],
    );
}

#[test]
fn an_english_form_of_address_with_a_name_is_found() {
    assert_found(
        Kind::PersonName,
        &[
            ("Mr Smith never called back", "Mr Smith"),
            ("I spoke to Mrs. O'Neill", "Mrs. O'Neill"),
            ("Ms McDonald was great", "Ms McDonald"),
            ("Miss Patel", "Miss Patel"),
            ("Dr John Smith-Jones said", "Dr John Smith-Jones"),
        ],
    );
}

#[test]
fn a_name_behind_a_role_is_found() {
    assert_found(
        Kind::PersonName,
        &[
            ("Mein Berater Krause war freundlich.", "Krause"),
            ("meine zuständige Beraterin Wiechert", "Wiechert"),
            ("Unsere Ansprechpartnerin Sabine hat geholfen.", "Sabine"),
            ("Der Recruiter Thomas Feldkamp", "Thomas Feldkamp"),
            ("Mein Recruiter, Ahmet, war top", "Ahmet"),
            ("eine Recruiterin namens Wiechert", "Wiechert"),
            ("Mein Berater heißt Krause.", "Krause"),
            ("mijn recruiter Daan reageerde snel", "Daan"),
            ("Mijn intercedent Bouwmeester belde", "Bouwmeester"),
            ("een recruiter genaamd De Wit", "De Wit"),
            ("my recruiter Sarah ghosted me", "Sarah"),
            ("My recruiter's name was John", "John"),
            ("our account manager Pemberton", "Pemberton"),
            ("a consultant called Pemberton", "Pemberton"),
            ("My recruiter (Fiona) was kind", "Fiona"),
        ],
    );
}

#[test]
fn a_given_name_with_a_surname_is_found() {
    assert_found(
        Kind::PersonName,
        &[
            ("Ein Lob an Sabine Wiechert!", "Sabine Wiechert"),
            ("Juergen Kowalski", "Juergen Kowalski"),
            ("Sanne van der Berg heeft geholpen", "Sanne van der Berg"),
            ("thanks to Siobhan O’Brien.", "Siobhan O’Brien"),
            ("Hans-Peter von Storch", "Hans-Peter von Storch"),
            ("Anna Maria Feldkamp", "Anna Maria Feldkamp"),
        ],
    );
    assert_eq!(
        passages(Kind::PersonName, "Herr Krause und Frau Lang und Tim Vogt"),
        ["Herr Krause", "Frau Lang", "Tim Vogt"]
    );
}

#[test]
fn capitals_alone_do_not_make_a_name() {
    assert_harmless(&[
        "Weil mein Berater Zeit hatte und meine Recruiterin Feedback gab, kam eine Rückmeldung.",
        "Leider hatte mein Ansprechpartner Urlaub. Danach hat mein Berater Sie erwähnt.",
        "Mein Recruiter LinkedIn gefragt? Mein Berater HR?",
        "Dass mein Berater Rückfragen, meine Beraterin Vorstellungsgespräche und unser Recruiter Einblicke gab.",
        "Als Frau Karriere machen, das geht. Eine Frau Mitte 40 wird selten eingeladen.",
        "Sehr geehrte Frau Kollegin, sehr geehrter Herr Bewerber",
        "Eine sehr nette Frau. Leider kam nichts. Der Herr am Telefon war Herr der Lage.",
        "Fr. 12.05. und Fr. Nachmittag",
        "Damen und Herren, Damen und Herren",
        "Herr K. und Frau M. waren nett",
        "Der Dr. Titel war egal. MS Teams und MS Office",
        "I miss London. I called my recruiter Monday. My recruiter I think was new.",
        "my recruiter at the agency; the recruiter Acme sent; my contact HR said",
        "mijn recruiter van Bureau Noord, mijn contactpersoon bij Bureau Noord",
        "mein Berater von Nordlicht Personal",
        "Ein Windpark mit 5 MW Leistung, 24 Hr Service",
        "Robert Bosch GmbH, Robert Half, Carl Zeiss, die Heinrich Böll Stiftung, Hans-Böckler-Straße",
        "Danke Sabine. Thomas hat Zeit. Thomas Und",
        "St. Martin Kirche, Jan Feb März",
        "Sie suchten einen SAP Berater Inhouse und einen Consultant Finance.",
    ]);
}

#[test]
fn the_brand_of_the_agency_is_never_a_name() {
    let names =
        ["Sabine Wiechert Personal GmbH".to_owned(), "Müller & Söhne".to_owned(), "Goodpeople.ie".to_owned()];
    let context = Context { agency_names: &names };
    for text in [
        "Sabine Wiechert ist gut",
        "Frau Müller",
        "Frau MUELLER",
        "mein Berater Wiechert",
        "goodpeople.ie is fine",
    ] {
        assert_eq!(find(text, &context), [], "{text}");
    }
    for text in ["Sabine Müller", "Frau Krause", "goodpeople.de"] {
        assert_eq!(find(text, &context).len(), 1, "{text}");
    }
}
