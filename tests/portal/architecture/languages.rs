//! Every visible text stands in `locales/`, in all three languages, and none stands there in vain.

use std::collections::{BTreeMap, BTreeSet};

use echolot::platform::i18n::{self, Locale};
use regex::Regex;

use super::sources::{Source, files};

/// Keys of a language with the variables each uses.
fn keys(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let key = Regex::new(r"^([a-z][a-z0-9-]*) *=").unwrap();
    let variable = Regex::new(r"\$(\w+)").unwrap();
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, text) in i18n::files(locale) {
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(found) = key.captures(line) {
                current = found[1].to_owned();
                assert!(
                    keys.insert(current.clone(), BTreeSet::new()).is_none(),
                    "{name}: {current} stands twice"
                );
            }
            for found in variable.captures_iter(line) {
                keys.get_mut(&current).unwrap().insert(found[1].to_owned());
            }
        }
    }
    keys
}

#[test]
fn all_languages_have_the_same_keys_and_variables() {
    let german = keys(Locale::De);
    assert!(german.len() > 100);
    for locale in [Locale::Nl, Locale::En] {
        let other = keys(locale);
        let only_here: Vec<_> = german.iter().filter(|(key, uses)| other.get(*key) != Some(uses)).collect();
        let only_there: Vec<_> = other.iter().filter(|(key, uses)| german.get(*key) != Some(uses)).collect();
        assert!(
            only_here.is_empty() && only_there.is_empty(),
            "de: {only_here:#?}\n{locale}: {only_there:#?}"
        );
    }
}

fn sources() -> Vec<Source> {
    let mut all = files("templates", &["html", "txt", "xml"]);
    all.extend(files("src", &["rs"]));
    all
}

#[test]
fn no_key_is_missing() {
    let used = Regex::new(r#"\bt\(key="([a-z0-9-]*[a-z0-9])""#).unwrap();
    let german = keys(Locale::De);
    let mut missing = BTreeSet::new();
    for source in sources() {
        for found in used.captures_iter(&source.text).filter(|found| !german.contains_key(&found[1])) {
            missing.insert(format!("{}: {}", source.path, &found[1]));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_message_that_the_code_names_is_missing() {
    let named = Regex::new(r#""(invalid-[a-z0-9-]+)""#).unwrap();
    let flash = Regex::new(r#"\.(?:notice|alert)\("([a-z0-9-]+)"\)"#).unwrap();
    let german = keys(Locale::De);
    let mut missing = BTreeSet::new();
    for source in files("src", &["rs"]) {
        let keys = named.captures_iter(&source.text).map(|found| found[1].to_owned());
        let flashes = flash.captures_iter(&source.text).map(|found| format!("flash-{}", &found[1]));
        missing.extend(keys.chain(flashes).filter(|key| !german.contains_key(key)));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_key_is_unused() {
    let group = Regex::new(r#"\bgroup="([a-z0-9_-]+)""#).unwrap();
    let joined = Regex::new(r#"key="([a-z0-9-]+-)" *~"#).unwrap();
    let text: String = sources().into_iter().map(|s| s.text).collect();
    let mut prefixes: BTreeSet<String> =
        group.captures_iter(&text).map(|c| format!("{}-", c[1].replace('_', "-"))).collect();
    prefixes.extend(joined.captures_iter(&text).map(|c| c[1].to_owned()));
    prefixes.extend(["flash-", "month-"].map(ToOwned::to_owned));
    let is_used = |key: &str| {
        prefixes.iter().any(|p| key.starts_with(p.as_str())) || text.contains(&format!("\"{key}\""))
    };
    let unused: Vec<String> = keys(Locale::De).into_keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn templates_hold_no_words_of_their_own() {
    let code =
        Regex::new(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<!doctype[^>]*>|<script.*?</script>|<style.*?</style>")
            .unwrap();
    // Blocks that name a class or a robots rule, and the attributes a component writes for its caller.
    let switches =
        Regex::new(r"(?s)\{% block (?:width|main_class|robots) %\}.*?\{% endblock[^%]*%\}").unwrap();
    let attributes = Regex::new(r#"\saria-(?:describedby|invalid)="[^"]*""#).unwrap();
    let named = Regex::new(r#"(?:aria-label|placeholder|title|alt)="([^"]*\p{L}{2}[^"]*)""#).unwrap();
    let tag = Regex::new(r"(?s)<[^>]*>|&[a-z]+;").unwrap();
    let word = Regex::new(r"\p{L}{2,}").unwrap();
    let allowed = ["Echolot", "Esc", "noindex", "nofollow", "index", "follow"];
    let mut words = Vec::new();
    for source in files("templates", &["html", "txt"]) {
        let plain = switches.replace_all(&source.text, "");
        let plain = code.replace_all(&plain, "");
        let plain = attributes.replace_all(&plain, "");
        for found in named.captures_iter(&plain) {
            words.push(format!("{}: {}", source.path, &found[1]));
        }
        let visible = tag.replace_all(&plain, " ");
        for found in word.find_iter(&visible).filter(|found| !allowed.contains(&found.as_str())) {
            words.push(format!("{}: {}", source.path, found.as_str()));
        }
    }
    assert!(words.is_empty(), "{words:#?}");
}

#[test]
fn templates_keep_the_content_security_policy() {
    let forbidden = Regex::new(r#"\sstyle="|\son[a-z]+="|javascript:|\|\s*safe\b|<style"#).unwrap();
    let mut places = Vec::new();
    for source in files("templates", &["html", "xml"])
        .iter()
        .filter(|s| !s.is_under("templates/mail/") && !s.is_under("templates/layouts/mail"))
    {
        for (i, line) in source.text.lines().enumerate().filter(|(_, line)| forbidden.is_match(line)) {
            places.push(format!("{}:{}: {}", source.path, i + 1, line.trim()));
        }
    }
    assert!(places.is_empty(), "{}", places.join("\n"));
}
