//! Flags: 1 or 0.

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of flags.
pub const RULES: &[&Rule] = &[&WORD, &UNKNOWN];

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
    match (value, read(value)) {
        ("0" | "1", _) => Ok(()),
        (_, Some(yes)) => Err(Fault::new(&WORD, Fix::safe(if yes { "1" } else { "0" }))),
        (_, None) => Err(Fault::new(&UNKNOWN, Fix::None)),
    }
}

/// What a flag says, in figures or in the words of English, Russian and Japanese.
pub fn read(value: &str) -> Option<bool> {
    match value.trim().to_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "да" | "истина" | "はい" | "有" => Some(true),
        "0" | "false" | "no" | "n" | "нет" | "ложь" | "いいえ" | "無" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn flags() {
        check(&Kind::Flag, "1", "ok");
        check(&Kind::Flag, "TRUE", "flag-as-word → 1 (Safe)");
        check(&Kind::Flag, "нет", "flag-as-word → 0 (Safe)");
        check(&Kind::Flag, "いいえ", "flag-as-word → 0 (Safe)");
        check(&Kind::Flag, "2", "flag-unknown");
    }
}
