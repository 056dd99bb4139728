//! What the long identifiers of a column show together, all of them or many in a row, and none of them alone: that a
//! program has kept them as numbers which hold about sixteen digits.

mod run;

use super::Fault;
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};
use run::Run;
use std::fmt::{self, Write};

/// The rules of whole columns of identifiers.
pub const RULES: &[&Rule] = &[&COLUMN_ROUNDED, &RUN_ROUNDED];

const COLUMN_ROUNDED: Rule = Rule {
    code: "number-column-rounded",
    severity: Severity::Warning,
    title: "Every long identifier is a round number",
    what: "All {count} long identifiers of {column} end in zeros after their fifteenth digit, or are numbers that a floating-point number can hold; so many are no accident.",
    why: "Spreadsheets, and programs that keep identifiers as floating-point numbers, change the last digits. A changed identifier belongs to somebody else, or to nobody.",
    remedy: "Compare some of them with the source. If they differ, export again with the column as text.",
    fix: Safety::Hint,
    fix_safety: "No fix: the digits that were changed are not in the file.",
    sources: &["https://www.rfc-editor.org/rfc/rfc8259#section-6", source::METRICA_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime\n133591247640966464,1793606400\n237221358387936896,1793606401\n179365312142517280,1793606402\n879117210452467328,1793606403\n650295129550740096,1793606404\n",
    ),
};

const RUN_ROUNDED: Rule = Rule {
    code: "number-run-rounded",
    severity: Severity::Warning,
    title: "Many long identifiers in a row are round numbers",
    what: "{count} long identifiers of {column} in a row, from “{first}” to “{last}”, are numbers that a floating-point number can hold, or end in zeros after their fifteenth digit; so many in a row are no accident.",
    why: "Of joined exports, one has gone through a spreadsheet, or through a program that keeps identifiers as floating-point numbers. Both change the last digits, and a changed identifier belongs to somebody else, or to nobody.",
    remedy: "Compare some of them with the source. If they differ, export that part again with the column as text.",
    fix: Safety::Hint,
    fix_safety: "No fix: the digits that were changed are not in the file.",
    sources: &["https://www.rfc-editor.org/rfc/rfc8259#section-6", source::METRICA_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime\n1658177962438248859,1793606400\n1652849315959647744,1793607143\n1702870773320822016,1793607886\n1605790209387824640,1793608629\n1711375673178193920,1793609372\n1639111558283265792,1793610115\n1617485808356326144,1793610858\n",
    ),
};

/// Bits of a floating-point number, of double and of single precision.
const BITS: [u32; 2] = [53, 24];

/// The evidence, in bits, from which on roundness is no accident: one in a million.
const ENOUGH: u32 = 20;

/// So many different identifiers are weighed; more only have to be round as well.
const WEIGHED: usize = 8;

/// What the long identifiers of a column have shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rounded {
    long: u64,
    weighed: [u64; WEIGHED],
    /// Whether one is no floating-point number; whether one has other digits than zeros after the fifteenth.
    is_exact: bool,
    has_last_digits: bool,
    /// The bits that the widest one needs.
    bits: u32,
    /// The evidence for either.
    float: u32,
    zeros: u32,
    /// Those in a row that floating-point numbers hold.
    run: Run,
}

impl Rounded {
    /// Notes an identifier. One that nothing has rounded settles the question of the whole column.
    pub(super) fn note(&mut self, value: &str) {
        let Some(number) = is_long(value).then(|| value.parse::<u64>().ok()).flatten() else {
            return;
        };
        let float = as_float(number, value);
        self.run.note(number, float);
        if self.is_exact && self.has_last_digits {
            return;
        }
        self.long += 1;
        let has_last_digits = value.as_bytes()[15..].iter().any(|&digit| digit != b'0');
        self.is_exact |= float.is_none();
        self.has_last_digits |= has_last_digits;
        self.bits = self.bits.max(float.map_or(0, significant));
        if let Some(place) = self.weighed.iter_mut().take_while(|seen| **seen != number).find(|seen| **seen == 0) {
            *place = number;
            self.float += float.map_or(0, weight);
            self.zeros += if has_last_digits { 0 } else { 3 * (value.len() as u32 - 15) };
        }
    }

    /// What the whole column shows; else, what the longest run of it does.
    pub fn fault(&self) -> Option<Fault> {
        let is_float = !self.is_exact && self.float >= ENOUGH && BITS.contains(&self.bits);
        let ends_in_zeros = !self.has_last_digits && self.zeros >= ENOUGH;
        let of_column = || Fault::new(&COLUMN_ROUNDED, Fix::None).with("count", self.long.to_string());
        if is_float || ends_in_zeros { Some(of_column()) } else { self.run.fault() }
    }
}

/// Whether a value may be an identifier of more digits than all floating-point numbers keep.
pub(super) fn is_long(value: &str) -> bool {
    (16..=19).contains(&value.len())
}

/// The floating-point number that a value is, if it is written out or as its shortest digits with zeros behind.
fn as_float(number: u64, value: &str) -> Option<u64> {
    let float = number as f64;
    // The shortest digits are less than seventeen, so that zeros follow.
    (float as u64 == number || (value.ends_with('0') && is_written(float, value))).then_some(float as u64)
}

/// Whether a number is written so, without writing it.
fn is_written(number: f64, value: &str) -> bool {
    struct Rest<'v>(&'v str);
    impl Write for Rest<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
            Ok(())
        }
    }
    let mut rest = Rest(value);
    write!(rest, "{number}").is_ok() && rest.0.is_empty()
}

/// The evidence, in bits, that a number is no accident which a floating-point number holds. Of the numbers between two of
/// those, one is written out, and one may be written shortest.
fn weight(float: u64) -> u32 {
    (64 - float.leading_zeros()).saturating_sub(BITS[0] + 1)
}

/// The bits from the first one to the last; zero has none.
fn significant(number: u64) -> u32 {
    64_u32.saturating_sub(number.leading_zeros() + number.trailing_zeros())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(values: impl IntoIterator<Item = String>) -> Option<&'static str> {
        let mut rounded = Rounded::default();
        values.into_iter().for_each(|value| rounded.note(&value));
        rounded.fault().map(|fault| fault.rule.code)
    }

    fn check(values: impl IntoIterator<Item = String>, expect: bool, what: &str) {
        assert_eq!(code(values), expect.then_some(COLUMN_ROUNDED.code), "{what}");
    }

    /// Different identifiers of a number of digits.
    fn ids(digits: u32) -> impl Iterator<Item = u64> {
        let next = |id: &u64| Some(id.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
        let (least, range) = (10u64.pow(digits - 1), 9 * 10u64.pow(digits - 1));
        std::iter::successors(Some(7), next).map(move |id| least + id % range)
    }

    #[test]
    fn columns() {
        check(ids(18).take(9).map(|id| id.to_string()), false, "as they are");
        check(ids(18).take(9).map(|id| (id as f64 as u64).to_string()), true, "written out");
        check(ids(18).take(9).map(|id| (id as f64).to_string()), true, "written shortest");
        check(ids(18).take(9).map(|id| (id as f32 as u64).to_string()), true, "of single precision");
        check(ids(17).take(9).map(|id| (id / 100 * 100).to_string()), true, "as spreadsheets write them");
        check(ids(16).take(9).map(|id| (id / 10 * 10).to_string()), true, "of sixteen digits");
        check(ids(18).take(6).enumerate().map(|(at, id)| if at < 5 { id as f64 as u64 } else { id }.to_string()), false, "but one");
        check(ids(18).take(3).map(|id| (id as f64 as u64).to_string()), false, "too few");
        check(std::iter::repeat_n("133591247640966464".to_owned(), 90), false, "one again and again");
        check(ids(15).take(9).map(|id| (id << 12).to_string()), false, "whose last bits mean something else");
        check(ids(15).take(9).map(|id| id.to_string()), false, "short");
        check(std::iter::repeat_n("0000000000000000".to_owned(), 9), false, "nothing but zeros");
        check(["", "99999999999999999999", "12345678901234567x"].map(str::to_owned), false, "no numbers");
    }

    #[test]
    fn runs() {
        let check = |digits: u32, is_round: fn(usize) -> bool, shortest: bool, expect: bool| {
            let written = |(at, id): (usize, u64)| match (is_round(at), shortest) {
                (false, _) => id.to_string(),
                (true, false) => (id as f64 as u64).to_string(),
                (true, true) => (id as f64).to_string(),
            };
            let found = code(ids(digits).take(40).enumerate().map(written));
            assert_eq!(found, expect.then_some(RUN_ROUNDED.code), "{digits} digits, {shortest}");
        };
        check(19, |at| at >= 20, false, true);
        check(19, |at| at >= 20, true, true);
        check(18, |at| (8..20).contains(&at), false, true);
        check(19, |at| at % 2 == 0, false, false);
        check(19, |at| (8..11).contains(&at), false, false);
        check(18, |_| false, false, false);
    }
}
