//! What can be wrong with a file before its cells are looked at: encoding, dialect, records, quoting.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// The rules of this file.
pub const RULES: &[&Rule] = &[
    &FILE_EMPTY,
    &FILE_WITHOUT_RECORDS,
    &FILE_BINARY,
    &ENCODING_OTHER,
    &BYTE_ORDER_MARK,
    &UNDECODABLE,
    &DELIMITER_OTHER,
    &LINES_BEFORE_HEADER,
    &LINE_ENDS_MIXED,
    &BLANK_LINE,
    &QUOTE_UNCLOSED,
    &TEXT_AFTER_QUOTE,
    &QUOTE_IN_TEXT,
    &BLANK_BEFORE_QUOTE,
    &ESCAPE_OTHER,
    &RECORD_TOO_SHORT,
    &RECORD_TOO_LONG,
    &RECORD_SHIFTED,
    &RECORD_OVER_LIMIT,
    &VALUE_MISSING,
    &VALUE_NOT_DERIVABLE,
];

/// No bytes.
pub const FILE_EMPTY: Rule = Rule {
    code: "file-empty",
    severity: Severity::Error,
    title: "The file is empty",
    what: "The file has no content.",
    why: "There is nothing that a platform could read.",
    remedy: "Export it again, and look whether the export was cut off.",
    fix: Safety::Hint,
    fix_safety: "No fix: there is nothing to fix.",
    sources: &[source::RFC_4180],
    example: Example::file("table", ""),
};

/// A header alone.
pub const FILE_WITHOUT_RECORDS: Rule = Rule {
    code: "file-without-records",
    severity: Severity::Error,
    title: "The file has no records",
    what: "The file has a header row, but no record below it.",
    why: "An upload without records does nothing, and usually means that an export went wrong.",
    remedy: "Check the filter or the dates of the export.",
    fix: Safety::Hint,
    fix_safety: "No fix: there are no records.",
    sources: &[source::RFC_4180],
    example: Example::file("metrica-calls", "ClientId,DateTime\n"),
};

/// Not text.
pub const FILE_BINARY: Rule = Rule {
    code: "file-binary",
    severity: Severity::Error,
    title: "This is not a text file",
    what: "The file looks like {looks_like}, not like delimited text.",
    why: "Platforms read delimited text. A spreadsheet or an archive is not one, whatever its name ends in.",
    remedy: "Open it in the program that made it, and save it as CSV (UTF-8).",
    fix: Safety::Hint,
    fix_safety: "No fix: the content is not text.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "PK\u{3}\u{4}\u{14}\u{0}\u{0}\u{0}\u{8}\u{0}"),
};

/// Not the target's encoding.
pub const ENCODING_OTHER: Rule = Rule {
    code: "encoding-other",
    severity: Severity::Error,
    title: "Another encoding than the target's",
    what: "The file is in {encoding}; the target reads {wanted}.",
    why: "Every letter outside plain English would turn into another one, or the file is refused.",
    remedy: "Save the converted file; it is in {wanted}.",
    fix: Safety::Safe,
    fix_safety: "Safe: every character is kept, only its bytes change. What could not be decoded is a finding of its own.",
    sources: &[source::METRICA_OFFLINE],
    example: Example::file("metrica-calls", "\u{FEFF}ClientId,DateTime,Tag\n133591247640966458,1646125849,a\n")
        .deciding("encoding", "utf-16le"),
};

/// U+FEFF at the start.
pub const BYTE_ORDER_MARK: Rule = Rule {
    code: "byte-order-mark",
    severity: Severity::Warning,
    title: "Byte order mark",
    what: "The file begins with a byte order mark, as Excel's “CSV UTF-8” writes it.",
    why: "Not documented: a program that does not know the mark takes it for a part of the first heading, and then misses that column.",
    remedy: "Save the converted file; it has no mark.",
    fix: Safety::Safe,
    fix_safety: "Safe: the mark is no content.",
    sources: &["https://www.unicode.org/faq/utf_bom.html"],
    example: Example::file("metrica-calls", "\u{FEFF}ClientId,DateTime\n133591247640966458,1646125849\n"),
};

/// Bytes that mean nothing in the file's encoding.
pub const UNDECODABLE: Rule = Rule {
    code: "undecodable-bytes",
    severity: Severity::Warning,
    title: "Bytes that are no characters",
    what: "{column} holds bytes that mean nothing in {encoding}; they are shown as �.",
    why: "The target will show other characters, or refuse the file. Perhaps the file is in another encoding, or was joined from two.",
    remedy: "Try another encoding; if only few cells are hit, correct them at their source.",
    fix: Safety::Hint,
    fix_safety: "No fix: what the bytes meant is lost. Rowproof writes them back as they are when it keeps the encoding.",
    sources: &["https://encoding.spec.whatwg.org/"],
    example: Example::file("table", "name\nJos\u{FFFD}\n").deciding("encoding", "bytes"),
};

/// Not the target's delimiter.
pub const DELIMITER_OTHER: Rule = Rule {
    code: "delimiter-other",
    severity: Severity::Error,
    title: "Another delimiter than the target's",
    what: "The cells are separated by {delimiter}; the target separates them by {wanted}.",
    why: "Read with the wrong delimiter, each line is one single cell, and no column is found.",
    remedy: "Save the converted file; it has the target's delimiter.",
    fix: Safety::Safe,
    fix_safety: "Safe: the cells stay the same; cells that contain the new delimiter are quoted.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "impact-calls",
        "CampaignId;MediaId;EventDate;CallSessionId;CallerId;CalledPhoneNumber;CallDuration;TalkDuration;CallProvider;ActionTrackerId\n1;2;2026-11-01T10:00:00Z;A;8005550100;8005550101;10;5;Acme;3\n",
    ),
};

/// Something stands before the header.
pub const LINES_BEFORE_HEADER: Rule = Rule {
    code: "lines-before-header",
    severity: Severity::Error,
    title: "Lines before the header",
    what: "{lines} line(s) stand before the names of the columns.",
    why: "The names of the columns have to be in the first row; a title or a note there hides them.",
    remedy: "Save the converted file; it begins with the header.",
    fix: Safety::Safe,
    fix_safety: "Safe: only lines that are no records are left out, and they are shown.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "Calls of November\nClientId,DateTime\n133591247640966458,1646125849\n"),
};

/// LF here, CR LF there.
pub const LINE_ENDS_MIXED: Rule = Rule {
    code: "line-ends-mixed",
    severity: Severity::Info,
    title: "Different line ends",
    what: "Some lines end in LF, others in CR LF or CR.",
    why: "Not documented: most programs read each of them. Often it shows that a file was joined from two.",
    remedy: "Nothing, or save the converted file.",
    fix: Safety::Hint,
    fix_safety: "No fix is needed; a converted file has one kind of line end.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n1,2\r\n3,4\n"),
};

/// A line with nothing on it.
pub const BLANK_LINE: Rule = Rule {
    code: "blank-line",
    severity: Severity::Info,
    title: "Blank line",
    what: "A line between the records is blank.",
    why: "Not documented: most programs pass over it; some count it as a faulty record.",
    remedy: "Nothing, or save the converted file, which has none.",
    fix: Safety::Hint,
    fix_safety: "No fix is needed; a converted file has no blank lines.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n1,2\n\n3,4\n"),
};

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

/// Fewer cells than the header.
pub const RECORD_TOO_SHORT: Rule = Rule {
    code: "record-too-short",
    severity: Severity::Warning,
    title: "A record with too few cells",
    what: "The record has {cells} cells, the header has {width}; the columns from {column} on have no value.",
    why: "Not documented: strict readers refuse a record that is not as wide as the header; others take the missing cells for empty.",
    remedy: "If only cells at the end are missing, save the converted file, which fills them up.",
    fix: Safety::Hint,
    fix_safety: "No fix by itself. A converted file has empty cells at the end.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b,c\n1,2\n3,4,5\n"),
};

/// More cells than the header.
pub const RECORD_TOO_LONG: Rule = Rule {
    code: "record-too-long",
    severity: Severity::Error,
    title: "A record with too many cells",
    what: "The record has {cells} cells, the header has {width}; “{value}” is beyond the last column.",
    why: "Most often a cell contains the delimiter without being quoted: then every later value stands in a wrong column.",
    remedy: "Correct the record at its source, or quote the cell that contains the delimiter.",
    fix: Safety::Hint,
    fix_safety: "No fix: which delimiter is one too many is not certain.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n1,2,3\n4,5\n"),
};

/// Cells stand some columns too far left.
pub const RECORD_SHIFTED: Rule = Rule {
    code: "record-shifted",
    severity: Severity::Error,
    title: "Values stand in the wrong columns",
    what: "From {from} on, the values of this record seem to stand {places} column(s) too far left: “{moved}” would fit {fits}.",
    why: "A value was left out without leaving its cell empty, so everything after it means something else than its column says.",
    remedy: "Accept an empty cell at {from} if the values fit then, and fill in what is missing at its source.",
    fix: Safety::Ask,
    fix_safety: "Asked: the shift is inferred from how well the values fit their columns; it is shown before it is made, and never made by itself.",
    sources: &[source::IMPACT_FTP],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration,AdId,CallStatus\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,1A5B9C4D0E0F7G1H0I,8005550100,11,8,\n",
    ),
};

/// A record longer than what is read as one.
pub const RECORD_OVER_LIMIT: Rule = Rule {
    code: "record-over-limit",
    severity: Severity::Error,
    title: "A record that does not end",
    what: "The record that begins on this line goes on for more than {limit} MiB without a line end; only its first {limit} MiB were looked at.",
    why: "No platform reads such a record. The line ends are missing, or the file is not delimited text.",
    remedy: "Export the file again, and check its line ends.",
    fix: Safety::Hint,
    fix_safety: "No fix: where the records end is not in the file.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "…").deciding("repeat", "5000000"),
};

/// A required cell is empty.
pub const VALUE_MISSING: Rule = Rule {
    code: "value-missing",
    severity: Severity::Error,
    title: "A required value is missing",
    what: "{column} is empty, and every record needs it.",
    why: "The documentation marks the field as required; a record without it is rejected.",
    remedy: "Fill in the value at its source. If it is the same for all records, give it once for the whole file.",
    fix: Safety::Hint,
    fix_safety: "No fix: the value is not in the file.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API, source::METRICA_CALLS],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,1A5B,8005550100,8005550101,11,\n",
    ),
};

/// A value that follows from others does not follow here.
pub const VALUE_NOT_DERIVABLE: Rule = Rule {
    code: "value-not-derivable",
    severity: Severity::Warning,
    title: "A value that does not follow from the file",
    what: "{from} says “{value}”, from which {field} does not follow; it stays empty.",
    why: "A value that is not certain is better left out than guessed. Where the target documents a default for an absent value, it will assume that.",
    remedy: "Fill in the value at its source, or map a column that has it.",
    fix: Safety::Hint,
    fix_safety: "No fix: it would be a guess.",
    sources: &[source::IMPACT_API],
    example: Example::file(
        "metrica-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration,CallStatus\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,1A5B,8005550100,8005550101,11,8,FAILURE\n",
    ),
};
