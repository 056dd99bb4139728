//! What can be wrong with a file as a whole.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

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

/// A table that is written with tags.
pub const FILE_MARKED_UP: Rule = Rule {
    code: "file-marked-up",
    severity: Severity::Error,
    title: "A table with tags, not a CSV file",
    what: "The file is {looks_like}, whatever its name ends in.",
    why: "Some programs export such a table under the name .xls or .csv, because Excel opens it. Platforms read delimited text, and no tags.",
    remedy: "Look for CSV among the exports of the program it came from. Else open it in a spreadsheet, format ids and phone numbers as text, and save it as CSV (UTF-8).",
    fix: Safety::Hint,
    fix_safety: "No fix: the content is no delimited text.",
    sources: &[source::RFC_4180, "https://html.spec.whatwg.org/multipage/tables.html"],
    example: Example::file("table", "<html><body><table><tr><td>ClientId</td><td>DateTime</td></tr></table></body></html>"),
};

/// Text, but no table.
pub const FILE_OTHER_TEXT: Rule = Rule {
    code: "file-other-text",
    severity: Severity::Error,
    title: "Text of another kind, not a CSV file",
    what: "The file is {looks_like}, whatever its name ends in.",
    why: "Platforms read delimited text. Read so, this would be torn up at its commas.",
    remedy: "Look for CSV among the exports of the program it came from. Of a mail, save the attachment, not its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: the content is no delimited text.",
    sources: &[source::RFC_4180, "https://www.rfc-editor.org/rfc/rfc8259", "https://www.rfc-editor.org/rfc/rfc2045"],
    example: Example::file("table", "[{\"ClientId\": \"133591247640966458\", \"Tag\": \"a, b\"}]\n"),
};

/// Text, but in an encoding that nobody reads.
pub const FILE_UTF_32: Rule = Rule {
    code: "file-utf-32",
    severity: Severity::Error,
    title: "Text with four bytes for each character",
    what: "The file is {looks_like}.",
    why: "Platforms and browsers do not read this encoding. Read in another, there would be three empty characters behind each one.",
    remedy: "Open it in a text editor that asks for the encoding, choose UTF-32, and save it as UTF-8.",
    fix: Safety::Hint,
    fix_safety: "No fix: every byte of the file would change.",
    sources: &["https://encoding.spec.whatwg.org/"],
    example: Example::file("table", "a\0\0\0,\0\0\0b\0\0\0\n\0\0\0"),
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
    what: "The file begins with a byte order mark, as Excel's “CSV UTF-8” does, for one.",
    why: "Not documented: a program that does not know the mark takes it for a part of the first heading, and then misses that column.",
    remedy: "Save the converted file; it has no mark.",
    fix: Safety::Safe,
    fix_safety: "Safe: the mark is no content.",
    sources: &["https://www.unicode.org/faq/utf_bom.html"],
    example: Example::file("metrica-calls", "\u{FEFF}ClientId,DateTime\n133591247640966458,1646125849\n"),
};

/// Not the target's delimiter.
pub const DELIMITER_OTHER: Rule = Rule {
    code: "delimiter-other",
    severity: Severity::Error,
    title: "Another delimiter than the target's",
    what: "The cells are separated by “{delimiter}”; the target separates them by “{wanted}”.",
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

/// Quotes, escapes or blanks that RFC 4180 does not know.
pub const QUOTING_OTHER: Rule = Rule {
    code: "quoting-other",
    severity: Severity::Warning,
    title: "Cells written in another way than RFC 4180 says",
    what: "The cells are written with “{written}”, where RFC 4180 has “{wanted}”.",
    why: "Not documented: in which ways the target reads cells. A program that reads as RFC 4180 says takes the signs for a part of the values, and may cut the values in two.",
    remedy: "Save the converted file; its cells are written as RFC 4180 says.",
    fix: Safety::Safe,
    fix_safety: "Safe: the values stay the same; only how they are written changes.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "metrica-conversions",
        "ClientId,Target,DateTime,Price,Currency\n'133591247640966458','lead, new','1793606400','120.50','RUB'\n'133591247640966459','lead','1793606401','20.10','RUB'\n",
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

/// `Parameters:TimeZone=America/Nowhere`.
pub const LINE_ZONE_UNKNOWN: Rule = Rule {
    code: "line-zone-unknown",
    severity: Severity::Warning,
    title: "A line before the header names a time zone that is none",
    what: "“{value}” before the header gives the times of the file the zone “{zone}”, which is none.",
    why: "Not documented: what Google Ads does with such a line. Times without an offset of their own then have no zone.",
    remedy: "Write the name of a zone, as America/New_York, or a distance from UTC, as -0500; letters as EST are short for several.",
    fix: Safety::Hint,
    fix_safety: "No fix: which zone is meant is not in the file.",
    sources: &[source::GOOGLE_CALLS, "https://www.iana.org/time-zones"],
    example: Example::file(
        "google-ads-calls",
        "Parameters:TimeZone=America/Nowhere,,,\nCaller's Phone Number,Call Start Time,Conversion Name,Conversion Time\n+12125550100,2026-11-20 10:00:00+0000,Sale,2026-11-20 11:00:00+0000\n",
    ),
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

/// Columns without a heading.
pub const COLUMN_UNNAMED: Rule = Rule {
    code: "column-unnamed",
    severity: Severity::Warning,
    title: "Columns without a heading",
    what: "{count} column(s) have no heading, from {column} on.",
    why: "Spreadsheets write empty columns that once had content or a format. A platform that reads columns by heading passes over what they hold. And a delimiter inside of values, such as a decimal comma, makes a cell too many of each: all values behind it then stand below wrong headings.",
    remedy: "Nothing, if they are empty. Else compare the values with the headings above them: give the columns headings at their source, or export with quotes around values that contain the delimiter.",
    fix: Safety::Hint,
    fix_safety: "No fix: what such a column holds is not in the file.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b,,\n1,2,,\n3,4,,\n"),
};

/// A header without the heading of the first column.
pub const HEADER_ONE_SHORT: Rule = Rule {
    code: "header-one-short",
    severity: Severity::Error,
    title: "Each heading stands one column too far left",
    what: "The header has one heading fewer than the records have cells, and the first seems to be missing: the values fit the headings one to their left, and not those above them.",
    why: "R writes such tables (`write.table` with the names of the rows). A platform that reads columns by heading takes every value for one of another column.",
    remedy: "Accept an empty heading in front of the others, if the values fit then; or export without the names of the rows (in R, `row.names = FALSE`).",
    fix: Safety::Ask,
    fix_safety: "Asked: that the first heading is missing is inferred from what the values look like. No record is written before you accept it.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "impact-calls",
        "CampaignId,EventDate,CallerId,CallDuration,CallStatus\n1,1000,2026-11-10T10:00:12-05:00,2125560100,95,ANSWER\n2,1000,2026-11-10T10:04:12-05:00,2125560101,12,BUSY\n3,1000,2026-11-10T10:05:00-05:00,2125560107,0,NOANSWER\n",
    ),
};

/// Delimiters behind the last heading.
pub const HEADER_DELIMITERS: Rule = Rule {
    code: "header-delimiters",
    severity: Severity::Warning,
    title: "Delimiters behind the last heading",
    what: "The header ends in {cells} delimiter(s) behind “{value}” that no record has.",
    why: "Not documented: strict readers see one more column in the header than in the records, and refuse them all.",
    remedy: "Save the converted file, whose header is as wide as the records.",
    fix: Safety::Safe,
    fix_safety: "Safe: only delimiters go, behind which neither the header nor a record has anything.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "name,city,\nAnn,Bonn\nBo,Rome\n"),
};

/// Several encodings fit; the two likeliest are told.
pub const ENCODING_UNSURE: Rule = Rule {
    code: "encoding-unsure",
    severity: Severity::Warning,
    title: "The encoding is not certain",
    what: "The file may be in {encoding}, which reads “{reading}”, or in {rival}, which reads “{other}”.",
    why: "A file does not say its encoding. Read in the wrong one, letters turn into others, and nothing tells the target.",
    remedy: "Say which of the readings is right.",
    fix: Safety::Ask,
    fix_safety: "Asked: the letters fit one encoding hardly better than the other.",
    sources: &["https://encoding.spec.whatwg.org/"],
    example: Example::file("table", "id,currency\n1,Ԫ\n").deciding("encoding", "gb18030"),
};

/// Lines that may have several values, read as one.
pub const DELIMITER_UNSURE: Rule = Rule {
    code: "delimiter-unsure",
    severity: Severity::Warning,
    title: "Whether the lines have several values is not certain",
    what: "No delimiter makes columns, so each line is read as one value. But “{signs}” stands in every line as often: {count} times.",
    why: "A file does not say what separates its values. Read as one column, the values of a line are one text, and no target finds them.",
    remedy: "If the lines have several values, say what separates them. Columns of fixed width have to be exported again, as CSV.",
    fix: Safety::Hint,
    fix_safety: "No fix: the file does not say what separates its values.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "Ann Lee     Bonn\nBo          Rome\nCy Fox      Riga\n"),
};

/// The first row may be the header or the first record.
pub const HEADER_UNSURE: Rule = Rule {
    code: "header-unsure",
    severity: Severity::Warning,
    title: "Whether there is a header is not certain",
    what: "The first row may have the names of the columns, or be the first record already: “{row}”.",
    why: "A file does not say whether it has a header. A record that is taken for one is not written; a header that is taken for a record is.",
    remedy: "Say which of the two it is.",
    fix: Safety::Ask,
    fix_safety: "Asked: the first row looks hardly more like the one than like the other.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "AW,Aruba\nAL,Albania\nAR,Argentina\n").deciding("header", "no"),
};
