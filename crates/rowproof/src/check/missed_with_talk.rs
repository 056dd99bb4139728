//! A missed call with talk time.

use super::Values;
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// The rules of this file.
pub const RULES: &[&Rule] = &[&MISSED_WITH_TALK];

const MISSED_WITH_TALK: Rule = Rule {
    code: "missed-with-talk",
    severity: Severity::Warning,
    title: "Missed, but somebody talked",
    what: "{column} says that the call was missed, but it has {talk} seconds of talk.",
    why: "Not documented: which of the two Metrica believes. The report will show a missed call with a length.",
    remedy: "Check what your source means by the two columns.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two is right is not in the file.",
    sources: &[source::METRICA_CALLS],
    example: Example::file("metrica-calls", "ClientId,DateTime,CallMissed,TalkDuration\n133591247640966458,1646125849,1,30\n"),
};

/// Missed and talked.
pub fn check(values: &dyn Values, missed: usize, talk: usize) -> Option<Fault> {
    let talk = values.number(talk).filter(|&talk| talk > 0)?;
    (values.get(missed)? == "1").then(|| Fault::new(&MISSED_WITH_TALK, Fix::None).with("talk", talk.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::{What, tests::check};

    #[test]
    fn missed() {
        check(What::MissedWithTalk, &[&["1", "30"], &["1", "0"], &["0", "30"], &["", "30"]], &["missed-with-talk", "ok", "ok", "ok"]);
    }
}
