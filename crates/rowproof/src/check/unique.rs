//! A value that must occur once in the file.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::limits;
use crate::rule::{Example, Rule, Severity, source};
use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use xxhash_rust::xxh3::xxh3_128;

/// A value that occurs once.
pub const CHECK: Definition = Definition {
    names: &["unique"],
    rules: &[&DUPLICATE],
    interchangeable: false,
    run: |spec, values, _, memory| check(values, spec.first(), &mut memory.seen),
};

const DUPLICATE: Rule = Rule {
    code: "value-duplicate",
    severity: Severity::Warning,
    title: "The same call twice",
    what: "{column} “{value}” stands in an earlier record too.",
    why: "The value identifies one call. impact.com may answer CALL_DUPLICATE or CONV_DUPLICATE, or count the call twice.",
    remedy: "Look at both records, and leave one of them out if it is the same call.",
    fix: Safety::Hint,
    fix_safety: "No fix: no record is ever left out by itself.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,1A5B,8005550100,8005550101,11,8\n1000,987654,2022-03-01T05:10:49-05:00,19283,Acme,1A5B,8005550100,8005550101,11,8\n",
    ),
};

/// Fingerprints of the values seen. With 128 bits, two different values share one less than once in 10²⁵ pairs.
#[derive(Debug, Default)]
pub struct Seen {
    fingerprints: HashSet<u128, BuildHasherDefault<Identity>>,
}

impl Seen {
    /// Whether a value was not seen before under this key. What is new is remembered, while there is room.
    pub fn is_new(&mut self, value: &[u8], key: usize) -> bool {
        let fingerprint = xxh3_128(value) ^ (key as u128) << 64;
        if self.is_full() { !self.fingerprints.contains(&fingerprint) } else { self.fingerprints.insert(fingerprint) }
    }

    /// Whether values are no longer remembered.
    pub fn is_full(&self) -> bool {
        self.fingerprints.len() >= limits::FINGERPRINTS
    }
}

/// A fingerprint is its own hash.
#[derive(Debug, Default)]
pub struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, &byte| hash.rotate_left(8) ^ u64::from(byte));
    }

    fn write_u128(&mut self, fingerprint: u128) {
        self.0 = fingerprint as u64;
    }
}

/// Whether the value was seen before.
fn check(values: &dyn Values, field: usize, seen: &mut Seen) -> Option<Fault> {
    // Two that only a suggestion makes the same are not.
    let value = values.written(field)?;
    let mut upper = [0; LONGEST];
    let value = in_one_case(value.as_bytes(), &mut upper);
    (!seen.is_new(value, field)).then(|| Fault::new(&DUPLICATE, Fix::None))
}

/// The longest value whose letters are compared without their case, and the shortest: short ones may be counted through.
const LONGEST: usize = 64;
const SHORTEST: usize = 8;

/// The value in capitals, if all its letters are small ones: programs write hexadecimal numbers in either. Where both stand
/// in one value, they differ.
fn in_one_case<'v>(value: &'v [u8], upper: &'v mut [u8; LONGEST]) -> &'v [u8] {
    let is_of_small_ones = || value.iter().any(u8::is_ascii_lowercase) && !value.iter().any(u8::is_ascii_uppercase);
    if !(SHORTEST..=LONGEST).contains(&value.len()) || !is_of_small_ones() {
        return value;
    }
    let upper = &mut upper[..value.len()];
    upper.copy_from_slice(value);
    upper.make_ascii_uppercase();
    upper
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn duplicates() {
        check(json!({"check": "unique"}), &[&["a"], &["b"], &["a"], &[""], &[""]], &["ok", "ok", "value-duplicate", "ok", "ok"]);
        check(
            json!({"check": "unique"}),
            &[&["S0B21F9A3D4"], &["s0b21f9a3d4"], &["S0b21F9a3d4"], &["a1"], &["A1"]],
            &["ok", "value-duplicate", "ok", "ok", "ok"],
        );
    }
}
