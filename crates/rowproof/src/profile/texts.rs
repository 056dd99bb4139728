//! What the texts of a column are: the one that most records have, those in their plain spelling, the shortest.

mod shortest;

use super::Shapes;
use crate::kind::text::spelling;
use shortest::Shortest;
use std::collections::{BTreeMap, BTreeSet};

/// How many texts of a column are kept.
const KEPT: usize = 64;

/// The longest of them, in bytes.
const LONGEST: usize = 100;

/// So many records have a usual value at least, and one more.
pub(super) const SOME: usize = 2;

/// The texts of one column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Texts {
    /// The value of most records, or a candidate for it while they are counted, with how much speaks for it.
    usual: String,
    votes: u32,
    /// Different texts of several words, or with letters that ASCII lacks; the first ones.
    kept: BTreeSet<String>,
    shortest: Shortest,
}

impl Texts {
    /// Counts one more value.
    pub(super) fn add(&mut self, value: &str) {
        self.vote(value);
        self.keep(value);
        self.shortest.add(value);
    }

    /// Finds the value that more than half of the records have, if one does: the candidate that is left in the end.
    fn vote(&mut self, value: &str) {
        match self.votes {
            0 => (self.usual, self.votes) = (value.to_owned(), 1),
            _ if self.usual == value => self.votes += 1,
            _ => self.votes -= 1,
        }
    }

    /// Keeps a text that others of the column may be spelled like.
    fn keep(&mut self, value: &str) {
        let is_text = value.len() <= LONGEST && (value.contains(' ') || !value.is_ascii());
        if is_text && self.kept.len() < KEPT && spelling::plain(value).is_none() {
            self.kept.insert(value.to_owned());
        }
    }

    pub(super) fn usual(&self) -> Option<&str> {
        (self.votes > 0).then_some(self.usual.as_str())
    }

    pub(super) fn kept(&self) -> &BTreeSet<String> {
        &self.kept
    }

    /// Whether all other values are longer, or have more decimals, than this one, which may have been counted, too.
    pub(super) fn are_longer(&self, value: &str) -> bool {
        self.shortest.is(value)
    }
}

/// Keeps of the candidates for usual values those that most records have, and that no record has in another column but
/// where that column's own usual value stands in this one.
pub(super) fn settle<'r>(columns: &mut [Shapes], rows: impl Iterator<Item = &'r [String]> + Clone) {
    for (at, column) in columns.iter_mut().enumerate() {
        let texts = &mut column.texts;
        let count = rows.clone().filter(|row| row.get(at) == Some(&texts.usual)).count();
        let is_usual = count > SOME && count * 2 > column.values as usize && !texts.usual.is_empty();
        texts.votes = if is_usual { texts.votes.max(1) } else { 0 };
    }
    let usual: Vec<Option<String>> = columns.iter().map(|column| column.usual().map(str::to_owned)).collect();
    // By value: the column that it is usual in, if that is one only.
    let mut owners: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for (column, value) in usual.iter().enumerate().filter_map(|(column, value)| Some((column, value.as_deref()?))) {
        owners.entry(value).and_modify(|owner| *owner = None).or_insert(Some(column));
    }
    for row in rows {
        for (at, value) in row.iter().enumerate().take(usual.len()) {
            let owner = owners.get(value.as_str()).copied().flatten().filter(|&owner| owner != at);
            if owner.is_some_and(|owner| row.get(owner) != usual[at].as_ref()) {
                columns[at].texts.votes = 0;
            }
        }
    }
}
