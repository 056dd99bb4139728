//! Text: anything but what a program cannot show, or has left behind.

mod rules;
pub mod traces;

pub use rules::HTML_ENTITY;

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of text.
pub const RULES: &[&Rule] =
    &[&CONTROL_CHARACTER, &TOO_LONG, &rules::PLACEHOLDER, &HTML_ENTITY, &rules::PERCENT_ENCODED, &rules::WITH_DECIMALS];

const CONTROL_CHARACTER: Rule = Rule {
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

/// Judges one text.
pub fn judge(value: &str) -> Verdict {
    // Bytes below 0x20 and DEL stand in no UTF-8 character but their own; C1 controls begin with 0xC2, what else cannot
    // be seen with 0xE2 and 0xEF.
    let suspicious = value.bytes().any(|byte| byte < 0x20 || matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xEF));
    let control = |character: &char| match character {
        '\n' | '\r' | '\t' => false,
        '\u{200B}' | '\u{2060}' | '\u{FEFF}' => true,
        other => other.is_control(),
    };
    match value.chars().find(control).filter(|_| suspicious) {
        Some(character) => {
            let clean: String = value.chars().filter(|character| !control(character)).collect();
            Err(Fault::new(&CONTROL_CHARACTER, Fix::ask(clean)).with("character", format!("U+{:04X}", u32::from(character))))
        }
        None => Ok(()),
    }
}

/// The fault of a value longer than `limit` characters.
pub fn too_long(value: &str, limit: usize) -> Option<Fault> {
    if value.len() <= limit {
        return None;
    }
    let length = value.chars().count();
    (length > limit).then(|| Fault::new(&TOO_LONG, Fix::None).with("length", length.to_string()).with("limit", limit.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn texts() {
        check(&Kind::Text, "Привет, мир\n2", "ok");
        check(&Kind::Text, "Ac\u{1}me", "text-control-character → Acme (Ask)");
        check(&Kind::Text, "\u{FEFF}Acme", "text-control-character → Acme (Ask)");
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
        check(" Acme\u{A0}", "value-padded → Acme (Ask)");
        check("=\"00123\"", "value-as-formula → 00123 (Ask)");
        check("'00123", "value-with-apostrophe → 00123 (Ask)");
        check("'tis", "ok");
        check(" &quot;Acme&quot; ", "value-padded → \"Acme\" (Ask)");
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
        assert_eq!(super::too_long(&"я".repeat(64), 64), None);
        assert!(super::too_long(&"я".repeat(65), 64).is_some());
    }
}
