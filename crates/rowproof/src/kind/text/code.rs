//! Identifiers: names of letters and digits that programs gave.

use super::super::{Fault, Verdict};
use super::Signs;
use super::rules::{DASH_IN_CODE, FULL_WIDTH_CODE, SIGN_IN_CODE};
use crate::fix::Fix;

/// Judges an identifier that has no other fault of a text.
pub(super) fn judge(value: &str, signs: Signs) -> Verdict {
    if signs.has(Signs::OTHER) && value.contains(is_full_width) {
        return Err(Fault::new(&FULL_WIDTH_CODE, Fix::ask(cleaned(value))));
    }
    if signs.has(Signs::BLANK | Signs::QUOTE) || (signs.has(Signs::OTHER) && value.contains(char::is_whitespace)) {
        return Err(Fault::new(&SIGN_IN_CODE, Fix::ask(cleaned(value))));
    }
    if signs.has(Signs::OTHER) && value.contains(is_dash) {
        return Err(Fault::new(&DASH_IN_CODE, Fix::ask(cleaned(value))));
    }
    Ok(())
}

/// Whether an identifier ends in the sign for what was left out.
pub(super) fn is_cut(value: &str) -> bool {
    value.ends_with('…')
}

/// The identifier without blanks and quotes, in ordinary letters, with hyphens for its dashes.
pub(super) fn cleaned(value: &str) -> String {
    let kept = |character: &char| !character.is_whitespace() && !matches!(character, '"' | '\'');
    value.chars().filter(kept).map(narrow).collect()
}

/// Hyphens of typography, dashes, and the minus.
fn is_dash(character: char) -> bool {
    matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}')
}

fn is_full_width(character: char) -> bool {
    matches!(character, '\u{FF01}'..='\u{FF5E}')
}

fn narrow(character: char) -> char {
    if is_dash(character) {
        return '-';
    }
    let code = if is_full_width(character) { u32::from(character) - 0xFEE0 } else { u32::from(character) };
    char::from_u32(code).unwrap_or(character)
}
