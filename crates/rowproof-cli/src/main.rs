//! The command line: files and standard input, terminal and JSON, progress, exit status.

mod arguments;
mod input;
mod print;
mod run;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Usage errors are reported by clap, with status 2.
    let arguments = arguments::Arguments::parse();
    match run::run(arguments.command) {
        Ok(clean) => ExitCode::from(u8::from(!clean)),
        Err(error) if input::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rowproof: {error:#}");
            ExitCode::from(2)
        }
    }
}
