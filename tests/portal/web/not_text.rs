//! A NUL is no text: wherever one comes, in any address or form of the route table, the answer is a page and
//! never a fault of the server.

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
    let names = fields();
    let form: Vec<String> = names.iter().map(|name| format!("{name}=a%00b")).collect();
    let form = form.join("&");
    for path in addresses() {
        for address in [path.clone(), format!("/en{path}"), format!("/en{path}?{form}")] {
            let answer = who.get(&address);
            assert!(answer.status < 500, "GET {address} as {as_whom}: {}", answer.status);
        }
        let signs_out = path.contains("sign-out") || path.contains("deletion");
        if !signs_out {
            let form_type = "application/x-www-form-urlencoded";
            let answer = who.post_raw(&format!("/en{path}"), form_type, form.as_bytes());
            assert!(answer.status < 500, "POST {path} as {as_whom}: {}", answer.status);
        }
    }
}

/// A portal of its own for each kind of visitor: so many requests are too many for one.
fn portal_for(portal: &Portal) -> Portal {
    Portal::start(portal.db.clone(), &portal.app.config.database_url, &[])
}

#[test]
fn a_nul_anywhere_is_answered_and_never_a_fault() {
    assert!(addresses().len() > 60 && fields().len() > 30);
    each_portal(|portal| {
        try_all(&mut portal_for(portal).visitor(), "a visitor");
        let ada = portal.colleague("ada@example.org", echolot::domain::accounts::Role::Admin);
        let mut admin = portal_for(portal).visitor();
        admin.cookies = ada.cookies;
        try_all(&mut admin, "an admin");
        portal.work();
        portal.mails.read_all();
    });
}
