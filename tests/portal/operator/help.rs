//! What `--help` says and what the README says are the same.

use clap::CommandFactory;
use echolot::cli::Cli;

use crate::support::binary::{complained, echolot, printed};

fn readme() -> String {
    std::fs::read_to_string("README.md").unwrap()
}

/// The settings the README explains, each with its default.
fn explained() -> Vec<(String, String)> {
    let text = readme();
    let rows = text
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .filter(|row| row.chars().next().is_some_and(char::is_uppercase));
    rows.flat_map(|row| {
        let mut cells = row.split(" | ");
        let names: Vec<String> =
            cells.next().unwrap().split(", ").map(|name| name.trim_matches('`').to_owned()).collect();
        let default = cells.next().unwrap().trim_matches('`').to_owned();
        names.into_iter().map(move |name| (name, default.clone()))
    })
    .collect()
}

#[test]
fn the_readme_explains_every_setting_and_no_other() {
    let explained = explained();
    let command = Cli::command();
    let settings: Vec<_> = command.get_arguments().filter(|argument| argument.get_env().is_some()).collect();
    assert!(settings.len() > 10);
    for setting in &settings {
        let name = setting.get_env().unwrap().to_str().unwrap();
        let row = explained.iter().find(|(known, _)| known == name);
        let (_, default) = row.unwrap_or_else(|| panic!("README.md does not explain {name}"));
        let values = setting.get_default_values();
        if let Some(value) = values.first().and_then(|value| value.to_str()).filter(|value| !value.is_empty())
        {
            assert_eq!(default, value, "the default of {name}");
        }
        assert!(setting.get_help().is_some(), "--help is silent about {name}");
    }
    for (name, _) in explained {
        assert!(
            settings.iter().any(|setting| setting.get_env().unwrap() == name.as_str()),
            "{name} is no setting"
        );
    }
}

#[test]
fn the_readme_names_every_command_and_each_explains_itself() {
    let text = readme();
    for command in Cli::command().get_subcommands() {
        let name = command.get_name();
        assert!(text.contains(&format!("`{name}")), "README.md does not name {name}");
        let output = echolot("sqlite:unused").args([name, "--help"]).output().unwrap();
        assert!(output.status.success(), "{}", complained(&output));
        let help = printed(&output);
        let about = command.get_about().unwrap_or_else(|| panic!("{name} has no words")).to_string();
        assert!(help.starts_with(&about), "{help}");
        for argument in command.get_arguments().filter(|argument| argument.get_id() != "help") {
            assert!(argument.get_help().is_some(), "{name} is silent about {}", argument.get_id());
        }
    }
}

#[test]
fn the_list_of_agencies_has_the_header_that_readme_and_help_promise() {
    let header = echolot::domain::agencies::import_file::HEADER.join(",");
    assert!(readme().contains(&header));
    let output = echolot("sqlite:unused").args(["import-agencies", "--help"]).output().unwrap();
    assert!(printed(&output).split_whitespace().any(|word| word == header), "{}", printed(&output));
}

#[test]
fn an_unknown_command_points_to_the_help() {
    let output = echolot("sqlite:unused").arg("surprise").output().unwrap();
    assert!(!output.status.success());
    assert!(complained(&output).contains("surprise") && complained(&output).contains("--help"));
}
