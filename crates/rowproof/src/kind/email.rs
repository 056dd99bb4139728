//! E-mail addresses.

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of e-mail addresses.
pub const RULES: &[&Rule] = &[&SEVERAL, &WITH_NAME, &UNREADABLE];

const SEVERAL: Rule = Rule {
    code: "email-several",
    severity: Severity::Warning,
    title: "Several addresses in one cell",
    what: "{column} holds “{value}”: more than one address.",
    why: "Not documented: whether a cell may hold several. One contact has one address.",
    remedy: "Keep the address of the contact that the row names.",
    fix: Safety::Hint,
    fix_safety: "No fix: which address is the contact's is not in the file.",
    sources: &[source::IMPACT_PROSPECTS],
    example: Example::cell("impact-prospects", "Contact Email", "a@example.com; b@example.com"),
};

const WITH_NAME: Rule = Rule {
    code: "email-with-name",
    severity: Severity::Error,
    title: "Address with a name or mailto:",
    what: "{column} holds “{value}”: an address with something around it.",
    why: "The column takes the address alone.",
    remedy: "Write the address alone.",
    fix: Safety::Safe,
    fix_safety: "Safe: the address stands complete between the signs; it is not changed.",
    sources: &["https://www.rfc-editor.org/rfc/rfc5322", source::IMPACT_PROSPECTS],
    example: Example::cell("impact-prospects", "Contact Email", "Sales <sales@example.com>"),
};

const UNREADABLE: Rule = Rule {
    code: "email-unreadable",
    severity: Severity::Error,
    title: "Not an e-mail address",
    what: "{column} holds “{value}”, which is no e-mail address.",
    why: "The contact e-mail is one of three columns that an import needs.",
    remedy: "Correct the value at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: any address would be invented.",
    sources: &["https://www.rfc-editor.org/rfc/rfc5321", source::IMPACT_PROSPECTS],
    example: Example::cell("impact-prospects", "Contact Email", "sales at example.com"),
};

/// Judges one address.
pub fn judge(value: &str) -> Verdict {
    if is_address(value) {
        return Ok(());
    }
    let inner = value.strip_prefix("mailto:").or_else(|| value.split_once('<').and_then(|(_, rest)| rest.strip_suffix('>')));
    if let Some(inner) = inner.filter(|inner| is_address(inner)) {
        return Err(Fault::new(&WITH_NAME, Fix::safe(inner)));
    }
    let several = value.split([',', ';', ' ', '/', '\n']).filter(|part| !part.is_empty()).all(is_address);
    Err(Fault::new(if several { &SEVERAL } else { &UNREADABLE }, Fix::None))
}

/// The addresses that mail servers deliver to: `local@domain`, without quotes and comments.
fn is_address(value: &str) -> bool {
    let Some((local, domain)) = value.rsplit_once('@') else {
        return false;
    };
    let atoms = |text: &str, signs: &str| {
        text.split('.')
            .all(|atom| !atom.is_empty() && atom.chars().all(|character| character.is_alphanumeric() || signs.contains(character)))
    };
    local.len() <= 64 && value.len() <= 254 && atoms(local, "!#$%&'*+-/=?^_`{|}~") && atoms(domain, "-") && domain.contains('.')
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn emails() {
        check(&Kind::Email, "first.last+tag@example.co.jp", "ok");
        check(&Kind::Email, "Sales <sales@example.com>", "email-with-name → sales@example.com (Safe)");
        check(&Kind::Email, "mailto:sales@example.com", "email-with-name → sales@example.com (Safe)");
        check(&Kind::Email, "a@example.com; b@example.com", "email-several");
        check(&Kind::Email, "a@example", "email-unreadable");
        check(&Kind::Email, "a..b@example.com", "email-unreadable");
    }
}
