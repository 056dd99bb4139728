//! Builds, serves and tests Rowproof: `cargo xtask COMMAND`.

mod bench;
mod codegen;
mod conformance;
mod fuzz;
mod numbers;
mod progress;
mod project;
mod scaffold;
mod serve;
mod setup;
mod size;
mod test;
mod wasm;
mod web;

use anyhow::Result;
use lexopt::prelude::*;
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]       builds the page and serves it on this machine
  web                    builds the page: web/dist/index.html
  test [--no-browser]    runs every check and test
  setup [--browser]      installs what is missing to build, and to test in a browser
  codegen [--check]      writes RULES.md and FORMATS.md, or checks that they are current
  bench [--records N]    measures `rowproof check` on a generated file; with --reading, reading alone,
                         side by side with other readers, natively and in Chromium
  bench fixes [--seed N] [--files N] [--only PART]
                         damages clean files in known ways (whose names contain PART), N files each, fixes them,
                         and compares every cell with what is true
  conformance KIND DIR [--with PROGRAM]
                         scores rowproof on the checkout DIR of a public corpus;
                         KIND: pollock, csvsniffer, spectrum, csvw, encodings
  fuzz [TARGET] [--seconds N]
                         feeds made-up input to the core, each target of tests/fuzz for N seconds
  conformance calibration [--seed N] [--with PROGRAM]
                         compares how sure rowproof is of generated files with how often it is right
  new format ID          starts crates/rowproof/formats/ID.json
  new check NAME         starts crates/rowproof/src/check/NAME.rs
";

/// What the command line asks for.
enum Command {
    Serve { port: u16 },
    Web,
    Test { browser: bool },
    Setup { browser: bool },
    Codegen { check: bool },
    Bench { records: u32, reading: bool },
    BenchFixes { seed: u64, files: u32, only: String },
    Conformance { kind: conformance::Kind, dir: Option<PathBuf>, with: Option<PathBuf> },
    Fuzz { target: Option<String>, seconds: u32 },
    NewFormat { id: String },
    NewCheck { name: String },
}

/// The comparison of fixes with the truth, with its options as they are when not given.
const FIXES: Command = Command::BenchFixes { seed: 1, files: 4, only: String::new() };

fn main() -> ExitCode {
    let command = match parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("{error}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    match command {
        Command::Serve { port } => serve::run(*port),
        Command::Web => web::run(),
        Command::Test { browser } => test::run(*browser),
        Command::Setup { browser } => setup::run(*browser),
        Command::Codegen { check } => codegen::run(*check),
        Command::Bench { records, reading: false } => bench::run(*records),
        Command::Bench { records, reading: true } => bench::reading::run(*records),
        Command::BenchFixes { seed, files, only } => bench::fixes::run(*seed, *files, only),
        Command::Conformance { kind, dir, with } => conformance::run(*kind, dir.as_deref(), with.as_deref()),
        Command::Fuzz { target, seconds } => fuzz::run(target.as_deref(), *seconds),
        Command::NewFormat { id } => scaffold::format(id),
        Command::NewCheck { name } => scaffold::check(name),
    }
}

fn parse(mut args: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut command = match args.next()? {
        Some(Value(name)) if name == "new" => new(&mut args)?,
        Some(Value(name)) if name == "conformance" => corpus(&mut args)?,
        Some(Value(name)) => named(&name.string()?)?,
        Some(other) => return Err(other.unexpected()),
        None => return Err("which command?".into()),
    };
    while let Some(arg) = args.next()? {
        match (&mut command, arg) {
            (Command::Serve { port }, Long("port")) => *port = args.value()?.parse()?,
            (Command::Test { browser }, Long("no-browser")) => *browser = false,
            (Command::Setup { browser }, Long("browser")) => *browser = true,
            (Command::Codegen { check }, Long("check")) => *check = true,
            (Command::Bench { records, .. }, Long("records")) => *records = args.value()?.parse()?,
            (Command::Bench { reading, .. }, Long("reading")) => *reading = true,
            (command @ Command::Bench { .. }, Long("fixes")) => *command = FIXES,
            (command @ Command::Bench { .. }, Value(what)) if what == "fixes" => *command = FIXES,
            (Command::BenchFixes { seed, .. }, Long("seed")) => *seed = args.value()?.parse()?,
            (Command::BenchFixes { files, .. }, Long("files")) => *files = args.value()?.parse()?,
            (Command::BenchFixes { only, .. }, Long("only")) => *only = args.value()?.string()?,
            (Command::Conformance { kind: conformance::Kind::Calibration { seed }, .. }, Long("seed")) => *seed = args.value()?.parse()?,
            (Command::Conformance { with, .. }, Long("with")) => *with = Some(args.value()?.into()),
            (Command::Fuzz { seconds, .. }, Long("seconds")) => *seconds = args.value()?.parse()?,
            (Command::Fuzz { target, .. }, Value(name)) if target.is_none() => *target = Some(name.string()?),
            (_, other) => return Err(other.unexpected()),
        }
    }
    Ok(command)
}

/// The command of this name, with its options as they are when not given.
fn named(name: &str) -> Result<Command, lexopt::Error> {
    match name {
        "serve" => Ok(Command::Serve { port: 4173 }),
        "web" => Ok(Command::Web),
        "test" => Ok(Command::Test { browser: true }),
        "setup" => Ok(Command::Setup { browser: false }),
        "codegen" => Ok(Command::Codegen { check: false }),
        "bench" => Ok(Command::Bench { records: 1_000_000, reading: false }),
        "fuzz" => Ok(Command::Fuzz { target: None, seconds: 60 }),
        _ => Err(format!("there is no command {name:?}").into()),
    }
}

/// What follows `new`: the sort of thing, and its name.
fn new(args: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let sort = args.value()?.string()?;
    let name = args.value()?.string()?;
    match sort.as_str() {
        "format" => Ok(Command::NewFormat { id: name }),
        "check" => Ok(Command::NewCheck { name }),
        _ => Err(format!("there is no new {sort:?}").into()),
    }
}

/// What follows `conformance`: the sort of corpus, and its folder, unless it is generated.
fn corpus(args: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let kind: conformance::Kind = args.value()?.parse()?;
    let dir = if kind.is_generated() { None } else { Some(args.value()?.into()) };
    Ok(Command::Conformance { kind, dir, with: None })
}
