//! Dialect: what delimits and quotes the records, and what precedes them; with the evidence.

mod candidates;
mod first_record;
mod header;
mod layout;
mod quoting;
mod score;
mod undivided;
mod unusual;
mod usualness;

use crate::halves::{self, Halves};
use crate::order::{self, Order};
use crate::profile::{self, Shapes};
use crate::reason::{Reason, TOLD};
use crate::record::{Found, Reader, Record};
use crate::syntax::{Delimiter, Syntax};
use crate::text::lines;
use header::Header;
use score::{Rows, Score};
pub use undivided::Undivided;

/// How a file's records are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// How the cells of a record are told apart.
    pub syntax: Syntax,
    /// How most lines end.
    pub newline: Newline,
    /// Whether the first record has the names of the columns.
    pub header: bool,
    /// Lines before the header or the first record that are no records.
    pub skipped_lines: u64,
}

/// A line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newline {
    /// LF.
    Lf,
    /// CR LF.
    CrLf,
    /// CR.
    Cr,
    /// More than one of them.
    Mixed,
}

impl Newline {
    /// What to write for it; mixed line ends become CR LF, as RFC 4180 says.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf | Self::Mixed => "\r\n",
            Self::Cr => "\r",
        }
    }

    /// How the records of a sample end. Line ends inside of cells are text.
    fn of(sample: &str, syntax: Syntax, width: usize) -> Self {
        let mut reader = Reader::new(syntax, 1);
        reader.expect_width(width);
        let (mut record, mut from) = (Record::default(), 0);
        let (mut lf, mut crlf, mut cr) = (0usize, 0usize, 0usize);
        while !matches!(reader.read(sample, from, true, &mut record), Found::End | Found::Wait) {
            match sample.as_bytes().get(record.end..record.next) {
                Some(b"\r\n") => crlf += 1,
                Some(b"\n") => lf += 1,
                // At its end, the sample may cut CR LF in two.
                Some(b"\r") if record.next < sample.len() || crlf == 0 => cr += 1,
                _ => {}
            }
            from = record.next;
        }
        match (lf, crlf, cr) {
            (_, 0, 0) => Self::Lf,
            (0, _, 0) => Self::CrLf,
            (0, 0, _) => Self::Cr,
            _ => Self::Mixed,
        }
    }
}

/// What the user has said of the dialect.
#[derive(Debug, Clone, Copy, Default)]
pub struct Told {
    /// The delimiter.
    pub delimiter: Option<Delimiter>,
    /// The quote; `Some(None)` for none.
    pub quote: Option<Option<u8>>,
    /// The escape; `Some(None)` for none.
    pub escape: Option<Option<u8>>,
    /// Whether there is a header.
    pub header: Option<bool>,
    /// What is answered to the question whether there is one: it counts where the file itself leaves that in doubt.
    pub doubted_header: Option<bool>,
    /// Lines before the header.
    pub skipped_lines: Option<u64>,
}

/// The dialect found, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Detected {
    /// The dialect.
    pub dialect: Dialect,
    /// How sure the syntax is, from 0 to 1.
    pub confidence: f64,
    /// What stands equally often in every line, though all is read as one column.
    pub undivided: Option<Undivided>,
    /// Why this delimiter.
    pub delimiter_because: Reason,
    /// How sure it is whether there is a header, from 0.5 to 1.
    pub header_confidence: f64,
    /// The first row, if it may as well be the other: the names of the columns or the first record.
    pub doubted_header: Option<String>,
    /// Why there is a header, or none.
    pub header_because: Reason,
    /// Whether any cell is quoted, so that whatever reads the file knows quotes.
    pub quoted: bool,
    /// How many cells most records have.
    pub width: usize,
    /// How many cells the widest of them below the header has, 0 if there is none.
    pub widest: usize,
    /// What the values of each column look like.
    pub profile: Vec<Shapes>,
    /// Two layouts of its records, if there are two.
    pub halves: Option<Halves>,
    /// The order of its columns, if some records have another one.
    pub order: Option<Order>,
    /// The share of the records that have fewer cells than most.
    pub short: f64,
    /// The first records of that width.
    pub first: Vec<Vec<String>>,
}

/// How many of the first records are kept.
const FIRST: usize = 20;

/// Finds the dialect of a file from pieces of its text: the start, and perhaps some of the middle and the end.
/// `whole` says that the first piece is all of it.
pub fn detect(pieces: &[&str], whole: bool, told: Told) -> Detected {
    let start = pieces.first().copied().unwrap_or_default();
    let named_in_line = layout::separator_line(start);
    // A line left over from another program is no evidence: the records may be separated otherwise.
    let separator_line = named_in_line.filter(|delimiter| lines(start).skip(1).any(|line| line.contains(delimiter.as_str())));
    let scored = candidates::of(pieces, &told, separator_line).into_iter().map(|syntax| {
        let rows = Rows::read(pieces, whole, syntax, None);
        (Score::of(&rows), rows)
    });
    let mut best: Option<(Score, Rows)> = None;
    let mut rival = 0.0_f64;
    for (score, rows) in scored {
        let (ahead, behind) = match &best {
            Some((other, _)) if score.total <= other.total => (None, score),
            Some((other, of_best)) => (Some(score), if of_best.syntax.delimiter == rows.syntax.delimiter { Score::NONE } else { *other }),
            None => (Some(score), Score::NONE),
        };
        if let Some(score) = ahead {
            rival = rival.max(behind.total);
            best = Some((score, rows));
        } else if best.as_ref().is_some_and(|(_, of_best)| of_best.syntax.delimiter != rows.syntax.delimiter) {
            rival = rival.max(behind.total);
        }
    }
    // Where no table is found, all is one column, in the syntax that most programs expect; the commas of sentences make none.
    let (told_quote, told_escape) = (told.quote.unwrap_or(Some(b'"')), told.escape.unwrap_or(None));
    let plain = || {
        let said = told.delimiter.or(separator_line);
        let read =
            |delimiter| Rows::read(pieces, whole, Syntax { quote: told_quote, escape: told_escape, ..Syntax::quoted(delimiter) }, None);
        let rows = read(said.unwrap_or(Delimiter::COMMA));
        let other = candidates::unused(pieces).filter(|_| said.is_none() && (score::is_prose(&rows) || usualness::is_of_one_column(&rows)));
        (Score::NONE, other.map_or(rows, read))
    };
    let (score, rows) = best.filter(|(score, _)| score.total > 0.0).unwrap_or_else(plain);
    let width = rows.usual_width();
    // A stray quote in the header misleads until it is known how wide the records are.
    let rows = if width > 1 { Rows::read(pieces, whole, rows.syntax, Some(width)) } else { rows };
    let same = rows.of_width(width).count();
    let delimiter_because = match () {
        () if told.delimiter.is_some() => Reason::new(TOLD),
        () if separator_line.is_some() => Reason::new(("separator-line", "the line sep= says so")),
        () if width == 1 => Reason::new(("no-columns", "no delimiter makes columns: all is one column")),
        () => Reason::new(("same-width", "{same} of {records} records have {width} cells with it"))
            .with("same", same)
            .with("records", rows.rows.len())
            .with("width", width),
    };
    let said = told.delimiter.is_some() || separator_line.is_some();
    let undivided = if width == 1 && !said { undivided::undivided(start) } else { None };
    let behind = |lines: u64| rows.rows.iter().position(|row| row.line > lines).unwrap_or(rows.rows.len());
    let first = told.skipped_lines.map_or_else(|| layout::first_row(&rows, width, usize::from(named_in_line.is_some())), behind);
    let found = match first_record::is_too_wide(&rows, first, width) {
        true => Header::of_record(),
        false => header::header(&rows.rows, first, width),
    };
    let is_record = !found.is_header && told.skipped_lines.is_none();
    let first = if is_record { first_record::first_record(&rows, first, width) } else { first };
    let doubted_header = found.is_doubted().then(|| rows.rows[first].excerpt());
    let told_header = told.header.or(told.doubted_header.filter(|_| found.is_doubted()));
    let header = told_header.map_or(found, Header::told);
    let skipped_lines = told.skipped_lines.unwrap_or_else(|| rows.rows.get(first).map_or(0, |row| row.line - 1));
    let dialect = Dialect { syntax: rows.syntax, newline: Newline::of(start, rows.syntax, width), header: header.is_header, skipped_lines };
    let confidence = if said { 1.0 } else { score.confidence(rival, &rows) };
    let below = rows.rows.iter().skip(first + usize::from(header.is_header)).filter(|row| row.values.len() == width);
    let profile = profile::of(below.clone().map(|row| row.values.as_slice()), width);
    let values: Vec<&[String]> = below.clone().map(|row| row.values.as_slice()).collect();
    let (halves, order) = (halves::of(&values, width), order::of(&values, width));
    let quoted = rows.rows.iter().any(|row| row.quoted > 0);
    let records = rows.rows.iter().skip(first + usize::from(header.is_header));
    let short = records.clone().filter(|row| row.values.len() < width).count();
    // A few records say little of how many others are short.
    let short = (short as f64 + 1.0) / (records.count() as f64 + 2.0);
    let widest = rows.rows.iter().skip(first + 1).map(|row| row.values.len()).max().unwrap_or(0);
    let first = below.take(FIRST).map(|row| row.values.clone()).collect();
    Detected {
        dialect,
        confidence,
        undivided,
        delimiter_because,
        header_confidence: header.confidence,
        doubted_header,
        header_because: header.because,
        quoted,
        width,
        widest,
        profile,
        halves,
        order,
        short,
        first,
    }
}

#[cfg(test)]
mod tests;
