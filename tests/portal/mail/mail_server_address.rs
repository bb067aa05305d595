//! The address of the mail server, as an operator writes it.

use echolot::platform::mailer::smtp::SmtpServer;

#[test]
fn the_documented_forms_are_understood() {
    for address in [
        "smtp://localhost",
        "smtp://mail:1025",
        "smtp://mail.example.org:25/",
        "smtp://[::1]:2525",
        "smtp://post%40example.org:p%3Ass%2Fword@mail.example.org?tls=required",
        "smtp://user:password@mail.example.org:587?tls=opportunistic",
        "smtps://user:password@mail.example.org",
        "smtps://user:password@mail.example.org:10465",
    ] {
        assert!(SmtpServer::at(address).is_ok(), "{address}: {:?}", SmtpServer::at(address).err());
    }
}

#[test]
fn anything_else_is_refused_in_one_line_that_does_not_tell_the_password() {
    for address in [
        "",
        "localhost",
        "localhost:25",
        "mail.example.org:25",
        "http://mail.example.org",
        "smtp://",
        "smtp:///path",
        "smtp://:25",
        "smtp://mail.example.org:99999",
        "smtp://mail.example.org?tls=maybe",
        "smtp://mail.example.org?starttls=required",
        "smtps://mail.example.org?tls=required",
        "smtp://user@mail.example.org",
        "smtp://:geheim@mail.example.org",
        "smtp://user:geheim%FF@mail.example.org",
        "smtp://user:geheim@mail.example.org/hello",
        "smtp://user:geheim@mail.example.org?tls=geheim2",
        "smtp://user:geheim@mail.example.org?tls=required&tls=required",
        "smtps://user:geheim@mail.example.org?ca=not-there.pem",
        "smtps://user:geheim@mail.example.org?ca=Cargo.toml",
        "smtp://user:geheim@mail.example.org?ca=Cargo.toml",
    ] {
        let said =
            SmtpServer::at(address).err().unwrap_or_else(|| panic!("{address} is accepted")).to_string();
        assert!(
            !said.contains('\n') && !said.contains("geheim@") && !said.contains("%FF"),
            "{address}: {said}"
        );
    }
}

#[test]
fn a_certificate_of_ones_own_is_read_at_the_start() {
    let said = |address: &str| SmtpServer::at(address).err().unwrap().to_string();
    assert!(said("smtps://mail?ca=not-there.pem").starts_with("not-there.pem cannot be read"));
    assert_eq!(said("smtp://mail?tls=required&ca=Cargo.toml"), "Cargo.toml holds no certificate (PEM)");
    assert!(said("smtp://mail?ca=Cargo.toml").starts_with("has \"ca\" without TLS"));
}
