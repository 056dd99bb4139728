//! Variables of templates that nobody has put a value in place of.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

pub(super) const UNFILLED: Rule = Rule {
    code: "text-variable-unfilled",
    severity: Severity::Warning,
    title: "A variable that was not filled in",
    what: "{column} holds “{value}”, the name of a variable where its value should be.",
    why: "A webhook, a tag or a template had no value to put there. For the target it is a value like any other: all these records would share it.",
    remedy: "Correct the template at its source and export again, or empty the cells.",
    fix: Safety::Ask,
    fix_safety: "Asked: the value is not in the file, and an empty cell says so; but the text may be meant.",
    sources: &["https://mustache.github.io/mustache.5.html", source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CallSessionId", "{{call_id}}"),
};

/// What stands before a variable and behind it.
const MARKS: [(&str, &str); 7] = [("{{{", "}}}"), ("{{", "}}"), ("${", "}"), ("#{", "}"), ("%%", "%%"), ("%", "%"), ("{", "}")];

/// The longest name that stands in one pair of braces; identifiers without hyphens are longer.
const LONGEST: usize = 30;

/// Whether a text is one variable and nothing else.
pub(super) fn is_variable(value: &str) -> bool {
    let inside = |(before, behind): &(&str, &str)| value.strip_prefix(before)?.strip_suffix(behind);
    value.starts_with(['{', '$', '#', '%']) && MARKS.iter().find_map(inside).is_some_and(is_name)
}

/// `call_id`, ` call.id `, `$json["id"]` is none: expressions are too many to know.
fn is_name(text: &str) -> bool {
    let name = text.trim();
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
    name.len() <= LONGEST && name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') && name.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use crate::kind::{Kind, tests::check};

    #[test]
    fn variables() {
        for kind in [Kind::Text, Kind::Code] {
            for variable in ["{{call_id}}", "{{ call.id }}", "{{{city}}}", "${callId}", "#{id}", "%CALL_ID%", "%%id%%", "{gclid}"] {
                check(&kind, variable, "text-variable-unfilled →  (Ask)");
            }
            for other in
                ["{AF9619FF-8B86-D011-B42D-00CF4FC964FF}", "{AF9619FF8B86D011B42D00CF4FC964FF}", "{}", "%", "%%", "{1}", "$5", "#12"]
            {
                check(&kind, other, "ok");
            }
        }
        check(&Kind::Text, "{{city}} and more", "ok");
    }
}
