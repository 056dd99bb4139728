//! What can be wrong with a record before its values are looked at.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// Fewer cells than the header.
pub const RECORD_TOO_SHORT: Rule = Rule {
    code: "record-too-short",
    severity: Severity::Warning,
    title: "A record with too few cells",
    what: "The record has {cells} cells for {width} columns; the columns from {column} on have no value.",
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
    what: "The record has {cells} cells for {width} columns; “{value}” is beyond the last column.",
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

/// An empty cell too many, and the last value lost for it.
pub const RECORD_PUSHED: Rule = Rule {
    code: "record-pushed",
    severity: Severity::Error,
    title: "Values stand one column too far right",
    what: "{column} is empty, and behind it the values of this record seem to stand one column too far right: “{moved}” would fit {fits}.",
    why: "A cell was put in, and what stood last was pushed out of the table: everything behind it means something else than its column says.",
    remedy: "Put the values right at their source; the last one is not in the file any more.",
    fix: Safety::Hint,
    fix_safety: "No fix: the value that was pushed out is not in the file.",
    sources: &[source::IMPACT_FTP],
    example: Example::file(
        "table",
        "id,name,phone,date,amount\n1,Ann,+12125550101,2026-11-01,0.50\n2,Bo,+12125550102,2026-11-02,37.50\n3,Cy,+12125550103,2026-11-03,74.50\n4,Di,+12125550104,2026-11-04,11.50\n5,Ed,+12125550105,2026-11-05,48.50\n6,Flo,,+12125550106,2026-11-06\n7,Gus,+12125550107,2026-11-07,22.50\n",
    ),
};

/// A cell is missing, and where exactly cannot be told.
pub const CELL_MISSING: Rule = Rule {
    code: "cell-missing",
    severity: Severity::Error,
    title: "A cell is missing before the end of a record",
    what: "The record has {cells} cells for {width} columns: what the values look like shows that a cell is missing somewhere from {from} to {upto}, and that every value behind it stands too far left.",
    why: "A reader that fills up the end of the record takes each of these values for the one of the column before.",
    remedy: "Put an empty cell where the value is missing, or correct the export.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of these cells is missing is not in the file.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "table",
        "name,city,date,amount\nAnn Lee,New York,2026-11-20,12.50\nBo Ek,Las Vegas,2026-11-20,7.00\nCy Day,San Jose,2026-11-21,3.10\nDi Fox,El Paso,2026-11-21,9.99\nEve Ox,2026-11-21,4.00\n",
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

/// A value that was cut by delimiters in it.
pub const DELIMITER_UNQUOTED: Rule = Rule {
    code: "delimiter-unquoted",
    severity: Severity::Error,
    title: "A delimiter in a cell without quotes",
    what: "“{value}” seems to be one value of {column}: it contains the delimiter, is not quoted, and is read as {pieces} cells; every later value stands in a wrong column.",
    why: "A program that joins values with the delimiter, without quoting those that contain it, makes cells out of pieces of values.",
    remedy: "Accept the cells as one value, which is then quoted; or correct the export, so that it quotes such values.",
    fix: Safety::Ask,
    fix_safety: "Asked: that these cells are one value is inferred from what the values of each column look like; it is never done by itself.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "table",
        "name,date,amount\nAnn Lee,2026-11-20,12.50\nBo Ek,2026-11-20,7.00\nCy Day,2026-11-21,3.10\nDi Fox,2026-11-21,9.99\nDoe, John,2026-11-21,4.00\n",
    ),
};

/// An empty cell too many.
pub const CELL_EXTRA: Rule = Rule {
    code: "cell-extra",
    severity: Severity::Error,
    title: "An empty cell too many",
    what: "The record has {cells} cells for {width} columns: an empty one at {column} seems to be too many, and every later value stands in a wrong column.",
    why: "A delimiter was written twice, or a column is in some records only.",
    remedy: "Accept the record without the empty cell if the values fit then, and look why the export writes it.",
    fix: Safety::Ask,
    fix_safety: "Asked: which cell is too many is inferred from what the values of each column look like; it is never removed by itself.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "table",
        "name,date,amount,note\nAnn Lee,2026-11-20,12.50,\nBo Ek,2026-11-20,7.00,x\nCy Day,2026-11-21,3.10,y\nDi Fox,2026-11-21,9.99,z\nEve Ox,,2026-11-21,4.00,w\n",
    ),
};

/// A record that is written with another delimiter.
pub const DELIMITER_IN_RECORD: Rule = Rule {
    code: "delimiter-in-record",
    severity: Severity::Error,
    title: "A record with another delimiter",
    what: "This record fits the header only if its cells are separated by “{delimiter}”; the file's delimiter is “{usual}”.",
    why: "Joined files and lines added by hand bring other delimiters. Read with the file's own, the record is one single cell.",
    remedy: "Accept the record as Rowproof reads it, or correct it at its source.",
    fix: Safety::Ask,
    fix_safety: "Asked: the other delimiter gives exactly the number of columns, but nothing in the file says that it is meant.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b,c\n1,2,3\n4;5;6\n7,8,9\n"),
};

/// The header once more, among the records.
pub const HEADER_REPEATED: Rule = Rule {
    code: "header-repeated",
    severity: Severity::Error,
    title: "The header again, among the records",
    what: "This line repeats the header; it is no record.",
    why: "Files were joined with their headers. A platform takes the line for a record and rejects it, or reads headings as values.",
    remedy: "Save the converted file, which leaves the line out and puts it among the rejects.",
    fix: Safety::Hint,
    fix_safety: "No fix: fixing keeps every line. A conversion leaves the line out.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n1,2\na,b\n3,4\n"),
};

/// A record without any value.
pub const RECORD_EMPTY: Rule = Rule {
    code: "record-empty",
    severity: Severity::Info,
    title: "A line of delimiters without a value",
    what: "This line has {cells} cells, and all are empty; it is not counted as a record.",
    why: "Not documented: spreadsheets write such lines for rows that once had content or a format. Some programs count each as a faulty record.",
    remedy: "Nothing, or save the converted file, which has none.",
    fix: Safety::Hint,
    fix_safety: "No fix is needed; a converted file has no such lines.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n1,2\n,\n3,4\n"),
};

/// Sums below or between the records.
pub const RECORD_TOTAL: Rule = Rule {
    code: "record-total",
    severity: Severity::Error,
    title: "A line of totals",
    what: "This line begins with “{value}” and holds little else but numbers, where other records have more: it seems to hold totals, not a record.",
    why: "Reports end with sums. A platform takes the line for one more record.",
    remedy: "Delete the line, or export without totals.",
    fix: Safety::Hint,
    fix_safety: "No fix: fixing keeps every line, and that it is no record is inferred from its first word, or from all that it lacks.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "city,calls,talk,sales\nBonn,2,3,4\nTotal,2,,\n"),
};

/// The line end between two records is missing.
pub const RECORDS_JOINED: Rule = Rule {
    code: "records-joined",
    severity: Severity::Error,
    title: "Two records on one line",
    what: "The line has {cells} cells for {width} columns: it seems to hold two records without a line end between them.",
    why: "Line ends were lost when files were joined or lines were edited. The second record is lost to every reader.",
    remedy: "Put the line end back, or export again.",
    fix: Safety::Hint,
    fix_safety: "No fix: where one record ends and the next begins is not certain.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b,c\n1,2,3\n4,5,67,8,9\n"),
};

/// A line end inside a record.
pub const RECORD_SPLIT: Rule = Rule {
    code: "record-split",
    severity: Severity::Error,
    title: "One record on several lines",
    what: "This line has {cells} cells. The lines from {from} to {upto} would make one record of {width}: a value with a line end seems to have split it.",
    why: "A value contains a line end and is not quoted, so that its record falls apart. Each piece is taken for a record, with wrong or missing values.",
    remedy: "Join the lines if they belong together, or correct the export so that it quotes values with line ends.",
    fix: Safety::Hint,
    fix_safety: "No fix: that the lines belong together is inferred from their widths, and the values do not say it clearly enough.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b,c,d\n1,2,3,4\n5,six\nseven,8,9\n1,2,3,4\n"),
};

/// Headings of another table, among the records.
pub const HEADER_OTHER: Rule = Rule {
    code: "header-other",
    severity: Severity::Error,
    title: "Another header among the records",
    what: "This line reads like a header, with {known} of the file's own headings: another table seems to begin here, with other columns.",
    why: "Files with different columns were joined. What follows stands in the columns of the first table, and may mean something else.",
    remedy: "Split the file here, and upload the tables one by one.",
    fix: Safety::Hint,
    fix_safety: "No fix: which columns of the second table belong to which of the first is not certain.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "name,city,amount\nAnn,Bonn,1\nname,amount,city,note\nBo,2,Rome,x\n"),
};

/// A ruler, a note, a count of rows, among the records or behind them.
pub const LINE_NOT_RECORD: Rule = Rule {
    code: "line-not-record",
    severity: Severity::Error,
    title: "A line that is no record",
    what: "This line, “{value}”, seems to be {looks_like}, not a record.",
    why: "Reports and database tools put rulers, notes and counts around their tables. A platform takes each such line for a record.",
    remedy: "Save the converted file, which leaves the line out and puts it among the rejects; or export without such lines.",
    fix: Safety::Hint,
    fix_safety: "No fix: fixing keeps every line. A conversion leaves the line out, and shows it.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "name,city,amount\n----,----,------\nAnn,Bonn,1\n(1 row affected)\n"),
};

/// A line in UTF-16 among single bytes, or the other way round.
pub const LINE_OTHER_ENCODING: Rule = Rule {
    code: "line-other-encoding",
    severity: Severity::Error,
    title: "A line in another encoding",
    what: "This line is in another encoding than the file, which is in {encoding}: two files were joined.",
    why: "Programs that join files join bytes, not texts. Read in one encoding, the letters of the other turn into wrong ones or into invisible signs, and no program tells.",
    remedy: "Split the file where the other encoding begins, and save both parts in UTF-8 before joining them.",
    fix: Safety::Hint,
    fix_safety: "No fix: fixing keeps every line as it is. A conversion leaves the line out, and shows it.",
    sources: &["https://encoding.spec.whatwg.org/"],
    example: Example::file("table", "name,city,amount\nAnn,Bonn,1\nB\0o\0,\0R\0o\0m\0e\0,\x002\0\n"),
};

/// Names behind a blank line, with which a table of its own begins.
pub const TABLE_OTHER: Rule = Rule {
    code: "table-other",
    severity: Severity::Error,
    title: "Another table behind the records",
    what: "Behind a blank line, this line names {cells} columns where the header has {width}: another table seems to begin here.",
    why: "Reports put several tables into one file. Read by the columns of the first, the values of the second mean something else.",
    remedy: "Split the file here, and use the tables one by one.",
    fix: Safety::Hint,
    fix_safety: "No fix: fixing keeps every line. A conversion leaves the other table out, and shows it.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "name,city,amount\nAnn,Bonn,1\nBo,Rome,2\n\nregion,total\nNorth,3\n"),
};

/// A record below the header of another table.
pub const RECORD_OF_OTHER_TABLE: Rule = Rule {
    code: "record-of-other-table",
    severity: Severity::Error,
    title: "A record of another table",
    what: "This record, from “{value}” on, stands below the headings of another table.",
    why: "Its values belong to other columns than those of the file's header; read by that, they mean something else.",
    remedy: "Split the file where the other table begins, and use the tables one by one.",
    fix: Safety::Hint,
    fix_safety: "No fix: which columns of the other table belong to which of the first is not certain.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "name,city,amount\nAnn,Bonn,1\nname,amount,city\nBo,2,Rome\n"),
};
