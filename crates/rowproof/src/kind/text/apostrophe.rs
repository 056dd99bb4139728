//! The apostrophe with which spreadsheets mark text, and other programs guard formulas; not that of `'tis` and `'s-Hertogenbosch`.

/// Words that English writes with an apostrophe before them, of more letters than the shorter ones that are passed over.
const SHORTENED: [&str; 8] = ["twas", "twere", "twill", "twixt", "cause", "round", "neath", "bout"];

/// So many letters of one word are no article and no particle.
const LETTERS: usize = 4;

/// Letters from here on are of scripts that no word with an apostrophe before it is written in.
const OTHER_SCRIPTS: char = '\u{250}';

/// The text without an apostrophe that is none of it.
pub(super) fn without(value: &str) -> Option<&str> {
    let rest = value.strip_prefix('\'')?;
    let first = rest.chars().next()?;
    let is_guard = first.is_uppercase() || "=+-@".contains(first) || (first.is_alphabetic() && first >= OTHER_SCRIPTS);
    (is_guard || is_name(rest)).then_some(rest)
}

/// Whether a text begins with an apostrophe that may be none of it: not that of an article, as `'s` and `'t`, nor one that
/// another one at the end closes.
pub(super) fn may_guard(value: &str) -> bool {
    let Some(rest) = value.strip_prefix('\'').filter(|rest| !rest.ends_with('\'')) else {
        return false;
    };
    let word = rest.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    word.chars().count() != 1 && word != "tis" && !SHORTENED.contains(&word)
}

/// Whether a text is one word, as programs give names: `order_paid`, `spring-sale`.
fn is_name(text: &str) -> bool {
    let word = text.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    !text.contains(|sign: char| sign.is_whitespace() || sign == '\'') && word.chars().count() >= LETTERS && !SHORTENED.contains(&word)
}
