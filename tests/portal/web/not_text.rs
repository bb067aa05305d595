//! A NUL is no text: wherever one comes, in any address or form of the route table, the answer is a page and
//! never a fault of the server.

use echolot::domain::accounts::Role;
use regex::Regex;

use crate::support::{Portal, Visitor, each_portal};

/// Every address of the route table, after the language, with a NUL in place of each variable part.
fn addresses() -> Vec<String> {
    let table = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/mod.rs")).unwrap();
    let resource = Regex::new(r#"resource\("([^"]*)"\)"#).unwrap();
    let variable = Regex::new(r"\{[^}]*\}").unwrap();
    let found = resource.captures_iter(&table).map(|found| found[1].to_owned());
    let mut all: Vec<String> = found
        .flat_map(|path| {
            ["%00", "a%00b", "0123456789abc"].map(|text| variable.replace_all(&path, text).into_owned())
        })
        .collect();
    all.sort();
    all.dedup();
    all
}

/// The names that fields have in the portal's forms and queries.
fn fields() -> Vec<String> {
    let mut names: Vec<String> = ["q", "city", "country", "sector", "service", "page", "return_to", "token"]
        .map(str::to_owned)
        .to_vec();
    let field = Regex::new(r#"\bname="([a-z_]+)""#).unwrap();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/templates"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                names.extend(field.captures_iter(&text).map(|found| found[1].to_owned()));
            }
        }
    }
    names.sort();
    names.dedup();
    names
}

fn try_all(who: &mut Visitor, as_whom: &str) {
    let form: Vec<String> = fields().iter().map(|name| format!("{name}=a%00b")).collect();
    let form = form.join("&");
    for (number, path) in addresses().into_iter().enumerate() {
        // From another network each time: so many requests are too many for one.
        who.headers = vec![("x-forwarded-for", format!("10.0.{}.{}", number / 250, number % 250))];
        for address in [path.clone(), format!("/en{path}"), format!("/en{path}?{form}")] {
            let answer = who.get(&address);
            assert!(is_answered(answer.status), "GET {address} as {as_whom}: {}", answer.status);
        }
        if path.contains("sign-out") || path.contains("deletion") {
            continue;
        }
        let answer =
            who.post_raw(&format!("/en{path}"), "application/x-www-form-urlencoded", form.as_bytes());
        assert!(is_answered(answer.status), "POST {path} as {as_whom}: {}", answer.status);
    }
}

fn is_answered(status: u16) -> bool {
    status < 500 && status != 429
}

/// The same portal behind a proxy.
fn behind_a_proxy(portal: &Portal) -> Portal {
    let url = &portal.app.config.database_url;
    Portal::start(portal.db.clone(), url, &["--trusted-proxies", "127.0.0.0/8"])
}

#[test]
fn a_nul_anywhere_is_answered_and_never_a_fault() {
    assert!(addresses().len() > 60 && fields().len() > 30);
    each_portal(|portal| {
        let portal_behind = behind_a_proxy(portal);
        try_all(&mut portal_behind.visitor(), "a visitor");
        let ada = portal.colleague("ada@example.org", Role::Admin);
        let mut admin = portal_behind.visitor();
        admin.cookies = ada.cookies;
        try_all(&mut admin, "an admin");
        portal.work();
        portal.mails.read_all();
    });
}
