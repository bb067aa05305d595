//! A small mail server that keeps what it gets and misbehaves when told to.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A step of handing a mail over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Greeting,
    Hello,
    Sender,
    Recipient,
    Data,
    /// After the final dot.
    Text,
}

/// What the server does at a step instead of going on.
#[derive(Clone, Copy, Debug)]
pub enum Mischief {
    Answer(Step, &'static str),
    HangUp(Step),
}

/// A mail as the server got it.
#[derive(Clone, Debug)]
pub struct Received {
    pub sender: String,
    pub recipients: Vec<String>,
    /// The text's lines as they came, dots doubled.
    pub lines: Vec<String>,
}

impl Received {
    /// The mail without doubled dots.
    pub fn text(&self) -> String {
        let plain = self.lines.iter().map(|line| line.strip_prefix('.').unwrap_or(line));
        plain.map(|line| format!("{line}\r\n")).collect()
    }

    /// The mail's Message-ID.
    pub fn id(&self) -> String {
        let line = self.lines.iter().find(|line| line.to_lowercase().starts_with("message-id:"));
        line.unwrap().split_once(':').unwrap().1.trim().to_owned()
    }
}

#[derive(Default)]
struct Book {
    received: Vec<Received>,
    mischief: VecDeque<Mischief>,
    /// How long taking a mail takes.
    pause: Duration,
}

/// The server, until the process ends.
#[derive(Clone)]
pub struct MailServer {
    /// `smtp://127.0.0.1:PORT`
    pub url: String,
    book: Arc<Mutex<Book>>,
}

impl MailServer {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let book: Arc<Mutex<Book>> = Arc::default();
        let kept = Arc::clone(&book);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let book = Arc::clone(&kept);
                // A client that hangs up is no fault of the server.
                std::thread::spawn(move || drop(talk(stream.unwrap(), &book)));
            }
        });
        Self { url, book }
    }

    /// Lets the next conversation go wrong.
    pub fn misbehave(&self, mischief: Mischief) {
        self.book.lock().unwrap().mischief.push_back(mischief);
    }

    /// Makes taking a mail slow.
    pub fn slow_down(&self, pause: Duration) {
        self.book.lock().unwrap().pause = pause;
    }

    /// What it took so far, and what it heard to the end without saying so.
    pub fn received(&self) -> Vec<Received> {
        self.book.lock().unwrap().received.clone()
    }
}

fn talk(stream: TcpStream, book: &Mutex<Book>) -> std::io::Result<()> {
    let mischief = book.lock().unwrap().mischief.pop_front();
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let say = |step: Step, usual: &str| -> std::io::Result<()> {
        let answer = match mischief {
            Some(Mischief::HangUp(at)) if at == step => {
                return Err(std::io::ErrorKind::ConnectionAborted.into());
            }
            Some(Mischief::Answer(at, answer)) if at == step => answer,
            _ => usual,
        };
        (&stream).write_all(format!("{answer}\r\n").as_bytes())
    };
    say(Step::Greeting, "220 mail.test ESMTP")?;
    let (mut sender, mut recipients) = (String::new(), Vec::new());
    while let Some(line) = lines.next().transpose()? {
        let (verb, rest) = line.split_at(line.len().min(4));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => say(Step::Hello, "250-mail.test\r\n250 8BITMIME")?,
            "MAIL" => {
                sender = address(rest);
                say(Step::Sender, "250 OK")?;
            }
            "RCPT" => {
                recipients.push(address(rest));
                say(Step::Recipient, "250 OK")?;
            }
            "DATA" => {
                say(Step::Data, "354 Go on")?;
                let mut text = Vec::new();
                while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                    text.push(line);
                }
                let pause = book.lock().unwrap().pause;
                std::thread::sleep(pause);
                let mail = Received { sender: sender.clone(), recipients: recipients.clone(), lines: text };
                book.lock().unwrap().received.push(mail);
                say(Step::Text, "250 Taken")?;
            }
            "QUIT" => return say(Step::Hello, "221 Bye"),
            _ => say(Step::Hello, "502 Unknown")?,
        }
    }
    Ok(())
}

fn address(rest: &str) -> String {
    let start = rest.find('<').unwrap() + 1;
    rest[start..rest.find('>').unwrap()].to_owned()
}
