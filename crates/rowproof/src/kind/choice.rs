//! Choices: one of the words that the target lists.

mod outcomes;

use super::{Fault, Verdict, look_alike};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of choices.
pub const RULES: &[&Rule] = &[&OTHER_SPELLING, &OTHER_WORD, &UNKNOWN];

const OTHER_SPELLING: Rule = Rule {
    code: "choice-other-spelling",
    severity: Severity::Warning,
    title: "A listed word in another spelling",
    what: "{column} holds “{value}”; the documentation lists it as {listed}.",
    why: "Not documented: whether letter case, blanks or a backslash make a difference. The page's own source shows the codes with backslashes, which get copied along.",
    remedy: "Write the word as it is listed.",
    fix: Safety::Safe,
    fix_safety: "Safe: the letters are the same or look the same; only case, blanks, hyphens, underscores, backslashes and the script differ.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API],
    example: Example::cell("impact-calls", "CallStatus", "UNKNOWN\\_CALLERID"),
};

const OTHER_WORD: Rule = Rule {
    code: "choice-other-word",
    severity: Severity::Error,
    title: "A call tracker's word for a call's outcome",
    what: "{column} holds “{value}”; the nearest listed code is {listed}.",
    why: "The target knows its own codes only: {choices}.",
    remedy: "Accept the code if it is what your call tracker means by this word.",
    fix: Safety::Ask,
    fix_safety: "Asked: trackers use the same words for different outcomes, and the outcome decides whether a call is paid.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-calls", "CallStatus", "no-answer"),
};

const UNKNOWN: Rule = Rule {
    code: "choice-unknown",
    severity: Severity::Error,
    title: "Not one of the listed words",
    what: "{column} holds “{value}”; the documentation lists {choices}.",
    why: "A code that the target does not know is rejected, or read as something else.",
    remedy: "Replace it by one of the listed words at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the words is meant is not in the file.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API],
    example: Example::cell("impact-calls", "CallStatus", "BLUE"),
};

/// Judges one word against the list.
pub fn judge(words: &[String], value: &str) -> Verdict {
    if words.iter().any(|word| word == value) {
        return Ok(());
    }
    let folded = fold(value);
    let listed = |folded: &str| words.iter().find(|word| fold(word) == folded && !folded.is_empty());
    // АNSWER with a Cyrillic А is no other word.
    let in_latin = || look_alike::latin(value).and_then(|latin| listed(&fold(&latin)));
    if let Some(word) = listed(&folded).or_else(in_latin) {
        return Err(Fault::new(&OTHER_SPELLING, Fix::safe(word)).with("listed", word));
    }
    let choices = words.iter().filter(|word| !word.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ");
    let near = outcomes::code(&folded).and_then(|ours| words.iter().find(|word| *word == ours));
    Err(match near {
        Some(word) => Fault::new(&OTHER_WORD, Fix::ask(word)).with("listed", word).with("choices", choices),
        None => Fault::new(&UNKNOWN, Fix::None).with("choices", choices),
    })
}

/// The code of impact.com that is nearest to a call tracker's word for a call's outcome.
pub fn outcome(word: &str) -> Option<&'static str> {
    outcomes::code(&fold(word))
}

/// Letters and digits only, in lower case.
fn fold(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn choices() {
        let kind = Kind::Choice(["ANSWER", "CANCEL", "UNKNOWN_CALLERID"].map(str::to_owned).to_vec());
        check(&kind, "ANSWER", "ok");
        check(&kind, "answer", "choice-other-spelling → ANSWER (Safe)");
        check(&kind, "UNKNOWN\\_CALLERID", "choice-other-spelling → UNKNOWN_CALLERID (Safe)");
        check(&kind, "\u{410}NSWER", "choice-other-spelling → ANSWER (Safe)");
        check(&kind, "no-answer", "choice-other-word → CANCEL (Ask)");
        check(&kind, "busy", "choice-unknown");
        check(&kind, "!", "choice-unknown");
    }

    #[test]
    fn outcomes() {
        let codes = ["ANSWER", "NO_TRANSFER_ATTEMPT", "IVR_DROPOFF", "CANCEL", "CONGESTION", "INCOMPLETE", "UNKNOWN_CALLERID", "FAILURE"];
        let kind = Kind::Choice(codes.map(str::to_owned).to_vec());
        let words = [
            ("Completed", "ANSWER"),
            ("Отвечен", "ANSWER"),
            ("応答", "ANSWER"),
            ("NO ANSWER", "CANCEL"),
            ("canceled", "CANCEL"),
            ("Пропущенный", "CANCEL"),
            ("Нет ответа", "CANCEL"),
            ("不在着信", "CANCEL"),
            ("Занято", "CONGESTION"),
            ("通話中", "CONGESTION"),
            ("invalid-number", "INCOMPLETE"),
            ("Voicemail", "IVR_DROPOFF"),
            ("留守番電話", "IVR_DROPOFF"),
            ("Голосовая почта", "IVR_DROPOFF"),
            ("Not connected", "CANCEL"),
            ("Unsuccessful", "CANCEL"),
            ("Неуспешный", "CANCEL"),
            ("failed", "FAILURE"),
        ];
        for (word, code) in words {
            check(&kind, word, &format!("choice-other-word → {code} (Ask)"));
        }
        for open in ["in-progress", "ringing", "hangup", "0", "да"] {
            check(&kind, open, "choice-unknown");
        }
    }
}
