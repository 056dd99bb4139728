//! What can be wrong with a value whatever its kind.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// Bytes that mean nothing in the file's encoding.
pub const UNDECODABLE: Rule = Rule {
    code: "undecodable-bytes",
    severity: Severity::Error,
    title: "Bytes that are no characters",
    what: "{column} holds bytes that mean nothing in {encoding}; they are shown as �.",
    why: "The target will show other characters, or refuse the file. Perhaps the file is in another encoding, or was joined from two.",
    remedy: "Try another encoding; if only few cells are hit, correct them at their source, or accept what they say in another encoding.",
    fix: Safety::Ask,
    fix_safety: "Asked, in a conversion of UTF-8: the cells of the record make good words in one other encoding; but it is not certain. A fix writes the bytes back as they are.",
    sources: &["https://encoding.spec.whatwg.org/"],
    example: Example::file("table", "name\nJos\u{FFFD}\n").deciding("encoding", "bytes"),
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

/// A value that is left out, and counts as what the record denies.
pub const DEFAULT_DENIED: Rule = Rule {
    code: "default-denied",
    severity: Severity::Warning,
    title: "Left out, it counts as what the file denies",
    what: "{field} is left out, which counts as {default}; but {from} says “{value}”, which would be {derived}.",
    why: "Where a value is not sent, the target assumes its documented default: a call that nobody answered becomes an answered one, which may be paid.",
    remedy: "Accept what follows from the column if it means that, or map a column with the real value.",
    fix: Safety::Hint,
    fix_safety: "No fix by itself: what follows is offered for the whole field, if the column means what its name says.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API],
    example: Example::file(
        "impact-calls",
        "ClientId,DateTime,PhoneNumber,TalkDuration,HoldDuration,CallMissed,FirstTimeCaller\n133591247640966458,1646125849,+12125550100,24,9,1,0\n",
    ),
};

/// What a spreadsheet writes where a formula failed.
pub const SPREADSHEET_ERROR: Rule = Rule {
    code: "spreadsheet-error",
    severity: Severity::Warning,
    title: "An error of a spreadsheet in place of a value",
    what: "{column} holds “{value}”: a formula failed there, and its error was exported as the value.",
    why: "The target reads the error's name as text.",
    remedy: "Correct the formula, and export again.",
    fix: Safety::Hint,
    fix_safety: "No fix: the value is not in the file.",
    sources: &["https://support.microsoft.com/office/error-type-function-10958677-7c8d-44f7-ae77-b9a9ee6eefaa"],
    example: Example::file("table", "name,total\nAnn,#REF!\n"),
};

/// Text that was decoded wrongly before it was written.
pub const MOJIBAKE: Rule = Rule {
    code: "mojibake",
    severity: Severity::Warning,
    title: "Text that was decoded wrongly once",
    what: "{column} holds “{value}”, which seems to be “{meant}”, read in a wrong encoding by a program that this file went through.",
    why: "The bytes of this file are intact; the letters were turned into others before it was written. The target shows them as they are.",
    remedy: "Accept the text as it was meant, or correct the encoding of the export.",
    fix: Safety::Ask,
    fix_safety: "Asked: turning the letters back gives good text, and turning that again gives the same letters; but it is not certain.",
    sources: &["https://encoding.spec.whatwg.org/"],
    example: Example::file("table", "name,city\nÃ‰ric,MalmÃ¶\n"),
};
