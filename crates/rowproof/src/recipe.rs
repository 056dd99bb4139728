//! Recipe: the settings of one check or conversion. Never data of the file.

mod seen;

pub use seen::Seen;

use crate::fix::Safety;
use crate::formula::FORMULA_INJECTION;
use crate::limits;
use crate::report::Decision;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The settings of one check or conversion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recipe {
    /// Version of this shape: 1.
    pub recipe: u32,
    /// Target format; the recognised one if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Source format; the recognised one if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// WHATWG name of the file's encoding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// The file's delimiter: one character, or a few.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// The file's quote, one ASCII character; empty for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// The file's escape, one ASCII character; empty for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escape: Option<String>,
    /// Whether the file has a header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<bool>,
    /// Lines before the header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped_lines: Option<u64>,
    /// Column by field: a heading, `#3` for the third column, empty for none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub mapping: BTreeMap<String, String>,
    /// Value by field, the same for all records.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub constants: BTreeMap<String, String>,
    /// Answer by question, as `timezone:Date`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub decisions: BTreeMap<String, String>,
    /// Up to which safety fixes are made; `safe` if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accept: Option<Safety>,
    /// Single fixes made although they are to be asked about: `rule:Field`, `derive:Field`, or `rule` for all its places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<String>,
    /// Single fixes not made, by the same names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<String>,
    /// Layout of the output where the target has several: `csv`, `curl`, `ndjson`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<String>,
    /// Line end of the output: `lf` or `crlf`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newline: Option<String>,
    /// What the file was like with which the settings were saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
}

impl Recipe {
    /// Whether a fix of this safety is made. `what` is the rule's code or `derive`, `place` the field or column.
    pub fn accepts(&self, what: &str, place: &str, safety: Safety) -> bool {
        let named = |list: &[String]| list.iter().any(|entry| entry == what || entry.split_once(':') == Some((what, place)));
        match safety {
            Safety::Hint => false,
            _ if named(&self.refused) => false,
            _ if named(&self.accepted) => true,
            safety => safety >= self.accept.unwrap_or(Safety::Safe),
        }
    }

    /// The recipe to save for the next file, which is then compared with what was seen of this one. Where it would not stay
    /// as small as settings are, it names columns by their numbers, which hold as long as the columns' headings do; or it
    /// remembers nothing.
    pub fn to_save(&self, seen: Seen) -> Self {
        let number_of = |heading: &String| seen.place_of(heading).map_or(heading.clone(), |column| format!("#{}", column + 1));
        let by_number = self.mapping.iter().map(|(field, heading)| (field.clone(), number_of(heading))).collect();
        let saved = Self { recipe: 1, seen: Some(seen), ..self.clone() };
        let by_number = Self { mapping: by_number, ..saved.clone() };
        let is_small = |recipe: &Self| serde_json::to_string_pretty(recipe).is_ok_and(|json| json.len() < limits::RECIPE);
        let forgetful = Self { seen: None, ..saved.clone() };
        [saved, by_number].into_iter().find(is_small).unwrap_or(forgetful)
    }

    /// Whether the rejects, which are corrected in spreadsheets, get apostrophes before what would be run there. It is
    /// said without a place: rejects hold all columns.
    pub fn guards_rejects(&self) -> bool {
        self.accepted.iter().any(|accepted| accepted == FORMULA_INJECTION.code)
    }
}

impl Recipe {
    /// The recipe with the answers that a pass over the whole file has found in its columns; `None` where there is
    /// nothing new. A pass judges by what is answered when it begins, so another one with this recipe is due.
    pub fn with_answers<'d>(&self, decisions: impl IntoIterator<Item = &'d Decision>) -> Option<Self> {
        let mut recipe = self.clone();
        for decision in decisions {
            if let Some(answer) = &decision.answer {
                recipe.decisions.entry(decision.name.clone()).or_insert_with(|| answer.clone());
            }
        }
        (recipe.decisions.len() > self.decisions.len()).then_some(recipe)
    }
}

/// Why a recipe cannot be used: a plain sentence for the person who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable(pub String);

impl fmt::Display for Unusable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Unusable {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acceptance() {
        let recipe = Recipe { accepted: vec!["a:X".into()], refused: vec!["b:X".into()], ..Recipe::default() };
        let check = |what, safety, expect| assert_eq!(recipe.accepts(what, "X", safety), expect, "{what} {safety:?}");
        check("a", Safety::Ask, true);
        check("b", Safety::Safe, false);
        check("c", Safety::Safe, true);
        check("c", Safety::Ask, false);
        check("a", Safety::Hint, false);
        assert!(Recipe { accept: Some(Safety::Ask), ..Recipe::default() }.accepts("c", "X", Safety::Ask));
    }
}
