//! Starts the program; everything else is in the library.

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

fn main() -> ExitCode {
    let cli = match echolot::cli::Cli::try_parse() {
        Ok(cli) => cli,
        // The first line says which setting is wrong and why; the others only point to the help.
        Err(error) if error.kind() == ErrorKind::ValueValidation => {
            let text = error.to_string();
            return failed(text.lines().next().unwrap_or_default().trim_start_matches("error: "));
        }
        Err(error) => error.exit(),
    };
    match cli.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&format!("{error:#}")),
    }
}

/// Says why in one line: what comes from a database may have several.
fn failed(why: &str) -> ExitCode {
    let line: Vec<&str> = why.split_whitespace().collect();
    eprintln!("echolot: {}", line.join(" "));
    ExitCode::FAILURE
}
