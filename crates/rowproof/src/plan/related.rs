//! Columns that say something of each other, in the file's own words, whatever the target takes of them: the same moment
//! twice, the end of a call and its start, the conversation and the whole call.

use super::stated;
use crate::concept::headings;
use crate::format::Format;
use crate::kind::Answers;
use crate::kind::timestamp::{Order, Zone};
use crate::mapping::{Evidence, Mapping, fold};
use crate::probe::Probe;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What two columns say of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Both are the same moment.
    Same,
    /// The first is not before the second.
    NotBefore,
    /// The first is a part of the second.
    Within,
}

/// Two columns that say something of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Related {
    /// What they say.
    pub relation: Relation,
    /// The column that a contradiction is told of.
    pub one: usize,
    /// The column that it contradicts.
    pub other: usize,
    /// The zone of the one whose zone is not known: that of the other, as the user says.
    pub zone: Option<Zone>,
    /// The order of day and month of the one whose order is not known.
    pub order: Option<Order>,
}

impl Related {
    fn new(relation: Relation, one: usize, other: usize) -> Self {
        Self { relation, one, other, zone: None, order: None }
    }

    /// Takes over what is answered of either: a program writes its columns in one order, and in one zone. Columns of the same
    /// moment are there because they are in different zones.
    pub(super) fn share(&mut self, probe: &Probe, answers: &[Answers]) {
        let asked = |column: usize| answers[column].zone.filter(|_| stated::zone(probe, column).is_none());
        self.zone = asked(self.one).or(asked(self.other)).filter(|_| self.relation == Relation::NotBefore);
        self.order = answers[self.one].order.or(answers[self.other].order);
    }
}

/// By concept: what is so of every call.
const OF_CALLS: [(Relation, &str, &str); 5] = [
    (Relation::NotBefore, "call-finish", "call-start"),
    (Relation::NotBefore, "call-finish", "answer-time"),
    (Relation::NotBefore, "answer-time", "call-start"),
    (Relation::Within, "talk-duration", "call-duration"),
    (Relation::Within, "ivr-duration", "call-duration"),
];

/// The related columns of a file. Two that the target has fields for are compared by its own checks.
pub(super) fn columns(probe: &Probe, own: &Mapping, mapping: &Mapping, target: &Format) -> Vec<Related> {
    // By concept: its column, if it has one only.
    let mut only: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for column in 0..probe.columns.len() {
        if let Some(concept) = concept(probe, own, mapping, target, column) {
            only.entry(concept).and_modify(|known| *known = None).or_insert(Some(column));
        }
    }
    let only = |concept: &str| only.get(concept).copied().flatten();
    let is_checked = |pair: &Related| {
        pair.relation == Relation::Within && [pair.one, pair.other].iter().all(|&column| mapping.entry_of(column).is_some())
    };
    let of_calls = OF_CALLS.iter().filter_map(|&(relation, one, other)| Some(Related::new(relation, only(one)?, only(other)?)));
    let mut found: Vec<Related> = of_calls.filter(|pair| !is_checked(pair)).collect();
    found.extend(same_moments(probe, own, mapping));
    found
}

/// What a column is about: as the user says, as the file's format says, as the target's does, or by its heading.
fn concept<'f>(probe: &'f Probe, own: &Mapping, mapping: &Mapping, target: &'f Format, column: usize) -> Option<&'f str> {
    let of_target = mapping.entry_of(column).map(|entry| (entry.evidence, target.fields[entry.field].concept.as_str()));
    let of_own = own.entry_of(column).map(|entry| probe.format.fields[entry.field].concept.as_str());
    match (of_target, of_own) {
        (Some((Evidence::Chosen, chosen)), _) => Some(chosen),
        (_, Some(own)) => Some(own),
        (Some((_, found)), None) => Some(found),
        (None, None) => HEADINGS.get(&fold(&probe.columns[column])).copied(),
    }
}

/// By folded heading: the related concept that it tells.
static HEADINGS: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let concepts: BTreeSet<&str> = OF_CALLS.iter().flat_map(|&(_, one, other)| [one, other]).collect();
    concepts.into_iter().flat_map(|concept| headings::sure(concept).iter().map(move |heading| (fold(heading), concept))).collect()
});

/// Each column with a moment that another one has first, the one that feeds a field before the others.
fn same_moments(probe: &Probe, own: &Mapping, mapping: &Mapping) -> Vec<Related> {
    const START: &str = "call-start";
    let heading = |column: usize| stated::without_zone(&probe.columns[column]);
    let says_zone = |&column: &usize| stated::zone_in_heading(&probe.columns[column]).is_some();
    let zoned: BTreeSet<String> = (0..probe.columns.len()).filter(says_zone).map(heading).collect();
    let starts_call = |column: usize| own.entry_of(column).is_some_and(|own| probe.format.fields[own.field].concept == START);
    let (mut start, mut first) = (None, BTreeMap::new());
    let pair = |column: usize| {
        let of_format = starts_call(column).then(|| *start.get_or_insert(column));
        let of_heading = Some(heading(column)).filter(|name| zoned.contains(name)).map(|name| *first.entry(name).or_insert(column));
        let one = [of_format, of_heading].into_iter().flatten().find(|&one| one != column)?;
        Some(Related::new(Relation::Same, one, column))
    };
    let mut columns: Vec<usize> = (0..probe.columns.len()).collect();
    columns.sort_by_key(|&column| mapping.entry_of(column).is_none());
    columns.into_iter().filter_map(pair).collect()
}
