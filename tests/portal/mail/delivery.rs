//! A mail as a mail server gets it.

use actix_web::rt::System;
use echolot::platform::mailer::{Letter, Mailer};
use mail_parser::{MessageParser, MimeHeaders};

use crate::support::Portal;
use crate::support::databases::SqliteDatabase;
use crate::support::mail_server::{MailServer, Received};

const FROM: &str = "\"Echolot, das Portal\" <post@echolot.example>";

fn letter(text: &str) -> Letter {
    Letter {
        id: "01HZX".to_owned(),
        recipient: "alice@example.org".to_owned(),
        subject: "Ihre Bewertung über „Müller & Söhne“".to_owned(),
        text: text.to_owned(),
        html: format!("<p>{text}</p>"),
        unsubscribe: Some("https://echolot.example/end".to_owned()),
    }
}

fn delivered(letter: Letter) -> Received {
    let server = MailServer::start();
    let mailer = Mailer::smtp(&server.url, FROM.parse().unwrap()).unwrap();
    System::new().block_on(mailer.send(letter)).unwrap();
    let mut received = server.received();
    assert_eq!(received.len(), 1);
    received.remove(0)
}

#[test]
fn it_has_both_parts_and_the_headers_machines_look_at() {
    let got = delivered(letter("Guten Tag"));
    assert_eq!(
        (got.sender.as_str(), &got.recipients[..]),
        ("post@echolot.example", &["alice@example.org".to_owned()][..])
    );
    let text = got.text();
    let mail = MessageParser::default().parse(text.as_bytes()).unwrap();
    assert_eq!(mail.subject(), Some("Ihre Bewertung über „Müller & Söhne“"));
    let from = mail.from().unwrap().first().unwrap();
    assert_eq!((from.name(), from.address()), (Some("Echolot, das Portal"), Some("post@echolot.example")));
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("alice@example.org"));
    assert_eq!(mail.message_id(), Some("01HZX@echolot.example"));
    assert_eq!(mail.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    assert_eq!(mail.header_raw("List-Unsubscribe").map(str::trim), Some("<https://echolot.example/end>"));
    assert_eq!(mail.header_raw("List-Unsubscribe-Post").map(str::trim), Some("List-Unsubscribe=One-Click"));
    assert!(mail.date().is_some());
    let kind = mail.content_type().unwrap();
    assert_eq!((kind.ctype(), kind.subtype()), ("multipart", Some("alternative")));
    assert_eq!(mail.body_text(0).unwrap().trim(), "Guten Tag");
    assert_eq!(mail.body_html(0).unwrap().trim(), "<p>Guten Tag</p>");
}

#[test]
fn lines_that_begin_with_a_dot_arrive_as_they_were_written() {
    let text = "Hallo\r\n.\r\n..zwei Punkte\r\n.ein Punkt\r\nEnde";
    let got = delivered(letter(text));
    assert!(!got.lines.iter().any(|line| line == "."), "the mail would end there");
    let whole = got.text();
    let mail = MessageParser::default().parse(whole.as_bytes()).unwrap();
    assert_eq!(mail.body_text(0).unwrap().replace("\r\n", "\n").trim(), text.replace("\r\n", "\n"));
}

#[test]
fn long_lines_and_other_alphabets_fit_into_the_seven_bits_of_old_servers() {
    let text = format!("{} ➜ Ελλάδα", "ü".repeat(2000));
    let got = delivered(letter(&text));
    assert!(got.lines.iter().all(|line| line.is_ascii() && line.len() <= 998));
    let whole = got.text();
    let mail = MessageParser::default().parse(whole.as_bytes()).unwrap();
    assert_eq!(mail.body_text(0).unwrap().trim(), text);
}

#[test]
fn a_line_break_in_a_subject_makes_no_header() {
    let mut sly = letter("Hallo");
    sly.subject = "Hallo\r\nBcc: eve@example.org".to_owned();
    let got = delivered(sly);
    assert_eq!(got.recipients, ["alice@example.org"]);
    assert!(!got.lines.iter().any(|line| line.to_lowercase().starts_with("bcc:")), "{:?}", got.lines);
}

#[test]
fn signing_up_sends_a_mail_in_the_visitors_language() {
    let database = SqliteDatabase::new();
    let server = MailServer::start();
    let portal = Portal::start(database.db.clone(), &database.url, &["--smtp-url", &server.url]);
    let fields = [("email", "alice@example.org"), ("accepts_rules", "yes")];
    portal.visitor().post("/nl/sign-up", &fields).expect(200);
    portal.work();
    let received = server.received();
    let [got] = &received[..] else { panic!("{received:?}") };
    assert_eq!(got.recipients, ["alice@example.org"]);
    let whole = got.text();
    let mail = MessageParser::default().parse(whole.as_bytes()).unwrap();
    assert!(mail.body_text(0).unwrap().contains("/nl/links/"), "{}", mail.body_text(0).unwrap());
    assert!(mail.body_html(0).unwrap().contains("/nl/links/"));
    portal.visitor().get("/dev/mail").expect(404);
}
