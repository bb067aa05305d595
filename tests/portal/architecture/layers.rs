//! Who may know whom: web | worker | cli → domain → platform, and the order inside the domain.

use regex::Regex;

use super::sources::{Source, files};

fn rust() -> Vec<Source> {
    files("src", &["rs"])
}

/// Fails with every place where code under `folder` matches `forbidden`, except files under `except`.
fn forbid(folder: &str, forbidden: &str, except: &[&str]) {
    let pattern = Regex::new(forbidden).unwrap();
    let sources = rust();
    let places: Vec<String> = sources
        .iter()
        .filter(|source| source.is_under(folder) && !except.iter().any(|known| source.is_under(known)))
        .flat_map(|source| source.code().map(move |(line, code)| (source, line, code)))
        .filter(|(_, _, code)| pattern.is_match(code))
        .map(|(source, line, code)| format!("{}:{line}: {}", source.path, code.trim()))
        .collect();
    assert!(places.is_empty(), "forbidden here:\n{}", places.join("\n"));
}

#[test]
fn the_platform_knows_nothing_of_what_stands_on_it() {
    forbid("src/platform/", r"\bcrate::(domain|web|worker|cli|app|config)\b", &[]);
}

#[test]
fn the_domain_knows_no_front_door() {
    forbid("src/domain/", r"\bcrate::(web|worker|cli|app|config)\b", &[]);
}

#[test]
fn the_front_doors_do_not_know_each_other() {
    forbid("src/web/", r"\bcrate::(worker|cli)\b", &[]);
    forbid("src/worker/", r"\bcrate::cli\b", &[]);
    forbid("src/worker/", r"\bcrate::web\b", &["src/worker/outbox"]);
    forbid("src/worker/outbox", r"\bcrate::web::([^p]|p[^a])", &[]);
    // `serve` starts the web and the worker; the other commands know neither.
    forbid("src/cli/", r"\bcrate::(web|worker)\b|crate::\{web", &["src/cli/serve.rs", "src/cli/work.rs"]);
}

#[test]
fn the_domain_names_no_http_no_html_no_smtp() {
    forbid("src/domain/", r"\b(actix_web|actix|tera|lettre)\b", &[]);
}

#[test]
fn only_the_clock_reads_the_time() {
    forbid("src/", r"\b(Utc|Local|SystemTime)::now\b", &["src/platform/clock.rs"]);
}

#[test]
fn only_the_config_reads_the_environment() {
    forbid("src/", r"\benv::(var|vars|var_os)\b", &["src/config.rs"]);
}

#[test]
fn only_the_database_layer_and_the_search_know_which_database_it_is() {
    let except = ["src/platform/db/", "src/domain/search", "src/config.rs"];
    forbid("src/", r"\b(Conn::(Sqlite|Postgres)|Engine::(Sqlite|Postgres))\b", &except);
}

/// The nouns of the domain from the bottom up; a noun may use itself and those before it.
const ORDER: &[&[&str]] = &[
    &["actor", "error", "subject", "audit", "case", "mail", "job", "traces"],
    &["accounts"],
    &["scorecards"],
    &["agencies"],
    &["reviews"],
    &["signals"],
    &["responses", "feedback_requests", "magazine"],
    &["desk"],
    &["notices"],
    &["moderation", "administration"],
];

/// Reads content and is fed by it, or cleans up behind all of it.
const BESIDE: &[&str] = &["search", "expiry"];

#[test]
fn inside_the_domain_nobody_looks_up() {
    let use_of = Regex::new(r"\bcrate::domain::(\w+)").unwrap();
    let rank = |noun: &str| ORDER.iter().position(|group| group.contains(&noun));
    let mut places = Vec::new();
    for source in rust().iter().filter(|s| s.is_under("src/domain/")) {
        let own = source.path["src/domain/".len()..].split(['/', '.']).next().unwrap().to_owned();
        for (line, code) in source.code() {
            for used in use_of.captures_iter(code).map(|c| c[1].to_owned()).filter(|used| *used != own) {
                if let (Some(own), Some(used)) = (rank(&own), rank(&used))
                    && used > own
                {
                    places.push(format!("{}:{line}: {}", source.path, code.trim()));
                }
            }
        }
        let is_known = rank(&own).is_some() || BESIDE.contains(&own.as_str()) || own == "mod";
        assert!(is_known, "{} has no place in the order of the domain", source.path);
    }
    assert!(places.is_empty(), "these look up:\n{}", places.join("\n"));
}

#[test]
fn handlers_have_the_seven_names_only() {
    let handler = Regex::new(r"^pub async fn (\w+)").unwrap();
    let names = ["index", "show", "new", "create", "edit", "update", "destroy"];
    let folders =
        ["public", "member", "agency", "moderation", "admin", "api"].map(|f| format!("src/web/{f}/"));
    let mut others = Vec::new();
    for source in rust().iter().filter(|s| folders.iter().any(|f| s.is_under(f))) {
        for (line, code) in source.code() {
            if let Some(name) = handler.captures(code).filter(|c| !names.contains(&&c[1])) {
                others.push(format!("{}:{line}: {}", source.path, &name[1]));
            }
        }
    }
    assert!(others.is_empty(), "not a handler's name:\n{}", others.join("\n"));
}

/// Nobody works at the desk whom the type of a handler's argument does not let in.
#[test]
fn every_handler_of_the_desk_takes_a_moderator() {
    let handler = Regex::new(r"(?s)^pub async fn (\w+)\((.*?)\) ->").unwrap();
    let mut open = Vec::new();
    let mut handlers = 0;
    for source in rust().iter().filter(|s| s.is_under("src/web/moderation/")) {
        for (place, _) in source.text.match_indices("\npub async fn ") {
            let found = handler.captures(&source.text[place + 1..]).unwrap();
            handlers += 1;
            if !found[2].contains(": Moderator") {
                open.push(format!("{}: {}", source.path, &found[1]));
            }
        }
    }
    assert!(handlers > 0 && open.is_empty(), "{handlers} handlers, without a moderator: {open:?}");
}

/// The argument's type is the permission: nothing under `admin/` forgets it, and what is dangerous takes an
/// admin who has just shown who they are.
#[test]
fn every_handler_for_admins_takes_an_admin() {
    let dangerous = ["staff", "staff_roles", "second_factor_resets", "mergers", "closures", "measures"];
    let mut places = Vec::new();
    let handlers = Regex::new(r"(?s)pub async fn (\w+)\((.*?)\)\s*->").unwrap();
    for source in rust().iter().filter(|s| s.is_under("src/web/admin/")) {
        let noun = source.path["src/web/admin/".len()..].trim_end_matches(".rs");
        for found in handlers.captures_iter(&source.text) {
            let wanted = if dangerous.contains(&noun) { "Sure<Admin>" } else { "Admin" };
            if !found[2].contains(wanted) {
                places.push(format!("{}: {} takes no {wanted}", source.path, &found[1]));
            }
        }
    }
    assert!(places.is_empty(), "{}", places.join("\n"));
}

/// SQL and rules belong to the domain: a front door never names diesel's query language.
#[test]
fn the_web_holds_no_queries() {
    forbid("src/web/", r"\bdiesel::|db::schema\b", &[]);
}

#[test]
fn whatever_may_panic_says_why_it_does_not() {
    let may_panic = Regex::new(r"\.unwrap\(\)|\.expect\(|\bpanic!\(|\bunreachable!\(").unwrap();
    let mut places = Vec::new();
    for source in rust() {
        let lines: Vec<&str> = source.text.lines().collect();
        for (i, line) in lines.iter().enumerate() {
            let (code, comment) = line.split_once("//").unwrap_or((line, ""));
            let is_explained =
                !comment.is_empty() || lines[i.saturating_sub(3)..i].iter().any(|l| l.contains("//"));
            if may_panic.is_match(code) && !is_explained {
                places.push(format!("{}:{}: {}", source.path, i + 1, line.trim()));
            }
        }
    }
    assert!(places.is_empty(), "no reason is given here:\n{}", places.join("\n"));
}

/// The library's own tests are switched off: one there would never run.
#[test]
fn all_tests_live_in_the_one_binary() {
    forbid("src/", r"#\[(?:cfg\(test\)|test)\]", &[]);
}

#[test]
fn no_allow_attribute_and_nothing_left_to_do() {
    forbid("src/", r"#!?\[allow\(", &[]);
    let marks = ["TO", "FIX", "XX"].map(|half| {
        half.to_owned()
            + if half == "TO" {
                "DO"
            } else if half == "FIX" {
                "ME"
            } else {
                "X"
            }
    });
    for source in rust().into_iter().chain(files("templates", &["html", "txt"])) {
        for mark in &marks {
            assert!(!source.text.contains(mark.as_str()), "{} still has a {mark}", source.path);
        }
    }
}

#[test]
fn files_stay_short() {
    let long: Vec<String> = rust()
        .iter()
        .map(|source| (source.path.clone(), source.text.lines().count()))
        .filter(|(path, lines)| *lines > 350 && !path.ends_with("db/schema.rs"))
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "split by meaning:\n{}", long.join("\n"));
}
