//! What saved settings remember of the file that they were made with, so that the next file can be compared with it.

use crate::plan::{Feed, Plan};
use crate::probe::Probe;
use serde::{Deserialize, Serialize};

/// What a file was like. Of its headings there are only fingerprints: where a file has none, its first record may have
/// been taken for them, and settings hold no data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Seen {
    /// WHATWG name of its encoding.
    pub encoding: String,
    /// Its delimiter.
    pub delimiter: String,
    /// Its columns: a fingerprint of each heading, parted by blanks. Empty where there were too many.
    pub columns: String,
    /// The target's fields that its columns fed without having been chosen: those that were stand in the mapping.
    pub fed: Vec<String>,
}

/// Columns that are remembered.
const COLUMNS: usize = 200;

impl Seen {
    /// What to remember of a file.
    pub fn of(plan: &Plan) -> Self {
        let columns = &plan.probe.columns;
        let prints: Vec<String> = columns.iter().filter(|_| columns.len() <= COLUMNS).map(|heading| fingerprint(heading)).collect();
        let fields = plan.target.fields.iter().zip(&plan.feeds).filter(|(field, _)| !plan.recipe.mapping.contains_key(&field.name));
        Self {
            encoding: plan.probe.encoding.name().to_owned(),
            delimiter: plan.probe.dialect.syntax.delimiter.as_str().to_owned(),
            columns: prints.join(" "),
            fed: fields.filter(|(_, feed)| matches!(feed, Feed::Column(_))).map(|(field, _)| field.name.clone()).collect(),
        }
    }

    /// Whether the column at this place had another heading.
    pub fn is_other(&self, column: usize, probe: &Probe) -> bool {
        self.columns.split_whitespace().nth(column).is_some_and(|print| print != fingerprint(&probe.columns[column]))
    }

    /// Where the column of a heading was, if there was just one.
    pub fn place_of(&self, heading: &str) -> Option<usize> {
        let print = fingerprint(heading);
        let mut places = self.columns.split_whitespace().enumerate().filter(|(_, known)| *known == print).map(|(place, _)| place);
        places.next().filter(|_| places.next().is_none())
    }

    /// Whether a column of this heading was there; not known where there were too many.
    pub fn had(&self, heading: &str) -> Option<bool> {
        let print = fingerprint(heading);
        (!self.columns.is_empty()).then(|| self.columns.split(' ').any(|known| known == print))
    }
}

/// 24 bits of a heading (FNV-1a): enough to tell the columns of a file from each other, too few to tell what they were.
fn fingerprint(heading: &str) -> String {
    let hash = heading.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{:06x}", (hash >> 24) ^ (hash & 0x00FF_FFFF))
}
