//! Flags: 1 or 0.

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of flags.
pub const RULES: &[&Rule] = &[&WORD, &SIGN, &UNKNOWN];

const WORD: Rule = Rule {
    code: "flag-as-word",
    severity: Severity::Error,
    title: "Yes or no in words",
    what: "{column} holds “{value}”; the target wants 1 or 0.",
    why: "Only 1 and 0 are documented.",
    remedy: "Write 1 for yes and 0 for no.",
    fix: Safety::Safe,
    fix_safety: "Safe: the word means yes or no in its language and nothing else, or answers itself what the field asks, as “missed” does.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "CallMissed", "да"),
};

const SIGN: Rule = Rule {
    code: "flag-as-sign",
    severity: Severity::Error,
    title: "Yes or no as a sign",
    what: "{column} holds “{value}”; the target wants 1 or 0.",
    why: "Only 1 and 0 are documented. A dash or a cross can mean “no”, and can as well mean “not known” or “chosen”.",
    remedy: "Accept 1 and 0 if that is what the signs of this column mean.",
    fix: Safety::Ask,
    fix_safety: "Asked: plus and tick are read as yes, minus and cross as no, which is usual, but not certain.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "FirstTimeCaller", "+"),
};

const UNKNOWN: Rule = Rule {
    code: "flag-unknown",
    severity: Severity::Error,
    title: "Neither 1 nor 0",
    what: "{column} holds “{value}”; the target wants 1 or 0.",
    why: "Only 1 and 0 are documented; another value may be dropped with its record.",
    remedy: "Correct the value at its source, or leave the cell empty.",
    fix: Safety::Hint,
    fix_safety: "No fix: whether yes or no is meant is not in the file.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "FirstTimeCaller", "2"),
};

/// Words that answer what one field asks: “missed” and “answered”. In lower case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Those for 1.
    pub yes: Vec<String>,
    /// Those for 0.
    pub no: Vec<String>,
}

impl Words {
    fn read(&self, value: &str) -> Option<bool> {
        let word = bare(value);
        let has = |words: &[String]| words.contains(&word);
        has(&self.yes).then_some(true).or_else(|| has(&self.no).then_some(false))
    }
}

/// Judges one flag of a field that has these words.
pub fn judge(words: &Words, value: &str) -> Verdict {
    if matches!(value, "0" | "1") {
        return Ok(());
    }
    let digit = |yes: bool| if yes { "1" } else { "0" };
    Err(match (read(value).or_else(|| words.read(value)), sign(value)) {
        (Some(yes), _) => Fault::new(&WORD, Fix::safe(digit(yes))),
        (None, Some(yes)) => Fault::new(&SIGN, Fix::ask(digit(yes))),
        (None, None) => Fault::new(&UNKNOWN, Fix::None),
    })
}

const YES: &[&str] = &[
    "1",
    "1.0",
    "1,0",
    "true",
    "t",
    "yes",
    "y",
    "on",
    "да",
    "истина",
    "はい",
    "有",
    "有り",
    "あり",
    "ja",
    "wahr",
    "oui",
    "vrai",
    "sí",
    "si",
    "sì",
    "verdadero",
    "vero",
    "tak",
    "prawda",
    "так",
    "істина",
    "是",
    "예",
    "b'\\x01'",
];

const NO: &[&str] = &[
    "0",
    "0.0",
    "0,0",
    "false",
    "f",
    "no",
    "n",
    "off",
    "нет",
    "ложь",
    "いいえ",
    "無",
    "無し",
    "なし",
    "nein",
    "falsch",
    "non",
    "faux",
    "falso",
    "nie",
    "fałsz",
    "ні",
    "хибність",
    "否",
    "아니요",
    "아니오",
    "b'\\x00'",
];

/// What a flag says, in figures or in a word for yes or no.
pub fn read(value: &str) -> Option<bool> {
    let word = bare(value);
    let is_in = |words: &[&str]| words.contains(&word.as_str());
    is_in(YES).then_some(true).or_else(|| is_in(NO).then_some(false))
}

/// The word in lower case, without quotes around it and a full stop.
fn bare(value: &str) -> String {
    value.trim().trim_matches('"').trim_end_matches('.').to_lowercase()
}

/// What a sign probably says.
fn sign(value: &str) -> Option<bool> {
    match value {
        "+" | "✓" | "✔" | "☑" | "✅" | "○" | "◯" | "〇" => Some(true),
        "-" | "−" | "–" | "—" | "✗" | "✘" | "☐" | "❌" | "×" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};
    use super::Words;

    #[test]
    fn flags() {
        let flag = Kind::Flag(Words::default());
        check(&flag, "1", "ok");
        for yes in ["TRUE", "t", "Да", "あり", "1.0", "On", "WAHR", "Ja", "Oui", "Так", "1,0", "\"true\"", "Yes.", "b'\\x01'"] {
            check(&flag, yes, "flag-as-word → 1 (Safe)");
        }
        for no in ["нет", "いいえ", "無し", "N", "0.0", "FALSCH", "Non", "FAUX", "Ні", "0,0"] {
            check(&flag, no, "flag-as-word → 0 (Safe)");
        }
        for yes in ["+", "✓", "○"] {
            check(&flag, yes, "flag-as-sign → 1 (Ask)");
        }
        for no in ["-", "−", "×"] {
            check(&flag, no, "flag-as-sign → 0 (Ask)");
        }
        // Some tick with an x, others cross out with it.
        for unknown in ["2", "x", "n/a", "нет данных", "missed", "", "\"\"", "10"] {
            check(&flag, unknown, "flag-unknown");
        }
    }

    #[test]
    fn words_of_the_field() {
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        let missed = Kind::Flag(Words { yes: words(&["missed", "пропущен"]), no: words(&["answered"]) });
        check(&missed, "Missed", "flag-as-word → 1 (Safe)");
        check(&missed, "ПРОПУЩЕН", "flag-as-word → 1 (Safe)");
        check(&missed, "answered", "flag-as-word → 0 (Safe)");
        check(&missed, "да", "flag-as-word → 1 (Safe)");
        check(&missed, "busy", "flag-unknown");
    }
}
