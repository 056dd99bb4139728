//! Mapping: which column of the file feeds which field.

mod assign;
mod guess;
mod opposite;
pub(crate) mod qualified;
mod rules;
mod table_name;

pub use guess::columns_like;
pub use opposite::is_opposite;
use qualified::Qualifier;
pub use rules::*;
pub(crate) use table_name::without as without_table;

use crate::concept;
use crate::format::{self, Format, Heading};
use crate::header::OWN_COLUMNS;
use crate::kind::timestamp::Zone;
use crate::plan::stated;
use crate::profile::Shapes;
use crate::text::lines;
use std::collections::BTreeSet;

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

impl Entry {
    /// How much it counts. One of a stronger kind counts for more than all that a format could have of the weaker ones,
    /// as long as no format has 64 fields.
    fn weight(&self) -> u64 {
        let exact = u64::from(self.evidence == Evidence::Name && self.confidence >= 1.0);
        1 << (6 * (self.evidence as u64 + exact))
    }
}

/// The columns that feed a format's fields, and where the choice was a toss-up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mapping {
    /// In the order of the columns; each field at most once, and each column too, unless the user says otherwise.
    pub entries: Vec<Entry>,
    /// Fields that another column could feed as well, with all such columns.
    pub ties: Vec<(usize, Vec<usize>)>,
    /// Fields that nothing feeds, with the columns that may be what they want: the user has to say so.
    pub asked: Vec<(usize, Vec<usize>)>,
}

impl Mapping {
    /// The column that feeds a field.
    pub fn column_of(&self, field: usize) -> Option<usize> {
        self.entries.iter().find(|entry| entry.field == field).map(|entry| entry.column)
    }

    /// What a column feeds; of several fields, the first.
    pub fn entry_of(&self, column: usize) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.column == column)
    }

    /// Takes nothing where the choice was a toss-up.
    pub fn leave_ties(&mut self) {
        self.entries.retain(|entry| self.ties.iter().all(|(field, _)| *field != entry.field));
    }

    /// Takes no such column, and asks about it instead.
    fn doubt(&mut self, is_doubtful: impl Fn(&Entry) -> bool) {
        let doubtful: Vec<Entry> = self.entries.extract_if(.., |entry| is_doubtful(entry)).collect();
        doubtful.into_iter().for_each(|entry| self.ask(entry.field, entry.column));
    }

    /// Notes that a column may be what a field wants. A field that is fed has no question, and a column that feeds
    /// something is no answer.
    fn ask(&mut self, field: usize, column: usize) {
        if self.column_of(field).is_some() || self.entry_of(column).is_some() {
            return;
        }
        match self.asked.iter_mut().find(|(asked, _)| *asked == field) {
            Some((_, columns)) if columns.contains(&column) => {}
            Some((_, columns)) => columns.push(column),
            None => self.asked.push((field, vec![column])),
        }
    }
}

/// Folds a heading: letters and digits of any script, in lower case, and the signs that say of what an amount is: an
/// amount in dollars, or a share, is another fact than an amount.
pub fn fold(heading: &str) -> String {
    let says = |character: &char| character.is_alphanumeric() || matches!(character, '$' | '€' | '£' | '¥' | '₽' | '₴' | '₹' | '%');
    heading.chars().filter(says).flat_map(char::to_lowercase).collect()
}

/// How many of the words between the delimiters of `text`'s first lines are headings of some format.
pub fn known_words(text: &str) -> usize {
    let words = lines(text).take(5).flat_map(|line| line.split([',', ';', '\t', '|']));
    let folded: BTreeSet<String> = words.map(fold).filter(|word| !word.is_empty()).collect();
    folded.iter().filter(|word| vocabulary().contains(word.as_str())).count()
}

/// Every heading of a format that is a target, those that tell the others, and those that tell what no target wants; folded.
fn vocabulary() -> &'static BTreeSet<String> {
    static WORDS: std::sync::LazyLock<BTreeSet<String>> = std::sync::LazyLock::new(|| {
        let headings = format::all().iter().flat_map(|format| format.headings.iter().map(move |(heading, known)| (format, heading, known)));
        let telling = |format: &Format, known: &[Heading]| known.iter().any(|known| format.telling.contains(&known.field));
        let known = headings.filter(|(format, _, known)| format.is_target || telling(format, known));
        known.map(|(_, heading, _)| heading.clone()).chain(concept::headings::all().map(|heading| fold(heading))).collect()
    });
    &WORDS
}

/// Maps columns to the fields of the format that the file is in, by their headings.
pub fn by_headings(columns: &[String], format: &Format) -> Mapping {
    headed(columns, format, true)
}

/// Maps columns to the fields of the format that the file is in: by their headings, or by their order where its files have
/// none, and by its numbers in their rejects.
pub fn own(columns: &[String], header: bool, format: &Format) -> Mapping {
    let numbered = are_numbered(columns);
    if format.has_header || (header && !numbered) {
        return by_headings(columns, format);
    }
    let place = |column: usize| if numbered { number(&columns[column]) } else { Some(column) };
    let places = (0..columns.len()).filter_map(|column| Some((column, place(column)?)));
    let known = places.filter(|(_, field)| *field < format.fields.len());
    let entry = |(column, field)| Entry { column, field, confidence: 1.0, evidence: Evidence::Concept };
    Mapping { entries: known.map(entry).collect(), ..Mapping::default() }
}

/// Whether these are the columns of rejects of a file without headings.
pub(crate) fn are_numbered(columns: &[String]) -> bool {
    let is_own = |column: &&String| OWN_COLUMNS.contains(&column.as_str());
    let numbers: Vec<Option<usize>> = columns.iter().filter(|column| !is_own(column)).map(|column| number(column)).collect();
    columns.iter().any(|column| is_own(&column)) && numbers.iter().enumerate().all(|(index, number)| *number == Some(index))
}

/// Which column `#1` counts, from 0.
pub(crate) fn number(heading: &str) -> Option<usize> {
    heading.strip_prefix('#')?.parse::<usize>().ok()?.checked_sub(1)
}

/// Maps columns to the fields of `target`. `known` is their mapping to `source`, the file's own format, and `profile` what
/// their values look like.
pub fn to_target(columns: &[String], profile: &[Shapes], target: &Format, source: &Format, known: &Mapping) -> Mapping {
    let mut mapping = if target.id == source.id {
        by_headings(columns, target)
    } else if source.is_table() {
        headed(columns, target, false)
    } else {
        by_source(columns, profile, target, source, known)
    };
    // Other platforms head their ids of clicks so, too, and they are never copied into each other. A column under the field's
    // own name is read by the target as it stands.
    let is_named = |entry: &Entry| target.id == source.id && columns[entry.column] == target.fields[entry.field].name;
    let is_foreign = |entry: &Entry| {
        let is_of_clicks = target.fields[entry.field].concept == "impact-click-id" && !is_named(entry);
        is_of_clicks && profile.get(entry.column).is_some_and(Shapes::has_foreign_clicks)
    };
    mapping.doubt(is_foreign);
    for (column, heading) in columns.iter().enumerate() {
        // What has a meaning of its own is no misspelling of another.
        let is_known = vocabulary().contains(&fold(heading))
            || mapping.asked.iter().any(|(_, columns)| columns.contains(&column))
            || known.entry_of(column).is_some();
        if !is_known && mapping.entry_of(column).is_none() {
            guess::fields(heading, profile.get(column), target).into_iter().for_each(|field| mapping.ask(field, column));
        }
    }
    mapping
}

/// What the file's own format calls a column overrules what the target's headings suggest.
fn by_source(columns: &[String], profile: &[Shapes], target: &Format, source: &Format, known: &Mapping) -> Mapping {
    let about = |column: usize| known.entry_of(column).map(|own| source.fields[own.field].concept.as_str());
    let fits = |entry: &Entry| {
        let wanted = target.fields[entry.field].concept.as_str();
        about(entry.column).is_none_or(|own| own == wanted || concept::is_near(own, wanted))
    };
    // Of several columns about the same, one whose times say their distance from UTC says it best, and then the one that the
    // format names first; whatever the target calls its own.
    let place = |entry: &Entry| (!profile.get(entry.column).is_some_and(Shapes::says_offset), entry.field);
    let is_first = |own: &Entry| {
        let concept = &source.fields[own.field].concept;
        known.entries.iter().filter(|other| source.fields[other.field].concept == *concept).all(|other| place(own) <= place(other))
    };
    let (mut candidates, asked) = candidates(columns, target, false);
    let says_it = |entry: &Entry| fits(entry) && known.entry_of(entry.column).is_none_or(is_first);
    candidates.retain(says_it);
    for own in &known.entries {
        let concept = &source.fields[own.field].concept;
        if let Some(field) = target.about(concept).filter(|_| is_first(own)) {
            candidates.push(Entry { column: own.column, field, confidence: own.confidence * 0.97, evidence: Evidence::Concept });
        }
    }
    let mut mapping = assign::assign(candidates);
    asked.into_iter().filter(says_it).for_each(|entry| mapping.ask(entry.field, entry.column));
    // What feeds a field already, and what says the same as that and less well, is asked for nowhere else.
    for own in known.entries.iter().filter(|own| is_first(own) && mapping.entry_of(own.column).is_none()).collect::<Vec<_>>() {
        let own_concept = source.fields[own.field].concept.as_str();
        let near = target.fields.iter().enumerate().filter(|(_, field)| concept::is_near(own_concept, &field.concept));
        near.for_each(|(field, _)| mapping.ask(field, own.column));
    }
    mapping
}

fn headed(columns: &[String], format: &Format, own: bool) -> Mapping {
    let (candidates, asked) = candidates(columns, format, own);
    let mut mapping = assign::assign(candidates);
    asked.into_iter().for_each(|entry| mapping.ask(entry.field, entry.column));
    mapping
}

/// The columns that feed a field by their headings, and those that only may: headings that other systems use for other
/// things. In a file of the format's `own`, its names are sure in any case; and in any spelling where most columns have one.
fn candidates(columns: &[String], format: &Format, own: bool) -> (Vec<Entry>, Vec<Entry>) {
    let (mut sure, mut unsure) = (Vec::new(), Vec::new());
    let columns = without_table(columns);
    let names = own && names_most(&columns, format);
    for (column, heading) in columns.iter().copied().enumerate() {
        for (known, qualifier) in known_as(heading, format) {
            let exact = heading == format.fields[known.field].name;
            let (confidence, evidence) = match (known.is_name, exact) {
                (_, true) => (1.0, Evidence::Name),
                (true, false) => (0.98, Evidence::Name),
                (false, false) => (0.9, Evidence::Alias),
            };
            let is_name = names && known.is_name || (own && heading.eq_ignore_ascii_case(&format.fields[known.field].name));
            let is_sure = (known.is_sure && qualifier != Some(Qualifier::Currency)) || is_name || (exact && is_compound(heading));
            let list = if is_sure { &mut sure } else { &mut unsure };
            list.push(Entry { column, field: known.field, confidence, evidence });
        }
    }
    prefer_utc(&columns, &mut sure);
    (sure, unsure)
}

/// Of columns that are headed alike but for the clock, takes the one in UTC: it leaves nothing open, and the others are only
/// compared with it.
fn prefer_utc(columns: &[&str], entries: &mut Vec<Entry>) {
    let is_utc = |entry: &Entry| stated::zone_in_heading(columns[entry.column]) == Zone::parse("UTC");
    let name = |entry: &Entry| stated::without_zone(columns[entry.column]);
    let in_utc: Vec<(usize, u64, String)> =
        entries.iter().filter(|entry| is_utc(entry)).map(|entry| (entry.field, entry.weight(), name(entry))).collect();
    let is_worse = |entry: &Entry| {
        !is_utc(entry)
            && in_utc.iter().any(|(field, weight, utc)| *field == entry.field && *weight >= entry.weight() && *utc == name(entry))
    };
    entries.retain(|entry| !is_worse(entry));
}

/// What a heading is known as; without what it says of its values, where it is not known as it stands.
fn known_as<'f>(heading: &str, format: &'f Format) -> Vec<(&'f Heading, Option<Qualifier>)> {
    if let Some(known) = format.headings.get(&fold(heading)) {
        return known.iter().map(|known| (known, None)).collect();
    }
    let Some((name, qualifier)) = qualified::parts(heading) else { return Vec::new() };
    let known = format.headings.get(&fold(name)).into_iter().flatten();
    known.filter(|known| qualifier.is_of(&format.fields[known.field].kind)).map(|known| (known, Some(qualifier))).collect()
}

/// Whether a name is put together like `ClientId`: nobody else writes it so, letter for letter, while `Price` is a word.
fn is_compound(name: &str) -> bool {
    name.as_bytes().windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
}

/// Whether most columns are headed by a name of the format, however it is spelled: `campaign_id`, ` CampaignId `.
fn names_most(columns: &[&str], format: &Format) -> bool {
    let is_name = |heading: &&&str| format.headings.get(&fold(heading)).is_some_and(|known| known.iter().any(|known| known.is_name));
    let named = columns.iter().filter(is_name).count();
    named > 2 && named * 2 > columns.len()
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
        let mapping = to_target(&columns, &[], metrica, impact, &by_headings(&columns, impact));
        let pairs: Vec<_> =
            mapping.entries.iter().map(|entry| (columns[entry.column].as_str(), metrica.fields[entry.field].name.as_str())).collect();
        assert_eq!(pairs, [("EventDate", "DateTime"), ("CalledPhoneNumber", "PhoneNumber"), ("SaleAmount", "Price")]);
    }

    #[test]
    fn names_in_another_spelling_are_sure_together() {
        let metrica = format::by_id("metrica-calls").expect("a format");
        let check = |header: &str, expect: &[&str]| {
            let columns = columns(header);
            let entries = by_headings(&columns, metrica).entries;
            let fields: Vec<&str> = entries.iter().map(|entry| metrica.fields[entry.field].name.as_str()).collect();
            assert_eq!(fields, expect, "{header}");
        };
        check("client_id,date_time,static_call,price", &["ClientId", "DateTime", "StaticCall", "Price"]);
        check("client id,name,note,mood", &[]);
    }

    #[test]
    fn ties_are_told() {
        let metrica = format::by_id("metrica-calls").expect("a format");
        let mapping = by_headings(&columns("Tag,Tag,DateTime"), metrica);
        assert_eq!(mapping.ties, [(metrica.field("Tag").expect("a field"), vec![0, 1])]);
    }
}
