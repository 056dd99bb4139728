//! What can be wrong with the quoting of a cell.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// A quote that is opened and not closed.
pub const QUOTE_UNCLOSED: Rule = Rule {
    code: "quote-unclosed",
    severity: Severity::Error,
    title: "A quote that is never closed",
    what: "{column} begins with a quote that is not closed; read strictly, it would swallow {lines} line(s).",
    why: "A strict reader takes everything up to the next quote for one cell, and loses the records in between.",
    remedy: "Look at the record as Rowproof reads it: the quote as a part of the text. Save the converted file if that is right.",
    fix: Safety::Ask,
    fix_safety: "Asked: taking the quote for text fits the number of columns, but a piece of the cell may be missing.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n\"open,2\n3,4\n"),
};

/// Quotes inside a quoted cell that are not doubled.
pub const TEXT_AFTER_QUOTE: Rule = Rule {
    code: "text-after-quote",
    severity: Severity::Error,
    title: "Text after a closing quote",
    what: "{column} holds “{value}”: text follows the closing quote, or quotes inside were not doubled.",
    why: "Readers differ here: some drop the quotes, some refuse the file.",
    remedy: "Accept the cell as Rowproof reads it, written with doubled quotes.",
    fix: Safety::Ask,
    fix_safety: "Asked: the reading fits the number of columns, but programs differ in what they make of such a cell.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n\"John \"Johnny\" Doe\",5\n"),
};

/// A quote in an unquoted cell.
pub const QUOTE_IN_TEXT: Rule = Rule {
    code: "quote-in-text",
    severity: Severity::Warning,
    title: "A quote in a cell that is not quoted",
    what: "{column} holds “{value}”, with a quote inside, but is not quoted.",
    why: "RFC 4180 allows quotes in quoted cells only; strict readers refuse the record.",
    remedy: "Write the cell in quotes, with the quote inside doubled.",
    fix: Safety::Safe,
    fix_safety: "Safe: every reader that accepts the cell as it is reads the same text from the quoted one. A cell with a blank before its first quote, or in a record of another width, is left alone.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n5\" pipe,2\n"),
};

/// Blanks between the delimiter and the opening quote.
pub const BLANK_BEFORE_QUOTE: Rule = Rule {
    code: "blank-before-quote",
    severity: Severity::Error,
    title: "A blank before an opening quote",
    what: "{column} holds “{value}”: a blank stands before the quote that opens it.",
    why: "RFC 4180 counts the blank to the cell, so that its quotes are text, and a delimiter inside cuts it in two.",
    remedy: "Accept the cell as Rowproof reads it, without the blank; or export without blanks behind the delimiters.",
    fix: Safety::Ask,
    fix_safety: "Asked: the reading fits the number of columns, but programs differ in what they make of such a cell.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n1,2\n3, \"four, five\"\n6,7\n"),
};

/// One record that escapes quotes in another way than the file.
pub const ESCAPE_OTHER: Rule = Rule {
    code: "escape-other",
    severity: Severity::Error,
    title: "A quote escaped in another way",
    what: "{column} holds “{value}”: its quotes are escaped in another way than in the rest of the file.",
    why: "RFC 4180 doubles quotes; MySQL and some CRMs put a backslash before them. A reader that expects one of the two cuts the other in pieces.",
    remedy: "Accept the cell as Rowproof reads it, written as the rest of the file is.",
    fix: Safety::Ask,
    fix_safety: "Asked: the reading fits the number of columns, but the backslash may be a part of the value.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n\"C:\\one\\\",1\n\"C:\\two\\\",2\n\"5\\\" pipe, red\",3\n"),
};
