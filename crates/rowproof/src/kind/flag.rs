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
    fix_safety: "Asked: plus and tick are read as yes, and so is −1, as Access and Visual Basic write it; minus and cross as no. That is usual, but not certain.",
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

/// Words for yes and words for no, language by language, with those for true and false: a file that has the one has the
/// other, and a conversion that knew only one would drop one kind of call.
const WORDS: &[(&[&str], &[&str])] = &[
    (&["1", "1.0", "1,0", "b'\\x01'"], &["0", "0.0", "0,0", "b'\\x00'"]),
    (&["true", "t", "yes", "y", "on"], &["false", "f", "no", "n", "off"]),
    (&["да", "истина"], &["нет", "ложь"]),
    (&["はい", "有", "有り", "あり", "真"], &["いいえ", "無", "無し", "なし", "偽"]),
    (&["ja", "wahr"], &["nein", "falsch"]),
    (&["oui", "vrai"], &["non", "faux"]),
    (&["sí", "si", "verdadero"], &["no", "falso"]),
    (&["sim", "verdadeiro"], &["não", "nao", "falso"]),
    (&["sì", "si", "vero"], &["no", "falso"]),
    (&["ja", "waar"], &["nee", "onwaar"]),
    (&["ja", "sant"], &["nej", "falskt"]),
    (&["ja", "sand"], &["nej", "falsk"]),
    (&["ja", "sann"], &["nei", "usann"]),
    (&["kyllä", "tosi"], &["ei", "epätosi"]),
    // A capital I without a dot is a small one with a dot to other languages.
    (&["evet", "doğru"], &["hayır", "hayir", "yanlış", "yanliş"]),
    (&["igen", "igaz"], &["nem", "hamis"]),
    (&["ano", "áno", "pravda"], &["ne", "nie", "nepravda"]),
    (&["tak", "prawda"], &["nie", "fałsz"]),
    (&["da", "adevărat"], &["nu", "fals"]),
    (&["da", "istina", "točno"], &["ne", "laž", "netočno"]),
    (&["так", "істина"], &["ні", "хибність"]),
    (&["да", "вярно"], &["не", "невярно"]),
    (&["ναι", "αληθής"], &["όχι", "ψευδής"]),
    (&["是", "真"], &["否", "假"]),
    (&["예", "네", "참"], &["아니요", "아니오", "거짓"]),
];

/// What a flag says, in figures or in a word for yes or no.
pub fn read(value: &str) -> Option<bool> {
    let word = bare(value);
    let is_in = |words: &[&str]| words.contains(&word.as_str());
    WORDS.iter().find_map(|(yes, no)| is_in(yes).then_some(true).or_else(|| is_in(no).then_some(false)))
}

/// The word in lower case, without quotes around it and a full stop.
fn bare(value: &str) -> String {
    value.trim().trim_matches('"').trim_end_matches('.').to_lowercase()
}

/// What a sign probably says.
fn sign(value: &str) -> Option<bool> {
    match value {
        // Visual Basic and Access write −1 for true.
        "-1" | "+" | "✓" | "✔" | "☑" | "✅" | "○" | "◯" | "〇" => Some(true),
        "-" | "−" | "✗" | "✘" | "☐" | "❌" | "×" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};
    use super::{WORDS, Words};

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
        for unknown in ["2", "x", "missed", "", "10"] {
            check(&flag, unknown, "flag-unknown");
        }
        // A longer dash stands for nothing.
        for nothing in ["n/a", "нет данных", "NULL", "\\N", "—", "\"\""] {
            check(&flag, nothing, "value-null →  (Ask)");
        }
    }

    #[test]
    fn every_language_has_both() {
        for (yes, no) in WORDS {
            assert!(!yes.is_empty() && yes.len().abs_diff(no.len()) <= 2, "{yes:?} and {no:?}");
        }
        let yes: Vec<_> = WORDS.iter().flat_map(|(yes, _)| *yes).collect();
        let no: Vec<_> = WORDS.iter().flat_map(|(_, no)| *no).collect();
        assert_eq!(yes.iter().find(|word| no.contains(word)), None);
        for (yes, no) in [
            ("VERDADEIRO", "FALSO"),
            ("WAAR", "ONWAAR"),
            ("SANT", "FALSKT"),
            ("DOĞRU", "YANLIŞ"),
            ("Evet", "HAYIR"),
            ("IGAZ", "HAMIS"),
            ("ano", "ne"),
            ("真", "偽"),
        ] {
            check(&Kind::Flag(Words::default()), yes, "flag-as-word → 1 (Safe)");
            check(&Kind::Flag(Words::default()), no, "flag-as-word → 0 (Safe)");
        }
        check(&Kind::Flag(Words::default()), "-1", "flag-as-sign → 1 (Ask)");
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
