//! Ways to reach somebody, plain and disguised, and digits and full stops that are none.

use echolot::domain::reviews::text_checks::Kind;

use super::{assert_found, assert_harmless, passages};

#[test]
fn phone_numbers_are_found_however_they_are_written() {
    assert_found(
        Kind::PhoneNumber,
        &[
            ("Ruf an: +49 171 1234567!", "+49 171 1234567"),
            ("+49 (0)30 / 123 45 67", "+49 (0)30 / 123 45 67"),
            ("0049-171-1234567", "0049-171-1234567"),
            ("(0171) 1234567", "(0171) 1234567"),
            ("(+ 49) 171 1234567", "(+ 49) 171 1234567"),
            ("0️⃣1️⃣7️⃣1️⃣2️⃣3️⃣4️⃣5️⃣", "0️⃣1️⃣7️⃣1️⃣2️⃣3️⃣4️⃣5"),
            ("0 1 7 1 - 1 2 3 4 5 6 7", "0 1 7 1 - 1 2 3 4 5 6 7"),
            ("0.1.7.1.1.2.3.4.5.6.7", "0.1.7.1.1.2.3.4.5.6.7"),
            ("06-12345678", "06-12345678"),
            ("06 12 34 56 78", "06 12 34 56 78"),
            ("06-12-34-56-78", "06-12-34-56-78"),
            ("+31 6 12345678", "+31 6 12345678"),
            ("020 – 123 4567", "020 – 123 4567"),
            ("+43 664 1234567", "+43 664 1234567"),
            ("0664/1234567", "0664/1234567"),
            ("0470 12 34 56", "0470 12 34 56"),
            ("+32 2 123 45 67", "+32 2 123 45 67"),
            ("079 123 45 67", "079 123 45 67"),
            ("+41 44 123 45 67", "+41 44 123 45 67"),
            ("020 7946 0958", "020 7946 0958"),
            ("+44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
            ("07700 900123", "07700 900123"),
            ("Tel.: 171 1234567", "171 1234567"),
            ("my phone number is 7700 900123", "7700 900123"),
            ("am 05.06.2024 0171 1234567", "0171 1234567"),
            ("null eins sieben eins, zwei drei vier fünf", "null eins sieben eins, zwei drei vier fünf"),
            ("nul zes een twee drie vier", "nul zes een twee drie vier"),
        ],
    );
    assert_eq!(passages(Kind::PhoneNumber, "0171 1234567 / 0221 123456 x"), ["0171 1234567", "0221 123456"]);
}

#[test]
fn other_digits_are_no_phone_numbers() {
    assert_harmless(&[
        "Am 01.02.2023 und 05/06/2024, 2023-01-02, 01.02.23, vom 03.2021 - 05.2022",
        "08.00-12.00 13.00-17.00, 01/23 - 02/24, 07.2020-12.2020",
        "2019-2021, 2019 – 2021, 2019/2020/2021",
        "09.00 - 17.30 Uhr, 09:00-17:30, 01.02. - 05.03.",
        "1.234.567,00 € oder 65.000 - 75.000 EUR, CHF 1'200'000, 0,0001234567, 0.1234567",
        "0800000 Euro, 10000000, 12345678, 5 4 3 2 1 0 0 0",
        "Kennziffer 0123456789, Job-ID: 00498765432, Ref. 0201234567, KvK 01234567, IBAN DE89 3704 0044 0532 0130 00",
        "+5 bis 10 Tage, +10 %, 100-200-300, x0171123456",
        "null Feedback, eins zwei drei vier fünf sechs sieben",
    ]);
}

#[test]
fn mail_addresses_are_found_in_disguise_too() {
    assert_found(
        Kind::MailAddress,
        &[
            ("Schreib an max.muster+job@firma-nord.de.", "max.muster+job@firma-nord.de"),
            ("max @ firma.de", "max @ firma.de"),
            ("max (at) firma punkt de", "max (at) firma punkt de"),
            ("max[at]firma.de", "max[at]firma.de"),
            ("max.muster(ät)firma(punkt)de", "max.muster(ät)firma(punkt)de"),
            ("max {at} firma [dot] co.uk", "max {at} firma [dot] co.uk"),
            ("max at firma dot com", "max at firma dot com"),
            ("MAX AT FIRMA PUNKT DE", "MAX AT FIRMA PUNKT DE"),
            ("max-at-firma punt nl", "max-at-firma punt nl"),
            ("max.muster at firma.de", "max.muster at firma.de"),
            ("jürgen@müller.de", "jürgen@müller.de"),
            ("info @ nordlicht . de", "info @ nordlicht . de"),
            ("<max@mail.firma.museum>", "max@mail.firma.museum"),
        ],
    );
}

#[test]
fn web_addresses_are_found_in_disguise_too() {
    assert_found(
        Kind::WebAddress,
        &[
            (
                "siehe https://www.nordlicht.example/jobs?id=5#x).",
                "https://www.nordlicht.example/jobs?id=5#x",
            ),
            ("hxxp://nordlicht.example", "hxxp://nordlicht.example"),
            ("auf www.nordlicht.de, dort", "www.nordlicht.de"),
            ("besser nordlicht-personal.de/kontakt!", "nordlicht-personal.de/kontakt"),
            ("kijk op bureau-noord.nl", "bureau-noord.nl"),
            ("nordlicht (punkt) de", "nordlicht (punkt) de"),
            ("nordlicht punkt de", "nordlicht punkt de"),
            ("auf ärzte-nord.de", "ärzte-nord.de"),
            ("bureau punt nl", "bureau punt nl"),
            ("nordlicht dot com", "nordlicht dot com"),
            ("linkedin.com/in/alice", "linkedin.com/in/alice"),
            ("jobs.nordlicht.co.uk", "jobs.nordlicht.co.uk"),
            ("schreib auf t.me/alice", "t.me/alice"),
        ],
    );
}

#[test]
fn full_stops_and_job_boards_are_no_web_addresses() {
    assert_harmless(&[
        "z.B. am 1.Mai, d.h. sofort.Dann nichts. Nie wieder.De facto null.",
        "über StepStone.de, Indeed.com und monster.co.uk gefunden",
        "ASP.NET und Node.js, ein dot net developer, op dat punt de indruk",
        "Das ist der Punkt. De recruiter at work, look at that",
        "e.g. this, i.e. that, v.d. Berg, u.a. dort",
    ]);
}

#[test]
fn postal_addresses_are_found() {
    assert_found(
        Kind::PostalAddress,
        &[
            ("Das Büro in der Hauptstraße 5 war leer", "Hauptstraße 5"),
            ("Karl-Marx-Str. 12a, 12345 Berlin", "Karl-Marx-Str. 12a, 12345 Berlin"),
            ("Lange Straße 7", "Lange Straße 7"),
            ("Berliner Allee 10", "Berliner Allee 10"),
            ("Marienplatz 1, 80331 München", "Marienplatz 1, 80331 München"),
            ("Am Sandtorkai 5, 20457 Hamburg", "Am Sandtorkai 5, 20457 Hamburg"),
            ("Mariahilfer Straße 3, A-1060 Wien", "Mariahilfer Straße 3, A-1060 Wien"),
            ("Herengracht 12, 1015 BK Amsterdam", "Herengracht 12, 1015 BK Amsterdam"),
            ("Kerkstraat 5", "Kerkstraat 5"),
            ("Hauptstraße 5 für alle", "Hauptstraße 5"),
            ("Ärztestraße 5", "Ärztestraße 5"),
            ("Keizersgracht 100-2, 1015CV Amsterdam", "Keizersgracht 100-2, 1015CV Amsterdam"),
            ("Wetstraat 16, 1000 Brussel", "Wetstraat 16, 1000 Brussel"),
            ("10 Downing Street", "10 Downing Street"),
            ("London SW1A 1AA", "SW1A 1AA"),
            ("Postbus 1234", "Postbus 1234"),
        ],
    );
}

#[test]
fn ordinary_places_are_no_postal_addresses() {
    assert_harmless(&[
        "auf Platz 1 gelandet, Arbeitsplatz 2 war frei, auf dem Weg 2 Stunden gewartet",
        "Der Arbeitsmarkt 2023 ist schwierig, Parkplatz 3",
        "in Kiel, 24103 Kiel, 10000 Bewerber, 50000 Euro, 2019 IT Consultant",
        "auf der Straße 5 Leute, op straat 3 mensen, two streets, Deutsch C1 und B2",
    ]);
}
