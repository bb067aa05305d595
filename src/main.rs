//! Starts the program; everything else is in the library.

use clap::Parser;

fn main() -> std::process::ExitCode {
    match echolot::cli::Cli::parse().run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("echolot: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
