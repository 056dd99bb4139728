//! Formats: what a platform defines, read from the Table Schema files in `formats/`.

mod file;

pub use file::parse;

use crate::check::Check;
use crate::concept::headings;
use crate::kind::Kind;
use crate::mapping::fold;
use crate::rule::Certainty;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

/// The content of every file in `formats/`, by name; `build.rs` lists them.
const FILES: &[&str] = include!(concat!(env!("OUT_DIR"), "/formats.rs"));

/// The format of any delimited file, which only has structure.
pub const TABLE: &str = "table";

/// What a platform or a tracker defines.
#[derive(Debug)]
pub struct Format {
    /// Its id, as in `--to`.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// What it is, in a sentence.
    pub description: String,
    /// Its fields, in the platform's order.
    pub fields: Vec<Field>,
    /// By folded heading: the fields that it may name.
    pub headings: HashMap<String, Vec<Heading>>,
    /// Whether files can be written in it.
    pub is_target: bool,
    /// Whether files are recognised as it.
    pub is_source: bool,
    /// Indices of the fields by which its files are told from others; empty where its needs tell.
    pub telling: Vec<usize>,
    /// Whether its files begin with the headings. If not, columns are known by their order.
    pub has_header: bool,
    /// How its files are written.
    pub layout: Layout,
    /// What holds between its fields and records.
    pub checks: Vec<Check>,
    /// How its files get to the platform.
    pub upload: Option<Upload>,
    /// What a user should know of it.
    pub notes: Vec<Claim>,
    /// The pages that it rests on, by the ids used in claims.
    pub sources: BTreeMap<String, Page>,
}

/// What a heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// Index of the field that it names.
    pub field: usize,
    /// Whether it is the field's name rather than a synonym.
    pub is_name: bool,
    /// Whether it tells the field. Where other systems head other things so, the user has to be asked.
    pub is_sure: bool,
}

/// A column that a format defines.
#[derive(Debug)]
pub struct Field {
    /// Its exact heading.
    pub name: String,
    /// What it holds, in a sentence.
    pub description: String,
    /// How its values are written.
    pub kind: Kind,
    /// What its values are about; empty where no other format has the like, so that it is about nothing that can be carried over.
    pub concept: String,
    /// Whether a record needs it.
    pub need: Need,
    /// Whether one value usually holds for the whole file.
    pub constant: bool,
    /// How sure it is that the target wants the value in this very form.
    pub certainty: Certainty,
    /// The most characters that it may have.
    pub max_length: Option<usize>,
    /// How sure it is that the target cares.
    pub max_length_certainty: Certainty,
    /// What an absent value means, as documented.
    pub default: Option<String>,
    /// The field that holds the country of this phone number.
    pub country_field: Option<String>,
    /// The country that the target documents for a number without one.
    pub default_country: Option<String>,
    /// Other headings for it.
    pub aliases: Vec<String>,
    /// Headings that may mean it, and may mean other things: the user is asked.
    pub asked: Vec<String>,
    /// Ids of the pages that define it.
    pub sources: Vec<String>,
}

/// Whether a record needs a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Required,
    /// One of the fields of this group is.
    Group(String),
    /// Never.
    Optional,
}

/// How a target's output is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LayoutKind {
    /// A delimited file.
    Csv,
    /// A shell script with one request per record.
    Curl,
    /// One JSON object per line and record.
    Ndjson,
}

/// How files of a format are written, each point with how sure it is.
#[derive(Debug, Deserialize)]
pub struct Layout {
    /// What can be written; the first is the usual one.
    pub kinds: Vec<LayoutKind>,
    /// WHATWG name of the encoding.
    pub encoding: Stated<String>,
    /// The delimiter.
    pub delimiter: Option<Stated<String>>,
    /// The line end.
    pub newline: Option<Stated<String>>,
    /// Whether there is a byte order mark.
    pub bom: Option<Stated<bool>>,
    /// How a line before the header begins that the format itself has.
    pub first_line: Option<Stated<String>>,
    /// Where requests go.
    pub endpoint: Option<Stated<String>>,
}

/// A claim's value and how sure it is.
#[derive(Debug, Deserialize)]
pub struct Stated<T> {
    /// What is claimed.
    pub value: T,
    /// How sure it is.
    pub certainty: Certainty,
}

/// A statement about a format and where it comes from.
#[derive(Debug, Clone, Deserialize, serde::Serialize)]
pub struct Claim {
    /// The statement.
    pub text: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// Id of the page, or empty.
    #[serde(default)]
    pub source: String,
    /// What it is called, so that it can be said in other languages; of notes on a target.
    #[serde(default)]
    pub id: String,
    /// The fields that it has to be told with.
    #[serde(default)]
    pub fields: Vec<String>,
}

/// A page.
#[derive(Debug, Clone, Deserialize, serde::Serialize)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// How a file gets to the platform.
#[derive(Debug, Clone, Deserialize, serde::Serialize)]
pub struct Upload {
    /// In words.
    pub words: String,
    /// As a shell command.
    pub command: Option<String>,
}

impl Field {
    /// Adds what columns about its concept are headed anywhere. What the format asks about stays asked about.
    fn add_headings(&mut self) {
        let mut known: BTreeSet<String> = self.aliases.iter().chain([&self.name]).map(|heading| fold(heading)).collect();
        self.aliases.extend(headings::sure(&self.concept).iter().filter(|heading| known.insert(fold(heading))).cloned());
        self.asked.extend(headings::asked(&self.concept).filter(|heading| known.insert(fold(heading))).cloned());
    }
}

impl Format {
    /// The index of the field with this name.
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The index of the field about this concept.
    pub fn about(&self, concept: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.concept == concept && !concept.is_empty())
    }

    /// Whether it only has structure.
    pub fn is_table(&self) -> bool {
        self.fields.is_empty()
    }
}

/// Every format: first those whose files people have, then those that are only written, `table` last.
pub fn all() -> &'static [Format] {
    static ALL: LazyLock<Vec<Format>> = LazyLock::new(|| {
        let mut formats: Vec<Format> = FILES.iter().filter_map(|file| parse(file).ok()).collect();
        formats.sort_by_key(|format| (format.is_table(), !format.is_source));
        formats
    });
    &ALL
}

/// The format with this id.
pub fn by_id(id: &str) -> Option<&'static Format> {
    all().iter().find(|format| format.id == id)
}

/// The format of any delimited file.
pub fn table() -> &'static Format {
    // A test holds that every file parses, so this falls back only on paper.
    by_id(TABLE).unwrap_or(&all()[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_understood() {
        for file in FILES {
            parse(file).expect("a format file that follows the design");
        }
        assert_eq!(all().len(), FILES.len());
    }
}
