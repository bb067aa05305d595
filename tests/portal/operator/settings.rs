//! A wrong setting stops the start with one line that names it.

use std::net::TcpListener;

use crate::support::binary::{complained, echolot, printed};
use crate::support::databases::{SqliteDatabase, scratch};

#[test]
fn each_wrong_setting_is_named_in_one_line() {
    let database = SqliteDatabase::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    for (name, value, named) in [
        ("DATABASE_URL", "mysql://localhost/echolot", "DATABASE_URL"),
        ("DATABASE_URL", "", "DATABASE_URL"),
        ("DATABASE_URL", "sqlite:", "DATABASE_URL"),
        ("DATABASE_URL", "sqlite:/proc/nowhere/echolot.db", "database"),
        ("BIND", "localhost", "BIND"),
        ("BIND", "127.0.0.1:99999", "BIND"),
        ("BIND", &taken, "BIND"),
        ("BIND", "192.0.2.1:80", "BIND"),
        ("BASE_URL", "example.org", "BASE_URL"),
        ("BASE_URL", "ftp://example.org", "BASE_URL"),
        ("BASE_URL", "https://example.org/portal", "BASE_URL"),
        ("SMTP_URL", "localhost:25", "SMTP_URL"),
        ("SMTP_URL", "smtp://user:geheim@mail?tls=perhaps", "SMTP_URL"),
        ("MAIL_FROM", "nobody", "MAIL_FROM"),
        ("SECRET_KEY", "too short", "SECRET_KEY"),
        ("TRUSTED_PROXIES", "10.0.0.0/33", "TRUSTED_PROXIES"),
        ("TRUSTED_PROXIES", "10.0.0.0/8,proxy", "TRUSTED_PROXIES"),
        ("METRICS_FROM", "prometheus", "METRICS_FROM"),
        ("RUST_LOG", "echolot=loud", "RUST_LOG"),
    ] {
        let output = echolot(&database.url).arg("serve").env(name, value).output().unwrap();
        let said = complained(&output);
        assert!(!output.status.success(), "{name}={value} is accepted");
        assert_eq!(said.trim_end().lines().count(), 1, "{name}={value}: {said}");
        assert!(said.starts_with("echolot: ") && said.contains(named), "{name}={value}: {said}");
        assert!(!said.contains("geheim"), "{said}");
        assert_eq!(printed(&output), "", "{name}={value}");
    }
}

#[test]
fn with_postgres_a_secret_must_be_given() {
    let output = echolot("postgres://nobody@127.0.0.1:1/echolot")
        .arg("check")
        .env_remove("SECRET_KEY")
        .output()
        .unwrap();
    assert!(complained(&output).starts_with("echolot: SECRET_KEY: "), "{}", complained(&output));
}

#[test]
fn a_server_that_does_not_answer_is_said_in_one_line() {
    let output = echolot("postgres://nobody:geheim@127.0.0.1:1/echolot").arg("check").output().unwrap();
    let said = complained(&output);
    let last = said.trim_end().lines().last().unwrap_or_default();
    assert!(last.starts_with("echolot: the database cannot be opened: "), "{said}");
    assert!(!said.contains("geheim"), "{said}");
}

#[test]
fn a_file_that_is_no_database_is_said_and_left_alone() {
    let folder = scratch();
    let file = folder.path().join("letter.txt");
    let letter = "Dear operator, this is a letter. ".repeat(200);
    std::fs::write(&file, &letter).unwrap();
    let output = echolot(&format!("sqlite:{}", file.display())).arg("serve").output().unwrap();
    let said = complained(&output);
    assert!(said.trim_end().lines().last().unwrap_or_default().contains("not a database"), "{said}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), letter);
}

#[test]
fn the_secret_is_made_once_and_only_its_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = scratch();
    let url = format!("sqlite:{}", folder.path().join("var/echolot.db").display());
    let secret = folder.path().join("var/secret.key");
    let migrate = || {
        let output = echolot(&url).arg("migrate").env_remove("SECRET_KEY").output().unwrap();
        assert!(output.status.success(), "{}", complained(&output));
        std::fs::read_to_string(&secret).unwrap()
    };
    let first = migrate();
    assert!(first.len() >= 32);
    assert_eq!(migrate(), first);
    assert_eq!(std::fs::metadata(&secret).unwrap().permissions().mode() & 0o777, 0o600);
}
