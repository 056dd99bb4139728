//! Pollock: one table, spoilt in 2290 ways, each with the clean table that a reader should make of it.
//!
//! "Pollock: A Data Loading Benchmark", <https://www.vldb.org/pvldb/vol16/p1870-vitagliano.pdf>; the formulas are those of the
//! repository's `evaluate.py`.

mod measures;
mod normalise;

use super::{each, entries, name, read, tool::Tool};
use anyhow::Result;
use measures::{Agreement, Measures};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

const CATEGORIES: [&str; 6] = ["file_", "row_extra_quote", "row_less_sep", "row_more_sep", "row_field_delimiter", "source"];

/// Scores all files, lists those that fall short of 10, and prints the scores.
pub fn run(tool: &Tool, dir: &Path) -> Result<()> {
    let files = dir.join("polluted_files");
    let weights: HashMap<String, f64> = serde_json::from_slice(&read(&dir.join("pollock_weights.json"))?)?;
    let mut spoilt = entries(&files.join("csv"))?;
    spoilt.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    let scores = each(&spoilt, |path| score(tool, path, &files.join("clean").join(name(path))))?;
    for score in scores.iter().filter(|score| score.sum() < 10.0 - 1e-9) {
        println!("{}", score.line());
    }
    print(&scores, &weights);
    Ok(())
}

/// One file, what it scores, and why it scores nothing.
struct Score {
    file: String,
    measures: Measures,
    failure: Option<String>,
}

fn score(tool: &Tool, spoilt: &Path, clean: &Path) -> Result<Score> {
    let clean = String::from_utf8(read(clean)?)?;
    let file = name(spoilt);
    Ok(match tool.convert(spoilt)? {
        Ok(written) => Score { measures: Measures::of(&clean, &written)?, file, failure: None },
        // Pollock's script has no figure for an output that is missing; its tools write “Application Error”, which scores 0.
        Err(failure) => Score { measures: Measures::NONE, file, failure: Some(failure) },
    })
}

impl Score {
    fn sum(&self) -> f64 {
        self.measures.sum()
    }

    /// The score, and where it is lost.
    fn line(&self) -> String {
        let Measures { header, records, cells, .. } = &self.measures;
        let parts = [("header", header), ("records", records), ("cells", cells)];
        let lost = parts.into_iter().filter(|(_, part)| part.f1 < 1.0);
        let lost: Vec<String> =
            lost.map(|(what, Agreement { precision, recall, .. })| format!("{what} {precision:.4}/{recall:.4}")).collect();
        let why = self.failure.clone().unwrap_or_else(|| lost.join(", "));
        format!("{:7.4}  {}: {why}", self.sum(), self.file)
    }
}

fn print(scores: &[Score], weights: &HashMap<String, f64>) {
    let mut categories: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for score in scores {
        let category = CATEGORIES.into_iter().find(|start| score.file.starts_with(start)).unwrap_or("other");
        categories.entry(category).or_default().push(score.sum());
    }
    println!("\n{:<22}{:>6}{:>9}", "category", "files", "mean");
    for (category, sums) in &categories {
        println!("{category:<22}{:>6}{:>9.4}", sums.len(), mean(sums.iter().map(|sum| (*sum, 1.0))));
    }
    let short = scores.iter().filter(|score| score.sum() < 10.0 - 1e-9).count();
    println!("\nfiles                 {}, of which {short} fall short of 10", scores.len());
    println!("simple score          {:.6}", mean(scores.iter().map(|score| (score.sum(), 1.0))));
    println!("weighted score        {:.6}", mean(scores.iter().map(|score| (score.sum(), weight(weights, &score.file)))));
}

/// A file without a weight has -1 in Pollock's script.
fn weight(weights: &HashMap<String, f64>, file: &str) -> f64 {
    weights.get(file).copied().unwrap_or(-1.0)
}

/// The mean of values, each with its weight.
fn mean(values: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (sum, weight) = values.fold((0.0, 0.0), |(sum, all), (value, weight)| (sum + value * weight, all + weight));
    if weight == 0.0 { 0.0 } else { sum / weight }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_count() {
        let weights = HashMap::from([("a".to_owned(), 3.0), ("b".to_owned(), 1.0)]);
        let values = [("a", 10.0), ("b", 6.0)].map(|(file, sum)| (sum, weight(&weights, file)));
        assert!((mean(values.into_iter()) - 9.0).abs() < 1e-12);
    }
}
