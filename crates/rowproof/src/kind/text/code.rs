//! Identifiers: names of letters and digits that programs gave.

use super::super::{Fault, Verdict, integer};
use super::became_date::{self, Date};
use super::code_rules::{BECAME_DATE, CUT, DASH_INSIDE, FULL_WIDTH, PERHAPS_DATE, SHORT, SIGN_INSIDE, WITH_SEPARATORS, ZEROS_LOST};
use super::rules::WITH_DECIMALS;
use super::{Habit, Signs};
use crate::fix::Fix;

/// Judges an identifier that has no other fault of a text.
pub(super) fn judge(value: &str, signs: Signs, habit: Habit) -> Verdict {
    if habit.has_strange_dates {
        judge_date(value)?;
    }
    if signs.has(Signs::OTHER) && value.contains(is_full_width) {
        return Err(Fault::new(&FULL_WIDTH, Fix::ask(cleaned(value, habit))));
    }
    let has_blank = || signs.has(Signs::BLANK) || (signs.has(Signs::OTHER) && value.contains(char::is_whitespace));
    if signs.has(Signs::QUOTE) || (!habit.has_blanks && has_blank()) {
        return Err(Fault::new(&SIGN_INSIDE, Fix::ask(cleaned(value, habit))));
    }
    if signs.has(Signs::OTHER) && value.contains(is_dash) {
        return Err(Fault::new(&DASH_INSIDE, Fix::ask(cleaned(value, habit))));
    }
    if is_cut(value) {
        return Err(Fault::new(&CUT, Fix::None));
    }
    if habit.is_cut(value) {
        return Err(Fault::new(&SHORT, Fix::None).with("length", habit.mixed.unwrap_or_default().to_string()));
    }
    Ok(())
}

/// Whether an identifier ends in the sign for what was left out, or in the three dots that stand for it.
fn is_cut(value: &str) -> bool {
    value.ends_with('…') || value.ends_with("...")
}

/// A date among identifiers that are none.
fn judge_date(value: &str) -> Verdict {
    match became_date::of(value) {
        Some(Date::Named) => Err(Fault::new(&BECAME_DATE, Fix::None)),
        Some(Date::Numbers) => Err(Fault::new(&PERHAPS_DATE, Fix::None)),
        None if became_date::is_serial(value) => Err(Fault::new(&PERHAPS_DATE, Fix::None)),
        None => Ok(()),
    }
}

/// What spreadsheets make of an identifier of digits when they take it for a quantity.
pub(super) fn judge_number(value: &str, habit: Habit) -> Verdict {
    let Some((first, last)) = value.bytes().next().zip(value.bytes().next_back()) else {
        return Ok(());
    };
    if !first.is_ascii_digit() || !last.is_ascii_digit() {
        return Ok(());
    }
    if is_nil(value) {
        return Err(Fault::new(&integer::ZERO, Fix::ask("")));
    }
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        if integer::is_perhaps_rounded(value.as_bytes()) {
            return Err(Fault::new(&integer::PERHAPS_ROUNDED, Fix::None));
        }
        let is_short = habit.length.is_some_and(|length| value.len() < usize::from(length));
        return if is_short { Err(Fault::new(&ZEROS_LOST, Fix::ask(filled_up(value, habit)))) } else { Ok(()) };
    }
    if !habit.is_digits {
        return Ok(());
    }
    if let Some(whole) = value.strip_suffix(".0").filter(|whole| integer::is_digits(whole)) {
        return Err(Fault::new(&WITH_DECIMALS, Fix::ask(filled_up(whole, habit))));
    }
    match integer::without_separators(value) {
        Some(digits) => Err(Fault::new(&WITH_SEPARATORS, Fix::ask(filled_up(&digits, habit)))),
        None => Ok(()),
    }
}

/// `00000000-0000-0000-0000-000000000000`: an identifier of 128 bits for none.
fn is_nil(value: &str) -> bool {
    const DIGITS: usize = 32;
    let zeros = || value.bytes().filter(|&byte| byte == b'0').count();
    value.len() >= DIGITS && value.bytes().all(|byte| matches!(byte, b'0' | b'-')) && zeros() == DIGITS
}

/// The digits with the zeros before them that the others of the column have.
fn filled_up(digits: &str, habit: Habit) -> String {
    format!("{digits:0>width$}", width = usize::from(habit.length.unwrap_or_default()))
}

/// The identifier without blanks, if others of its column have none, and without quotes, in ordinary letters,
/// with hyphens for its dashes.
pub(super) fn cleaned(value: &str, habit: Habit) -> String {
    let kept = |character: &char| (habit.has_blanks || !character.is_whitespace()) && !matches!(character, '"' | '\'');
    let bare: String = value.trim().chars().map(narrow).filter(kept).collect();
    if integer::is_digits(&bare) { filled_up(&bare, habit) } else { bare }
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
