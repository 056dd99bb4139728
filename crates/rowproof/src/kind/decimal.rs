//! Decimals: amounts with a dot, without separators or currency.

use super::{Answers, Evidence, Fault, Verdict};
use crate::fix::{Fix, Question, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The decimal sign of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `1.234,50`
    Comma,
    /// `1,234.50`
    Dot,
}

impl Sign {
    /// Both answers with their names.
    pub const CHOICES: [(&'static str, Self); 2] = [("comma", Self::Comma), ("dot", Self::Dot)];

    fn parts(self) -> (char, char) {
        match self {
            Self::Comma => (',', '.'),
            Self::Dot => ('.', ','),
        }
    }
}

/// The rules of decimals.
pub const RULES: &[&Rule] = &[&NOT_DOT, &THREE_DECIMALS, &WITH_CURRENCY, &ROUNDED, &UNREADABLE];

const NOT_DOT: Rule = Rule {
    code: "decimal-not-plain",
    severity: Severity::Error,
    title: "Amount with a decimal comma or thousands separators",
    what: "{column} holds “{value}”; the target wants digits with a dot, like 1234.50.",
    why: "Metrica documents the dot as decimal sign; read otherwise, the amount can be lost or a hundred times too large.",
    remedy: "Write the amount with a dot and without separators.",
    fix: Safety::Safe,
    fix_safety: "Safe where the signs have one reading (1 234,50), or the whole column shows one decimal sign. Otherwise Rowproof asks.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "1 234,50"),
};

const THREE_DECIMALS: Rule = Rule {
    code: "decimal-or-thousands",
    severity: Severity::Warning,
    title: "A dot before three digits",
    what: "{column} holds “{value}”: a number with three decimals for the target, but thousands for people who write a decimal comma.",
    why: "If it means thousands, the target reads an amount that is a thousand times too small.",
    remedy: "Say once which decimal sign the column has.",
    fix: Safety::Ask,
    fix_safety: "Asked: the target accepts the cell as it is; only the column's other amounts, or you, can tell what was meant.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "1.234"),
};

const WITH_CURRENCY: Rule = Rule {
    code: "decimal-with-currency",
    severity: Severity::Error,
    title: "Amount with a currency sign",
    what: "{column} holds “{value}”: a currency stands with the amount.",
    why: "The amount's column takes a number only; the currency has a column of its own, or none.",
    remedy: "Accept removing the sign once the currency is given in its own column.",
    fix: Safety::Ask,
    fix_safety: "Asked: the number stays the same, but the currency is no longer in this cell.",
    sources: &[source::METRICA_CALLS, source::IMPACT_API],
    example: Example::cell("metrica-calls", "Price", "1234.50 ₽"),
};

const ROUNDED: Rule = Rule {
    code: "decimal-rounded",
    severity: Severity::Error,
    title: "Amount rounded by a spreadsheet",
    what: "{column} holds “{value}”: scientific notation, whose last digits are gone.",
    why: "The target wants digits with a dot. What was rounded away is not in the file.",
    remedy: "Export again with the column formatted as a number without exponent, or as text.",
    fix: Safety::Hint,
    fix_safety: "No fix: the missing digits cannot be known.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "1.23457E+11"),
};

const UNREADABLE: Rule = Rule {
    code: "decimal-unreadable",
    severity: Severity::Error,
    title: "Not an amount",
    what: "{column} holds “{value}”, which is no amount.",
    why: "The target cannot read a number from it and may drop the amount or the record.",
    remedy: "Correct the value at its source, or leave the cell empty.",
    fix: Safety::Hint,
    fix_safety: "No fix: any amount would be invented.",
    sources: &[source::METRICA_CALLS, source::IMPACT_API],
    example: Example::cell("metrica-calls", "Price", "free"),
};

/// Judges one amount.
pub fn judge(value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if is_plain(value) && !is_either(value) {
        evidence.exact_decimals += u64::from(value.contains('.'));
        return Ok(());
    }
    if is_plain(value) {
        evidence.either_decimal += 1;
        return match answers.decimal {
            Some(Sign::Dot) => Ok(()),
            Some(Sign::Comma) => Err(Fault::new(&THREE_DECIMALS, Fix::safe(value.replace('.', "")))),
            None => Err(Fault::new(&THREE_DECIMALS, Fix::Decide(Question::Decimal))),
        };
    }
    if value.contains(['E', 'e']) && value.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite) {
        return Err(Fault::new(&ROUNDED, Fix::None));
    }
    let number = without_currency(value);
    let has_currency = number.len() < value.len();
    let fault = match read(number, answers, evidence) {
        Reading::Number(plain) if has_currency => Fault::new(&WITH_CURRENCY, Fix::ask(plain)),
        Reading::Number(plain) => Fault::new(&NOT_DOT, Fix::safe(plain)),
        Reading::Open => Fault::new(&NOT_DOT, Fix::Decide(Question::Decimal)),
        Reading::Nothing => Fault::new(&UNREADABLE, Fix::None),
    };
    Err(fault)
}

enum Reading {
    Number(String),
    Open,
    Nothing,
}

fn is_plain(value: &str) -> bool {
    let number = value.strip_prefix('-').unwrap_or(value);
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(decimals)
}

/// `1,234`: thousands, or three decimals.
fn is_either(number: &str) -> bool {
    number.split_once([',', '.']).is_some_and(|(whole, rest)| {
        (1..=3).contains(&whole.trim_start_matches('-').len())
            && rest.len() == 3
            && rest.bytes().all(|byte| byte.is_ascii_digit())
            && !whole.trim_start_matches('-').starts_with('0')
    })
}

/// The amount without a currency sign or code at one of its ends. Other words may mean thousands or millions.
fn without_currency(value: &str) -> &str {
    let (start, end) = (
        value.find(|character: char| character.is_ascii_digit() || character == '-'),
        value.rfind(|character: char| character.is_ascii_digit()),
    );
    let (Some(start), Some(end)) = (start, end.map(|end| end + 1)) else {
        return value;
    };
    let is_currency = |word: &str| super::currency::names_currency(word.trim());
    let (before, after) = (&value[..start], value.get(end..).unwrap_or_default());
    match (before.trim().is_empty(), after.trim().is_empty()) {
        (false, true) if is_currency(before) => &value[start..end],
        (true, false) if is_currency(after) => &value[start..end],
        _ => value,
    }
}

fn read(value: &str, answers: &Answers, evidence: &mut Evidence) -> Reading {
    let blanks = |character: char| matches!(character, ' ' | '\u{A0}' | '\u{202F}' | '\'' | '’');
    let number: String = value.chars().filter(|&character| !blanks(character)).collect();
    if !blanks_group_thousands(value, blanks) {
        return Reading::Nothing;
    }
    let last = number.rfind([',', '.']);
    let kinds = (number.contains(','), number.contains('.'));
    let sign = match (kinds, last) {
        ((false, false), _) => Sign::Dot,
        ((true, true), Some(at)) if number[at..].starts_with(',') => Sign::Comma,
        ((true, true), _) => Sign::Dot,
        _ if number.len() < value.len() || !is_either(&number) => single_kind(&number, kinds.0),
        _ => {
            evidence.either_decimal += 1;
            match answers.decimal {
                Some(sign) => sign,
                None => return Reading::Open,
            }
        }
    };
    let plain = plain(&number, sign);
    match &plain {
        Some(_) if last.is_some() && sign == Sign::Comma => evidence.comma += 1,
        Some(_) if last.is_some() => evidence.dot += 1,
        _ => {}
    }
    plain.map_or(Reading::Nothing, Reading::Number)
}

/// Which sign is the decimal one where only one of the two occurs: it occurs once, or it groups thousands.
fn single_kind(number: &str, comma: bool) -> Sign {
    let once = number.matches([',', '.']).count() == 1;
    if comma == once { Sign::Comma } else { Sign::Dot }
}

/// Blanks stand only before groups of three digits.
fn blanks_group_thousands(value: &str, blanks: impl Fn(char) -> bool) -> bool {
    let mut groups = value.trim().split(blanks).skip(1).peekable();
    groups.peek().is_none() || groups.all(|group| group.split([',', '.']).next().is_some_and(|digits| digits.len() == 3))
}

/// The number with a dot and no separators, if its separators stand where they belong.
fn plain(number: &str, sign: Sign) -> Option<String> {
    let (decimal, thousands) = sign.parts();
    let (whole, decimals) = number.split_once(decimal).map_or((number, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let grouped = whole.contains(thousands);
    if grouped && (first.trim_start_matches('-').len() > 3 || groups.any(|group| group.len() != 3)) {
        return None;
    }
    let mut plain = whole.replace(thousands, "");
    if let Some(decimals) = decimals {
        plain = format!("{}.{decimals}", if plain.is_empty() { "0" } else { &plain });
    }
    // A fourth decimal keeps the number from being read as thousands later on.
    if is_either(&plain) {
        plain.push('0');
    }
    is_plain(&plain).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check, tests::check_with};
    use super::*;

    #[test]
    fn decimals() {
        let kind = Kind::Decimal;
        check(&kind, "1234.50", "ok");
        check(&kind, "-3", "ok");
        check(&kind, "1 234,50", "decimal-not-plain → 1234.50 (Safe)");
        check(&kind, "1.234,50", "decimal-not-plain → 1234.50 (Safe)");
        check(&kind, "1,234.50", "decimal-not-plain → 1234.50 (Safe)");
        check(&kind, "12,5", "decimal-not-plain → 12.5 (Safe)");
        check(&kind, "1,234,567", "decimal-not-plain → 1234567 (Safe)");
        check(&kind, "1,234", "decimal-not-plain ? decimal");
        check(&kind, "1234,50 ₽", "decimal-with-currency → 1234.50 (Ask)");
        check(&kind, "$1,234.50", "decimal-with-currency → 1234.50 (Ask)");
        check(&kind, "1234 руб.", "decimal-with-currency → 1234 (Ask)");
        check(&kind, "1234 р.", "decimal-with-currency → 1234 (Ask)");
        check(&kind, "US$12.50", "decimal-with-currency → 12.50 (Ask)");
        check(&kind, "1.23457E+11", "decimal-rounded");
        check(&kind, "1,23457E+11", "decimal-rounded");
        check(&kind, "5k", "decimal-unreadable");
        check(&kind, "5 млн", "decimal-unreadable");
        check(&kind, "1.234", "decimal-or-thousands ? decimal");
        check(&kind, "free", "decimal-unreadable");
        check(&kind, "1,2,3", "decimal-unreadable");
        check(&kind, "1 2", "decimal-unreadable");
        let comma = Answers { decimal: Some(Sign::Comma), ..Answers::default() };
        check_with(&kind, "1,234", &comma, "decimal-not-plain → 1.2340 (Safe)");
        let dot = Answers { decimal: Some(Sign::Dot), ..Answers::default() };
        check_with(&kind, "1.234", &comma, "decimal-or-thousands → 1234 (Safe)");
        check_with(&kind, "1.234", &dot, "ok");
        check_with(&kind, "1,234", &dot, "decimal-not-plain → 1234 (Safe)");
    }
}
