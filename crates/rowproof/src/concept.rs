//! Concepts: what a value is about, whatever a format calls it; and values that follow from others.

pub mod headings;

use crate::fix::Safety;
use crate::kind::{choice, flag};
use rlibphonenumber::PhoneNumber;

/// Every concept that a format may name.
pub const NAMES: &[&str] = &[
    "campaign-id",
    "media-id",
    "action-tracker-id",
    "ad-id",
    "call-provider",
    "call-id",
    "call-start",
    "caller-number",
    "called-number",
    "call-duration",
    "talk-duration",
    "hold-duration",
    "ivr-duration",
    "call-status",
    "call-missed",
    "caller-number-country",
    "called-number-country",
    "sub-id-1",
    "sub-id-2",
    "sub-id-3",
    "impact-click-id",
    "metrica-client-id",
    "metrica-user-id",
    "yclid",
    "caller-country",
    "caller-city",
    "caller-region",
    "caller-postal-code",
    "repeat-caller",
    "first-time-caller",
    "phone-type",
    "recording-url",
    "keypresses",
    "key-1",
    "key-2",
    "key-3",
    "key-4",
    "traffic-source",
    "opt-in-sms",
    "user-agent",
    "disposition",
    "amount",
    "currency",
    "reference-id",
    "conversion-event-1-name",
    "conversion-event-2-name",
    "conversion-event-3-name",
    "conversion-event-1-value",
    "conversion-event-2-value",
    "conversion-event-3-value",
    "event-id",
    "called-number-description",
    "call-event-1-name",
    "call-event-2-name",
    "call-event-3-name",
    "call-event-1-value",
    "call-event-2-value",
    "call-event-3-value",
    "static-call",
    "tag",
    "page-url",
    "tracker-url",
    "partner-name",
    "contact-email",
    "media-property",
    "group-name",
    "contact-first-name",
    "contact-last-name",
    "description",
    "partner-id",
    "call-answered",
    "answer-time",
    "call-finish",
    "duration-unspecified",
    "value-unspecified",
    "destination-number",
    "contact-number",
    "unique-call",
    "lead-id",
    "note",
    "gclid",
    "conversion-name",
    "conversion-time",
    "metrica-goal",
    "purchase-id",
    "order-id",
    "customer-id",
    "product-category",
    "product-sku",
    "product-quantity",
    "ad-user-data-consent",
    "ad-personalization-consent",
    "calling-code",
    "caller-extension",
    "called-extension",
];

/// What may be about the same in one account and about something else in another, so that the user has to say.
const NEAR: &[(&str, &str)] = &[
    ("destination-number", "called-number"),
    ("contact-number", "caller-number"),
    ("duration-unspecified", "call-duration"),
    ("duration-unspecified", "talk-duration"),
    ("value-unspecified", "amount"),
    ("unique-call", "first-time-caller"),
    ("lead-id", "call-id"),
    ("note", "tag"),
    ("call-start", "conversion-time"),
    ("conversion-time", "call-start"),
];

/// Whether what a file holds may be what a target wants, if the user says so.
pub fn is_near(own: &str, wanted: &str) -> bool {
    NEAR.contains(&(own, wanted))
}

/// A value that follows from the values of other concepts.
#[derive(Debug)]
pub struct Derivation {
    /// Its name: what comes out, and from what.
    pub name: &'static str,
    /// How it is computed, in English.
    pub words: &'static str,
    /// The concept that it gives.
    pub gives: &'static str,
    /// The concepts that it needs.
    pub from: &'static [&'static str],
    /// Whether it is a fact or a guess.
    pub safety: Safety,
    /// Computes it from values as their own format wants them; `None` where nothing follows.
    pub derive: fn(&[&str]) -> Option<String>,
}

/// Every derivation, the better ones first.
pub const DERIVATIONS: &[Derivation] = &[
    Derivation {
        name: "call-missed-from-status",
        words: "answered or missed, as the status says",
        gives: "call-missed",
        from: &["call-status"],
        safety: Safety::Safe,
        derive: |values| missed(values[0]).map(print_flag),
    },
    Derivation {
        name: "call-missed-from-word",
        words: "answered or missed, as the tracker’s word for the outcome probably says",
        gives: "call-missed",
        from: &["call-status"],
        safety: Safety::Ask,
        derive: |values| missed(values[0]).or_else(|| missed(choice::outcome(values[0])?)).map(print_flag),
    },
    Derivation {
        name: "first-time-from-repeat",
        words: "the opposite of “repeat caller”",
        gives: "first-time-caller",
        from: &["repeat-caller"],
        safety: Safety::Safe,
        derive: |values| flag::read(values[0]).map(|repeat| print_flag(!repeat)),
    },
    Derivation {
        name: "repeat-from-first-time",
        words: "the opposite of “first-time caller”",
        gives: "repeat-caller",
        from: &["first-time-caller"],
        safety: Safety::Safe,
        derive: |values| flag::read(values[0]).map(|first| print_flag(!first)),
    },
    Derivation {
        name: "called-country-from-number",
        words: "the country that the called number begins with",
        gives: "called-number-country",
        from: &["called-number"],
        safety: Safety::Safe,
        derive: |values| country(values[0]),
    },
    Derivation {
        name: "caller-country-from-number",
        words: "the country that the caller’s number begins with",
        gives: "caller-number-country",
        from: &["caller-number"],
        safety: Safety::Safe,
        derive: |values| country(values[0]),
    },
    Derivation {
        name: "status-from-missed",
        words: "answered, or not, as the missed flag says",
        gives: "call-status",
        from: &["call-missed"],
        safety: Safety::Ask,
        derive: |values| flag::read(values[0]).map(|missed| if missed { "CANCEL" } else { "ANSWER" }.to_owned()),
    },
    Derivation {
        name: "missed-from-answered",
        words: "missed where the call was not answered",
        gives: "call-missed",
        from: &["call-answered"],
        safety: Safety::Ask,
        derive: |values| flag::read(values[0]).map(|answered| print_flag(!answered)),
    },
    Derivation {
        name: "status-from-answered",
        words: "answered, or not, as the flag says",
        gives: "call-status",
        from: &["call-answered"],
        safety: Safety::Ask,
        derive: |values| flag::read(values[0]).map(|answered| if answered { "ANSWER" } else { "CANCEL" }.to_owned()),
    },
    Derivation {
        name: "status-from-answer-time",
        words: "not answered where there is no time of the answer",
        gives: "call-status",
        from: &["answer-time"],
        safety: Safety::Ask,
        derive: |values| seconds(values[0]).map(|answer| if answer == 0 { "CANCEL" } else { "ANSWER" }.to_owned()),
    },
    Derivation {
        name: "missed-from-answer-time",
        words: "missed where there is no time of the answer",
        gives: "call-missed",
        from: &["answer-time"],
        safety: Safety::Ask,
        derive: |values| seconds(values[0]).map(|answer| print_flag(answer == 0)),
    },
    Derivation {
        name: "talk-from-answer-and-finish",
        words: "end − answer, 0 without an answer",
        gives: "talk-duration",
        from: &["answer-time", "call-finish"],
        safety: Safety::Ask,
        derive: |values| match seconds(values[0])? {
            0 => Some("0".to_owned()),
            answer => seconds(values[1])?.checked_sub(answer).map(|talk| talk.to_string()),
        },
    },
    Derivation {
        name: "hold-from-start-and-answer",
        words: "answer − start",
        gives: "hold-duration",
        from: &["call-start", "answer-time"],
        safety: Safety::Ask,
        derive: |values| seconds(values[1])?.checked_sub(seconds(values[0])?).map(|hold| hold.to_string()),
    },
    Derivation {
        name: "call-from-start-and-finish",
        words: "end − start",
        gives: "call-duration",
        from: &["call-start", "call-finish"],
        safety: Safety::Ask,
        derive: |values| seconds(values[1])?.checked_sub(seconds(values[0])?).map(|call| call.to_string()),
    },
    Derivation {
        name: "hold-from-call-and-talk",
        words: "whole call − conversation",
        gives: "hold-duration",
        from: &["call-duration", "talk-duration"],
        safety: Safety::Ask,
        derive: |values| seconds(values[0])?.checked_sub(seconds(values[1])?).map(|rest| rest.to_string()),
    },
    Derivation {
        name: "call-from-talk-and-hold",
        words: "conversation + waiting",
        gives: "call-duration",
        from: &["talk-duration", "hold-duration"],
        safety: Safety::Ask,
        derive: |values| Some((seconds(values[0])? + seconds(values[1])?).to_string()),
    },
];

/// Whether a call with this `CallStatus` was missed; the meanings are those of impact.com's page "Log Call Data".
/// `IVR_DROPOFF`, `UNKNOWN_CALLERID` and `FAILURE` say neither. `NOANSWER` and `BUSY` are Asterisk's, which trackers pass on.
fn missed(status: &str) -> Option<bool> {
    match status {
        "ANSWER" | "NO_TRANSFER_ATTEMPT" => Some(false),
        "CANCEL" | "CONGESTION" | "INCOMPLETE" | "NOANSWER" | "BUSY" => Some(true),
        _ => None,
    }
}

fn print_flag(flag: bool) -> String {
    if flag { "1" } else { "0" }.to_owned()
}

/// The country of a number in E.164, where the numbering plans give exactly one.
fn country(number: &str) -> Option<String> {
    let number = PhoneNumber::parse(number.strip_prefix('+').map(|_| number)?, None).ok()?;
    number.get_region_code().map(|region| region.as_region_str().to_string())
}

fn seconds(value: &str) -> Option<u64> {
    value.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derivations() {
        let check = |name: &str, values: &[&str], expect: Option<&str>| {
            let derivation = DERIVATIONS.iter().find(|derivation| derivation.name == name).expect("a derivation");
            assert_eq!((derivation.derive)(values).as_deref(), expect, "{name} of {values:?}");
        };
        check("call-missed-from-status", &["ANSWER"], Some("0"));
        check("call-missed-from-status", &["CONGESTION"], Some("1"));
        check("call-missed-from-status", &["NOANSWER"], Some("1"));
        check("call-missed-from-status", &["FAILURE"], None);
        check("call-missed-from-word", &["no-answer"], Some("1"));
        check("call-missed-from-word", &["Успешный"], Some("0"));
        check("call-missed-from-word", &["BUSY"], Some("1"));
        check("call-missed-from-word", &["voicemail"], None);
        check("call-missed-from-word", &["ringing"], None);
        check("status-from-answer-time", &["0"], Some("CANCEL"));
        check("status-from-answer-time", &["1793606405"], Some("ANSWER"));
        check("status-from-answer-time", &["soon"], None);
        check("first-time-from-repeat", &["yes"], Some("0"));
        check("hold-from-call-and-talk", &["60", "45"], Some("15"));
        check("hold-from-call-and-talk", &["45", "60"], None);
        check("missed-from-answered", &["true"], Some("0"));
        check("talk-from-answer-and-finish", &["0", "1793606430"], Some("0"));
        check("talk-from-answer-and-finish", &["1793606405", "1793606430"], Some("25"));
        check("hold-from-start-and-answer", &["1793606400", "0"], None);
        check("called-country-from-number", &["+79123456789"], Some("RU"));
        check("called-country-from-number", &["9123456789"], None);
    }

    #[test]
    fn derivations_name_known_concepts() {
        for derivation in DERIVATIONS {
            assert!(derivation.from.iter().chain([&derivation.gives]).all(|name| NAMES.contains(name)), "{}", derivation.name);
        }
        assert!(NEAR.iter().all(|(own, wanted)| NAMES.contains(own) && NAMES.contains(wanted)));
    }
}
