//! E-mail addresses.

use super::{Fault, Verdict, domain, look_alike};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of e-mail addresses.
pub const RULES: &[&Rule] = &[&SEVERAL, &WITH_NAME, &LOOK_ALIKE, &MISTYPED, &MISTYPED_DOMAIN, &UNREADABLE];

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

const LOOK_ALIKE: Rule = Rule {
    code: "email-look-alike-letters",
    severity: Severity::Error,
    title: "Cyrillic letters in a Latin address",
    what: "{column} holds “{value}”, which has Cyrillic letters that look like Latin ones.",
    why: "The address looks right and is another one: no mail arrives.",
    remedy: "Accept the Latin letters.",
    fix: Safety::Ask,
    fix_safety: "Asked: addresses in Cyrillic exist, but hardly any that mixes both scripts.",
    sources: &["https://www.unicode.org/reports/tr39/", source::IMPACT_PROSPECTS],
    example: Example::cell("impact-prospects", "Contact Email", "sаles@example.com"),
};

const MISTYPED: Rule = Rule {
    code: "email-mistyped",
    severity: Severity::Error,
    title: "Mistyped e-mail address",
    what: "{column} holds “{value}”: an address with a comma for a dot, a blank, a doubled sign, a sign at its end, an @ that is written out, or words before it.",
    why: "The contact e-mail is one of three columns that an import needs.",
    remedy: "Accept the address without the slip.",
    fix: Safety::Ask,
    fix_safety: "Asked: it is the only address near by, but something else than this sign may be wrong.",
    sources: &["https://www.rfc-editor.org/rfc/rfc5321", source::IMPACT_PROSPECTS],
    example: Example::cell("impact-prospects", "Contact Email", "sales@example,com"),
};

const MISTYPED_DOMAIN: Rule = Rule {
    code: "email-mistyped-domain",
    severity: Severity::Warning,
    title: "Mistyped domain of an e-mail address",
    what: "{column} holds “{value}”, whose domain is a well-known slip: .con for .com, gmial.com for gmail.com.",
    why: "No mail arrives at a domain that does not exist, or it arrives at a stranger’s.",
    remedy: "Accept the domain that is meant, or ask the contact.",
    fix: Safety::Ask,
    fix_safety: "Asked: nearly everybody who writes this domain means the other one, but the file does not say so.",
    sources: &["https://www.iana.org/domains/root/db", source::IMPACT_PROSPECTS],
    example: Example::cell("impact-prospects", "Contact Email", "sales@example.con"),
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
    domain::judge(value, judge_signs(value), &MISTYPED_DOMAIN, with_meant_domain)
}

/// The address at the domain that is meant, if its own is a well-known slip.
fn with_meant_domain(address: &str) -> Option<String> {
    let (local, host) = address.rsplit_once('@')?;
    domain::meant_for_mail(host).map(|host| format!("{local}@{host}"))
}

/// Judges the signs of one address.
fn judge_signs(value: &str) -> Verdict {
    if is_address(value) {
        return match in_latin(value) {
            Some(latin) => Err(Fault::new(&LOOK_ALIKE, Fix::ask(latin))),
            None => Ok(()),
        };
    }
    if let Some(inner) = inner(value).filter(|inner| is_address(inner) && in_latin(inner).is_none() && !names_another(value, inner)) {
        return Err(Fault::new(&WITH_NAME, Fix::safe(inner)));
    }
    let parts = || value.split([',', ';', ' ', '/', '\n', '<', '>', '"', '|']).filter(|part| !part.is_empty());
    Err(match mended(value) {
        _ if value.matches('@').count() > 1 && parts().filter(|part| part.contains('@')).all(is_address) => Fault::new(&SEVERAL, Fix::None),
        Some(mended) => Fault::new(&MISTYPED, Fix::ask(mended)),
        None => Fault::new(&UNREADABLE, Fix::None),
    })
}

/// The address in `mailto:a@b.c?subject=…` and `Name <a@b.c>`.
fn inner(value: &str) -> Option<&str> {
    let mailto = value.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    match mailto {
        Some(scheme) => value[scheme.len()..].split('?').next(),
        None => value.split_once('<').and_then(|(_, rest)| rest.strip_suffix('>')),
    }
}

/// The address in Latin letters, if a part of it mixes scripts, or if what stands before the @ has Cyrillic letters only
/// that look like Latin ones, and the domain is Latin.
fn in_latin(value: &str) -> Option<String> {
    if value.is_ascii() {
        return None;
    }
    let (local, domain) = value.rsplit_once('@')?;
    let mixed = value.split(['@', '.']).any(|part| look_alike::unmixed(part).is_some());
    (mixed || (domain.is_ascii() && !local.is_ascii())).then(|| look_alike::latin(value)).flatten().filter(|latin| latin.is_ascii())
}

/// Whether the name before an address is an address, and another one.
fn names_another(value: &str, address: &str) -> bool {
    let name = value.split_once('<').map_or("", |(name, _)| name).trim().trim_matches(['"', '\'']);
    name.contains('@') && !name.eq_ignore_ascii_case(address)
}

/// The address that a slip of the keys has kept from being one, or the words before it.
fn mended(value: &str) -> Option<String> {
    let mut words = value.split_whitespace().rev();
    let last = words.next()?;
    if value.split_whitespace().any(is_address) {
        // Behind an address, a word may be the rest of its domain.
        let alone = is_address(last) && in_latin(last).is_none() && words.all(|word| !word.contains('@'));
        return alone.then(|| last.to_owned()).filter(|last| last != value);
    }
    const WRITTEN_OUT: [(&str, &str); 9] = [
        ("(at)", "@"),
        ("[at]", "@"),
        ("{at}", "@"),
        ("%40", "@"),
        ("&#64;", "@"),
        ("&commat;", "@"),
        ("(dot)", "."),
        ("[dot]", "."),
        ("{dot}", "."),
    ];
    let joined: String = value.split_whitespace().collect();
    let joined = WRITTEN_OUT.iter().fold(joined, |text, (written, sign)| text.replace(written, sign));
    let single = joined.replace("@@", "@").replace("..", ".").replace("@.", "@").replace(".@", "@");
    let dotted = single.trim_matches(['.', ',', ';', ':', '\'']).replace(',', ".");
    (dotted.matches('@').count() == 1 && is_address(&dotted) && in_latin(&dotted).is_none()).then_some(dotted)
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
        check(&Kind::Email, "MAILTO:sales@example.com?subject=Hi", "email-with-name → sales@example.com (Safe)");
        for slip in [
            "sales@example,com",
            "sales @example.com",
            "sales@@example.com",
            "sales@example..com",
            "sales@example.com.",
            "sales@example.com;",
        ] {
            check(&Kind::Email, slip, "email-mistyped → sales@example.com (Ask)");
        }
        for slip in ["sales(at)example.com", "sales [at] example [dot] com", "sales%40example.com", "sales&#64;example.com"] {
            check(&Kind::Email, slip, "email-mistyped → sales@example.com (Ask)");
        }
        check(&Kind::Email, "sаles@example.com", "email-look-alike-letters → sales@example.com (Ask)");
        check(&Kind::Email, "sales@ехample.com", "email-look-alike-letters → sales@example.com (Ask)");
        check(&Kind::Email, "почта@пример.рф", "ok");
        for (slip, right) in [
            ("a@blog.con", "a@blog.com"),
            ("b@gmial.com", "b@gmail.com"),
            ("b@gmial.con", "b@gmail.com"),
            ("Anna <b@blog.COMM>", "b@blog.com"),
            ("b@blog,con", "b@blog.com"),
        ] {
            check(&Kind::Email, slip, &format!("email-mistyped-domain → {right} (Ask)"));
        }
        for meant in ["a@con.com", "a@blog.co", "a@blog.cm", "a@gmial.example.com"] {
            check(&Kind::Email, meant, "ok");
        }
        check(&Kind::Email, "sales at example.com", "email-unreadable");
        check(&Kind::Email, "a@b@example.com", "email-unreadable");
        check(&Kind::Email, "..'sales@example.com", "email-mistyped → sales@example.com (Ask)");
        check(&Kind::Email, "Anna a@example.com", "email-mistyped → a@example.com (Ask)");
        check(&Kind::Email, "a@example.com tel 123", "email-unreadable");
        check(&Kind::Email, "a@example.co m", "email-unreadable");
        check(&Kind::Email, "a@example.com <b@example.com>", "email-several");
        check(&Kind::Email, "\"a@example.com\" <a@example.com>", "email-with-name → a@example.com (Safe)");
        check(&Kind::Email, "Anna a@example.com, b@example.com", "email-several");
        check(&Kind::Email, "'Anna 'a@example.com", "email-mistyped → a@example.com (Ask)");
        check(&Kind::Email, "\u{200B}１'１\u{A0}'１\u{200B}12a@example.com", "email-mistyped → 112a@example.com (Ask)");
    }
}
