//! Headings that also say how their values are written: `Call length (mm:ss)`, `Выручка, руб.`, `Start time (UTC)`.

use crate::kind::{Kind, currency};
use crate::plan::stated;

/// What is said of the values behind the name of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Qualifier {
    /// The unit or the form of durations.
    Unit,
    /// The time zone of moments.
    Zone,
    /// The currency of amounts. One in another currency is another fact, so that such a column is asked about.
    Currency,
}

impl Qualifier {
    /// Whether it can be said of values of this kind.
    pub(super) fn is_of(self, kind: &Kind) -> bool {
        match self {
            Self::Unit => matches!(kind, Kind::Duration),
            Self::Zone => matches!(kind, Kind::Timestamp(_)),
            Self::Currency => matches!(kind, Kind::Decimal),
        }
    }
}

/// The name of the column alone, and what is said of its values.
pub(super) fn parts(heading: &str) -> Option<(&str, Qualifier)> {
    let (name, said) = apart(heading)?;
    let qualifier = if stated::form_in_heading(heading).is_some() || stated::unit_in_heading(heading).is_some() {
        Qualifier::Unit
    } else if stated::zone_in_heading(heading).is_some() {
        Qualifier::Zone
    } else if currency::names_currency(said) {
        Qualifier::Currency
    } else {
        return None;
    };
    Some((name, qualifier))
}

/// What stands before parentheses or the last comma, and what stands in or behind them.
pub(crate) fn apart(heading: &str) -> Option<(&str, &str)> {
    let heading = heading.trim();
    let (name, said) = if let Some(open) = heading.strip_suffix([')', '）', ']']) {
        open.rsplit_once(['(', '（', '['])?
    } else {
        heading.rsplit_once([',', '、'])?
    };
    let (name, said) = (name.trim(), said.trim());
    (!name.is_empty() && !said.is_empty()).then_some((name, said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        let check = |heading, expect| assert_eq!(parts(heading), expect, "{heading}");
        check("Call Length (mm:ss)", Some(("Call Length", Qualifier::Unit)));
        check("Ожидание ответа, с", Some(("Ожидание ответа", Qualifier::Unit)));
        check("通話時間（秒）", Some(("通話時間", Qualifier::Unit)));
        check("Start Time (UTC)", Some(("Start Time", Qualifier::Zone)));
        check("Sale amount (USD)", Some(("Sale amount", Qualifier::Currency)));
        check("Выручка, руб.", Some(("Выручка", Qualifier::Currency)));
        check("Caller (name)", None);
        check("(UTC)", None);
        check("Duration", None);
    }
}
