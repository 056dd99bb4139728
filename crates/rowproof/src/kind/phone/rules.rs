//! The words of what can be wrong with a phone number.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// The rules of phone numbers.
pub const RULES: &[&Rule] = &[
    &NOT_E164,
    &WITHOUT_COUNTRY,
    &NOT_NANP,
    &NOT_NORTH_AMERICAN,
    &IMPOSSIBLE,
    &NOT_ASSIGNED,
    &AS_ADDRESS,
    &WITH_EXTENSION,
    &WITH_LETTERS,
    &ROUNDED,
    &WITH_DECIMALS,
    &NOT_A_NUMBER,
    &WITHHELD,
    &PLACEHOLDER,
    &WITH_WORDS,
    &WITH_PREFIX,
    &TRUNK_PREFIX,
];

pub(super) const NOT_E164: Rule = Rule {
    code: "phone-not-e164",
    severity: Severity::Error,
    title: "Phone number with blanks or signs",
    what: "{column} holds “{value}”; the target wants the number without blanks, like +70123456789.",
    why: "The documentation asks for country and area code without blanks.",
    remedy: "Write the number in E.164.",
    fix: Safety::Safe,
    fix_safety: "Safe: only blanks and signs go, every digit stays. Where the numbering plan would drop a digit, as the (0) of +44 (0)20, Rowproof asks.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "PhoneNumber", "+7 (012) 345-67-89"),
};

pub(super) const WITHOUT_COUNTRY: Rule = Rule {
    code: "phone-without-country",
    severity: Severity::Error,
    title: "Phone number without its country code",
    what: "{column} holds “{value}”, which does not say to which country it belongs.",
    why: "The target wants the country code, and the same digits are different numbers in different countries.",
    remedy: "Say once in which country the numbers of this column are.",
    fix: Safety::Ask,
    fix_safety: "Asked: no country is ever assumed. Once you name it, trunk prefixes such as the Russian 8 are replaced by the country code.",
    sources: &[source::METRICA_CALLS, "https://www.itu.int/rec/T-REC-E.164"],
    example: Example::cell("metrica-calls", "PhoneNumber", "8 (912) 345-67-89"),
};

pub(super) const NOT_NANP: Rule = Rule {
    code: "phone-not-ten-digits",
    severity: Severity::Error,
    title: "Phone number in another form than the three documented",
    what: "{column} holds “{value}”; documented are (XXX) XXX XXXX, XXX-XXX-XXXX and XXXXXXXXXX.",
    why: "impact.com's API names three forms of ten digits and no other.",
    remedy: "Write the ten digits alone.",
    fix: Safety::Safe,
    fix_safety: "Safe: the country code 1 and the signs go, the ten digits stay. Eleven digits without + and without a stated country are asked about.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-call-api", "CalledPhoneNumber", "+1 800 555 0100"),
};

pub(super) const NOT_NORTH_AMERICAN: Rule = Rule {
    code: "phone-not-north-american",
    severity: Severity::Warning,
    title: "Phone number from outside North America",
    what: "{column} holds “{value}”; only ten-digit North American forms are documented.",
    why: "Not documented: there is a column for the number's country, but no form for its numbers.",
    remedy: "Give the country in its own column, and ask impact.com how it wants these numbers.",
    fix: Safety::Hint,
    fix_safety: "No fix: no form for these numbers is documented.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-call-api", "CalledPhoneNumber", "+70123456789"),
};

const E_164: &str = "https://www.itu.int/rec/T-REC-E.164";

pub(super) const IMPOSSIBLE: Rule = Rule {
    code: "phone-impossible",
    severity: Severity::Warning,
    title: "No number of its country has this length",
    what: "{column} holds “{value}”; no country with that code has numbers of this length.",
    why: "Not documented: whether the target checks lengths. A number that cannot be dialled matches no call.",
    remedy: "Correct the value at its source. A digit is missing or too many, or the + stands before a number without its country code.",
    fix: Safety::Hint,
    fix_safety: "No fix: the right digits are not in the file.",
    sources: &[E_164, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "PhoneNumber", "+7912345678"),
};

pub(super) const NOT_ASSIGNED: Rule = Rule {
    code: "phone-not-assigned",
    severity: Severity::Error,
    title: "A possible number, but none that is given out",
    what: "{column} holds “{value}”: its length is possible in the country named for the column, but no number there begins like that.",
    why: "The number is mistyped, belongs to another country, or to a range younger than the numbering plan that Rowproof knows.",
    remedy: "Check the country that you named. If it is right, accept the number, or correct it at its source.",
    fix: Safety::Ask,
    fix_safety: "Asked: the digits stay and the country code comes before them, but the number may be of another country.",
    sources: &[E_164],
    example: Example::cell("metrica-calls", "PhoneNumber", "8 (012) 345-67-89").deciding("country", "RU"),
};

pub(super) const AS_ADDRESS: Rule = Rule {
    code: "phone-as-address",
    severity: Severity::Error,
    title: "Phone number as an address",
    what: "{column} holds “{value}”: an address with a phone number in it, or a number that was written for an address.",
    why: "The target takes the number alone.",
    remedy: "Write the number alone.",
    fix: Safety::Safe,
    fix_safety: "Safe for tel:, which means the number and nothing else. For sip:, messengers and a plus in code, Rowproof asks: what stands there may be a line of a telephone system, or a group.",
    sources: &["https://www.rfc-editor.org/rfc/rfc3966", "https://www.rfc-editor.org/rfc/rfc3261"],
    example: Example::cell("metrica-calls", "PhoneNumber", "tel:+7-012-345-67-89"),
};

pub(super) const WITH_EXTENSION: Rule = Rule {
    code: "phone-with-extension",
    severity: Severity::Error,
    title: "Phone number with an extension",
    what: "{column} holds “{value}”: a number, and an extension within its telephone system.",
    why: "The documented form has no place for an extension; with its digits, the number would be another one.",
    remedy: "Accept the number without its extension.",
    fix: Safety::Ask,
    fix_safety: "Asked: the number stays the same, but the extension is dropped.",
    sources: &[E_164, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "PhoneNumber", "+7 (012) 345-67-89 доб. 12"),
};

pub(super) const WITH_LETTERS: Rule = Rule {
    code: "phone-with-letters",
    severity: Severity::Error,
    title: "Phone number spelled with letters",
    what: "{column} holds “{value}”: letters stand for the keys of a telephone.",
    why: "The target takes digits only.",
    remedy: "Accept the digits of those keys.",
    fix: Safety::Ask,
    fix_safety: "Asked: each letter stands on one key only, but the word may be a remark rather than a part of the number.",
    sources: &["https://www.itu.int/rec/T-REC-E.161", source::IMPACT_API],
    example: Example::cell("impact-call-api", "CalledPhoneNumber", "1-800-FLOWERS"),
};

pub(super) const ROUNDED: Rule = Rule {
    code: "phone-rounded",
    severity: Severity::Error,
    title: "Phone number rounded by a spreadsheet",
    what: "{column} holds “{value}”: a number in scientific notation, whose last digits are gone.",
    why: "The spreadsheet took the number for a quantity. The digits that it dropped are not in the file.",
    remedy: "Export again with the column formatted as text, and do not open the file in a spreadsheet before uploading.",
    fix: Safety::Hint,
    fix_safety: "No fix: the missing digits cannot be known.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("metrica-calls", "PhoneNumber", "7.9123E+10"),
};

pub(super) const WITH_DECIMALS: Rule = Rule {
    code: "phone-with-decimals",
    severity: Severity::Error,
    title: "Phone number written as a quantity",
    what: "{column} holds “{value}”: a program has taken the number for a quantity, and added a minus, decimals, separators or an exponent.",
    why: "They are no part of the number, and a leading + or 0 may have been lost with them.",
    remedy: "Export again with the column as text, or accept the digits alone.",
    fix: Safety::Ask,
    fix_safety: "Asked: the digits are complete, but a leading zero or + would be gone without a trace.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-call-api", "CalledPhoneNumber", "8005550100.0"),
};

pub(super) const NOT_A_NUMBER: Rule = Rule {
    code: "phone-unreadable",
    severity: Severity::Error,
    title: "Not a phone number",
    what: "{column} holds “{value}”, which is no phone number.",
    why: "A call is matched by its numbers; one that cannot exist matches nothing.",
    remedy: "Correct the value at its source, or check whether the column is the right one.",
    fix: Safety::Hint,
    fix_safety: "No fix: any number would be invented.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "CalledPhoneNumber", "11"),
};

pub(super) const WITHHELD: Rule = Rule {
    code: "phone-withheld",
    severity: Severity::Warning,
    title: "The caller withheld the number",
    what: "{column} says “{value}” instead of a number.",
    why: "A call without its caller's number cannot be matched to a conversion by it.",
    remedy: "Leave these calls out, or ask your call tracker for another key.",
    fix: Safety::Hint,
    fix_safety: "No fix: the number is not in the file.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CallerId", "anonymous"),
};

pub(super) const PLACEHOLDER: Rule = Rule {
    code: "phone-placeholder",
    severity: Severity::Warning,
    title: "One digit all through",
    what: "{column} holds “{value}”: a number of one digit, as people and programs write where they know none.",
    why: "For the target it is a number like any other: all these calls would come from one caller.",
    remedy: "Leave these calls out, or empty the cells if the target takes calls without the number.",
    fix: Safety::Hint,
    fix_safety: "No fix: the number is not in the file, and a few such numbers are somebody's.",
    sources: &[E_164],
    example: Example::cell("impact-calls", "CallerId", "5555555555"),
};

pub(super) const WITH_WORDS: Rule = Rule {
    code: "phone-with-words",
    severity: Severity::Error,
    title: "Phone number with a name or a label",
    what: "{column} holds “{value}”: one number, and words beside it.",
    why: "The target takes the number alone.",
    remedy: "Accept the number without the words.",
    fix: Safety::Ask,
    fix_safety: "Asked: it is the only number in the cell, but the words may say that it is not the caller's.",
    sources: &[E_164, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "PhoneNumber", "Anna +7 (012) 345-67-89"),
};

pub(super) const WITH_PREFIX: Rule = Rule {
    code: "phone-with-prefix",
    severity: Severity::Error,
    title: "Phone number as it is dialled from abroad",
    what: "{column} holds “{value}”: a prefix for calls abroad in place of the +, or a country code without it.",
    why: "The prefix is another one in other countries; the target wants the country code behind a +.",
    remedy: "Accept the number with its +.",
    fix: Safety::Ask,
    fix_safety: "Asked: there is such a number in the plan of that country, but the digits may be of another plan.",
    sources: &["https://www.itu.int/rec/T-REC-E.123", source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "PhoneNumber", "0079123456789"),
};

pub(super) const TRUNK_PREFIX: Rule = Rule {
    code: "phone-with-trunk-prefix",
    severity: Severity::Error,
    title: "Phone number with what is dialled inside of its country",
    what: "{column} holds “{value}”: behind the + stands a 0 or an 8 that is dialled inside of a country, and is no part of the number.",
    why: "With it, the number is none, or that of somebody in another country.",
    remedy: "Accept the number without it.",
    fix: Safety::Ask,
    fix_safety: "Asked: there is no such number with it, or others of the column are Russian, and there is one without it; but a digit may be mistyped.",
    sources: &[E_164, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "PhoneNumber", "+420 0 777 123 456"),
};
