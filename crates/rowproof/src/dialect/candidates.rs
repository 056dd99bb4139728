//! Which syntaxes come into question for a sample.

use super::Told;
use super::unusual::unusual;
use crate::syntax::{Delimiter, Filling, Syntax};
use crate::text::lines;

/// Delimiters that programs write, the usual ones first: of two that fit equally, the first is taken.
const DELIMITERS: [u8; 9] = *b",;\t|:^~ #";

/// What some programs quote with instead of `"`.
pub(super) const OTHER_QUOTES: [char; 3] = ['\'', '`', '~'];

/// Lines that are looked at for quotes, blanks and unusual delimiters.
pub(super) const LINES: usize = 60;

/// The syntaxes that come into question: what is told, and what occurs in the sample.
pub(super) fn of(pieces: &[&str], told: &Told, separator_line: Option<Delimiter>) -> Vec<Syntax> {
    let delimiters = match told.delimiter.or(separator_line) {
        Some(delimiter) => vec![delimiter],
        None => delimiters(pieces),
    };
    let mut syntaxes = Vec::new();
    for delimiter in delimiters {
        for quote in told.quote.map_or_else(|| quotes(pieces, delimiter), |quote| vec![quote]) {
            for escape in told.escape.map_or_else(|| escapes(pieces, quote, delimiter), |escape| vec![escape]) {
                let syntax = Syntax { quote, escape, ..Syntax::quoted(delimiter) };
                if quote == Some(b'"') && escape.is_none() && wrapped_lines(pieces, delimiter).nth(1).is_some() {
                    syntaxes.push(Syntax { wrapped: true, filling: filling(pieces, delimiter), ..syntax });
                }
                // A blank that separates is no part of a delimiter, but a run of blanks may separate as one does.
                if delimiter.as_str() == " " {
                    syntaxes.extend([syntax, Syntax { blanks: true, ..syntax }]);
                } else {
                    syntaxes.push(Syntax { blanks: has_blanks_behind(pieces, delimiter, quote), ..syntax });
                }
            }
        }
    }
    syntaxes
}

/// A usual delimiter that does not occur.
pub(super) fn unused(pieces: &[&str]) -> Option<Delimiter> {
    DELIMITERS.into_iter().map(Delimiter::of_byte).find(|delimiter| !occurs(pieces, delimiter.as_str()))
}

fn occurs(pieces: &[&str], text: &str) -> bool {
    pieces.iter().any(|piece| piece.contains(text))
}

fn delimiters(pieces: &[&str]) -> Vec<Delimiter> {
    let known = DELIMITERS.into_iter().map(Delimiter::of_byte);
    let occurs = |delimiter: &Delimiter| occurs(pieces, delimiter.as_str()) && !is_comment_sign(pieces, *delimiter);
    let mut found: Vec<Delimiter> = known.filter(occurs).collect();
    found.extend(unusual(pieces.first().copied().unwrap_or_default()));
    if found.is_empty() {
        found.push(Delimiter::COMMA);
    }
    found
}

/// Whether the sign begins remarks: `# exported in May`.
fn is_comment_sign(pieces: &[&str], delimiter: Delimiter) -> bool {
    delimiter.as_str() == "#" && pieces.iter().flat_map(|piece| lines(piece).take(LINES)).any(|line| line.starts_with("# "))
}

/// Whether a sign is one of those.
pub(super) fn is_usual(run: &str) -> bool {
    matches!(run.as_bytes(), [byte] if DELIMITERS.contains(byte))
}

/// The quote `"`, and any other that encloses cells.
fn quotes(pieces: &[&str], delimiter: Delimiter) -> Vec<Option<u8>> {
    let mut quotes = vec![Some(b'"')];
    for quote in OTHER_QUOTES {
        let (opens, spaced) = (format!("{}{quote}", delimiter.as_str()), format!("{} {quote}", delimiter.as_str()));
        let closes = format!("{quote}{}", delimiter.as_str());
        // Alone between two delimiters, it is no quote, but may be a part of a longer delimiter, as in `|~|`.
        let alone = format!("{0}{quote}{0}", delimiter.as_str());
        let encloses = |line: &str| {
            let line = line.trim_end().replace(&alone, "");
            let opened = line.starts_with(quote) || line.contains(&opens) || line.contains(&spaced);
            opened && (line.ends_with(quote) || line.contains(&closes))
        };
        let mut lines = pieces.iter().flat_map(|piece| lines(piece).take(LINES));
        if delimiter.first() != quote as u8 && lines.any(encloses) {
            quotes.push(Some(quote as u8));
        }
    }
    quotes
}

/// No escape, and the backslash where it stands before a quote or a delimiter.
fn escapes(pieces: &[&str], quote: Option<u8>, delimiter: Delimiter) -> Vec<Option<u8>> {
    let before_quote = quote.is_some_and(|quote| occurs(pieces, &format!("\\{}", char::from(quote))));
    if before_quote || (occurs(pieces, &format!("\\{}", delimiter.as_str()))) { vec![None, Some(b'\\')] } else { vec![None] }
}

/// The lines that are quoted as a whole, with the delimiter inside.
fn wrapped_lines<'p>(pieces: &'p [&str], delimiter: Delimiter) -> impl Iterator<Item = &'p str> {
    let inside = |line: &str| {
        let line = line.trim_end_matches(|character| Filling::SIGNS.map(char::from).contains(&character));
        Some(line.strip_prefix('"')?.strip_suffix('"')?.replace("\"\"", ""))
    };
    let is_wrapped = move |line: &&str| inside(line).is_some_and(|inside| inside.contains(delimiter.as_str()) && !inside.contains('"'));
    pieces.iter().flat_map(|piece| lines(piece).take(LINES)).filter(is_wrapped)
}

/// What stands behind the first of them that is filled up. Empty cells may as well be the file's own: those have to stand
/// behind half of the lines.
fn filling(pieces: &[&str], delimiter: Delimiter) -> Filling {
    let fillings: Vec<Filling> = wrapped_lines(pieces, delimiter).map(|line| Filling::of(line.as_bytes())).collect();
    let filled = fillings.iter().copied().find(|filling| filling.count > 0).unwrap_or_default();
    let same = fillings.iter().filter(|&&other| other == filled).count();
    if filled.sign != delimiter.first() || same * 2 >= fillings.len() { filled } else { Filling::default() }
}

/// Whether a blank stands behind nearly every delimiter outside quotes that has something behind it.
fn has_blanks_behind(pieces: &[&str], delimiter: Delimiter, quote: Option<u8>) -> bool {
    if delimiter.as_str().contains(' ') {
        return false;
    }
    let (mut with, mut without) = (0usize, 0usize);
    for line in pieces.iter().flat_map(|piece| lines(piece).take(LINES)) {
        let mut quoted = false;
        let mut rest = line;
        while let Some(character) = rest.chars().next() {
            if quote.is_some_and(|quote| char::from(quote) == character) {
                quoted = !quoted;
            } else if !quoted && let Some(behind) = rest.strip_prefix(delimiter.as_str()) {
                match behind.chars().next() {
                    Some(' ') => with += 1,
                    None => {}
                    Some(_) if behind.starts_with(delimiter.as_str()) => {}
                    Some(_) => without += 1,
                }
            }
            rest = &rest[character.len_utf8()..];
        }
    }
    with > 1 && without * 20 <= with
}
