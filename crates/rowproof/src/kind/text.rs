//! Text: anything but what a program cannot show, or has left behind.

mod apostrophe;
mod became_date;
mod code;
mod code_rules;
mod entity;
mod escapes;
mod habit;
pub(super) mod invisible;
mod mail;
mod rules;
mod signs;
pub(crate) mod spelling;
mod tag;
mod template;
mod traces;

use super::{Fault, Verdict, look_alike};
use crate::fix::Fix;
use crate::rule::Rule;
pub use habit::Habit;
pub(crate) use habit::Habits;
pub use rules::{CONTROL_CHARACTER, LOOK_ALIKE, OTHER_SCRIPT, SPELLED_OTHERWISE, TOO_LONG};
use rules::{HTML_ENTITY, HTML_TAG, PADDED, TOO_MANY_BYTES};
use signs::Signs;
use std::borrow::Cow;
pub(crate) use traces::is_placeholder;

/// The rules of text.
pub const RULES: &[&Rule] = &[
    &CONTROL_CHARACTER,
    &PADDED,
    &HTML_ENTITY,
    &LOOK_ALIKE,
    &OTHER_SCRIPT,
    &TOO_LONG,
    &SPELLED_OTHERWISE,
    &TOO_MANY_BYTES,
    &rules::PLACEHOLDER,
    &template::UNFILLED,
    &rules::PERCENT_ENCODED,
    &rules::WITH_DECIMALS,
    &HTML_TAG,
    &rules::ESCAPED,
    &rules::AS_CODE,
    &rules::IN_QUOTES,
    &rules::WITH_APOSTROPHE,
    &code_rules::SIGN_INSIDE,
    &code_rules::FULL_WIDTH,
    &code_rules::DASH_INSIDE,
    &code_rules::CUT,
    &code_rules::SHORT,
    &code_rules::BECAME_DATE,
    &code_rules::PERHAPS_DATE,
    &code_rules::WITH_SEPARATORS,
    &code_rules::ZEROS_LOST,
];

/// What the texts of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Words of people, or of any program.
    Words,
    /// Names that a program gave, of letters and digits: without blanks and quotes.
    Code,
}

/// Judges the text of a field. Around it, blanks count: many columns of text hold identifiers. What a column's identifiers
/// usually look like counts for identifiers alone.
pub fn judge(use_: Use, value: &str, habit: Habit) -> Verdict {
    let signs = Signs::of(value);
    let fault = |rule, fixed| Err(Fault::new(rule, Fix::ask(fixed)));
    if let Some(fault) = signs.has(Signs::UNSEEN).then(|| invisible(value)).flatten() {
        return Err(Fault { fix: Fix::ask(cleaned(value)), ..fault });
    }
    if signs.has(Signs::BLANK | Signs::UNSEEN | Signs::OTHER) && value.trim().len() < value.len() {
        return fault(&PADDED, cleaned(value));
    }
    if signs.has(Signs::AMPERSAND) && entity::has_one(value) {
        return fault(&HTML_ENTITY, cleaned(value));
    }
    if signs.has(Signs::ANGLE) && tag::has_one(value) {
        return fault(&HTML_TAG, cleaned(value));
    }
    if let Some(unmixed) = signs.has(Signs::OTHER).then(|| unmixed(value)).flatten() {
        return fault(&LOOK_ALIKE, cleaned(&unmixed));
    }
    if let Some(latin) = (habit.is_latin && signs.has(Signs::OTHER)).then(|| latin(value)).flatten() {
        return fault(&OTHER_SCRIPT, cleaned(&latin));
    }
    if use_ == Use::Code {
        code::judge_number(value, habit)?;
    }
    traces::judge(value, signs, habit)?;
    if use_ == Use::Code {
        code::judge(value, signs, habit)?;
    }
    Ok(())
}

/// The text with the characters that HTML has names and numbers for.
pub(crate) fn decoded(value: &str) -> Cow<'_, str> {
    if value.contains('&') { entity::decoded(value) } else { Cow::Borrowed(value) }
}

/// The fault of a text with characters that nobody can see.
pub fn invisible(value: &str) -> Option<Fault> {
    let character = invisible::first(value)?;
    Some(Fault::new(&CONTROL_CHARACTER, Fix::ask(invisible::removed(value))).with("character", format!("U+{:04X}", u32::from(character))))
}

/// Whether there is nothing in a text that anybody could see.
pub fn is_unseen(value: &str) -> bool {
    value.trim().is_empty() || invisible::removed(value).trim().is_empty()
}

/// A word in one script; of a sentence, other words tell what is meant.
fn unmixed(value: &str) -> Option<String> {
    if value.contains(char::is_whitespace) { None } else { look_alike::unmixed_words(value) }
}

/// A word of Cyrillic letters in the Latin ones that look like them.
fn latin(value: &str) -> Option<String> {
    let may_be_latin = value.contains(look_alike::is_cyrillic) && !value.contains(char::is_whitespace);
    may_be_latin.then(|| look_alike::latin(value)).flatten()
}

/// The text without what cannot be seen, without HTML, without blanks around it, and without what else programs leave.
fn cleaned(value: &str) -> String {
    let mut text = invisible::removed(value);
    while entity::has_one(&text) {
        text = invisible::removed(&entity::decoded(&text));
    }
    let text = tag::removed(&text).trim().to_owned();
    let text = traces::bare(&text).map_or(text, |(bare, _)| bare);
    if traces::is_placeholder(&text) { String::new() } else { text }
}

/// The fault of a value longer than `limit` characters, or bytes.
pub fn too_long(value: &str, limit: usize) -> Option<Fault> {
    if value.len() <= limit {
        return None;
    }
    let length = value.chars().count();
    let (rule, length) = if length > limit { (&TOO_LONG, length) } else { (&TOO_MANY_BYTES, value.len()) };
    Some(Fault::new(rule, Fix::None).with("length", length.to_string()).with("limit", limit.to_string()))
}

#[cfg(test)]
mod tests;
