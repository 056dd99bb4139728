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

    /// Adds a fact that is a text.
    pub fn naming(mut self, name: &'static str, text: &str) -> Self {
        self.facts.insert(name, text.to_owned());
        self
    }

    /// The reason in English. What a fact holds is not looked through for further facts.
    pub fn in_english(&self) -> String {
        let mut pieces = self.words.split('{');
        let mut said = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (name, rest) = piece.split_once('}').unwrap_or(("", piece));
            said.push_str(self.facts.get(name).map_or("", String::as_str));
            said.push_str(rest);
        }
        said
    }
}
