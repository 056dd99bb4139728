//! Assigning columns to fields: each at most once, so that the evidence is the strongest that it can be in all.

use super::{Entry, Mapping};
use std::collections::{BTreeMap, BTreeSet};

/// How many columns are looked at that could feed one field equally well. More would only make the question longer.
const RIVALS: usize = 8;

/// Takes the candidates whose total weight is greatest. Where several choices are as good, the first columns are taken, and
/// every field that could have been fed otherwise is a tie.
pub(super) fn assign(mut candidates: Vec<Entry>) -> Mapping {
    candidates.sort_by_key(|entry| (entry.field, std::cmp::Reverse(entry.weight()), entry.column));
    candidates.dedup_by_key(|entry| (entry.field, entry.column));
    let mut rivals: BTreeMap<(usize, u64), usize> = BTreeMap::new();
    candidates.retain(|entry| {
        let count = rivals.entry((entry.field, entry.weight())).or_default();
        *count += 1;
        *count <= RIVALS
    });
    let only = |entry: &Entry| candidates.iter().filter(|other| other.field == entry.field || other.column == entry.column).count() == 1;
    let (mut entries, contested): (Vec<Entry>, Vec<Entry>) = candidates.iter().cloned().partition(only);
    let (total, taken) = best(&contested);
    let mut ties = Vec::new();
    for &index in &taken {
        let entry = &contested[index];
        let others: Vec<Entry> =
            contested.iter().enumerate().filter(|&(other, _)| other != index).map(|(_, other)| other.clone()).collect();
        if best(&others).0 == total {
            let rival = |other: &&Entry| other.field == entry.field && other.weight() == entry.weight();
            ties.push((entry.field, contested.iter().filter(rival).map(|other| other.column).collect()));
        }
        entries.push(entry.clone());
    }
    entries.sort_by_key(|entry| entry.column);
    Mapping { entries, ties, asked: Vec::new() }
}

/// The greatest total, and the candidates that give it.
fn best(candidates: &[Entry]) -> (i64, Vec<usize>) {
    let index = |all: BTreeSet<usize>| all.into_iter().enumerate().map(|(index, own)| (own, index)).collect::<BTreeMap<_, _>>();
    let fields = index(candidates.iter().map(|entry| entry.field).collect());
    let columns = index(candidates.iter().map(|entry| entry.column).collect());
    // Behind the columns, each field has one for feeding nothing.
    let mut weights = vec![vec![0; columns.len() + fields.len()]; fields.len()];
    for entry in candidates {
        weights[fields[&entry.field]][columns[&entry.column]] = entry.weight() as i64;
    }
    let chosen = hungarian(&weights);
    let taken = |entry: &Entry| chosen[fields[&entry.field]] == columns[&entry.column];
    let taken: Vec<usize> = (0..candidates.len()).filter(|&at| taken(&candidates[at])).collect();
    (taken.iter().map(|&at| candidates[at].weight() as i64).sum(), taken)
}

/// For each row its column, each column at most once, with the greatest sum: the Hungarian method, row by row. There are at
/// least as many columns as rows.
fn hungarian(weights: &[Vec<i64>]) -> Vec<usize> {
    let (rows, columns) = (weights.len(), weights.first().map_or(0, Vec::len));
    // Index 0 stands for none, in rows and in columns.
    let (mut row_price, mut column_price) = (vec![0_i64; rows + 1], vec![0_i64; columns + 1]);
    let mut row_of = vec![0; columns + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let (mut least, mut from, mut seen) = (vec![i64::MAX; columns + 1], vec![0; columns + 1], vec![false; columns + 1]);
        let mut at = 0;
        while row_of[at] != 0 {
            seen[at] = true;
            let (mut step, mut next) = (i64::MAX, 0);
            for column in (1..=columns).filter(|&column| !seen[column]) {
                let slack = -weights[row_of[at] - 1][column - 1] - row_price[row_of[at]] - column_price[column];
                if slack < least[column] {
                    (least[column], from[column]) = (slack, at);
                }
                if least[column] < step {
                    (step, next) = (least[column], column);
                }
            }
            for column in 0..=columns {
                if seen[column] {
                    row_price[row_of[column]] += step;
                    column_price[column] -= step;
                } else {
                    least[column] = least[column].saturating_sub(step);
                }
            }
            at = next;
        }
        while at != 0 {
            row_of[at] = row_of[from[at]];
            at = from[at];
        }
    }
    let mut chosen = vec![0; rows];
    for column in (1..=columns).filter(|&column| row_of[column] != 0) {
        chosen[row_of[column] - 1] = column - 1;
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::super::Evidence;
    use super::*;

    /// Candidates as `column>field`, with `=` for a name; the pairs taken, and the fields that are ties.
    fn check(candidates: &str, taken: &str, ties: &str) {
        let entry = |text: &str| {
            let (column, field) = text.split_once(['>', '=']).expect("a pair");
            let evidence = if text.contains('=') { Evidence::Name } else { Evidence::Alias };
            Entry { column: column.parse().expect("a number"), field: field.parse().expect("a number"), confidence: 0.9, evidence }
        };
        let mapping = assign(candidates.split_whitespace().map(entry).collect());
        let pairs: Vec<String> = mapping.entries.iter().map(|entry| format!("{}>{}", entry.column, entry.field)).collect();
        let tied: Vec<String> = mapping.ties.iter().map(|(field, _)| field.to_string()).collect();
        assert_eq!((pairs.join(" ").as_str(), tied.join(" ").as_str()), (taken, ties), "{candidates}");
    }

    #[test]
    fn assignments() {
        check("", "", "");
        check("0>0 1>1", "0>0 1>1", "");
        check("0>0 1=0", "1>0", "");
        check("0>0 1>0", "0>0", "0");
        check("0>0 0>1 1>0", "0>1 1>0", "");
        check("0>0 0>1 1>0 1>1", "0>0 1>1", "0 1");
        // A name counts for more than any number of synonyms.
        check("0=0 0>1 1>0", "0>0", "");
        check("0>0 0>1", "0>0", "0");
    }
}
