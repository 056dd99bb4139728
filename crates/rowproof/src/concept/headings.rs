//! What columns about a concept are headed in people's files, whatever made them: `headings.json`.
//!
//! Every target looks for its fields by them; a format file adds only what is its own.

use super::NEAR;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// By concept: headings by language, those that programs give as names (`programs`), and those that other things are headed
/// with as well (`ask`).
const FILE: &str = include_str!("../../headings.json");

/// The headings of a concept.
#[derive(Debug, Default)]
struct Headings {
    /// Those that tell the concept.
    sure: Vec<String>,
    /// Those that may mean it, and may mean other things.
    asked: Vec<String>,
}

static ALL: LazyLock<HashMap<String, Headings>> = LazyLock::new(|| parse(FILE).unwrap_or_default());

fn parse(json: &str) -> Result<HashMap<String, Headings>, serde_json::Error> {
    let file: BTreeMap<String, BTreeMap<String, Vec<String>>> = serde_json::from_str(json)?;
    let of_concept = |(concept, mut lists): (String, BTreeMap<String, Vec<String>>)| {
        let asked = lists.remove("ask").unwrap_or_default();
        (concept, Headings { sure: lists.into_values().flatten().collect(), asked })
    };
    Ok(file.into_iter().map(of_concept).collect())
}

/// The headings that tell a concept.
pub fn sure(concept: &str) -> &'static [String] {
    ALL.get(concept).map_or(&[], |headings| &headings.sure)
}

/// The headings that may mean a concept, and may mean other things: its own of that sort, and those of concepts near it.
pub fn asked(concept: &str) -> impl Iterator<Item = &'static String> {
    let own = ALL.get(concept).into_iter().flat_map(|headings| &headings.asked);
    let near = NEAR.iter().filter(move |(_, wanted)| *wanted == concept).flat_map(|(own, _)| sure(own));
    own.chain(near)
}

/// Every heading that tells a concept, whether or not a target has a field for it.
pub fn all() -> impl Iterator<Item = &'static String> {
    ALL.values().flat_map(|headings| &headings.sure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::fold;

    #[test]
    fn every_concept_has_its_headings_once() {
        let file: serde_json::Value = serde_json::from_str(FILE).expect("JSON");
        assert_eq!(ALL.len(), file.as_object().map_or(0, serde_json::Map::len));
        for (concept, headings) in ALL.iter() {
            assert!(super::super::NAMES.contains(&concept.as_str()), "{concept}");
            let mut folded: Vec<String> = headings.sure.iter().chain(&headings.asked).map(|heading| fold(heading)).collect();
            folded.sort_unstable();
            let twice = folded.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None, "{concept}");
        }
    }
}
