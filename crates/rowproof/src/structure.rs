//! What can be wrong with a file before its cells are understood: encoding, dialect, records, quoting.

mod columns;
mod file;
mod quoting;
mod records;
mod related;
mod traces;
mod values;

use crate::rule::Rule;
pub use columns::*;
pub use file::*;
pub use quoting::*;
pub use records::*;
pub use related::*;
pub use traces::*;
pub use values::*;

/// The rules of these files.
pub const RULES: &[&Rule] = &[
    &FILE_EMPTY,
    &FILE_WITHOUT_RECORDS,
    &FILE_BINARY,
    &FILE_MARKED_UP,
    &FILE_OTHER_TEXT,
    &FILE_UTF_32,
    &ENCODING_OTHER,
    &ENCODING_UNSURE,
    &BYTE_ORDER_MARK,
    &UNDECODABLE,
    &LINE_OTHER_ENCODING,
    &DELIMITER_OTHER,
    &QUOTING_OTHER,
    &DELIMITER_UNSURE,
    &LINES_BEFORE_HEADER,
    &LINE_ZONE_UNKNOWN,
    &LINE_ENDS_MIXED,
    &BLANK_LINE,
    &HEADER_UNSURE,
    &COLUMN_UNNAMED,
    &HEADER_ONE_SHORT,
    &HEADER_DELIMITERS,
    &QUOTE_UNCLOSED,
    &TEXT_AFTER_QUOTE,
    &QUOTE_IN_TEXT,
    &BLANK_BEFORE_QUOTE,
    &QUOTE_TYPOGRAPHIC,
    &ESCAPE_OTHER,
    &LINES_QUOTED,
    &LINE_FILLED,
    &QUOTE_OVER_RECORDS,
    &LINE_END_UNQUOTED,
    &RECORD_TOO_SHORT,
    &RECORD_TOO_LONG,
    &RECORD_SHIFTED,
    &RECORD_PUSHED,
    &RECORD_OF_OTHER_LAYOUT,
    &RECORDS_OF_TWO_LAYOUTS,
    &CELL_MISSING,
    &DELIMITER_UNQUOTED,
    &CELL_EXTRA,
    &DELIMITER_IN_RECORD,
    &HEADER_REPEATED,
    &HEADER_OTHER,
    &LINE_NOT_RECORD,
    &TABLE_OTHER,
    &RECORD_OF_OTHER_TABLE,
    &RECORD_EMPTY,
    &RECORD_TOTAL,
    &RECORDS_JOINED,
    &RECORD_SPLIT,
    &RECORD_OVER_LIMIT,
    &SPREADSHEET_ERROR,
    &NUMBER_SIGNS,
    &DATE_AS_SERIAL,
    &VALUE_NULL,
    &TEXT_LOST,
    &VALUE_PERHAPS_CUT,
    &MOJIBAKE,
    &VALUE_MISSING,
    &VALUE_NOT_DERIVABLE,
    &DEFAULT_DENIED,
    &CALL_NOT_INCOMING,
    &VALUES_EXCHANGED,
    &MOMENTS_CONTRADICT,
    &TIMES_OUT_OF_ORDER,
    &crate::series::SERIES,
];
