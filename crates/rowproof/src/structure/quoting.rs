//! What can be wrong with the quoting of a cell.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// Where a reading had to be found. A conversion to a plain table writes what was read; a fix has to be told to.
pub const RECOVERED: [&Rule; 6] =
    [&QUOTE_UNCLOSED, &TEXT_AFTER_QUOTE, &BLANK_BEFORE_QUOTE, &ESCAPE_OTHER, &LINE_END_UNQUOTED, &super::DELIMITER_IN_RECORD];

/// A quote that is opened and not closed.
pub const QUOTE_UNCLOSED: Rule = Rule {
    code: "quote-unclosed",
    severity: Severity::Error,
    title: "A quote that is never closed",
    what: "{column} begins with a quote that is not closed; read strictly, it would swallow at least {lines} line(s).",
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
    fix_safety: "Safe: every reader that accepts the cell as it is reads the same text from the quoted one. A cell with a blank before its first quote, or in a record of another width, is left alone. In a plain table without any quoted cell it is asked: what reads the file may know no quotes. Where all other cells of the record are quoted, a quote at the end may be one whose opening quote is missing: that is asked.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n5\" pipe,2\n"),
};

/// Blanks between the delimiter and the opening quote.
pub const BLANK_BEFORE_QUOTE: Rule = Rule {
    code: "blank-before-quote",
    severity: Severity::Error,
    title: "A blank before an opening quote",
    what: "{column} holds “{value}”: a blank, or a mark that nobody sees, stands before the quote that opens it.",
    why: "RFC 4180 counts it to the cell, so that its quotes are text, and a delimiter inside cuts it in two.",
    remedy: "Accept the cell as Rowproof reads it, without the blank; or export without blanks behind the delimiters, and join files with a program that knows byte order marks.",
    fix: Safety::Ask,
    fix_safety: "Asked: the reading fits the number of columns, but programs differ in what they make of such a cell.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "a,b\n1,2\n3, \"four, five\"\n6,7\n"),
};

/// Curved quotes around a cell.
pub const QUOTE_TYPOGRAPHIC: Rule = Rule {
    code: "quote-typographic",
    severity: Severity::Error,
    title: "Typographic quotes around a cell",
    what: "{column} holds “{value}” in typographic quotes, which quote nothing: readers take them for a part of the value.",
    why: "Word processors and mail programs turn straight quotes into curved ones. A delimiter between them cuts the cell in two.",
    remedy: "Accept the value without them, or export again and let no word processor touch the file.",
    fix: Safety::Ask,
    fix_safety: "Asked: the quotes may be a part of the value, as around the title of a book.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "name,city\n“Ann”,Bonn\n"),
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

/// Whole lines in quotes.
pub const LINES_QUOTED: Rule = Rule {
    code: "lines-quoted",
    severity: Severity::Error,
    title: "A line in quotes as a whole",
    what: "This line is quoted from its start to its end, with the quotes inside doubled: it holds a record of {cells} cells, but every reader takes it for a single one.",
    why: "A CSV file was opened as one column and saved as CSV again, as Excel does where it expects another delimiter: each line became one value, and was quoted.",
    remedy: "Accept the record inside, save the converted file, or export again without opening the file in a spreadsheet.",
    fix: Safety::Ask,
    fix_safety: "Asked: the text inside is a record as wide as the others, but read strictly the line is one value. A conversion of a file that is written so reads what is inside.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "\"name,city,note\"\n\"Ann,Bonn,\"\"call, please\"\"\"\n\"Bo,Rome,\"\"none\"\"\"\n"),
};

/// Lines that are filled up as those in quotes are.
pub const LINE_FILLED: Rule = Rule {
    code: "line-filled",
    severity: Severity::Error,
    title: "A line filled up by a spreadsheet",
    what: "Behind the record stands “{filling}”, as it does behind the lines that are quoted as a whole; every reader takes it for more cells, or for a part of the last one.",
    why: "A spreadsheet that took each line for one value filled all of them up to its widest row, and quoted only those with a quote or its own delimiter in them.",
    remedy: "Accept the record without it, save the converted file, or export again without opening the file in a spreadsheet.",
    fix: Safety::Ask,
    fix_safety: "Asked: other lines of the file show what fills it up, but read strictly it is a part of the record. A conversion of a file that is written so leaves it out.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "name,city,note;;\n\"Ann,Bonn,\"\"call, please\"\"\";;\nCy,Oslo,fine;;\n\"Bo,Rome,\"\"none\"\"\";;\n"),
};

/// Records inside a quoted cell.
pub const QUOTE_OVER_RECORDS: Rule = Rule {
    code: "quote-over-records",
    severity: Severity::Error,
    title: "A quoted cell that seems to hold records",
    what: "{column} is quoted and runs over {lines} lines, each of which looks like a record of its own: a stray quote seems to have opened the cell, and another one closed it.",
    why: "The number of cells happens to fit, so that every reader takes pieces of several records for one.",
    remedy: "Look at these lines, and take away the two quotes, or double them inside of a quoted cell.",
    fix: Safety::Hint,
    fix_safety: "No fix: a table inside of a cell is possible, and only its author knows.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "table",
        "name,city,date,amount\nAnn,Bonn,2026-11-20,12.50\nBo,Austin,2026-11-20,7.00\nCy,Dallas,2026-11-20,3.10\nDi,Rome,2026-11-21,9.99\nEve,Riga,2026-11-21,4.00\nFlo,Oslo,2026-11-21,1.00\nGus,Lodz,2026-11-22,2.00\nHal,Graz,2026-11-22,8.00\nIda,Nice,2026-11-22,6.00\nJo,Bern,2026-11-22,5.00\nKim,Kyiv,2026-11-22,5.50\nLee,\"Lyon,2026-11-23,3.30\nMax,Metz\",2026-11-23,4.40\n",
    ),
};

/// A line end in a cell without quotes.
pub const LINE_END_UNQUOTED: Rule = Rule {
    code: "line-end-unquoted",
    severity: Severity::Error,
    title: "A line end in a cell without quotes",
    what: "“{value}” seems to be one value of {column} on {lines} lines: it is not quoted, and every reader takes each line for a record of its own.",
    why: "A program that joins values with the delimiter, and looks into none of them, makes pieces of records out of values with line ends.",
    remedy: "Accept the record as Rowproof reads it, with the value in quotes; or correct the export, so that it quotes such values.",
    fix: Safety::Ask,
    fix_safety: "Asked: together the lines have the width of a record, and what they say fits the columns so; it is never done by itself.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "table",
        "id,name,note,amount\n1,Ann,fine,12.50\n2,Bo,call back,7.00\n3,Cy,none,3.10\n4,Di,all well,9.99\n5,Eve,call\nagain,4.00\n6,Flo,fine,1.00\n",
    ),
};
