//! Long identifiers in a row that floating-point numbers hold, as in files of which one part went through such numbers.

use super::{BITS, Fault, Fix, RUN_ROUNDED, WEIGHED, significant, weight};

/// The evidence, in bits, from which on a run is no accident in a file of a million records.
const ENOUGH: u32 = 32;

/// The run that goes on, and the longest one that is no accident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Run {
    now: Extent,
    longest: Extent,
    weighed: [u64; WEIGHED],
    /// The bits that the widest one needs, and the evidence.
    bits: u32,
    float: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Extent {
    first: u64,
    last: u64,
    count: u64,
}

impl Run {
    /// Notes an identifier, with the floating-point number that it is. One that is none ends the run.
    pub(super) fn note(&mut self, number: u64, float: Option<u64>) {
        let Some(float) = float else {
            if self.now.count > 0 {
                *self = Self { longest: self.longest, ..Self::default() };
            }
            return;
        };
        let first = if self.now.count > 0 { self.now.first } else { number };
        self.now = Extent { first, last: number, count: self.now.count + 1 };
        self.bits = self.bits.max(significant(float));
        if let Some(place) = self.weighed.iter_mut().take_while(|seen| **seen != number).find(|seen| **seen == 0) {
            *place = number;
            self.float += weight(float);
        }
        if self.float >= ENOUGH && BITS.contains(&self.bits) && self.now.count > self.longest.count {
            self.longest = self.now;
        }
    }

    /// What the longest run shows.
    pub(super) fn fault(&self) -> Option<Fault> {
        let Extent { first, last, count } = self.longest;
        let fault = || {
            let fault = Fault::new(&RUN_ROUNDED, Fix::None).with("count", count.to_string());
            fault.with("first", first.to_string()).with("last", last.to_string())
        };
        (count > 0).then(fault)
    }
}
