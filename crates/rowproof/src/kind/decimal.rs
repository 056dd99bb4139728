//! Decimals: amounts with a dot, without separators or currency.

mod minor;
mod noise;
mod rules;
mod signs;
mod unusual;

use super::{Answers, Evidence, Fault, Verdict, currency, exponent, text};
use crate::fix::{Fix, Question};
use crate::rule::Rule;
pub use rules::WITH_CURRENCY;
use rules::{CONTRADICTS_SIGN, FLOAT_NOISE, NOT_DOT, ROUNDED, THREE_DECIMALS, UNREADABLE, UNUSUAL};
pub use signs::Signs;

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
pub const RULES: &[&Rule] =
    &[&NOT_DOT, &THREE_DECIMALS, &WITH_CURRENCY, &ROUNDED, &UNREADABLE, &UNUSUAL, &FLOAT_NOISE, &CONTRADICTS_SIGN, &rules::IN_MINOR_UNITS];

/// Judges one amount.
pub fn judge(value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if answers.is_in_minor_units {
        return minor::judge(value);
    }
    // In dinars, three decimals are the rule, as long as nothing speaks for the comma.
    let is_in_thousandths = answers.has_thousandths && answers.decimal != Some(Sign::Comma);
    if is_plain(value) && (is_in_thousandths || !is_either(value)) {
        evidence.exact_decimals += u64::from(value.contains('.'));
        return match noise::without(value) {
            Some(rounded) => Err(Fault::new(&FLOAT_NOISE, Fix::ask(&rounded)).with("rounded", rounded)),
            None => Ok(()),
        };
    }
    if is_plain(value) {
        evidence.either_decimal += 1;
        evidence.three_after_dot += 1;
        return match answers.decimal {
            Some(Sign::Dot) if answers.decimal_contradicted => Err(Fault::new(&THREE_DECIMALS, Fix::None)),
            Some(Sign::Dot) => Ok(()),
            Some(Sign::Comma) if answers.decimal_contradicted || answers.has_thousandths => {
                Err(Fault::new(&THREE_DECIMALS, Fix::ask(value.replace('.', ""))))
            }
            Some(Sign::Comma) => Err(Fault::new(&THREE_DECIMALS, Fix::safe(value.replace('.', "")))),
            None => Err(Fault::new(&THREE_DECIMALS, Fix::Decide(Question::Decimal))),
        };
    }
    if exponent::is_scientific(value) {
        return Err(written_out(value).map_or(Fault::new(&ROUNDED, Fix::None), |plain| Fault::new(&NOT_DOT, Fix::safe(plain))));
    }
    // A page has the sign of the euro as `&euro;`.
    let decoded = text::decoded(value);
    let value = &*decoded;
    let number = without_currency(value);
    let has_currency = number.len() < value.len();
    let fault = match read(number, answers, evidence) {
        Reading::Number(plain, _) | Reading::Chosen(plain) if has_currency => Fault::new(&WITH_CURRENCY, Fix::ask(plain)),
        Reading::Number(plain, Some(sign)) if answers.decimal.is_some_and(|answer| answer != sign) => {
            Fault::new(&CONTRADICTS_SIGN, Fix::ask(plain))
        }
        Reading::Chosen(plain) if answers.decimal_contradicted => Fault::new(&CONTRADICTS_SIGN, Fix::ask(plain)),
        Reading::Number(plain, _) | Reading::Chosen(plain) => Fault::new(&NOT_DOT, Fix::safe(plain)),
        Reading::Open => Fault::new(&NOT_DOT, Fix::Decide(Question::Decimal)),
        Reading::Nothing => unusual::meant(value).map_or(Fault::new(&UNREADABLE, Fix::None), |plain| Fault::new(&UNUSUAL, Fix::ask(plain))),
    };
    Err(fault)
}

/// The currency that stands with an amount, at its end or its start.
pub fn currency_in(value: &str) -> Option<&str> {
    let number = without_currency(value);
    let rest = || [value.trim_start_matches(number), value.trim_end_matches(number)].into_iter().find(|rest| rest.len() < value.len());
    (number.len() < value.len()).then(rest).flatten().map(str::trim)
}

/// Whether a value is an amount with a currency that is known.
pub(crate) fn has_currency(value: &str) -> bool {
    const LONGEST: usize = 32;
    let may_be = value.len() <= LONGEST && value.bytes().any(|byte| byte.is_ascii_digit());
    may_be && currency_in(value).is_some_and(|word| currency::named(word).is_some())
}

/// An amount with an exponent whose cents are all there: `9.3576E+02`.
fn written_out(value: &str) -> Option<String> {
    const CENTS: usize = 2;
    let written = exponent::exact(value).filter(|written| written.decimals.len() >= CENTS)?;
    let decimals = written.decimals.trim_end_matches('0');
    // Three decimals could be read as thousands later on, as in `plain`.
    Some(format!("{}.{decimals:0<width$}", written.whole, width = if decimals.len() == 3 { 4 } else { CENTS }))
}

enum Reading {
    /// The only one, with the decimal sign that it shows.
    Number(String, Option<Sign>),
    /// The one that was decided for the column.
    Chosen(String),
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
    let blanks = |character: char| matches!(character, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'' | '’' | '_' | '\u{66C}');
    if !blanks_group_thousands(value, blanks) {
        return Reading::Nothing;
    }
    if value.contains(ARABIC) {
        let number = value.replace(blanks, "").replace(ARABIC, ".");
        return plain(&number, Sign::Dot).map_or(Reading::Nothing, |plain| Reading::Number(plain, None));
    }
    let value = value.strip_prefix('+').unwrap_or(value);
    let number: String = value.chars().filter(|&character| !blanks(character)).collect();
    let last = number.rfind([',', '.']);
    let kinds = (number.contains(','), number.contains('.'));
    let sign = match (kinds, last) {
        ((false, false), _) => Sign::Dot,
        ((true, true), Some(at)) if number[at..].starts_with(',') => Sign::Comma,
        ((true, true), _) => Sign::Dot,
        _ if number.len() < value.len() || !is_either(&number) => single_kind(&number, kinds.0),
        _ => {
            evidence.either_decimal += 1;
            evidence.three_after_comma += u64::from(kinds.0);
            evidence.three_after_dot += u64::from(kinds.1);
            let Some(sign) = answers.decimal else {
                return Reading::Open;
            };
            let chosen = plain(&number, sign).map_or(Reading::Nothing, Reading::Chosen);
            count(&chosen, sign, evidence);
            return chosen;
        }
    };
    let shown = last.map(|_| sign);
    let reading = plain(&number, sign).map_or(Reading::Nothing, |plain| Reading::Number(plain, shown));
    if let Some(sign) = shown {
        count(&reading, sign, evidence);
    }
    reading
}

/// Counts the decimal sign of a number.
fn count(reading: &Reading, sign: Sign, evidence: &mut Evidence) {
    match (reading, sign) {
        (Reading::Open | Reading::Nothing, _) => {}
        (_, Sign::Comma) => evidence.comma += 1,
        (_, Sign::Dot) => evidence.dot += 1,
    }
}

/// Which sign is the decimal one where only one of the two occurs: it occurs once, or it groups thousands.
fn single_kind(number: &str, comma: bool) -> Sign {
    let once = number.matches([',', '.']).count() == 1;
    if comma == once { Sign::Comma } else { Sign::Dot }
}

/// The decimal sign of Arabic, which means nothing else.
const ARABIC: char = '\u{66B}';

/// Blanks stand only before groups of three digits.
fn blanks_group_thousands(value: &str, blanks: impl Fn(char) -> bool) -> bool {
    let mut groups = value.trim().split(blanks).skip(1).peekable();
    groups.peek().is_none() || groups.all(|group| group.split([',', '.', ARABIC]).next().is_some_and(|digits| digits.len() == 3))
}

/// The number with a dot and no separators, if its separators stand where they belong.
fn plain(number: &str, sign: Sign) -> Option<String> {
    let (decimal, thousands) = sign.parts();
    let (whole, decimals) = number.split_once(decimal).map_or((number, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let grouped = whole.contains(thousands);
    if grouped && (first.trim_start_matches('-').len() > 3 || !are_thousands(&groups)) {
        return None;
    }
    let mut plain = whole.replace(thousands, "");
    if let Some(decimals) = decimals {
        plain = format!("{}.{decimals}", if plain.is_empty() { "0" } else { &plain });
    }
    // Every reader takes 1.2340 for the same amount, and nobody for thousands. 1.234 would be asked about again in the output;
    // and where the column's answer is the comma, the same recipe would read 1234 in it the next time.
    if is_either(&plain) {
        plain.push('0');
    }
    is_plain(&plain).then_some(plain)
}

/// Groups of three digits; or of two before the last, as they are written in India.
fn are_thousands<'v>(groups: &(impl DoubleEndedIterator<Item = &'v str> + Clone)) -> bool {
    let mut rest = groups.clone();
    let all = |length: usize| groups.clone().rev().skip(1).all(|group| group.len() == length);
    rest.next_back().is_some_and(|last| last.len() == 3) && (all(3) || all(2))
}

#[cfg(test)]
mod tests;
