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
    fix_safety: "Safe: the word means yes or no in its language and nothing else.",
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

/// Judges one flag.
pub fn judge(value: &str) -> Verdict {
    if matches!(value, "0" | "1") {
        return Ok(());
    }
    let digit = |yes: bool| if yes { "1" } else { "0" };
    Err(match (read(value), sign(value)) {
        (Some(yes), _) => Fault::new(&WORD, Fix::safe(digit(yes))),
        (None, Some(yes)) => Fault::new(&SIGN, Fix::ask(digit(yes))),
        (None, None) => Fault::new(&UNKNOWN, Fix::None),
    })
}

/// What a flag says, in figures or in the words of English, Russian and Japanese.
pub fn read(value: &str) -> Option<bool> {
    match value.trim().to_lowercase().as_str() {
        "1" | "1.0" | "true" | "t" | "yes" | "y" | "on" | "да" | "истина" | "はい" | "有" | "有り" | "あり" => Some(true),
        "0" | "0.0" | "false" | "f" | "no" | "n" | "off" | "нет" | "ложь" | "いいえ" | "無" | "無し" | "なし" => Some(false),
        _ => None,
    }
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

    #[test]
    fn flags() {
        check(&Kind::Flag, "1", "ok");
        for yes in ["TRUE", "t", "Да", "あり", "1.0", "On"] {
            check(&Kind::Flag, yes, "flag-as-word → 1 (Safe)");
        }
        for no in ["нет", "いいえ", "無し", "N", "0.0"] {
            check(&Kind::Flag, no, "flag-as-word → 0 (Safe)");
        }
        for yes in ["+", "✓", "○"] {
            check(&Kind::Flag, yes, "flag-as-sign → 1 (Ask)");
        }
        for no in ["-", "−", "×"] {
            check(&Kind::Flag, no, "flag-as-sign → 0 (Ask)");
        }
        // Some tick with an x, others cross out with it.
        for unknown in ["2", "x", "n/a", "нет данных", "missed"] {
            check(&Kind::Flag, unknown, "flag-unknown");
        }
    }
}
