//! Delimiters that few programs write: other signs, and several together.

use super::candidates::{LINES, is_usual};
use crate::syntax::Delimiter;
use crate::text::lines;
use std::borrow::Cow;
use std::collections::HashMap;

/// The most frequent runs of signs, of which each is counted in every line.
const RUNS: usize = 16;

/// Signs of the longest delimiter that is looked for.
const LONGEST: usize = 4;

/// Signs that programs separate with, alone or in runs, and that seldom stand in values: no brackets, no currency.
const SIGNS: [char; 19] = ['|', '~', '^', '#', ':', ';', ',', '*', '=', '&', '§', '¦', '¬', '¤', '\u{1}', '\u{1F}', '，', '；', '｜'];

/// Signs that stand in values, and separate only in runs: `=>`, `-|-`, `@@`.
const SIGNS_OF_RUNS: [char; 10] = ['\t', '-', '+', '/', '!', '@', '$', '%', '<', '>'];

/// Signs that stand equally often in nearly every line; runs of two to four that stand in most lines, as a line break within
/// cells spoils their number.
pub(super) fn unusual(start: &str) -> Vec<Delimiter> {
    let lines: Vec<Cow<str>> = lines(start).filter(|line| !line.trim().is_empty()).take(LINES).map(unquoted).collect();
    let mut met: HashMap<&str, usize> = HashMap::new();
    for run in lines.iter().flat_map(|line| runs(line)) {
        *met.entry(run).or_default() += 1;
    }
    let mut met: Vec<(&str, usize)> = met.into_iter().collect();
    met.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    // Where cells are empty, a run is met more than once without anything between.
    let counts = |run: &str| lines.iter().map(|line| line.matches(run).count()).filter(|&count| count > 0).collect::<Vec<_>>();
    let mut found: Vec<(usize, Delimiter)> = met
        .into_iter()
        .take(RUNS)
        .filter(|(run, _)| !is_longer_than_in_header(run, &lines))
        .filter_map(|(run, _)| {
            let mut counts = counts(run);
            counts.sort_unstable();
            let usual = *counts.get(counts.len() / 2)?;
            let even = counts.iter().filter(|&&count| count == usual).count();
            let fits = if run.chars().count() > 1 { counts.len() * 2 >= lines.len() } else { even * 10 >= lines.len() * 9 };
            Some((usual, Delimiter::new(run).filter(|_| fits && lines.len() >= 2)?))
        })
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.as_str().cmp(b.1.as_str())));
    found.into_iter().map(|(_, delimiter)| delimiter).take(4).collect()
}

/// A line without what its quotes enclose, unless they enclose all of it.
fn unquoted(line: &str) -> Cow<'_, str> {
    let outside = || line.split('"').step_by(2);
    let quotes = line.matches('"').count();
    let is_enclosed = quotes == 0 || quotes % 2 == 1 || outside().all(|piece| piece.trim().is_empty());
    if is_enclosed { Cow::Borrowed(line) } else { Cow::Owned(outside().collect::<Vec<_>>().join("\"")) }
}

/// Whether the first line has only the first sign of a run, as often as the records have the run: what follows there is how
/// the values begin, as in `="0012"` or `#45`.
fn is_longer_than_in_header(run: &str, lines: &[Cow<str>]) -> bool {
    let Some((first, rest)) = run.chars().next().zip(lines.split_first()) else {
        return false;
    };
    let count = rest.0.matches(first).count();
    count > 0 && !rest.0.contains(run) && rest.1.iter().filter(|line| line.matches(first).count() == count).count() * 2 > rest.1.len()
}

/// Runs of signs that may be a delimiter, and those that may be one only together.
fn runs(line: &str) -> impl Iterator<Item = &str> {
    let alone = signs(line, |sign| SIGNS.contains(&sign)).filter(|run| !is_usual(run));
    let together = signs(line, is_separating).filter(|run| run.contains(SIGNS_OF_RUNS) && is_between_values(line, run));
    alone.chain(together).filter(|run| run.chars().count() <= LONGEST)
}

/// The runs of signs in a line.
pub(super) fn signs(line: &str, is_sign: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    line.split(move |character| !is_sign(character)).filter(|run| !run.is_empty())
}

/// Whether a sign separates, alone or with others.
pub(super) fn is_separating(sign: char) -> bool {
    SIGNS.contains(&sign) || SIGNS_OF_RUNS.contains(&sign)
}

/// Whether signs belong to no value: they begin as they end, as `-|-` and `@@`, or are an arrow; not `,-` as before an amount,
/// nor ` --` as before an option, nor `://`.
pub(super) fn is_between_values(line: &str, run: &str) -> bool {
    let edges = (run.chars().next(), run.chars().next_back());
    let is_arrow = matches!(edges, (Some('=' | '-' | '<'), Some('>')));
    let is_blank = |character: Option<char>| character.is_none_or(|character| character == ' ');
    let at = run.as_ptr() as usize - line.as_ptr() as usize;
    run.chars().nth(1).is_some()
        && !run.contains("://")
        && (edges.0 == edges.1 || is_arrow)
        && is_blank(line[..at].chars().next_back()) == is_blank(line[at + run.len()..].chars().next())
}
