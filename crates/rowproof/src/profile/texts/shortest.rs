//! Which value of a column is shorter than all others, or an amount with less decimals: it may be cut.

/// The shortest values of a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shortest {
    length: Least,
    decimals: Least,
    /// Whether some value is no number of digits and a decimal sign.
    has_others: bool,
}

impl Shortest {
    /// Counts one more value, if it is there.
    pub(super) fn add(&mut self, value: &str) {
        if value.is_empty() {
            return;
        }
        self.length.add(value.len());
        match decimals(value) {
            Some(decimals) => self.decimals.add(decimals),
            None => self.has_others = true,
        }
    }

    /// Whether all other values are longer, or have more decimals, than this one, which may have been counted, too.
    pub(super) fn is(&self, value: &str) -> bool {
        let has_less = |decimals: usize| !self.has_others && self.decimals.is_alone(decimals);
        self.length.is_alone(value.len()) || decimals(value).is_some_and(has_less)
    }
}

/// The two least measures. What was not measured has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Least(Option<usize>, Option<usize>);

impl Least {
    fn add(&mut self, measure: usize) {
        let is_less = |other: Option<usize>| other.is_none_or(|other| measure < other);
        *self = match *self {
            Self(least, _) if is_less(least) => Self(Some(measure), least),
            Self(least, next) if is_less(next) => Self(least, Some(measure)),
            same => same,
        };
    }

    /// Whether all others are more than this one, which may be the least.
    fn is_alone(self, measure: usize) -> bool {
        let is_less = |other: Option<usize>| other.is_some_and(|other| measure < other);
        is_less(self.0) || (self.0 == Some(measure) && is_less(self.1))
    }
}

/// How many decimals an amount has.
fn decimals(value: &str) -> Option<usize> {
    let (whole, decimals) = value.split_once(['.', ',']).unwrap_or((value, ""));
    let is_number = whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) && !whole.is_empty();
    is_number.then_some(decimals.len())
}
