//! Lines that stand among the records and are none: the header again, another table, rulers and notes.

use super::{Mark, Place, note, other_header};
use crate::encoding;
use crate::fix::Fix;
use crate::kind::Fault;
use crate::mapping;
use crate::profile::Shapes;
use crate::record::{Cell, Record, Split};
use crate::rule::Certainty;
use crate::shape::Shape;
use crate::structure::{HEADER_OTHER, HEADER_REPEATED, LINE_NOT_RECORD, LINE_OTHER_ENCODING, RECORD_OF_OTHER_TABLE, TABLE_OTHER};

/// What the lines before a line tell of it.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// Number of the last record, if it was too short.
    short: Option<u64>,
    /// The lines that may be one record with the last one.
    split: Option<Lines>,
    /// Whether a blank line or a note stands between it and the last record.
    pub apart: bool,
    /// The width of another table that has begun.
    other: Option<usize>,
}

impl Before {
    /// A line without a value.
    pub(super) fn pass_blank(&mut self) {
        self.apart = true;
    }

    /// Remembers whether the record is too short, and gives the lines that it would be one record with.
    pub(super) fn pass(&mut self, record: &Record, width: usize) -> Option<Lines> {
        self.short = (record.cells.len() < width).then_some(record.number);
        let of_this = |split: Split| Lines { from: record.line, upto: split.upto, whole: split.whole };
        self.split = self.split.filter(|lines| record.line <= lines.upto).or_else(|| record.split.map(of_this));
        self.split
    }

    /// Whether the record on the line before was too short: this line may be its other half.
    pub(super) fn is_behind_short(&self, record: &Record) -> bool {
        self.short.is_some_and(|number| number + 1 == record.number)
    }

    /// Whether the record before may go on in this line.
    pub(super) fn may_be_piece(&self, record: &Record) -> bool {
        self.split.is_some_and(|lines| record.line <= lines.upto)
    }
}

/// Lines that may be one record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines {
    /// The first of them.
    pub from: u64,
    /// The last of them.
    pub upto: u64,
    /// The first one is as wide as a record.
    pub whole: bool,
}

/// The mark of a line that is no record.
pub(super) fn judge(place: &Place, record: &Record, before: &mut Before) -> Option<Mark> {
    let width = place.plan.probe.columns.len();
    let found = |fault: Fault| Some(place.mark(fault, None, None, Certainty::Documented));
    if is_in_other_encoding(place, record) {
        *before = Before::default();
        return found(Fault::new(&LINE_OTHER_ENCODING, Fix::None).with("encoding", place.plan.probe.encoding.name()));
    }
    if is_header(place, record) {
        *before = Before::default();
        return found(Fault::new(&HEADER_REPEATED, Fix::None));
    }
    if let Some(known) = headings_in(place, record) {
        *before = Before { other: (!is_aligned(place, record)).then_some(record.cells.len()), ..Before::default() };
        return found(Fault::new(&HEADER_OTHER, Fix::None).with("known", known.to_string()));
    }
    if other_header::is_one(place, record) {
        *before = Before::default();
        return found(Fault::new(&HEADER_OTHER, Fix::None).with("known", "0"));
    }
    if let Some(looks_like) = note::of(place, record, before) {
        *before = Before { apart: true, other: before.other, ..Before::default() };
        let fault = Fault::new(&LINE_NOT_RECORD, Fix::None).with("looks_like", looks_like);
        let value = place.text[record.span()].trim().to_owned();
        return found(fault).map(|mark| Mark { value: Some(value), ..mark });
    }
    if std::mem::take(&mut before.apart) && begins_table(place, record) {
        before.other = Some(record.cells.len());
        let fault = Fault::new(&TABLE_OTHER, Fix::None).with("cells", record.cells.len().to_string()).with("width", width.to_string());
        return found(fault);
    }
    let other = before.other.filter(|&other| other == width || record.cells.len() != width);
    before.other = other;
    other.and_then(|_| found(Fault::new(&RECORD_OF_OTHER_TABLE, Fix::None))).map(|mark| {
        let value = record.cells.first().map(|cell| cell.value(place.text).into_owned());
        Mark { value, ..mark }
    })
}

/// Whether the line is in UTF-16, or what such a line leaves behind its line end, and the file in single bytes; or the other
/// way round, in which lines have no delimiter.
fn is_in_other_encoding(place: &Place, record: &Record) -> bool {
    let is_wide = [encoding_rs::UTF_16LE, encoding_rs::UTF_16BE].contains(&place.plan.probe.encoding);
    let may_be_single = is_wide && record.cells.len() == 1 && place.plan.probe.columns.len() > 1;
    if !may_be_single && memchr::memchr(0, &place.text.as_bytes()[record.span()]).is_none() {
        return false;
    }
    let mut bytes = Vec::new();
    place.source.write_source(record.span(), &mut bytes);
    if !is_wide {
        return bytes.len() == 1 || encoding::is_line(&bytes);
    }
    // Of an odd number of bytes, the last one, a line end, is no character; a conversion has not kept it.
    if bytes.ends_with(b"\xFD\xFF") || bytes.ends_with(b"\xFF\xFD") {
        bytes.splice(bytes.len() - 2.., [b'\n']);
    }
    encoding::is_lines(&bytes)
}

/// Whether the record repeats the header; without cells that are empty in both, at the end.
fn is_header(place: &Place, record: &Record) -> bool {
    let probe = &place.plan.probe;
    let is_again =
        |value: &str, heading: &str| value == heading || (value.len() == heading.len() && value.to_lowercase() == heading.to_lowercase());
    probe.dialect.header
        && record.cells.iter().skip(probe.columns.len()).all(|cell| cell.start == cell.end)
        && probe.columns.iter().enumerate().all(|(column, heading)| {
            let value = place.value(record, column);
            is_again(bare(&value), bare(heading)) || (value.trim().is_empty() && probe.unnamed.contains(&column))
        })
}

/// A heading without the blanks, page breaks and byte order marks around it, as files that are joined bring them.
fn bare(heading: &str) -> &str {
    heading.trim_matches(|character: char| character.is_whitespace() || character.is_control() || character == '\u{FEFF}')
}

/// How many headings of the header are in the record, if most of its cells are some.
fn headings_in(place: &Place, record: &Record) -> Option<usize> {
    let columns = &place.plan.probe.columns;
    let is_heading = |value: &str| {
        let bare = bare(value);
        columns.iter().any(|column| column == bare)
    };
    let first = record.cells.first().filter(|cell| place.plan.probe.dialect.header && cell.end > cell.start)?;
    if record.cells.len() < 3 || !is_heading(&first.value(place.text)) {
        return None;
    }
    let known = record.cells.iter().filter(|cell| is_heading(&cell.value(place.text))).count();
    (known * 10 >= record.cells.len() * 6).then_some(known)
}

/// Whether the known headings of the record stand where the header has them.
fn is_aligned(place: &Place, record: &Record) -> bool {
    let columns = &place.plan.probe.columns;
    columns.iter().zip(&record.cells).all(|(heading, cell)| heading == bare(&cell.value(place.text)))
}

/// Whether a line that stands apart names columns: words only, clearly no values of the columns above, and narrower than the
/// header; one that is as wide, and might be a record of remarks, has a heading that is known.
fn begins_table(place: &Place, record: &Record) -> bool {
    let probe = &place.plan.probe;
    let is_narrower = record.cells.len() < probe.columns.len();
    let is_name = |value: &str| value.chars().any(char::is_alphabetic) && matches!(Shape::of(value), Shape::Word | Shape::Text);
    let is_unlike = |(shapes, cell): (&Shapes, &Cell)| {
        let begins_lower = cell.value(place.text).chars().next().is_some_and(char::is_lowercase);
        // A line as wide as the records is among those that were looked at.
        let is_rare = shapes.count(Shape::Word) <= u32::from(!is_narrower) + shapes.values() / 20;
        shapes.values() > 1 && (is_rare || (begins_lower && shapes.lower() == 0))
    };
    let is_known = |cell: &Cell| mapping::known_words(&cell.value(place.text)) > 0;
    probe.dialect.header
        && (2..=probe.columns.len()).contains(&record.cells.len())
        && (is_narrower || record.cells.iter().any(is_known))
        && record.cells.iter().all(|cell| is_name(&cell.value(place.text)))
        && probe.profile.iter().zip(&record.cells).any(is_unlike)
}
