//! The first start: what it says, and that a demo never mixes with anything else.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::support::Visitor;
use crate::support::binary::{complained, echolot, printed};
use crate::support::databases::{SqliteDatabase, scratch};
use crate::support::ports::free_port;

/// What `serve` prints until it says `last`; it is killed then. Also what the address printed first answers.
fn said_until(url: &str, options: &[&str], last: &str) -> (Vec<String>, u16) {
    let port = free_port();
    let bind = format!("127.0.0.1:{port}");
    let mut command = echolot(url);
    command.arg("serve").args(options).args(["--bind", &bind]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    // The pipe stays open until the end: whoever prints into a closed one dies of it.
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = Vec::new();
    for line in lines.by_ref().map_while(Result::ok) {
        let is_last = line.contains(last);
        said.push(line);
        if is_last {
            break;
        }
    }
    let address = said.iter().find_map(|line| line.strip_prefix("Echolot is at ")).map(str::to_owned);
    let status = Visitor::new(&address.unwrap()).get("/de").status;
    child.kill().unwrap();
    child.wait().unwrap();
    (said, status)
}

#[test]
fn an_empty_portal_says_what_to_do_next() {
    let folder = scratch();
    let url = format!("sqlite:{}", folder.path().join("var/echolot.db").display());
    let (said, status) = said_until(&url, &[], "serve --demo");
    assert_eq!(status, 200);
    let said = said.join("\n");
    for words in ["/dev/mail", "echolot staff add", "--role admin", "echolot import-agencies"] {
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn the_demo_prints_its_sign_ins_and_starts_again_with_what_it_has() {
    let folder = scratch();
    let url = format!("sqlite:{}", folder.path().join("echolot.db").display());
    let (first, status) = said_until(&url, &["--demo"], "/dev/codes");
    assert_eq!(status, 200);
    let (again, _) = said_until(&url, &["--demo"], "/dev/codes");
    for said in [first.join("\n"), again.join("\n")] {
        for words in ["password", "alice@example.org", "moderator", "admin"] {
            assert!(said.contains(words), "{said}");
        }
    }
    assert!(first[0].starts_with("Making the demo world"));
    assert!(again[0].starts_with("Echolot is at"));
}

#[test]
fn the_demo_is_refused_where_anything_else_is() {
    let database = SqliteDatabase::new();
    let added = echolot(&database.url).args(["staff", "add", "ada@example.org", "--role", "admin"]).output();
    assert!(added.unwrap().status.success());
    for arguments in [&["serve", "--demo"][..], &["demo"]] {
        let output = echolot(&database.url).args(arguments).output().unwrap();
        assert!(!output.status.success());
        let said = complained(&output);
        assert!(said.trim_end().lines().last().unwrap().contains("empty database"), "{said}");
        assert!(!printed(&output).contains("alice"));
    }
}
