//! What a person reads on the terminal.

use rowproof::corrections::{LISTED, Merged};
use rowproof::fix::{Question, Safety};
use rowproof::plan::Mode;
use rowproof::report::{Decision, Detection, Finding, Forecast, Format, Report, Rule, rules as all_rules};
use rowproof::rule::Severity;
use rowproof::structure;
use std::fmt::Write;

/// What a file is.
pub fn detection(found: &Detection) -> String {
    let mut out = file_line(found);
    let because = found.evidence.iter().map(|evidence| {
        let sure = evidence.confidence.map_or(String::new(), |confidence| format!(" ({:.0} %)", confidence * 100.0));
        format!("  {}: {}{sure}\n", evidence.what, evidence.because)
    });
    out.extend(because);
    if !found.mapping.is_empty() {
        out.push_str("\nColumns:\n");
        for entry in &found.mapping {
            let _ = writeln!(out, "  {} → {} ({:?}, {:.0} %)", entry.column, entry.field, entry.evidence, entry.confidence * 100.0);
        }
    }
    out.push_str(&decisions(&found.decisions));
    out
}

/// A delimiter as it is spoken of.
pub fn delimiter(delimiter: &str) -> String {
    match delimiter {
        "\t" => "tab".to_owned(),
        "\t\t" => "two tabs".to_owned(),
        " " => "space".to_owned(),
        "\u{1}" => "U+0001".to_owned(),
        "\u{1F}" => "U+001F".to_owned(),
        other => format!("“{other}”"),
    }
}

fn file_line(file: &Detection) -> String {
    let newline = match file.newline.as_str() {
        "\n" => "LF",
        "\r\n" => "CR LF",
        "\r" => "CR",
        other => other,
    };
    let delimiter = delimiter(&file.delimiter);
    format!(
        "{} ({:.0} %) · {} bytes · {}{} · delimiter {delimiter} · line ends {newline} · {} columns · {}\n",
        file.format,
        file.confidence * 100.0,
        file.bytes,
        file.encoding,
        if file.bom { " with byte order mark" } else { "" },
        file.columns.len(),
        if file.header { "with header" } else { "no header" },
    )
}

/// Changes that are printed one by one.
const CHANGES: usize = 20;

/// What was put back into a file.
pub fn merged(merged: &Merged) -> String {
    let mut out = format!("{} records corrected ({} cells), {} put back as they were.\n", merged.records, merged.cells, merged.unchanged);
    for change in merged.changes.iter().take(CHANGES) {
        let _ = writeln!(out, "  line {}, {}: “{}” → “{}”", change.line, change.column, change.from, change.to);
    }
    if merged.cells > CHANGES as u64 {
        let _ = writeln!(out, "  and {} cells more; --json lists up to {LISTED}", merged.cells - CHANGES as u64);
    }
    let mut told = |lines: &[u64], what: &str| {
        if let [first, ..] = lines {
            let _ = writeln!(out, "{} corrected records {what}, the first of line {first}.", lines.len());
        }
    };
    told(&merged.unwritable, "stay as they were, because the file's encoding or delimiter cannot write them");
    told(&merged.other, "were left out, because another record stands on their line now");
    told(&merged.absent, "have no place in the file, because no record begins on their line");
    if let [first, ..] = merged.multiplied[..] {
        let _ = writeln!(out, "{} records became several, the first on line {first}.", merged.multiplied.len());
    }
    out
}

/// What was found.
pub fn report(report: &Report) -> String {
    let mut out = file_line(&report.file);
    let target =
        if report.converting { format!("converted from {} to {}", report.source, report.format) } else { format!("as {}", report.format) };
    out.push_str(&misfits(report));
    let _ = writeln!(out, "{} records, {target}: {}", report.records, forecast(report.forecast));
    if report.after != report.forecast {
        let how = if report.findings.iter().any(by_conversion_alone) { "Converted, with" } else { "With" };
        let _ = writeln!(out, "{how} the safe fixes ({} cells): {}", report.cells_changed, forecast(report.after));
    }
    out.push('\n');
    for finding in &report.findings {
        out.push_str(&print_finding(finding, &report.format));
    }
    out.push_str(&decisions(&report.decisions));
    out.push_str(&carried(report));
    if report.partial {
        out.push_str("Not everything could be counted: the file is too large to remember every value.\n");
    }
    out
}

/// What of the settings does not fit the file.
fn misfits(report: &Report) -> String {
    let told: String = report.misfits.iter().map(|misfit| format!("  {}\n", misfit.because)).collect();
    if told.is_empty() { told } else { format!("Settings that do not fit this file:\n{told}") }
}

/// What follows from other columns, what the target needs and the file lacks, and what stays behind.
fn carried(report: &Report) -> String {
    let mut out = String::new();
    for derived in &report.derived {
        let made = if derived.accepted { "is made" } else { "is offered; --accept ask makes it" };
        let _ = writeln!(out, "{} follows from {} ({}): {made}.", derived.field, derived.from.join(", "), derived.words);
    }
    for unfed in &report.unfed {
        let (found, asked) = match unfed.asked.as_slice() {
            [] => ("no such column in the file", String::new()),
            asked => ("no column of the file is surely it", format!(" If {} is it, say so with --map.", asked.join(" or "))),
        };
        let (fields, records) = (unfed.fields.join(" or "), unfed.records);
        let _ = writeln!(out, "{fields}: {found}; {records} records lack it.{asked}");
    }
    if report.converting && !report.not_carried.is_empty() {
        let _ = writeln!(out, "Not carried over: {}.", listed(&report.not_carried));
    }
    for caution in &report.cautions {
        let _ = writeln!(out, "To know: {}", caution.text);
    }
    out
}

fn forecast(forecast: Forecast) -> String {
    format!("{} accepted, {} degraded, {} rejected", forecast.accepted, forecast.degraded, forecast.rejected)
}

fn print_finding(finding: &Finding, target: &str) -> String {
    let rule = all_rules().into_iter().find(|rule| rule.code == finding.rule);
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    let times = if finding.count == 1 { String::new() } else { format!(" ({} times)", finding.count) };
    let mut out = format!("{severity} {}{times}\n", finding.rule);
    if let Some(rule) = rule {
        let _ = writeln!(out, "  {}", fill(rule.what, finding));
        let _ = writeln!(out, "  Why: {}", fill(rule.why, finding));
        let _ = writeln!(out, "  What to do: {}", fill(rule.remedy, finding));
    }
    for sample in &finding.samples {
        let place = if sample.cell.is_empty() { format!("line {}", sample.line) } else { format!("line {}, {}", sample.line, sample.cell) };
        let fixed = sample.fixed.as_ref().map_or(String::new(), |fixed| format!(" → “{fixed}”"));
        let _ = writeln!(out, "    {place}: “{}”{fixed}", sample.value);
    }
    let fix = match (finding.accepted, finding.safety, &finding.decision) {
        (true, ..) if by_conversion_alone(finding) => "  Fix: safe, made by convert; fix leaves the layout as it is.\n".to_owned(),
        (true, ..) => "  Fix: safe, made by fix and convert.\n".to_owned(),
        (false, _, Some(decision)) => format!("  Fix: needs an answer, --decide '{decision}=…'.\n"),
        (false, Safety::Ask, _) if target == "table" && is_recovered(finding) => {
            "  Fix: a guess; fix makes it only with --accept ask, convert --to table writes what was read.\n".to_owned()
        }
        (false, Safety::Ask, _) => "  Fix: a guess, made only with --accept ask.\n".to_owned(),
        _ => String::new(),
    };
    out + &fix + "\n"
}

/// Whether only a conversion puts it right: encoding, delimiter, lines before the header. A fix changes cells alone.
fn by_conversion_alone(finding: &Finding) -> bool {
    finding.accepted && finding.records == 0 && finding.column.is_none()
}

/// Whether a reading had to be found, which a conversion to a plain table writes.
fn is_recovered(finding: &Finding) -> bool {
    structure::RECOVERED.iter().any(|rule| rule.code == finding.rule)
}

/// Fills the `{facts}` of a rule's words.
fn fill(words: &str, finding: &Finding) -> String {
    let sample = finding.samples.first();
    // A fact is said rather than what all findings have: the count of columns rather than that of places.
    let known = |name: &str| match (finding.facts.get(name), name) {
        (Some(fact), _) => Some(fact.clone()),
        (None, "column") => Some(finding.column_name.as_deref().or(finding.field.as_deref()).unwrap_or("The record").to_owned()),
        (None, "field") => Some(finding.field.clone().unwrap_or_default()),
        (None, "count") => Some(finding.count.to_string()),
        (None, "fixed") => Some(sample.and_then(|sample| sample.fixed.clone()).unwrap_or_default()),
        (None, "value") => Some(sample.map_or_else(String::new, |sample| sample.value.clone())),
        _ => None,
    };
    let mut text = String::new();
    let mut rest = words;
    while let Some((before, named)) = rest.split_once('{') {
        text.push_str(before);
        match named.split_once('}').and_then(|(name, after)| Some((known(name)?, after))) {
            Some((value, after)) => {
                text.push_str(&value);
                rest = after;
            }
            None => {
                text.push('{');
                rest = named;
            }
        }
    }
    text + rest
}

fn decisions(decisions: &[Decision]) -> String {
    let mut out = String::new();
    for decision in decisions {
        let evidence = decision.evidence.iter().map(|shown| format!("{} {}", shown.cells, shown.answer)).collect::<Vec<_>>().join(", ");
        let _ = match (&decision.answer, decision.decided_by.as_deref()) {
            (Some(answer), Some("evidence")) => writeln!(out, "{}: {answer}, as the column shows ({evidence}).", decision.name),
            (Some(answer), Some("file")) => {
                writeln!(out, "{}: {answer}, as the file says before its header or in this heading.", decision.name)
            }
            (Some(answer), _) => writeln!(out, "{}: {answer}, as you said.", decision.name),
            (None, _) if decision.kind == Question::Encoding => writeln!(out, "{}", encodings(decision)),
            (None, _) if decision.kind == Question::Header => writeln!(
                out,
                "header is open; say whether “{}” are the names of the columns: --decide header=yes or header=no.",
                decision.sample
            ),
            (None, _) => {
                let choices = decision.choices.iter().map(|choice| match &choice.reading {
                    Some(reading) => format!("{} (“{}” is {reading})", choice.value, decision.sample),
                    None => choice.value.clone(),
                });
                let choices = choices.collect::<Vec<_>>().join(" or ");
                let example = if decision.name.starts_with("timezone") {
                    "a zone such as Europe/Moscow or +03:00"
                } else {
                    "a country such as US or RU"
                };
                let named = decision.suggested.as_ref().map(|suggested| format!(", or {suggested} if that is it")).unwrap_or_default();
                let choices = if choices.is_empty() { format!("{example}{named}") } else { choices };
                writeln!(
                    out,
                    "{} is open for {} cells such as “{}”: --decide '{}=…' with {choices}.",
                    decision.name, decision.count, decision.sample, decision.name
                )
            }
        };
    }
    out
}

/// In which encoding is the file: with the readings one below the other, where the eye compares them.
fn encodings(decision: &Decision) -> String {
    let readings = decision.choices.iter().map(|choice| {
        let reading = choice.reading.as_deref().unwrap_or_default();
        format!("\n  --decide {}={:<14} reads “{reading}”", decision.name, choice.value)
    });
    format!("{} is open; say which reads right:{}", decision.name, readings.collect::<String>())
}

/// What was written, perhaps with rejects in which a spreadsheet would run formulas.
pub fn written(report: &Report, mode: Mode, unguarded: bool) -> String {
    let mut out = misfits(report);
    let _ = write!(out, "{} records written, {} cells changed", report.written, report.cells_changed);
    if mode == Mode::Convert {
        let _ = write!(out, ", {} records left out", report.left_out);
    }
    out.push_str(".\n");
    if mode == Mode::Convert {
        out.push_str(&carried(report));
    }
    if unguarded && report.formulas_left_out > 0 {
        let _ = writeln!(
            out,
            "In the records left out, {} cells would be run by a spreadsheet as formulas; --accept-fix formula-injection puts an apostrophe before them.",
            report.formulas_left_out
        );
    }
    for finding in report.findings.iter().filter(|finding| !finding.accepted && finding.severity > Severity::Info) {
        let place = finding.field.as_deref().or(finding.column_name.as_deref()).unwrap_or("record");
        let _ = writeln!(
            out,
            "Left: {} {} in {place} ({} times).",
            if finding.severity == Severity::Error { "error" } else { "warning" },
            finding.rule,
            finding.count
        );
    }
    out
}

/// The first of many headings, and how many more there are.
fn listed(headings: &[String]) -> String {
    const SHOWN: usize = 60;
    let shown = headings[..headings.len().min(SHOWN)].join(", ");
    match headings.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// The formats, one a line.
pub fn formats(formats: &[Format]) -> String {
    formats
        .iter()
        .map(|format| format!("{:<26} {:<14} {:>2} fields  {}\n", format.id, format.roles.join(", "), format.fields.len(), format.title))
        .collect()
}

/// The rules, one a line.
pub fn rules(rules: &[Rule]) -> String {
    rules.iter().map(|rule| format!("{:<8} {:<28} {}\n", format!("{:?}", rule.severity).to_lowercase(), rule.code, rule.title)).collect()
}

/// A rule with all its words.
pub fn rule(rule: &Rule) -> String {
    format!(
        "{} ({})\n{}\n\nWhat: {}\nWhy: {}\nWhat to do: {}\nFix: {}\nSources:\n{}",
        rule.code,
        format!("{:?}", rule.severity).to_lowercase(),
        rule.title,
        rule.what,
        rule.why,
        rule.remedy,
        rule.fix_safety,
        rule.sources.iter().map(|source| format!("  {source}\n")).collect::<String>()
    )
}
