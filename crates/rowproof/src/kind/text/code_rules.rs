//! The words of what can be wrong with an identifier of letters and digits.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

pub(super) const SIGN_INSIDE: Rule = Rule {
    code: "text-sign-in-id",
    severity: Severity::Warning,
    title: "A blank or a quote inside an identifier",
    what: "{column} holds “{value}”: an identifier with a blank or a quote in it.",
    why: "Identifiers that programs give have neither. With it, the target reads another identifier, or none that it knows.",
    remedy: "Compare it with the source; accept the identifier without the sign if that is the only difference.",
    fix: Safety::Ask,
    fix_safety: "Asked: every letter and digit stays, but the sign may stand for one that was lost.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CallSessionId", "1A5B 9C"),
};

pub(super) const FULL_WIDTH: Rule = Rule {
    code: "text-full-width-id",
    severity: Severity::Warning,
    title: "An identifier in full-width letters",
    what: "{column} holds “{value}”, an identifier with full-width letters or digits.",
    why: "They look alike and are other characters: the identifier matches nothing.",
    remedy: "Accept the ordinary letters and digits.",
    fix: Safety::Ask,
    fix_safety: "Asked: each full-width character has one ordinary form, but the identifier may be kept so at its source.",
    sources: &["https://unicode.org/reports/tr15/"],
    example: Example::cell("impact-calls", "CallSessionId", "１A5B9C"),
};

pub(super) const DASH_INSIDE: Rule = Rule {
    code: "text-dash-in-id",
    severity: Severity::Warning,
    title: "A dash for a hyphen in an identifier",
    what: "{column} holds “{value}”: an identifier with a dash, or another hyphen than that of a keyboard.",
    why: "Word processors, mails and PDF put such signs in place of the hyphen. It looks alike, and the identifier matches nothing.",
    remedy: "Accept the ordinary hyphen.",
    fix: Safety::Ask,
    fix_safety: "Asked: identifiers that programs give hardly have such a sign, but it may be kept so at its source.",
    sources: &["https://www.unicode.org/reports/tr39/", source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CallSessionId", "1A5B\u{2013}9C"),
};

pub(super) const CUT: Rule = Rule {
    code: "text-cut-id",
    severity: Severity::Warning,
    title: "An identifier that was cut off",
    what: "{column} holds “{value}”: an identifier that ends in the sign for something left out.",
    why: "A program has written what it shows, and not what it has. The identifier matches nothing.",
    remedy: "Export the whole identifier from its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: the rest is not in the file.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CallSessionId", "1A5B…"),
};

pub(super) const SHORT: Rule = Rule {
    code: "text-id-short",
    severity: Severity::Warning,
    title: "Short identifier among others of one length",
    what: "{column} holds “{value}”, while most of the other identifiers of letters and digits have {length} signs.",
    why: "The width of a column or a field cuts what is longer. The rest of the identifier is lost, and it matches nothing.",
    remedy: "Look up the record's identifier at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: the rest is not in the file.",
    sources: &[source::IMPACT_FTP],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,4350A0778C,2125550100,8005550100,11,8\n1000,987654,2022-03-01T04:11:49-05:00,19283,Acme,F3F3768538,2125550101,8005550100,47,8\n1000,987654,2022-03-01T04:12:49-05:00,19283,Acme,5C5,2125550102,8005550100,23,8\n1000,987654,2022-03-01T04:13:49-05:00,19283,Acme,0B21F9A3D4,2125550103,8005550100,90,8\n1000,987654,2022-03-01T04:14:49-05:00,19283,Acme,A19C83F6E2,2125550104,8005550100,16,8\n",
    ),
};

pub(super) const BECAME_DATE: Rule = Rule {
    code: "text-id-became-date",
    severity: Severity::Error,
    title: "An identifier that a spreadsheet made a date",
    what: "{column} holds “{value}”, while most of its identifiers are no dates.",
    why: "A spreadsheet takes an identifier like 5-10 for a day, and writes it as it shows days. What stood there is not in the file, and the record would belong to nothing or to something else.",
    remedy: "Export again, and do not open the file in a spreadsheet, or import it there with the column as text.",
    fix: Safety::Hint,
    fix_safety: "No fix: several identifiers become the same date.",
    sources: &[EXCEL_DATES],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId,Sku\n1,2,2026-11-18T01:10:00Z,a,10-40\n1,2,2026-11-18T01:10:00Z,b,5-Oct\n",
    ),
};

pub(super) const PERHAPS_DATE: Rule = Rule {
    code: "text-id-perhaps-date",
    severity: Severity::Warning,
    title: "An identifier that may have been made a date",
    what: "{column} holds “{value}”, a date or the number that spreadsheets keep for one, while most of its identifiers are no dates.",
    why: "A spreadsheet takes an identifier like 5-10 for a day. What stood there is not in the file then.",
    remedy: "Compare it with the source. If it differs, export again, and do not open the file in a spreadsheet.",
    fix: Safety::Hint,
    fix_safety: "No fix: several identifiers become the same date, and some are dates.",
    sources: &[EXCEL_DATES],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId,Sku\n1,2,2026-11-18T01:10:00Z,a,10-40\n1,2,2026-11-18T01:10:00Z,b,2026-10-05\n",
    ),
};

pub(super) const WITH_SEPARATORS: Rule = Rule {
    code: "text-id-with-separators",
    severity: Severity::Warning,
    title: "An identifier with thousands separators",
    what: "{column} holds “{value}”, while others of its identifiers are digits only.",
    why: "A spreadsheet has formatted the identifier as a quantity. With the separators it is another one.",
    remedy: "Accept the digits alone.",
    fix: Safety::Ask,
    fix_safety: "Asked: the groups look like thousands, but the sign may be meant.",
    sources: &[EXCEL_ZEROS],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId,CustomerId\n1,2,2026-11-18T01:10:00Z,a,1240\n1,2,2026-11-18T01:10:00Z,b,\"1,248\"\n",
    ),
};

pub(super) const ZEROS_LOST: Rule = Rule {
    code: "text-id-zeros-lost",
    severity: Severity::Warning,
    title: "An identifier without its leading zeros",
    what: "{column} holds “{value}”, while others of its identifiers are filled up with zeros to one length.",
    why: "A spreadsheet drops the zeros before a number. Without them it is another identifier, or none.",
    remedy: "Accept the zeros that the others have, or export again with the column as text.",
    fix: Safety::Ask,
    fix_safety: "Asked: the other identifiers have so many digits, but a shorter one is possible.",
    sources: &[EXCEL_ZEROS],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId,CustomerId\n1,2,2026-11-18T01:10:00Z,a,001234\n1,2,2026-11-18T01:10:00Z,b,1241\n1,2,2026-11-18T01:10:00Z,c,001262\n",
    ),
};

const EXCEL_DATES: &str =
    "https://support.microsoft.com/office/stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8";
const EXCEL_ZEROS: &str =
    "https://support.microsoft.com/office/keeping-leading-zeros-and-large-numbers-1bf7b935-36e1-4985-842f-5dfa51f85fe7";
