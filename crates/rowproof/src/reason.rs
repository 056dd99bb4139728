//! Reasons: why something about a file is thought to be so. A code and facts, so that they can be said in any language.

use std::collections::BTreeMap;

/// Why something is thought to be so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Kebab-case.
    pub code: &'static str,
    /// In English, with `{facts}`.
    words: &'static str,
    /// What the words need.
    pub facts: BTreeMap<&'static str, String>,
}

/// The user said so.
pub const TOLD: (&str, &str) = ("told", "you said so");

impl Reason {
    /// A reason by its code and English words.
    pub fn new((code, words): (&'static str, &'static str)) -> Self {
        Self { code, words, facts: BTreeMap::new() }
    }

    /// Adds a fact.
    pub fn with(mut self, name: &'static str, value: usize) -> Self {
        self.facts.insert(name, value.to_string());
        self
    }

    /// The reason in English.
    pub fn in_english(&self) -> String {
        self.facts.iter().fold(self.words.to_owned(), |words, (name, value)| words.replace(&format!("{{{name}}}"), value))
    }
}
