//! What can be written on the command line.

use anyhow::{Context, Result, bail};
use clap::{Args, Parser, Subcommand, ValueEnum};
use rowproof::Moment;
use rowproof::fix::Safety;
use rowproof::recipe::Recipe;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Checks, fixes and converts files of phone calls and contacts before they are uploaded.
///
/// Exit status: 0 no error found, 1 errors found, 2 could not run.
#[derive(Debug, Parser)]
#[command(name = "rowproof", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Says what a file is: encoding, dialect, format, mapping
    Detect {
        #[command(flatten)]
        file: FileArguments,
    },
    /// Says what the target will accept, reject and silently degrade
    Check {
        #[command(flatten)]
        file: FileArguments,
    },
    /// Writes the file with its safe fixes, every other byte as it was
    Fix {
        #[command(flatten)]
        file: FileArguments,
        #[command(flatten)]
        output: OutputArguments,
    },
    /// Writes the records in the layout of the target
    Convert {
        #[command(flatten)]
        file: FileArguments,
        #[command(flatten)]
        output: OutputArguments,
        /// Where the records go that the target would reject
        #[arg(long, value_name = "OUT2")]
        rejects: Option<PathBuf>,
        /// How to write the output where the target has a choice
        #[arg(long, value_enum)]
        layout: Option<Layout>,
        /// Line ends of the output
        #[arg(long, value_enum)]
        newline: Option<Newline>,
    },
    /// Writes the file with the records put back that were corrected in its rejects
    Merge {
        #[command(flatten)]
        file: FileArguments,
        /// The corrected rejects
        corrected: PathBuf,
        /// Where to write; `-` for standard output
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
    },
    /// Lists the formats
    Formats {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Lists the rules
    Rules {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Explains a rule
    Explain {
        /// Its code
        rule: String,
    },
}

/// The file and how to read it.
#[derive(Debug, Args)]
pub struct FileArguments {
    /// The file; `-` for standard input
    pub file: PathBuf,
    /// Target format [default: the one that the file is recognised as]
    #[arg(long, value_name = "FORMAT")]
    pub to: Option<String>,
    /// Format that the file is in [default: recognised]
    #[arg(long, value_name = "FORMAT")]
    pub from: Option<String>,
    /// Settings saved before
    #[arg(long, value_name = "R.json")]
    pub recipe: Option<PathBuf>,
    /// Where to save the settings for the next file of the same kind; never data
    #[arg(long, value_name = "R.json")]
    pub save_recipe: Option<PathBuf>,
    /// Column that feeds a field; `Field=#3` for the third, `Field=` for none
    #[arg(long, value_name = "Field=Column")]
    pub map: Vec<String>,
    /// One value of a field for all records
    #[arg(long, value_name = "Field=value")]
    pub set: Vec<String>,
    /// Answer to a question, as `timezone:Date=Europe/Moscow`
    #[arg(long, value_name = "name=value")]
    pub decide: Vec<String>,
    /// Encoding of the file [default: found]
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Delimiter of the file, one or more characters; `tab` and `space` for what cannot be seen [default: found]
    #[arg(long, value_name = "C")]
    pub delimiter: Option<String>,
    /// Quote of the file; empty for none [default: found]
    #[arg(long, value_name = "C")]
    pub quote: Option<String>,
    /// What stands before a quote inside quotes, as the backslash; empty where quotes are doubled [default: found]
    #[arg(long, value_name = "C")]
    pub escape: Option<String>,
    /// Whether the first record has the headings [default: found]
    #[arg(long, value_name = "true|false")]
    pub header: Option<bool>,
    /// The moment against which the age of calls is judged [default: the clock]
    #[arg(long, value_name = "RFC3339")]
    pub now: Option<Moment>,
    /// The report as JSON
    #[arg(long)]
    pub json: bool,
}

/// Where to write and what to change.
#[derive(Debug, Args)]
pub struct OutputArguments {
    /// Where to write; `-` for standard output
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// Which fixes to make [default: safe]
    #[arg(long, value_enum)]
    pub accept: Option<Accept>,
    /// One fix more, everywhere or in one place, as `formula-injection` or `phone-national:Caller`
    #[arg(long, value_name = "RULE[:Field]")]
    pub accept_fix: Vec<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Accept {
    /// The target reads the same fact
    Safe,
    /// Guesses too
    Ask,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Layout {
    Csv,
    Curl,
    Ndjson,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Newline {
    Lf,
    Crlf,
}

impl FileArguments {
    /// The recipe that these arguments make, on top of a saved one.
    pub fn recipe(&self) -> Result<Recipe> {
        let mut recipe = match &self.recipe {
            Some(path) => read_recipe(path)?,
            None => Recipe { recipe: 1, ..Recipe::default() },
        };
        recipe.format = self.to.clone().or(recipe.format);
        recipe.from = self.from.clone().or(recipe.from);
        recipe.encoding = self.encoding.clone().or(recipe.encoding);
        recipe.delimiter = self.delimiter.clone().or(recipe.delimiter);
        recipe.quote = self.quote.clone().or(recipe.quote);
        recipe.escape = self.escape.clone().or(recipe.escape);
        recipe.header = self.header.or(recipe.header);
        add(&mut recipe.mapping, "--map", &self.map)?;
        add(&mut recipe.constants, "--set", &self.set)?;
        add(&mut recipe.decisions, "--decide", &self.decide)?;
        Ok(recipe)
    }

    /// The moment against which ages are judged.
    pub fn now(&self) -> Moment {
        self.now.unwrap_or_else(chrono::Utc::now)
    }
}

impl OutputArguments {
    /// Puts what to accept into a recipe.
    pub fn apply(&self, recipe: &mut Recipe) {
        recipe.accept = match self.accept {
            Some(Accept::Safe) => Some(Safety::Safe),
            Some(Accept::Ask) => Some(Safety::Ask),
            None => recipe.accept,
        };
        recipe.accepted.extend(self.accept_fix.iter().cloned());
    }
}

fn read_recipe(path: &PathBuf) -> Result<Recipe> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read the recipe {}", path.display()))?;
    let recipe: Recipe = serde_json::from_str(&text).with_context(|| format!("{} is not a recipe", path.display()))?;
    if recipe.recipe != 1 {
        bail!("{} is a recipe of version {}, and this program knows version 1", path.display(), recipe.recipe);
    }
    Ok(recipe)
}

fn add(settings: &mut BTreeMap<String, String>, option: &str, pairs: &[String]) -> Result<()> {
    for pair in pairs {
        // The last = parts a decision, whose column may contain one; a value of the other options may contain one itself.
        let split = if option == "--decide" { pair.rsplit_once('=') } else { pair.split_once('=') };
        let Some((name, value)) = split else {
            bail!("{option} wants name=value, not “{pair}”");
        };
        settings.insert(name.to_owned(), value.to_owned());
    }
    Ok(())
}
