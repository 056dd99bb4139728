//! The words of what other programs leave in texts.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

pub(super) const PLACEHOLDER: Rule = Rule {
    code: "text-placeholder",
    severity: Severity::Warning,
    title: "A word in place of nothing",
    what: "{column} holds “{value}”, as programs and people write where there is no value.",
    why: "For the target it is a value like any other: all these records would share it.",
    remedy: "Empty the cells, unless the word is meant.",
    fix: Safety::Ask,
    fix_safety: "Asked: the word may be a value after all; Null is a surname, too.",
    sources: &["https://www.w3.org/TR/tabular-data-model/"],
    example: Example::cell("impact-calls", "SubId1", "NULL"),
};

pub(super) const PERCENT_ENCODED: Rule = Rule {
    code: "text-percent-encoded",
    severity: Severity::Warning,
    title: "A text encoded for a web address",
    what: "{column} holds “{value}”, with bytes written as in a web address.",
    why: "The target takes the text as it stands, and shows the signs.",
    remedy: "Write the characters themselves.",
    fix: Safety::Ask,
    fix_safety: "Asked: an identifier may be written so on purpose; else the bytes stand for exactly one text.",
    sources: &["https://www.rfc-editor.org/rfc/rfc3986#section-2.1"],
    example: Example::cell("impact-calls", "City", "St.%20Louis"),
};

pub(super) const WITH_DECIMALS: Rule = Rule {
    code: "text-with-decimals",
    severity: Severity::Warning,
    title: "A name of digits, with a decimal",
    what: "{column} holds “{value}”: a program has taken a name of digits for a quantity, and added a decimal.",
    why: "For the target it is another name than the one without the decimal.",
    remedy: "Export the column as text, or take the decimal away.",
    fix: Safety::Ask,
    fix_safety: "Asked: the digits are there, but leading zeros would be gone without a trace.",
    sources: &["https://pandas.pydata.org/docs/user_guide/integer_na.html"],
    example: Example::cell("impact-calls", "VendorEventId", "202611043260.0"),
};

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

pub(super) const PADDED: Rule = Rule {
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

pub(super) const HTML_ENTITY: Rule = Rule {
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

/// A text that looks like another one of its column.
pub const SPELLED_OTHERWISE: Rule = Rule {
    code: "text-spelled-otherwise",
    severity: Severity::Warning,
    title: "Two spellings that look the same",
    what: "{column} holds “{value}”, which looks like “{meant}” of other records, but has other blanks, or letters put together from two signs.",
    why: "For a program they are two texts: a name that has to be the same matches only one of them.",
    remedy: "Accept the spelling of the other records.",
    fix: Safety::Ask,
    fix_safety: "Asked: the text looks the same, but it is not the one that you exported.",
    sources: &["https://www.unicode.org/reports/tr15/", source::GOOGLE_CALLS],
    example: Example::file(
        "google-ads-calls",
        "Caller's Phone Number,Call Start Time,Conversion Name,Conversion Time\n+12125560100,2026-11-10 10:00:12-0500,Call from ad,2026-11-10 10:05:00-0500\n+12125560177,2026-11-10 11:00:12-0500,Call\u{A0}from ad,2026-11-10 11:05:00-0500\n",
    ),
};

/// A word of letters that look alike.
pub const LOOK_ALIKE: Rule = Rule {
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

/// A word of Cyrillic letters among Latin ones.
pub const OTHER_SCRIPT: Rule = Rule {
    code: "text-in-other-script",
    severity: Severity::Warning,
    title: "Cyrillic letters that look like a Latin word",
    what: "{column} holds “{value}” in Cyrillic letters, which all look like Latin ones. The other values of the column are Latin.",
    why: "It looks like the others and is another text: it matches none of them.",
    remedy: "Accept the word in Latin letters.",
    fix: Safety::Ask,
    fix_safety: "Asked: the word looks the same, but it may be a Russian one.",
    sources: &["https://www.unicode.org/reports/tr39/"],
    example: Example::file(
        "impact-prospects",
        "Partner Name,Contact Email,Group Name\nA,a@example.com,MO\nB,b@example.com,MO\nC,c@example.com,МО\n",
    ),
};

/// The value has more bytes than characters are documented, but not more characters.
pub(super) const TOO_MANY_BYTES: Rule = Rule {
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
    what: "{column} holds {length} characters; the limit is {limit}.",
    why: "The documentation says “64 character UTF-8”; what becomes of a longer text is not said. For impact.com’s files, the limit is that of its API.",
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

pub(super) const HTML_TAG: Rule = Rule {
    code: "text-html-tag",
    severity: Severity::Warning,
    title: "HTML around or in the text",
    what: "{column} holds “{value}”, with tags of a web page.",
    why: "A program has taken the text from a web page. The target shows the tags, and as an identifier it is another one.",
    remedy: "Accept the text without the tags.",
    fix: Safety::Ask,
    fix_safety: "Asked: the words stay, but the text may be about HTML.",
    sources: &["https://html.spec.whatwg.org/multipage/indices.html#elements-3"],
    example: Example::cell("impact-calls", "City", "<p>Springfield</p>"),
};

pub(super) const ESCAPED: Rule = Rule {
    code: "text-escaped",
    severity: Severity::Warning,
    title: "Characters as a program escapes them",
    what: "{column} holds “{value}”, in which a character is written as a program escapes it, like \\u00e9, _x000D_, '' or =C3=A9.",
    why: "The text has been written for a script, a database, a workbook or a mail, and was not read back. The target takes the signs as they stand.",
    remedy: "Accept the characters themselves.",
    fix: Safety::Ask,
    fix_safety: "Asked: each of these has one meaning in its notation, but the signs may be meant.",
    sources: &["https://www.rfc-editor.org/rfc/rfc8259#section-7", "https://www.rfc-editor.org/rfc/rfc2047"],
    example: Example::cell("impact-calls", "City", "Montr\\u00e9al"),
};

pub(super) const AS_CODE: Rule = Rule {
    code: "text-as-code",
    severity: Severity::Warning,
    title: "Text as a program prints it",
    what: "{column} holds “{value}”: a text with the signs that a programming language puts around it.",
    why: "A script has written its own notation instead of the text. As an identifier it is another one.",
    remedy: "Accept the text inside, and correct the script.",
    fix: Safety::Ask,
    fix_safety: "Asked: there is one text inside, but the signs may be meant.",
    sources: &["https://docs.python.org/3/library/functions.html#repr"],
    example: Example::cell("impact-calls", "City", "b'Springfield'"),
};

pub(super) const IN_QUOTES: Rule = Rule {
    code: "text-in-quotes",
    severity: Severity::Info,
    title: "Quotes around the whole text",
    what: "{column} holds {value}, with quotes that belong to the text.",
    why: "A cell that is quoted twice becomes like that. An identifier in quotes is another one; a name may be meant so.",
    remedy: "If the quotes are not meant, accept the text without them.",
    fix: Safety::Ask,
    fix_safety: "Asked: people put names in quotes, too.",
    sources: &[source::RFC_4180],
    example: Example::cell("impact-calls", "City", "\"Springfield\""),
};

pub(super) const WITH_APOSTROPHE: Rule = Rule {
    code: "text-with-apostrophe",
    severity: Severity::Warning,
    title: "Apostrophe before the text",
    what: "{column} holds “{value}”: spreadsheets mark text with this apostrophe, and other programs guard formulas with it.",
    why: "In a CSV file the apostrophe is a part of the text. A name that has to match exactly does not.",
    remedy: "Accept the text without the apostrophe, unless it is meant.",
    fix: Safety::Ask,
    fix_safety: "Asked: a few names do begin with an apostrophe.",
    sources: &["https://owasp.org/www-community/attacks/CSV_Injection"],
    example: Example::cell("impact-calls", "DispositionName", "'Phone sale"),
};
