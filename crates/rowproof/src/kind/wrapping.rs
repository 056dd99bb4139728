//! What spreadsheets and exports wrap around a value: blanks, an apostrophe, `="…"`, digits of other scripts.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// The rules of this file.
pub const RULES: &[&Rule] = &[&PADDED, &APOSTROPHE, &FORMULA_TEXT, &FULL_WIDTH, &OTHER_DIGITS];

/// Blanks around the value.
pub const PADDED: Rule = Rule {
    code: "value-padded",
    severity: Severity::Warning,
    title: "Blanks around the value",
    what: "{column} holds “{value}”, with blanks before or after the value.",
    why: "The target may read the blanks as a part of the value, and then no longer knows it.",
    remedy: "Remove the blanks.",
    fix: Safety::Safe,
    fix_safety: "Safe: only blanks around the value go; the value itself is unchanged. In a plain table, whose readers are not known, it is asked.",
    sources: &[source::RFC_4180],
    example: Example::cell("impact-calls", "CampaignId", " 1000"),
};

const APOSTROPHE: Rule = Rule {
    code: "value-with-apostrophe",
    severity: Severity::Error,
    title: "Apostrophe before the value",
    what: "{column} holds “{value}”: the apostrophe with which spreadsheets mark text has come into the file.",
    why: "In a CSV file the apostrophe is a part of the value, so the target sees another value than you.",
    remedy: "Remove the apostrophe.",
    fix: Safety::Safe,
    fix_safety: "Safe: no value of this kind begins with an apostrophe; it is a spreadsheet's mark. In a plain table, whose kinds are not known, it is asked.",
    sources: &[source::RFC_4180],
    example: Example::cell("metrica-calls", "PhoneNumber", "'+70123456789"),
};

/// A formula that only spells a text.
pub const FORMULA_TEXT: Rule = Rule {
    code: "value-as-formula",
    severity: Severity::Error,
    title: "Value written as a formula",
    what: "{column} holds “{value}”: a spreadsheet formula that only spells a text.",
    why: "The target reads the formula, not the text that Excel shows.",
    remedy: "Write the text without the formula.",
    fix: Safety::Safe,
    fix_safety: "Safe: the formula has no other result than the text in its quotes. In a plain table it is asked: opened in a spreadsheet again, the text may become a number and lose its zeros.",
    sources: &[source::RFC_4180],
    example: Example::cell("impact-calls", "MediaId", "=\"987654\""),
};

const FULL_WIDTH: Rule = Rule {
    code: "value-full-width",
    severity: Severity::Error,
    title: "Full-width characters",
    what: "{column} holds “{value}”, written with full-width characters.",
    why: "Full-width digits are other characters than 0–9; targets do not read them as numbers.",
    remedy: "Write it with ordinary characters.",
    fix: Safety::Safe,
    fix_safety: "Safe: each full-width character has exactly one ordinary form (Unicode NFKC).",
    sources: &["https://unicode.org/reports/tr15/"],
    example: Example::cell("impact-calls", "CampaignId", "１０００"),
};

const OTHER_DIGITS: Rule = Rule {
    code: "value-other-digits",
    severity: Severity::Error,
    title: "Digits or signs of another script",
    what: "{column} holds “{value}”, written with digits or a minus sign other than 0–9 and -.",
    why: "Arabic, Devanagari and other digits are other characters than 0–9; targets do not read them as numbers.",
    remedy: "Write it with ordinary digits.",
    fix: Safety::Safe,
    fix_safety: "Safe: Unicode gives each of these digits exactly one value, and the minus sign one meaning.",
    sources: &["https://www.unicode.org/reports/tr44/"],
    example: Example::cell("impact-calls", "CampaignId", "١٠٠٠"),
};

/// The value without its wrapping, and the rule that names the wrapping; `None` for a bare value.
pub fn unwrap(value: &str) -> Option<(String, &'static Rule)> {
    let bytes = value.as_bytes();
    let plain_start = bytes.first().is_none_or(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\'' | b'='));
    if plain_start && bytes.is_ascii() && bytes.last().is_none_or(u8::is_ascii_graphic) {
        return None;
    }
    let mut rule = None;
    let mut bare = value.to_owned();
    let trimmed = bare.trim_matches(is_blank);
    if trimmed.len() < bare.len() && !trimmed.is_empty() {
        bare = trimmed.to_owned();
        rule = Some(&PADDED);
    }
    if let Some(inner) = bare.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        bare = inner.to_owned();
        rule = Some(&FORMULA_TEXT);
    }
    let rest = bare.trim_start_matches('\'');
    if rest.len() < bare.len() && !rest.is_empty() {
        bare = rest.to_owned();
        rule = Some(&APOSTROPHE);
    }
    if bare.contains(is_full_width) {
        bare = bare.chars().map(narrow).collect();
        rule = Some(&FULL_WIDTH);
    }
    if bare.chars().any(|character| ordinary(character).is_some()) {
        bare = bare.chars().map(|character| ordinary(character).unwrap_or(character)).collect();
        rule = Some(&OTHER_DIGITS);
    }
    rule.map(|rule| (bare, rule))
}

/// The zeros of scripts that have digits of their own; nine more digits follow each of them.
const ZEROS: [char; 14] = [
    '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}', '\u{C66}', '\u{CE6}', '\u{D66}', '\u{E50}',
    '\u{ED0}', '\u{17E0}',
];

/// The ordinary character for a digit of another script, or for the minus sign; `None` for every other one.
fn ordinary(character: char) -> Option<char> {
    if character == '\u{2212}' {
        return Some('-');
    }
    let value = |zero: &char| u32::from(character).checked_sub(u32::from(*zero)).filter(|&value| value < 10);
    let value = if character < ZEROS[0] { None } else { ZEROS.iter().find_map(value) };
    value.and_then(|value| char::from_digit(value, 10))
}

/// Blanks that people cannot see: every Unicode white space, and the zero-width ones.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

fn is_full_width(character: char) -> bool {
    matches!(character, '\u{FF01}'..='\u{FF5E}' | '\u{3000}')
}

fn narrow(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, integer, tests::check};

    #[test]
    fn wrappings() {
        let kind = Kind::Integer(integer::Use::Identifier);
        check(&kind, " 12\u{A0}", "value-padded → 12 (Safe)");
        check(&kind, "'12", "value-with-apostrophe → 12 (Safe)");
        check(&kind, "''12", "value-with-apostrophe → 12 (Safe)");
        check(&kind, "=\"0012\"", "value-as-formula → 0012 (Safe)");
        check(&kind, "１２", "value-full-width → 12 (Safe)");
        check(&kind, "١٢", "value-other-digits → 12 (Safe)");
        check(&kind, "१२", "value-other-digits → 12 (Safe)");
        check(&Kind::Decimal, "\u{2212}3", "value-other-digits → -3 (Safe)");
        check(&Kind::Duration, "２６３秒", "duration-not-seconds → 263 (Safe)");
        check(&kind, "12", "ok");
    }
}
