//! What a record shows against the other records of its columns.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// A call that the business made.
pub const CALL_NOT_INCOMING: Rule = Rule {
    code: "call-not-incoming",
    severity: Severity::Warning,
    title: "Not an incoming call",
    what: "{column} says “{value}”: this call did not come in from outside.",
    why: "The target counts each record as a call of a customer. Of an outgoing call, the number that called is the business's own, and nobody came by an advertisement.",
    remedy: "Export the incoming calls only, or leave this record out.",
    fix: Safety::Hint,
    fix_safety: "No fix: no record is ever left out by itself.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS, source::GOOGLE_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime,Direction\n133591247640966458,1793606400,inbound\n133591247640966459,1793606500,outbound\n",
    ),
};

/// A record that stands one column farther left than most.
pub const RECORD_OF_OTHER_LAYOUT: Rule = Rule {
    code: "record-of-other-layout",
    severity: Severity::Error,
    title: "A record that stands one column too far left",
    what: "{from} holds “{value}”, which looks like a value of {fits}, and {fits} is empty; some columns before show the same.",
    why: "Where a cell is deleted in a spreadsheet, the rest of its row moves one column left: each of these values would be taken for another.",
    remedy: "Put the deleted cell back at its source, or correct the record.",
    fix: Safety::Hint,
    fix_safety: "No fix: where the cell is missing is not certain.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "table",
        "first,last,about,id\nAnn,Lee,reads a lot,7000001\nBo,Lee,runs a shop,7000002\nCy,Lee,sells old cars,7000003\nDi,Lee,reads a lot,7000004\nLee,sings in town,7000005,\nLee,reads a lot,7000006,\nLee,runs a shop,7000007,\n",
    ),
};

/// Records that stand one column farther left than others, and nobody knows which are right.
pub const RECORDS_OF_TWO_LAYOUTS: Rule = Rule {
    code: "records-of-two-layouts",
    severity: Severity::Warning,
    title: "Two layouts in one file",
    what: "{column} holds “{value}”. In some records such values stand in {fits}, in others in {from}, and the columns before show the same.",
    why: "One part of the file has its values in wrong columns, as where cells were deleted in a spreadsheet, or two exports were joined.",
    remedy: "Look at the source which part is right, and correct the other one.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two layouts is right is not in the file.",
    sources: &[source::RFC_4180],
    example: Example::file(
        "table",
        "first,last,about,id\nAnn,Lee,reads a lot,7000001\nBo,Lee,runs a shop,7000002\nCy,Lee,sells old cars,7000003\nLee,sings in town,7000005,\nLee,reads a lot,7000006,\nLee,runs a shop,7000007,\n",
    ),
};

/// Two values in each other's columns.
pub const VALUES_EXCHANGED: Rule = Rule {
    code: "values-exchanged",
    severity: Severity::Warning,
    title: "A value in another one's column",
    what: "{column} holds “{value}”, as {other} usually does, which holds “{there}” here.",
    why: "Rows that were pasted in from a table with another order of columns look so. Each of these values would be taken for another.",
    remedy: "Look at the record at its source, and exchange the two values if they stand in each other's columns.",
    fix: Safety::Hint,
    fix_safety: "No fix: that the values were exchanged is only likely.",
    sources: &[source::IMPACT_FTP],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId\n1000,19283,2026-11-18T01:10:00Z,a\n1000,19283,2026-11-18T02:10:00Z,b\n1000,19283,2026-11-18T03:10:00Z,c\n19283,1000,2026-11-18T04:10:00Z,d\n",
    ),
};
