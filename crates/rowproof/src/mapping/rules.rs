//! The rules of the header and its columns, with their words.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// The rules of the header and its columns.
pub const RULES: &[&Rule] = &[
    &COLUMN_MISSING,
    &COLUMN_OTHER_NAME,
    &COLUMN_OTHER_CASE,
    &COLUMN_UNKNOWN,
    &COLUMN_DUPLICATE,
    &COLUMN_AMBIGUOUS,
    &COLUMN_UNSURE,
    &COLUMN_OPPOSITE,
    &NUMBERS_EXCHANGED,
    &NUMBERS_ON_BOTH_SIDES,
    &CALLING_CODE_APART,
    &HEADER_MISSING,
];

/// A required field has no column.
pub const COLUMN_MISSING: Rule = Rule {
    code: "column-missing",
    severity: Severity::Error,
    title: "A required column is missing",
    what: "No column of the file feeds {field}, which every record needs.",
    why: "The documentation marks the field as required; a record without it is rejected.",
    remedy: "Map a column to it, or give one value for the whole file if it is the same for all records.",
    fix: Safety::Hint,
    fix_safety: "No fix: the values are not in the file. A constant that you give is written as you give it.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API, source::METRICA_CALLS],
    example: Example::file("metrica-calls", "ClientId,Price\n133591247640966458,10\n"),
};

/// A column is recognised, but not headed as the target wants it.
pub const COLUMN_OTHER_NAME: Rule = Rule {
    code: "column-other-name",
    severity: Severity::Error,
    title: "Column with another heading",
    what: "The column “{column}” looks like {field}, but the target knows columns by their exact names.",
    why: "A column whose heading the target does not know is ignored, and with a required field so is every record.",
    remedy: "Accept the target's heading if the column is what it looks like.",
    fix: Safety::Ask,
    fix_safety: "Asked: headings are matched by a list of synonyms; you know what the column holds.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "Client ID Метрики,DateTime,Price,Currency\n133591247640966458,1646125849,10,RUB\n"),
};

/// A heading differs from the target's in case, blanks or signs only.
pub const COLUMN_OTHER_CASE: Rule = Rule {
    code: "column-other-spelling",
    severity: Severity::Warning,
    title: "Heading in another spelling",
    what: "The column is headed “{column}”; the documentation spells it {field}.",
    why: "Not documented: whether letter case, blanks and underscores in headings make a difference.",
    remedy: "Write the heading as documented.",
    fix: Safety::Safe,
    fix_safety: "Safe: the letters and digits are the same as in the documented heading.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "ClientId,date_time\n133591247640966458,1646125849\n"),
};

/// A column that the target does not define.
pub const COLUMN_UNKNOWN: Rule = Rule {
    code: "column-unknown",
    severity: Severity::Info,
    title: "A column that the target does not define",
    what: "The column “{column}” is no field of the target.",
    why: "Not documented: what becomes of further columns. They are probably ignored.",
    remedy: "Nothing, or map the column to a field.",
    fix: Safety::Hint,
    fix_safety: "No fix is needed. In a conversion the column is left out, and listed as such.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "ClientId,DateTime,Mood\n133591247640966458,1646125849,good\n"),
};

/// Two columns with one name.
pub const COLUMN_DUPLICATE: Rule = Rule {
    code: "column-duplicate",
    severity: Severity::Warning,
    title: "Two columns with one heading",
    what: "More than one column is headed “{column}”.",
    why: "Which of them the target reads is not documented.",
    remedy: "Keep one of them, or map the right one.",
    fix: Safety::Hint,
    fix_safety: "No fix: which column is the right one is not in the file.",
    sources: &[source::RFC_4180],
    example: Example::file("metrica-calls", "ClientId,DateTime,Tag,Tag\n133591247640966458,1646125849,a,b\n"),
};

/// Two columns that could feed one field equally well.
pub const COLUMN_AMBIGUOUS: Rule = Rule {
    code: "column-ambiguous",
    severity: Severity::Warning,
    title: "Two columns for one field",
    what: "{columns} could be {field} equally well.",
    why: "The wrong column would put wrong values into every record. A conversion takes none of them unasked.",
    remedy: "Choose the column in the mapping.",
    fix: Safety::Hint,
    fix_safety: "No fix: choosing is yours.",
    sources: &[source::RFC_4180],
    example: Example::file("impact-calls", "Caller Number,Calling Number,CampaignId,MediaId,EventDate,CallSessionId\n"),
};

/// A column whose heading does not tell enough.
pub const COLUMN_UNSURE: Rule = Rule {
    code: "column-unsure",
    severity: Severity::Warning,
    title: "A column that may be what a field wants",
    what: "{columns} may be {field}, but the heading alone does not tell.",
    why: "Other systems head other things so: their own ids, the customer’s number, the length of the whole call. A wrong column would put wrong values into every record, so it is not taken unasked.",
    remedy: "If it is the right column, choose it in the mapping.",
    fix: Safety::Hint,
    fix_safety: "No fix: what the column holds is for you to say.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "Name,Client ID,Phone Number\nAnna,12,+70123456789\n"),
};

/// A column of yes and no that was chosen for the field which says the contrary.
pub const COLUMN_OPPOSITE: Rule = Rule {
    code: "column-opposite",
    severity: Severity::Warning,
    title: "A column that says the opposite of its field",
    what: "{field} is fed by “{column}”, whose heading says the opposite.",
    why: "The values are taken as they stand: a yes in the column becomes a yes in the field, and every record says what is not so.",
    remedy: "Choose another column, or none; or turn the values round at their source.",
    fix: Safety::Hint,
    fix_safety: "No fix: what a yes in the column means is for you to say.",
    sources: &[source::METRICA_CALLS],
    example: Example::file("metrica-calls", "ClientId,DateTime,Answered\n133591247640966458,1646125849,1\n")
        .deciding("map", "CallMissed=Answered"),
};

/// Few numbers call many.
pub const NUMBERS_EXCHANGED: Rule = Rule {
    code: "numbers-perhaps-exchanged",
    severity: Severity::Warning,
    title: "A few numbers call many others",
    what: "Nearly all calls come from the same few numbers in {column}, and go to many different ones in “{other}”.",
    why: "A company is called at a few numbers, by many callers. Where it is the other way round, the columns are exchanged, or the calls went out.",
    remedy: "Look at some calls: if the columns are exchanged, map each of them to the other field; if the calls went out, leave them out.",
    fix: Safety::Hint,
    fix_safety: "No fix: which number called is for you to say.",
    sources: &[source::IMPACT_FTP],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,A1,8005550100,2125550101,11,8\n1000,987654,2022-03-01T04:11:49-05:00,19283,Acme,A2,8005550100,2125550102,11,8\n1000,987654,2022-03-01T04:12:49-05:00,19283,Acme,A3,8005550100,2125550103,11,8\n1000,987654,2022-03-01T04:13:49-05:00,19283,Acme,A4,8005550100,2125550104,11,8\n1000,987654,2022-03-01T04:14:49-05:00,19283,Acme,A5,8005550100,2125550105,11,8\n",
    ),
};

/// A few numbers call in some records, and are called in the others.
pub const NUMBERS_ON_BOTH_SIDES: Rule = Rule {
    code: "numbers-on-both-sides",
    severity: Severity::Warning,
    title: "The same few numbers call and are called",
    what: "The same few numbers stand in {column} in some records, and in “{other}” in the others.",
    why: "A company's numbers are called. Where they stand on both sides, the columns are exchanged in a part of the file, or some of the calls went out.",
    remedy: "See which numbers are yours. Put the numbers right at their source, or leave out the calls that went out.",
    fix: Safety::Hint,
    fix_safety: "No fix: which number called is for you to say.",
    sources: &[source::IMPACT_FTP],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,A0,2125550101,8005550100,31,8\n1000,987654,2022-03-01T04:11:49-05:00,19283,Acme,A1,2125550102,8005550100,11,8\n1000,987654,2022-03-01T04:12:49-05:00,19283,Acme,A2,2125550103,8005550100,45,8\n1000,987654,2022-03-01T04:13:49-05:00,19283,Acme,A3,2125550104,8005550100,90,8\n1000,987654,2022-03-01T04:14:49-05:00,19283,Acme,A4,8005550100,2125550105,17,8\n1000,987654,2022-03-01T04:15:49-05:00,19283,Acme,A5,8005550100,2125550106,62,8\n1000,987654,2022-03-01T04:16:49-05:00,19283,Acme,A6,8005550100,2125550107,28,8\n1000,987654,2022-03-01T04:17:49-05:00,19283,Acme,A7,8005550100,2125550108,75,8\n",
    ),
};

/// The codes of the numbers' countries stand in a column of their own.
pub const CALLING_CODE_APART: Rule = Rule {
    code: "calling-code-apart",
    severity: Severity::Warning,
    title: "The calling codes stand in their own column",
    what: "{column} holds the codes that are dialled before the numbers in “{number}”, which stand there without them.",
    why: "Without its code, a number is one of another country: impact.com takes it for one of the United States, unless the record gives the country as two letters.",
    remedy: "Write code and number into one cell at their source, as +442079460958, or give the country in its own column, as GB.",
    fix: Safety::Hint,
    fix_safety: "No fix: whether the codes are of these numbers, and whether some numbers have them already, is for you to say.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,Country Code,CallerId,CalledPhoneNumber,CallDuration,TalkDuration\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,1A5B,44,2079460958,8005550101,11,8\n",
    ),
};

/// The first line is a record.
pub const HEADER_MISSING: Rule = Rule {
    code: "header-missing",
    severity: Severity::Error,
    title: "No header row",
    what: "The file begins with a record; the target wants the names of the columns in the first row.",
    why: "The first record would be taken for the names, and no column would be known.",
    remedy: "Map the columns by their numbers and save the converted file, which gets a header.",
    fix: Safety::Hint,
    fix_safety: "No fix by itself: what each column holds is for you to say.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "133591247640966458,1646125849,10\n133591247640966459,1646125850,11\n"),
};
