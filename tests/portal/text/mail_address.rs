//! Mail addresses, checked once at the edge.

use echolot::platform::mail_address::{InvalidMailAddress, MailAddress};
use proptest::prelude::*;

fn address(typed: &str) -> MailAddress {
    MailAddress::parse(typed).unwrap_or_else(|_| panic!("{typed} is an address"))
}

#[test]
fn an_ordinary_address_is_kept_with_its_domain_in_lower_case() {
    let alice = address(" Alice.Example+jobs@Example.COM ");
    assert_eq!(alice.as_str(), "Alice.Example+jobs@example.com");
    assert_eq!(alice.domain(), "example.com");
    assert_eq!(alice.to_string(), alice.as_str());
    assert_eq!("Alice.Example+jobs@example.com".parse(), Ok(alice));
}

#[test]
fn a_domain_with_umlauts_is_kept_as_mail_servers_know_it() {
    assert_eq!(address("info@MÜLLER.de").domain(), "xn--mller-kva.de");
    assert_eq!(address("info@mu\u{308}ller.de"), address("info@xn--mller-kva.de"));
}

#[test]
fn what_mail_cannot_be_sent_to_is_refused() {
    let refused = [
        "",
        "alice",
        "@example.com",
        "alice@",
        "alice@example",
        "alice@localhost",
        "a b@example.com",
        "alice@@example.com",
        "alice@example..com",
        ".alice@example.com",
        "alice..b@example.com",
        "alice@example.com.",
        "alice@-example.com",
        "alice@[127.0.0.1]",
        "alice@127.0.0.1",
        "alice@exa%6dple.com",
        "alice@exam_ple.com",
        "älice@example.com",
        "alice@example.com\nBcc: all@example.com",
        "alice\r@example.com",
        "\"a b\"@example.com",
        "Alice <alice@example.com>",
        "alice@example.com,bob@example.com",
        "alice\0@example.com",
        "alice@exam\tple.com",
        "alice@example.com/x",
    ];
    for typed in refused {
        assert_eq!(MailAddress::parse(typed), Err(InvalidMailAddress), "{typed:?}");
    }
}

#[test]
fn an_address_has_at_most_254_characters() {
    let domain = format!("{}.{}.{}.de", "a".repeat(62), "b".repeat(62), "c".repeat(60));
    let at_the_limit = format!("{}@{domain}", "x".repeat(253 - domain.len()));
    assert_eq!(at_the_limit.len(), 254);
    assert_eq!(address(&at_the_limit).as_str(), at_the_limit);
    assert!(MailAddress::parse(&format!("x{at_the_limit}")).is_err());
}

#[test]
fn others_see_the_first_letter_and_the_domain_only() {
    assert_eq!(address("alice@example.com").masked(), "a•••@example.com");
    assert_eq!(format!("{:?}", address("alice@example.com")), "a•••@example.com");
}

#[test]
fn one_person_has_one_key_however_she_spells_it() {
    for typed in ["alice.example@gmail.com", "Alice.Example+x@GoogleMail.com", "a.l.i.c.e.example+@gmail.com"]
    {
        assert_eq!(address(typed).person_key(), "aliceexample@gmail.com", "{typed}");
    }
    assert_eq!(address("+alice@example.com").person_key(), "+alice@example.com");
    assert_ne!(address("alice@example.com").person_key(), address("alice@example.org").person_key());
}

#[test]
fn mailboxes_for_minutes_are_recognised_below_their_domain_too() {
    for typed in ["a@mailinator.com", "a@sub.mailinator.com", "a@b.sub.MAILINATOR.com", "a@guerrillamail.com"]
    {
        assert!(address(typed).is_throw_away(), "{typed}");
    }
    for typed in [
        "a@gmail.com",
        "a@web.de",
        "a@ziggo.nl",
        "a@nordlichtmailinator.com",
        "a@firma.co.uk",
        "a@mailinator.com.de",
    ] {
        assert!(!address(typed).is_throw_away(), "{typed}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_tried(typed in any::<String>()) {
        if let Ok(address) = MailAddress::parse(&typed) {
            prop_assert_eq!(MailAddress::parse(address.as_str()), Ok(address));
        }
    }

    #[test]
    fn what_is_accepted_is_one_line_of_ascii(typed in "[a-zäA-Z.+' \"\n]{0,6}@[a-zA-ZäÖ.%_ \t-]{0,8}\\.[a-zü.]{1,4}") {
        if let Ok(address) = MailAddress::parse(&typed) {
            prop_assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert_eq!(address.domain(), address.domain().to_lowercase());
            prop_assert_eq!(MailAddress::parse(address.as_str()), Ok(address.clone()));
            prop_assert!(address.person_key().ends_with(address.domain()));
            address.is_throw_away();
        }
    }
}
