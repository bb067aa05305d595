//! Which mail addresses show that somebody works at an agency.

use echolot::domain::agencies::own_domain::{Standing, of_website, standing};
use echolot::platform::mail_address::MailAddress;

fn stands(address: &str, website: &str) -> Standing {
    let address: MailAddress = address.parse().unwrap();
    standing(&address, Some(website))
}

#[test]
fn an_address_at_the_web_sites_domain_is_the_agencys_own() {
    for (address, website) in [
        ("bob@nordlicht.de", "https://nordlicht.de"),
        ("BOB@Nordlicht.DE", "https://www.nordlicht.de/de/kontakt?x=1"),
        ("bob@nordlicht.de", "http://karriere.nordlicht.de"),
        ("bob@karriere.nordlicht.de", "http://karriere.nordlicht.de"),
        ("bob@nordlicht.co.uk", "https://www.nordlicht.co.uk"),
        ("bob@münchner-kräfte.de", "https://xn--mnchner-krfte-kfb46a.de"),
    ] {
        assert_eq!(stands(address, website), Standing::Own, "{address} {website}");
    }
}

#[test]
fn look_alikes_and_sub_domains_are_not() {
    for address in [
        "bob@nordlicht.de.evil.com",
        "bob@evilnordlicht.de",
        "bob@nordlicht-de.com",
        "bob@nordlicht.com",
        "bob@nordlicht.de.com",
        "bob@n0rdlicht.de",
        // A Cyrillic о.
        "bob@n\u{43e}rdlicht.de",
        "bob@kunden.nordlicht.de",
        "bob@de",
    ]
    .into_iter()
    .filter(|address| address.parse::<MailAddress>().is_ok())
    {
        assert_eq!(stands(address, "https://www.nordlicht.de"), Standing::Elsewhere, "{address}");
    }
    assert_eq!(stands("bob@other.co.uk", "https://nordlicht.co.uk"), Standing::Elsewhere);
    assert_eq!(stands("bob@co.uk", "https://nordlicht.co.uk"), Standing::Elsewhere);
}

#[test]
fn where_anybody_can_have_a_mailbox_nothing_is_proven() {
    assert_eq!(stands("bob@gmail.com", "https://nordlicht.de"), Standing::Anybodys);
    assert_eq!(stands("bob@web.de", "https://nordlicht.de"), Standing::Anybodys);
    assert_eq!(stands("bob@mailinator.com", "https://mailinator.com"), Standing::Anybodys);
    for website in [
        "https://nordlicht.github.io",
        "https://nordlicht.wixsite.com/jobs",
        "https://home.t-online.de/home/nordlicht",
        "https://www.linkedin.com/company/nordlicht",
        "https://de",
    ] {
        assert_eq!(of_website(Some(website)), None, "{website}");
        assert_eq!(stands("bob@t-online.de", website), Standing::NoDomain, "{website}");
        assert_eq!(stands("bob@nordlicht.github.io", website), Standing::NoDomain, "{website}");
    }
    assert_eq!(of_website(None), None);
    assert_eq!(of_website(Some("https://www.nordlicht.co.uk/a")).as_deref(), Some("nordlicht.co.uk"));
}
