//! Text: anything but what a program cannot show, or has left behind.

mod entity;
mod rules;
mod traces;

use super::{Fault, Verdict, look_alike};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of text.
pub const RULES: &[&Rule] = &[
    &CONTROL_CHARACTER,
    &PADDED,
    &HTML_ENTITY,
    &LOOK_ALIKE,
    &TOO_LONG,
    &TOO_MANY_BYTES,
    &rules::PLACEHOLDER,
    &rules::PERCENT_ENCODED,
    &rules::WITH_DECIMALS,
];

/// A character that nobody can see.
pub const CONTROL_CHARACTER: Rule = Rule {
    code: "text-control-character",
    severity: Severity::Warning,
    title: "Invisible control character",
    what: "{column} holds a control character ({character}) that nobody can see.",
    why: "Not documented: programs drop such characters, stop at them, or refuse the file.",
    remedy: "Accept removing it.",
    fix: Safety::Ask,
    fix_safety: "Asked: the visible text stays the same, but the cell is not the one that you exported.",
    sources: &[source::RFC_4180],
    example: Example::cell("impact-calls", "CallProvider", "Ac\u{1}me"),
};

const PADDED: Rule = Rule {
    code: "text-padded",
    severity: Severity::Warning,
    title: "Blanks around the text",
    what: "{column} holds “{value}”, with blanks before or after the text.",
    why: "Not documented: whether the target drops them. With them, an identifier is another one.",
    remedy: "Accept removing them.",
    fix: Safety::Ask,
    fix_safety: "Asked: the visible text stays the same, but the cell is not the one that you exported.",
    sources: &[source::RFC_4180],
    example: Example::cell("impact-calls", "CallSessionId", "1A5B9C "),
};

const HTML_ENTITY: Rule = Rule {
    code: "text-html-entity",
    severity: Severity::Warning,
    title: "HTML in place of a character",
    what: "{column} holds “{value}”, in which a character is written as HTML, like &amp;.",
    why: "A program has prepared the text for a web page. The target shows it as it stands.",
    remedy: "Accept the characters themselves.",
    fix: Safety::Ask,
    fix_safety: "Asked: each of these has one meaning in HTML, but the text may be about HTML.",
    sources: &["https://html.spec.whatwg.org/multipage/named-characters.html"],
    example: Example::cell("impact-calls", "CallProvider", "Smith &amp; Sons"),
};

const LOOK_ALIKE: Rule = Rule {
    code: "text-look-alike-letters",
    severity: Severity::Warning,
    title: "Latin and Cyrillic letters in one word",
    what: "{column} holds “{value}”, which mixes Latin and Cyrillic letters that look alike.",
    why: "It looks right and is another text: an identifier with such a letter matches nothing.",
    remedy: "Accept one script for the word.",
    fix: Safety::Ask,
    fix_safety: "Asked: the word looks the same, but the mixture may be meant.",
    sources: &["https://www.unicode.org/reports/tr39/"],
    example: Example::cell("impact-calls", "CallSessionId", "1А5B9C"),
};

/// The value has more bytes than characters are documented, but not more characters.
const TOO_MANY_BYTES: Rule = Rule {
    code: "text-over-limit-in-bytes",
    severity: Severity::Warning,
    title: "Text within the limit in characters, over it in bytes",
    what: "{column} holds {length} bytes; the documented limit is {limit}, and it does not say of what.",
    why: "Not documented: “64 character UTF-8” may count characters or bytes. Letters outside of English take two or three bytes.",
    remedy: "Shorten the text at its source if what the platform shows is cut.",
    fix: Safety::Hint,
    fix_safety: "No fix: what may go is not in the file.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-call-api", "CallProvider", "Коллтрекинг с названием длиннее тридцати двух"),
};

/// The value has more characters than the target documents.
pub const TOO_LONG: Rule = Rule {
    code: "text-too-long",
    severity: Severity::Error,
    title: "Text longer than the limit",
    what: "{column} holds {length} characters; the documented limit is {limit}.",
    why: "The documentation says “64 character UTF-8”; what becomes of a longer text is not said.",
    remedy: "Shorten the text at its source. Rowproof does not cut it: a cut identifier is another one.",
    fix: Safety::Hint,
    fix_safety: "No fix: what may go is not in the file.",
    sources: &[source::IMPACT_API],
    example: Example::cell(
        "impact-call-api",
        "CallProvider",
        "A call provider whose name is a good deal longer than sixty-four characters",
    ),
};

/// Judges the text of a field. Around it, blanks count: many columns of text hold identifiers.
pub fn judge(value: &str) -> Verdict {
    if let Some(fault) = invisible(value) {
        return Err(Fault { fix: Fix::ask(cleaned(value)), ..fault });
    }
    if value.trim().len() < value.len() {
        return Err(Fault::new(&PADDED, Fix::ask(cleaned(value))));
    }
    if entity::has_one(value) {
        return Err(Fault::new(&HTML_ENTITY, Fix::ask(cleaned(value))));
    }
    // A word; of a sentence, other words tell what is meant.
    let word = !value.is_ascii() && !value.contains(char::is_whitespace);
    match word.then(|| look_alike::unmixed_words(value)).flatten() {
        Some(unmixed) => Err(Fault::new(&LOOK_ALIKE, Fix::ask(unmixed))),
        None => traces::judge(value),
    }
}

/// The fault of a text with characters that nobody can see.
pub fn invisible(value: &str) -> Option<Fault> {
    // Bytes below 0x20 and DEL stand in no UTF-8 character but their own; C1 controls begin with 0xC2, what else cannot
    // be seen with 0xE2 and 0xEF.
    let suspicious = value.bytes().any(|byte| byte < 0x20 || matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xEF));
    let character = suspicious.then(|| value.chars().find(is_control)).flatten()?;
    Some(Fault::new(&CONTROL_CHARACTER, Fix::ask(visible(value))).with("character", format!("U+{:04X}", u32::from(character))))
}

/// Characters that nobody can see, other than line ends and tabs.
fn is_control(character: &char) -> bool {
    match character {
        '\n' | '\r' | '\t' => false,
        '\u{200B}' | '\u{2060}' | '\u{FEFF}' => true,
        other => other.is_control(),
    }
}

fn visible(value: &str) -> String {
    value.chars().filter(|character| !is_control(character)).collect()
}

/// The text without what cannot be seen, without HTML, without blanks around it, and without what else programs leave.
fn cleaned(value: &str) -> String {
    let text = entity::decoded(&visible(value)).trim().to_owned();
    traces::bare(&text).map_or(text, |(bare, _)| bare)
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
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn texts() {
        check(&Kind::Text, "Привет, мир\n2", "ok");
        check(&Kind::Text, "Ac\u{1}me", "text-control-character → Acme (Ask)");
        check(&Kind::Text, "\u{FEFF}Acme", "text-control-character → Acme (Ask)");
        check(&Kind::Text, "Acme\u{A0}", "text-padded → Acme (Ask)");
        check(&Kind::Text, " A\u{1} &amp; B", "text-control-character → A & B (Ask)");
        check(&Kind::Text, "1А5B9C", "text-look-alike-letters → 1A5B9C (Ask)");
        check(&Kind::Text, "AT&T; R&D", "ok");
        check(&Kind::Text, "IT-отдел", "ok");
    }

    #[test]
    fn html() {
        let cases = [
            ("Smith &amp; Sons", "Smith & Sons"),
            ("&quot;Acme&quot;", "\"Acme\""),
            ("O&#39;Neil", "O'Neil"),
            ("O&#x27;Neil", "O'Neil"),
            ("A &amp;amp; B", "A & B"),
            ("A&nbsp;B", "A\u{A0}B"),
        ];
        for (text, right) in cases {
            check(&Kind::Text, text, &format!("text-html-entity → {right} (Ask)"));
        }
        for plain in ["&#0;", "&#xD800;", "&;", "&nothing;", "a=1&b=2;"] {
            check(&Kind::Text, plain, "ok");
        }
    }

    #[test]
    fn traces() {
        let check = |value, expect| check(&Kind::Text, value, expect);
        check("Smith &amp; Sons", "text-html-entity → Smith & Sons (Ask)");
        check("Smith &amp;amp; Sons", "text-html-entity → Smith & Sons (Ask)");
        check("&#1048;&#x432;а&#1085;", "text-html-entity → Иван (Ask)");
        check("AT&T; and R&D", "ok");
        check("%D0%98%D0%B2%D0%B0%D0%BD", "text-percent-encoded → Иван (Ask)");
        check("%25D0%2598", "text-percent-encoded → И (Ask)");
        check("100% sure", "ok");
        check("50%ff", "ok");
        check(" Acme\u{A0}", "text-padded → Acme (Ask)");
        check("=\"00123\"", "value-as-formula → 00123 (Ask)");
        check("'00123", "value-with-apostrophe → 00123 (Ask)");
        check("'tis", "ok");
        check(" &quot;Acme&quot; ", "text-padded → \"Acme\" (Ask)");
        check("2.02611E+11", "number-rounded");
        check("202611043260.0", "text-with-decimals → 202611043260 (Ask)");
        check("1.5", "ok");
        check("NULL", "text-placeholder →  (Ask)");
        check("-", "text-placeholder →  (Ask)");
        check("Nancy", "ok");
        check("株式会社アクメ", "ok");
    }

    #[test]
    fn limits_count_characters() {
        let rule = |text: &str| super::too_long(text, 64).map(|fault| fault.rule.code);
        assert_eq!(rule(&"a".repeat(64)), None);
        assert_eq!(rule(&"я".repeat(32)), None);
        assert_eq!(rule(&"я".repeat(64)), Some("text-over-limit-in-bytes"));
        assert_eq!(rule(&"я".repeat(65)), Some("text-too-long"));
    }
}
