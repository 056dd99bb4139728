//! Identifiers: names of letters and digits that programs gave.

use super::super::{Fault, Verdict};
use super::Signs;
use super::rules::{FULL_WIDTH_CODE, SIGN_IN_CODE};
use crate::fix::Fix;

/// Judges an identifier that has no other fault of a text.
pub(super) fn judge(value: &str, signs: Signs) -> Verdict {
    if signs.has(Signs::OTHER) && value.contains(is_full_width) {
        return Err(Fault::new(&FULL_WIDTH_CODE, Fix::ask(cleaned(value))));
    }
    if signs.has(Signs::BLANK | Signs::QUOTE) || (signs.has(Signs::OTHER) && value.contains(char::is_whitespace)) {
        return Err(Fault::new(&SIGN_IN_CODE, Fix::ask(cleaned(value))));
    }
    Ok(())
}

/// The identifier without blanks and quotes, in ordinary letters.
pub(super) fn cleaned(value: &str) -> String {
    let kept = |character: &char| !character.is_whitespace() && !matches!(character, '"' | '\'');
    value.chars().filter(kept).map(narrow).collect()
}

fn is_full_width(character: char) -> bool {
    matches!(character, '\u{FF01}'..='\u{FF5E}')
}

fn narrow(character: char) -> char {
    let code = if is_full_width(character) { u32::from(character) - 0xFEE0 } else { u32::from(character) };
    char::from_u32(code).unwrap_or(character)
}
