//! Mapping: which column of the file feeds which field.

use crate::fix::Safety;
use crate::format::{self, Format};
use crate::rule::{Example, Rule, Severity, source};
use std::collections::BTreeSet;

/// The rules of the header and its columns.
pub const RULES: &[&Rule] =
    &[&COLUMN_MISSING, &COLUMN_OTHER_NAME, &COLUMN_OTHER_CASE, &COLUMN_UNKNOWN, &COLUMN_DUPLICATE, &COLUMN_AMBIGUOUS, &HEADER_MISSING];

/// A required field has no column.
pub const COLUMN_MISSING: Rule = Rule {
    code: "column-missing",
    severity: Severity::Error,
    title: "A required column is missing",
    what: "No column of the file feeds {field}, which every record needs.",
    why: "The documentation marks the field as required; a record without it is rejected.",
    remedy: "Map a column to it, or give one value for the whole file if it is the same for all records.",
    fix: Safety::Hint,
    fix_safety: "No fix: the values are not in the file. A constant that you give is written as you give it.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API, source::METRICA_CALLS],
    example: Example::file("metrica-calls", "ClientId,Price\n133591247640966458,10\n"),
};

/// A column is recognised, but not headed as the target wants it.
pub const COLUMN_OTHER_NAME: Rule = Rule {
    code: "column-other-name",
    severity: Severity::Error,
    title: "Column with another heading",
    what: "The column “{column}” looks like {field}, but the target knows columns by their exact names.",
    why: "A column whose heading the target does not know is ignored, and with a required field so is every record.",
    remedy: "Accept the target's heading if the column is what it looks like.",
    fix: Safety::Ask,
    fix_safety: "Asked: headings are matched by a list of synonyms; you know what the column holds.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "Client ID Метрики,DateTime,Price,Currency\n133591247640966458,1646125849,10,RUB\n"),
};

/// A heading differs from the target's in case, blanks or signs only.
pub const COLUMN_OTHER_CASE: Rule = Rule {
    code: "column-other-spelling",
    severity: Severity::Warning,
    title: "Heading in another spelling",
    what: "The column is headed “{column}”; the documentation spells it {field}.",
    why: "Not documented: whether letter case, blanks and underscores in headings make a difference.",
    remedy: "Write the heading as documented.",
    fix: Safety::Safe,
    fix_safety: "Safe: the letters and digits are the same as in the documented heading.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "client_id,DateTime\n133591247640966458,1646125849\n"),
};

/// A column that the target does not define.
pub const COLUMN_UNKNOWN: Rule = Rule {
    code: "column-unknown",
    severity: Severity::Info,
    title: "A column that the target does not define",
    what: "The column “{column}” is no field of the target.",
    why: "Not documented: what becomes of further columns. They are probably ignored.",
    remedy: "Nothing, or map the column to a field.",
    fix: Safety::Hint,
    fix_safety: "No fix is needed. In a conversion the column is left out, and listed as such.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "ClientId,DateTime,Mood\n133591247640966458,1646125849,good\n"),
};

/// Two columns with one name.
pub const COLUMN_DUPLICATE: Rule = Rule {
    code: "column-duplicate",
    severity: Severity::Warning,
    title: "Two columns with one heading",
    what: "More than one column is headed “{column}”.",
    why: "Which of them the target reads is not documented.",
    remedy: "Keep one of them, or map the right one.",
    fix: Safety::Hint,
    fix_safety: "No fix: which column is the right one is not in the file.",
    sources: &[source::RFC_4180],
    example: Example::file("metrica-calls", "ClientId,DateTime,Tag,Tag\n133591247640966458,1646125849,a,b\n"),
};

/// Two columns that could feed one field equally well.
pub const COLUMN_AMBIGUOUS: Rule = Rule {
    code: "column-ambiguous",
    severity: Severity::Warning,
    title: "Two columns for one field",
    what: "{columns} could each be {field}; “{column}” was taken because it comes first.",
    why: "The wrong column would put wrong values into every record.",
    remedy: "Choose the column in the mapping.",
    fix: Safety::Hint,
    fix_safety: "No fix: choosing is yours.",
    sources: &[source::RFC_4180],
    example: Example::file("impact-calls", "Caller Number,Calling Number,CampaignId,MediaId,EventDate,CallSessionId\n"),
};

/// The first line is a record.
pub const HEADER_MISSING: Rule = Rule {
    code: "header-missing",
    severity: Severity::Error,
    title: "No header row",
    what: "The file begins with a record; the target wants the names of the columns in the first row.",
    why: "The first record would be taken for the names, and no column would be known.",
    remedy: "Map the columns by their numbers and save the converted file, which gets a header.",
    fix: Safety::Hint,
    fix_safety: "No fix by itself: what each column holds is for you to say.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "133591247640966458,1646125849,10\n133591247640966459,1646125850,11\n"),
};

/// Why a column is thought to feed a field. Ordered by strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// The heading is a known synonym.
    Alias,
    /// The file's own format says that both are about the same thing.
    Concept,
    /// The heading is the field's name.
    Name,
    /// The user said so.
    Chosen,
}

/// A column that feeds a field.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Index of the column.
    pub column: usize,
    /// Index of the field in its format.
    pub field: usize,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why.
    pub evidence: Evidence,
}

/// The columns that feed a format's fields, and where the choice was a toss-up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mapping {
    /// In the order of the columns; each column and each field at most once.
    pub entries: Vec<Entry>,
    /// Fields that another column could feed as well, with all such columns.
    pub ties: Vec<(usize, Vec<usize>)>,
}

impl Mapping {
    /// The column that feeds a field.
    pub fn column_of(&self, field: usize) -> Option<usize> {
        self.entries.iter().find(|entry| entry.field == field).map(|entry| entry.column)
    }

    /// What a column feeds.
    pub fn entry_of(&self, column: usize) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.column == column)
    }
}

/// Folds a heading: letters and digits of any script, in lower case.
pub fn fold(heading: &str) -> String {
    heading.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many of the words between the delimiters of `text`'s first lines are headings of some format.
pub fn known_words(text: &str) -> usize {
    let words = text.lines().take(5).flat_map(|line| line.split([',', ';', '\t', '|']));
    let folded: BTreeSet<String> = words.map(fold).filter(|word| !word.is_empty()).collect();
    folded.iter().filter(|word| vocabulary().contains(word.as_str())).count()
}

/// Every heading of a format that is a target, and those that tell the others; folded.
fn vocabulary() -> &'static BTreeSet<String> {
    static WORDS: std::sync::LazyLock<BTreeSet<String>> = std::sync::LazyLock::new(|| {
        let headings =
            format::all().iter().flat_map(|format| format.headings.iter().map(move |(heading, fields)| (format, heading, fields)));
        let telling =
            headings.filter(|(format, _, fields)| format.is_target || fields.iter().any(|(field, _)| format.telling.contains(field)));
        telling.map(|(_, heading, _)| heading.clone()).collect()
    });
    &WORDS
}

/// Maps columns to the fields of `format` by their headings alone.
pub fn by_headings(columns: &[String], format: &Format) -> Mapping {
    choose(by_heading_candidates(columns, format), columns.len())
}

/// Maps columns to the fields of the format that the file is in: by their headings, or by their order where its files have none.
pub fn own(columns: &[String], header: bool, format: &Format) -> Mapping {
    if header || format.has_header {
        return by_headings(columns, format);
    }
    let entry = |column| Entry { column, field: column, confidence: 1.0, evidence: Evidence::Concept };
    Mapping { entries: (0..columns.len().min(format.fields.len())).map(entry).collect(), ties: Vec::new() }
}

/// Maps columns to the fields of `target`, using what `known` says of them, their mapping to the file's own format.
pub fn to_target(columns: &[String], target: &Format, source: &Format, known: &Mapping) -> Mapping {
    if target.id == source.id || source.is_table() {
        return by_headings(columns, target);
    }
    let mut candidates = by_heading_candidates(columns, target);
    // What the file's own format calls a column overrules what a synonym of the target suggests.
    candidates.retain(|entry| {
        let own = known.entry_of(entry.column);
        own.is_none_or(|own| source.fields[own.field].concept == target.fields[entry.field].concept)
    });
    for own in &known.entries {
        let concept = &source.fields[own.field].concept;
        // Of several columns about the same, the one that the format names first says it best.
        let first = known.entries.iter().filter(|other| source.fields[other.field].concept == *concept).map(|other| other.field).min();
        if let Some(field) = target.about(concept).filter(|_| first == Some(own.field)) {
            candidates.push(Entry { column: own.column, field, confidence: own.confidence * 0.97, evidence: Evidence::Concept });
        }
    }
    choose(candidates, columns.len())
}

fn by_heading_candidates(columns: &[String], format: &Format) -> Vec<Entry> {
    let mut candidates = Vec::new();
    for (column, heading) in columns.iter().enumerate() {
        for &(field, is_name) in format.headings.get(&fold(heading)).map_or(&[][..], Vec::as_slice) {
            let (confidence, evidence) = match (is_name, *heading == format.fields[field].name) {
                (_, true) => (1.0, Evidence::Name),
                (true, false) => (0.98, Evidence::Name),
                (false, false) => (0.9, Evidence::Alias),
            };
            candidates.push(Entry { column, field, confidence, evidence });
        }
    }
    candidates
}

/// Takes the surest candidates first, each column and each field once.
fn choose(mut candidates: Vec<Entry>, columns: usize) -> Mapping {
    candidates.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.column.cmp(&b.column)).then(a.field.cmp(&b.field)));
    let mut mapping = Mapping::default();
    for entry in &candidates {
        if mapping.entry_of(entry.column).is_none() && mapping.column_of(entry.field).is_none() && entry.column < columns {
            mapping.entries.push(entry.clone());
        }
    }
    for entry in &mapping.entries {
        let rival = |other: &&Entry| other.field == entry.field && other.confidence == entry.confidence && other.column != entry.column;
        let free = |other: &&Entry| mapping.entry_of(other.column).is_none();
        let rivals: Vec<usize> = candidates.iter().filter(rival).filter(free).map(|other| other.column).collect();
        if !rivals.is_empty() {
            mapping.ties.push((entry.field, std::iter::once(entry.column).chain(rivals).collect()));
        }
    }
    mapping.entries.sort_by_key(|entry| entry.column);
    mapping
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(header: &str) -> Vec<String> {
        header.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn conversion_goes_by_concept() {
        let impact = format::by_id("impact-calls").expect("a format");
        let metrica = format::by_id("metrica-calls").expect("a format");
        let columns = columns("EventDate,CallerId,CalledPhoneNumber,ClickId,SaleAmount");
        let mapping = to_target(&columns, metrica, impact, &by_headings(&columns, impact));
        let pairs: Vec<_> =
            mapping.entries.iter().map(|entry| (columns[entry.column].as_str(), metrica.fields[entry.field].name.as_str())).collect();
        assert_eq!(pairs, [("EventDate", "DateTime"), ("CalledPhoneNumber", "PhoneNumber"), ("SaleAmount", "Price")]);
    }

    #[test]
    fn ties_are_told() {
        let metrica = format::by_id("metrica-calls").expect("a format");
        let mapping = by_headings(&columns("Tag,Tag,DateTime"), metrica);
        assert_eq!(mapping.ties, [(metrica.field("Tag").expect("a field"), vec![0, 1])]);
    }
}
