//! Generated files of known encoding and dialect: how often what is found is right, for each confidence that it is found with.
//!
//! The files stay in `target/conformance/calibration`, to be looked at.

mod buckets;
mod judged;
mod made;
mod table;
mod words;
mod writing;

use super::{each, share, tool::Tool};
use crate::numbers::Numbers;
use crate::project;
use anyhow::{Context, Result};
use judged::Judged;
use made::Made;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// How many files are made.
const FILES: usize = 4000;

/// What is wrong with so much confidence or more is listed.
const SURE: f64 = 0.9;

/// A file, what it is called, and what was found.
struct Outcome<'m> {
    name: String,
    made: &'m Made,
    judged: Judged,
}

/// Makes files, looks at each, and prints how often what was found is right.
pub fn run(tool: &Tool, seed: u64) -> Result<()> {
    let dir = project::root().join("target/conformance/calibration");
    fs::create_dir_all(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
    let mut numbers = Numbers::new(seed);
    let made: Vec<(String, Made)> = (1..=FILES).map(|index| (format!("{index:04}.csv"), Made::new(&mut numbers))).collect();
    let about: String = made.iter().map(|(name, made)| format!("{name}\t{}\n", made.about)).collect();
    fs::write(dir.join("about.tsv"), about).context("cannot write what the files are")?;
    let judged = each(&made, |(name, made)| judge(tool, &dir.join(name), made))?;
    let mut results = Vec::new();
    for ((name, made), judged) in made.iter().zip(judged) {
        match judged {
            Ok(judged) => results.push(Outcome { name: name.clone(), made, judged }),
            Err(why) => println!("{name}: {}: nothing found ({why})", made.about),
        }
    }
    list(&results);
    print(&results);
    Ok(())
}

fn judge(tool: &Tool, file: &Path, made: &Made) -> Result<Result<Judged, String>> {
    fs::write(file, &made.bytes).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(tool.detect_as(file)?.map(|found| Judged::new(made, &found)))
}

/// What is wrong, though it is found with much confidence.
fn list(results: &[Outcome]) {
    for Outcome { name, made, judged } in results {
        for (what, claim) in [("delimiter", judged.delimiter), ("encoding", judged.encoding), ("header", judged.header)] {
            if !claim.right && claim.confidence >= SURE {
                println!("{name}: {what} {:.2}: {}\n{:>10}found {}", claim.confidence, made.about, "", judged.found);
            }
        }
    }
}

fn print(results: &[Outcome]) {
    buckets::print("overall", &results.iter().map(|one| one.judged.overall).collect::<Vec<_>>());
    buckets::print("delimiter", &results.iter().map(|one| one.judged.delimiter).collect::<Vec<_>>());
    buckets::print("encoding", &results.iter().map(|one| one.judged.encoding).collect::<Vec<_>>());
    // Where the records are misread, nothing tells of a header.
    let read = || results.iter().filter(|one| one.judged.delimiter.right && one.judged.skipped_lines);
    buckets::print("header", &read().map(|one| one.judged.header).collect::<Vec<_>>());
    println!("\n{:<34}{:>7}{:>8}{:>15}", "where these are right", "files", "header", "skipped lines");
    let mut groups: BTreeMap<String, Vec<&Judged>> = BTreeMap::new();
    for one in results.iter().filter(|one| one.judged.delimiter.right && one.judged.encoding.right) {
        let damage = if one.made.damaged { "damaged" } else { "sound" };
        let header = if one.made.header { "with a header" } else { "without" };
        let because = format!("found by {}", one.judged.header_because);
        for group in [damage, header, "all", &because] {
            groups.entry(group.to_owned()).or_default().push(&one.judged);
        }
    }
    for (group, judged) in groups {
        let rate = |right: fn(&Judged) -> bool| share(judged.iter().filter(|one| right(one)).count(), judged.len());
        println!("{group:<34}{:>7}{:>8.3}{:>15.3}", judged.len(), rate(|one| one.header.right), rate(|one| one.skipped_lines));
    }
}
