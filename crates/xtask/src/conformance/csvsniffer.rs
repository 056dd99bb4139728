//! CSVsniffer: files whose delimiter and quote are known, in five data sets.
//!
//! "Detecting CSV file dialects by table uniformity measurement and data type inference", W. García, 2024; the comparison is that
//! of `python/src/test_runner.py`, the formulas those of `README.md`, without its rounding in between.

use super::{each, f1, name, read, share, tool::Outcome, tool::Tool};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// A data set: its name, its folder, its list, and whether files that the list calls normal are left out.
struct Set(&'static str, &'static str, &'static str, bool);

const SETS: [Set; 5] = [
    Set("POLLOCK", "CSV", "POLLOCK-dialect_annotations.txt", false),
    Set("CSV Wrangling", "CSV_Wrangling", "CCSV-manual_Dialect_Annotation.txt", false),
    Set("CSV Wrangling filtered CODEC", "CSV_Wrangling", "CCSV-manual_Dialect_Annotation_CODEC.txt", false),
    Set("CSV Wrangling MESSY", "CSV_Wrangling", "CCSV-manual_Dialect_Annotation_CODEC.txt", true),
    Set("W3C-CSVW", "W3C-CSVW", "W3C-CSVW-dialect_annotations.txt", false),
];

/// Scores the five data sets; lists the files that are not right.
pub fn run(tool: &Tool, dir: &Path) -> Result<()> {
    let dir = dir.join("python");
    let mut tallies = Vec::new();
    for Set(set, folder, list, messy) in SETS {
        let text = String::from_utf8(read(&dir.join("ground truth").join(list))?)?;
        let tally = score(tool, &truths(&text, &dir.join(folder)), messy)?;
        println!("── {set}");
        tally.wrong.iter().for_each(|line| println!("  {line}"));
        tallies.push((set, tally));
    }
    print(&tallies);
    Ok(())
}

/// A line of a list.
struct Truth {
    file: PathBuf,
    delimiter: String,
    quote: String,
    normal: bool,
}

/// A list: `file_name|encoding|fields_delimiter|quotechar|escapechar|records_delimiter`, and in one `|normal_file`; the first
/// line is about the list, the second has the headings.
fn truths(list: &str, folder: &Path) -> Vec<Truth> {
    let rows = list.lines().map(|line| line.split('|').collect::<Vec<_>>()).filter(|cells| cells.len() > 1);
    rows.skip(1)
        .map(|cells| {
            let cell = |index: usize| cells.get(index).copied().unwrap_or_default();
            Truth { file: folder.join(cell(0)), delimiter: cell(2).to_owned(), quote: cell(3).to_owned(), normal: cell(6) == "yes" }
        })
        .collect()
}

/// A data set's counts.
#[derive(Default)]
struct Tally {
    /// Delimiter and quote are right: a true positive.
    right: usize,
    /// One of them is not: a false positive.
    other: usize,
    /// Nothing found: a false negative.
    nothing: usize,
    /// On the list, but not in the folder.
    absent: usize,
    /// On the list, but not asked for.
    left_out: usize,
    wrong: Vec<String>,
}

impl Tally {
    /// Precision, recall and F1, of the files that were looked at.
    fn rates(&self) -> (f64, f64, f64) {
        rates(self.right, self.other, self.nothing)
    }

    /// The same as `test_runner.py` computes it, which takes every file of the list that it did not look at for a false positive.
    /// The README's figures are these: those of MESSY count the 16 normal files as errors of every tool.
    fn rates_of_script(&self) -> (f64, f64, f64) {
        rates(self.right, self.other + self.absent + self.left_out, self.nothing)
    }
}

fn rates(right: usize, other: usize, nothing: usize) -> (f64, f64, f64) {
    let (precision, recall) = (share(right, right + other), share(right, right + nothing));
    (precision, recall, f1(precision, recall))
}

fn score(tool: &Tool, truths: &[Truth], messy: bool) -> Result<Tally> {
    let mut tally = Tally::default();
    let (asked, left_out): (Vec<_>, Vec<_>) = truths.iter().partition(|truth| !(messy && truth.normal));
    let (there, absent): (Vec<_>, Vec<_>) = asked.into_iter().partition(|truth| truth.file.is_file());
    (tally.absent, tally.left_out) = (absent.len(), left_out.len());
    let results = each(&there, |truth| dialect(tool, &truth.file))?;
    for (truth, result) in there.iter().zip(results) {
        let (file, expected) = (name(&truth.file), format!("{} {}", truth.delimiter, truth.quote));
        match result {
            Ok(found) if found == expected => tally.right += 1,
            Ok(found) => {
                tally.other += 1;
                tally.wrong.push(format!("{file}: expected {expected}, found {found}"));
            }
            Err(why) => {
                tally.nothing += 1;
                tally.wrong.push(format!("{file}: expected {expected}, found nothing ({why})"));
            }
        }
    }
    Ok(tally)
}

/// The dialect in the words of the lists: `comma doublequote`. No delimiter is no result.
fn dialect(tool: &Tool, file: &Path) -> Result<Outcome<String>> {
    Ok(tool.detect(file)?.and_then(|found| {
        let delimiter = found.delimiter.ok_or("no delimiter")?;
        Ok(format!("{} {}", delimiter_name(delimiter), quote_name(found.quote)))
    }))
}

fn delimiter_name(delimiter: char) -> String {
    let name = match delimiter {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        ' ' => "space",
        '|' => "vslash",
        '#' => "nsign",
        ':' => "colon",
        '=' => "eqsign",
        '*' => "star",
        other => return format!("{other:?}"),
    };
    name.to_owned()
}

/// A file without quotes counts as one with double quotes.
fn quote_name(quote: Option<char>) -> String {
    match quote {
        None | Some('"') => "doublequote".to_owned(),
        Some('\'') => "singlequote".to_owned(),
        Some('~') => "tilde".to_owned(),
        Some(other) => format!("{other:?}"),
    }
}

fn print(tallies: &[(&str, Tally)]) {
    println!(
        "\n{:<30}{:>6}{:>7}{:>7}{:>9}{:>8}{:>8}{:>8}{:>12}",
        "set", "files", "absent", "right", "success", "P", "R", "F1", "F1, script"
    );
    for (set, tally) in tallies {
        let files = tally.right + tally.other + tally.nothing;
        let ((precision, recall, f1), script) = (tally.rates(), tally.rates_of_script().2);
        print!("{set:<30}{files:>6}{:>7}{:>7}{:>8.2}%", tally.absent, tally.right, share(tally.right, files) * 100.0);
        println!("{precision:>8.4}{recall:>8.4}{f1:>8.4}{script:>12.4}");
    }
    println!("\nF1, weighted by true positives: {:.4}", weighted(tallies.iter().map(|(_, tally)| (tally.right, tally.rates().2))));
    let script = weighted(tallies.iter().map(|(_, tally)| (tally.right, tally.rates_of_script().2)));
    println!("the same as their script counts: {script:.4} (listed files that are absent or left out are errors there)");
}

/// Σ TP × F1 / Σ TP.
fn weighted(sets: impl Iterator<Item = (usize, f64)>) -> f64 {
    let (sum, all) = sets.fold((0.0, 0), |(sum, all), (right, f1)| (sum + share(right, 1) * f1, all + right));
    if all == 0 { 0.0 } else { sum / share(all, 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The README's figures for CSVsniffer's MESSY set, of 142 files, 16 of which were left out: 0.7820, 0.9204 and, from these
    /// two as rounded, 0.8456.
    #[test]
    fn rates_are_those_of_the_readme() {
        let tally = Tally { right: 104, other: 13, nothing: 9, left_out: 16, ..Tally::default() };
        let rounded = |(p, r, f): (f64, f64, f64)| format!("{p:.4} {r:.4} {f:.4}");
        assert_eq!(rounded(tally.rates_of_script()), "0.7820 0.9204 0.8455");
        assert_eq!(rounded(tally.rates()), "0.8889 0.9204 0.9043");
    }

    #[test]
    fn weights_are_true_positives() {
        assert!((weighted([(3, 1.0), (1, 0.2)].into_iter()) - 0.8).abs() < 1e-12);
    }

    #[test]
    fn lists_are_read() {
        let list = "#About the list.\nfile_name|encoding|fields_delimiter|quotechar\na.csv|utf8|nsign|singlequote||lf|yes\n";
        let truths = truths(list, Path::new("x"));
        assert_eq!(truths.len(), 1);
        assert_eq!((truths[0].delimiter.as_str(), truths[0].quote.as_str(), truths[0].normal), ("nsign", "singlequote", true));
        assert_eq!(truths[0].file, Path::new("x/a.csv"));
    }
}
