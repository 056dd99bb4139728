//! Probe: what a file is, from its start: encoding, dialect, columns, format.

mod headings;
mod looks_like;
mod named;
mod rivals;
pub mod short_header;

use crate::align;
use crate::dialect::{self, Dialect, Told, Undivided};
use crate::encoding;
use crate::excerpt::Excerpt;
use crate::fit;
use crate::fix::Question;
use crate::format::{self, Format};
use crate::halves::Halves;
use crate::limits;
use crate::mapping;
use crate::order::Order;
use crate::profile::Shapes;
use crate::reason::{Reason, TOLD};
use crate::recipe::{Recipe, Unusable};
use crate::recognise;
use crate::syntax::Delimiter;
use crate::text::{Decoder, Text};
use encoding_rs::Encoding;
use std::sync::Arc;

use headings::Headings;
pub use looks_like::LooksLike;
pub use named::column;
pub use rivals::Rivals;
use short_header::ShortHeader;

/// What a file is.
#[derive(Debug, Clone)]
pub struct Probe {
    /// Size of the file in bytes, 0 if not known.
    pub bytes: u64,
    /// Its encoding.
    pub encoding: &'static Encoding,
    /// How sure the encoding is, from 0 to 1.
    pub encoding_confidence: f64,
    /// The encodings that it may be in, if not surely in the first.
    pub rivals: Option<Rivals>,
    /// Length of its byte order mark.
    pub mark: usize,
    /// How its records are written.
    pub dialect: Dialect,
    /// Whether any cell of the excerpt is quoted.
    pub quoted: bool,
    /// How sure their delimiter and quote are, from 0 to 1.
    pub dialect_confidence: f64,
    /// What may separate cells, where nothing makes columns.
    pub undivided: Option<Undivided>,
    /// How sure it is whether there is a header, from 0.5 to 1.
    pub header_confidence: f64,
    /// The first row, if it is to be asked whether that is the header.
    pub doubted_header: Option<String>,
    /// Its columns: the headings, or `#1`, `#2` … where there is none.
    pub columns: Vec<String>,
    /// The columns below a header that have no heading of their own.
    pub unnamed: Vec<usize>,
    /// How many empty cells the header has behind the last column of the records.
    pub beyond: usize,
    /// How the header is too short for the records, where their values tell. The columns are the true ones then.
    pub short_header: Option<ShortHeader>,
    /// What the values of each column look like; none where the header is not as wide as the records.
    pub profile: Arc<[Shapes]>,
    /// The column that tells best whether a record is shifted.
    pub telling: Option<usize>,
    /// The columns in which hardly any value is missing.
    pub seldom_empty: Vec<usize>,
    /// The columns in which nearly all values are numbers or times.
    pub of_digits: Vec<usize>,
    /// Two layouts of its records, if there are two.
    pub halves: Option<Halves>,
    /// The order of its columns, if some records have another one.
    pub order: Option<Order>,
    /// The share of the records that have fewer cells than most.
    pub short: f64,
    /// The lines before its header or first record.
    pub before: String,
    /// The format that it is in.
    pub format: &'static Format,
    /// How sure the format is, from 0 to 1.
    pub confidence: f64,
    /// What it looks like, if not like text.
    pub looks_like: Option<LooksLike>,
    /// Why each of these was found: what, because.
    pub evidence: Vec<(&'static str, Reason)>,
    /// Where the file speaks against what the recipe says of it.
    pub misfits: Vec<Reason>,
}

impl Probe {
    /// How sure a part of it is: `encoding`, `delimiter`, `header`, `format`; none for what is not measured.
    pub fn confidence_of(&self, what: &str) -> Option<f64> {
        match what {
            "encoding" => Some(self.encoding_confidence),
            "delimiter" => Some(self.dialect_confidence),
            "header" => Some(self.header_confidence),
            "format" => Some(self.confidence),
            _ => None,
        }
    }

    /// The column that a recipe names.
    pub fn column(&self, heading: &str) -> Option<usize> {
        column(&self.columns, heading)
    }
}

/// Finds out what a file is from an excerpt of it.
///
/// # Errors
/// The recipe names an encoding, a delimiter, a quote or a format that does not exist.
pub fn probe(excerpt: &Excerpt, recipe: &Recipe) -> Result<Probe, Unusable> {
    // Lines that were appended in another encoding say nothing of the others; each is told where it stands.
    let without_appended = encoding::cut_off(&excerpt.pieces).map(|pieces| Excerpt { pieces, ..*excerpt });
    let excerpt = without_appended.as_ref().unwrap_or(excerpt);
    let (head, whole) = (excerpt.start(), excerpt.whole);
    let mut found = encoding::detect(&excerpt.pieces, &mapping::known_words);
    let all: Vec<_> = std::iter::once(found.encoding).chain(found.rivals.iter().copied()).collect();
    let rivals = (all.len() > 1).then(|| Rivals::new(excerpt, &all));
    let answer = recipe.decisions.get(Question::Encoding.name());
    let mut misfits = Vec::new();
    if let Some(name) = recipe.encoding.as_ref().or(answer) {
        let encoding = encoding::by_name(name).ok_or_else(|| Unusable(format!("No encoding is called “{name}”.")))?;
        misfits.extend(fit::encoding(encoding, &found, &excerpt.pieces));
        let (mark, because) = (encoding::mark_of(encoding, head), Reason::new(TOLD));
        found = encoding::Detected { encoding, mark, confidence: 1.0, rivals: Vec::new(), because };
    }
    if found.mark > 0 {
        found.mark += encoding::marks_of(found.encoding, &head[found.mark..]);
    }
    let looks_like = looks_like::by_start(head, found.encoding);
    // What is no delimited text is not searched for delimiters.
    let texts = if looks_like.is_none() { decode(excerpt, &found) } else { Vec::new() };
    let texts: Vec<&str> = texts.iter().map(Text::as_str).collect();
    let text = texts.first().copied().unwrap_or_default();
    let told = told(recipe)?;
    let mut detected = dialect::detect(&texts, whole, told);
    misfits.extend(fit::delimiter(told, &texts, whole));
    let before = text[..after_lines(text, detected.dialect.skipped_lines)].to_owned();
    let is_blank = whole && text.trim().is_empty();
    let mut headings = if is_blank { Headings::default() } else { Headings::of(text, whole, &detected) };
    let (format, confidence, because) = recognise(recipe, &headings.columns, &detected)?;
    let delimiter = detected.dialect.syntax.delimiter;
    let short_header = headings.lacking().and_then(|named| {
        let table = short_header::Table::of(named, headings.is_filled_up(), &detected.first, format, delimiter.as_str());
        short_header::of(&table)
    });
    if let Some(short_header) = &short_header {
        headings.put_right(short_header);
        detected.profile = short_header.profile(std::mem::take(&mut detected.profile), &detected.first, delimiter.as_str());
    }
    let Headings { columns, unnamed, beyond, .. } = headings;
    let profile: Arc<[Shapes]> = if detected.profile.len() == columns.len() { detected.profile.into() } else { Arc::default() };
    Ok(Probe {
        bytes: excerpt.size,
        encoding: found.encoding,
        encoding_confidence: found.confidence,
        // Told as an answer, the question stays to be seen, and can be answered otherwise. Of what is no table, nothing is asked.
        rivals: rivals.filter(|_| recipe.encoding.is_none() && looks_like.is_none()),
        mark: found.mark,
        dialect: detected.dialect,
        quoted: detected.quoted,
        dialect_confidence: detected.confidence,
        undivided: detected.undivided,
        header_confidence: detected.header_confidence,
        // Told as an answer, the question stays to be seen, and can be answered otherwise.
        doubted_header: detected.doubted_header.filter(|_| recipe.header.is_none()),
        before,
        telling: align::telling(&profile),
        seldom_empty: (0..profile.len()).filter(|&column| profile[column].is_seldom_empty()).collect(),
        of_digits: (0..profile.len()).filter(|&column| profile[column].is_of_digits()).collect(),
        order: detected.order.filter(|_| !profile.is_empty() && short_header.is_none()),
        halves: detected.halves.filter(|_| !profile.is_empty()),
        profile,
        short: detected.short,
        columns,
        unnamed,
        beyond,
        short_header,
        format,
        confidence,
        looks_like: looks_like.or_else(|| looks_like::by_signs(head, found.encoding, &detected.dialect)),
        evidence: vec![
            ("encoding", found.because),
            ("delimiter", detected.delimiter_because),
            ("header", detected.header_because),
            ("format", because),
        ],
        misfits,
    })
}

/// The format of the file, how sure that is, and why.
fn recognise(recipe: &Recipe, columns: &[String], detected: &dialect::Detected) -> Result<(&'static Format, f64, Reason), Unusable> {
    if let Some(id) = &recipe.from {
        return Ok((known_format(id)?, 1.0, Reason::new(TOLD)));
    }
    if !detected.dialect.header {
        return Ok(match recognise::by_values(&detected.dialect, &detected.first) {
            Some(format) => (format, AS_USUAL, Reason::new(KNOWN_ORDER)),
            None => (format::table(), 1.0, Reason::new(("without-header", "without a header, no format is recognised"))),
        });
    }
    if let Some(format) = recognise::by_numbers(columns, &detected.first) {
        return Ok((format, AS_USUAL, Reason::new(KNOWN_ORDER)));
    }
    let (format, confidence) = recognise::by_columns(columns);
    let known = mapping::by_headings(columns, format).entries.len();
    let because = Reason::new(("known-columns", "{known} of {columns} columns are known to it"));
    Ok((format, confidence, because.with("known", known).with("columns", columns.len())))
}

/// Why a file without headings is in a format.
const KNOWN_ORDER: (&str, &str) = ("known-order", "without a header, the values fit the order of its columns");

/// How sure a format is whose columns stand in their usual order, which can be another one.
const AS_USUAL: f64 = 0.8;

/// The text of each piece of a excerpt.
fn decode(excerpt: &Excerpt, found: &encoding::Detected) -> Vec<Text> {
    let decode = |(index, piece): (usize, &&[u8])| {
        let mut text = Text::new(found.encoding);
        let bytes = if index == 0 { piece.get(found.mark..).unwrap_or_default() } else { piece };
        Decoder::new(found.encoding, 0, false).push(&bytes[..bytes.len().min(limits::HEAD)], excerpt.whole || index > 0, &mut text);
        text
    };
    excerpt.pieces.iter().enumerate().map(decode).collect()
}

/// The format with this id, or a sentence that names those there are.
pub fn known_format(id: &str) -> Result<&'static Format, Unusable> {
    format::by_id(id).ok_or_else(|| {
        let ids: Vec<&str> = format::all().iter().map(|format| format.id.as_str()).collect();
        Unusable(format!("No format is called “{id}”. There are: {}.", ids.join(", ")))
    })
}

/// What the recipe answers to the question whether there is a header.
fn answer_to_header(recipe: &Recipe) -> Result<Option<bool>, Unusable> {
    match recipe.decisions.get(Question::Header.name()).map(String::as_str) {
        None => Ok(None),
        Some("yes") => Ok(Some(true)),
        Some("no") => Ok(Some(false)),
        Some(other) => Err(Unusable(format!("Whether there is a header is answered with yes or no, not with “{other}”."))),
    }
}

fn told(recipe: &Recipe) -> Result<Told, Unusable> {
    let byte = |what: &str, text: &str| match text.as_bytes() {
        [byte] if byte.is_ascii() && !matches!(byte, b'\n' | b'\r') => Ok(*byte),
        _ => Err(Unusable(format!("The {what} has to be one ASCII character, not “{text}”."))),
    };
    let delimiter = recipe.delimiter.as_deref().map(delimiter).transpose()?;
    let optional = |what: &str, text: Option<&str>| match text {
        None => Ok(None),
        Some("") => Ok(Some(None)),
        Some(text) => byte(what, text).map(|byte| Some(Some(byte))),
    };
    let quote = optional("quote", recipe.quote.as_deref())?;
    let escape = optional("escape", recipe.escape.as_deref())?;
    Ok(Told {
        delimiter,
        quote,
        escape,
        header: recipe.header,
        doubted_header: answer_to_header(recipe)?,
        skipped_lines: recipe.skipped_lines,
    })
}

/// The delimiter that a recipe names: itself, or a word where it cannot be typed.
fn delimiter(text: &str) -> Result<Delimiter, Unusable> {
    let text = match text {
        "\\t" | "tab" => "\t",
        "\\t\\t" | "two tabs" => "\t\t",
        "space" => " ",
        "U+0001" | "\\x01" | "\\u0001" => "\u{1}",
        "U+001F" | "\\x1f" | "\\u001f" => "\u{1F}",
        text => text,
    };
    let longest = Delimiter::LONGEST;
    Delimiter::new(text).ok_or_else(|| Unusable(format!("The delimiter has to be one to {longest} characters of one line, not “{text}”.")))
}

/// The position behind the first `lines` lines.
pub(crate) fn after_lines(text: &str, lines: u64) -> usize {
    let mut at = 0;
    for _ in 0..lines {
        let rest = &text.as_bytes()[at..];
        match memchr::memchr2(b'\n', b'\r', rest) {
            Some(end) if rest[end..].starts_with(b"\r\n") => at += end + 2,
            Some(end) => at += end + 1,
            None => return text.len(),
        }
    }
    at
}
