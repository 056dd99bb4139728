//! Headings that also say how their values are written: `Call length (mm:ss)`, `Выручка, руб.`, `Start time (UTC)`.

use super::fold;
use crate::kind::{Kind, currency};
use crate::plan::stated;

/// What is said of the values behind the name of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Qualifier {
    /// The unit or the form of durations.
    Unit,
    /// Whose clock shows the moments, be it said exactly or not.
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
    let Some((name, said)) = apart(heading) else { return clock_in_last_word(heading) };
    let qualifier = if stated::form_in_heading(heading).is_some() || stated::unit_in_heading(heading).is_some() {
        Qualifier::Unit
    } else if stated::zone_in_heading(heading).is_some() || names_clock(said) {
        Qualifier::Zone
    } else if currency::names_currency(said) {
        Qualifier::Currency
    } else {
        return None;
    };
    Some((name, qualifier))
}

/// `DateTime MSK`, `call_time_utc`
fn clock_in_last_word(heading: &str) -> Option<(&str, Qualifier)> {
    let (name, said) = heading.trim().rsplit_once([' ', '_'])?;
    let is_clock = !name.is_empty() && (stated::zone_in_heading(said).is_some() || names_clock(said));
    is_clock.then_some((name, Qualifier::Zone))
}

/// Whether words name a clock that they leave open.
fn names_clock(said: &str) -> bool {
    const CLOCKS: [&str; 10] =
        ["gmt", "local", "localtime", "местное", "местноевремя", "поместномувремени", "локальное", "локальноевремя", "現地", "現地時間"];
    CLOCKS.contains(&fold(said).as_str())
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
        check("Дата звонка (МСК)", Some(("Дата звонка", Qualifier::Zone)));
        check("通話開始日時(JST)", Some(("通話開始日時", Qualifier::Zone)));
        check("Date/Time (GMT)", Some(("Date/Time", Qualifier::Zone)));
        check("DateTime MSK", Some(("DateTime", Qualifier::Zone)));
        check("DateTime (local)", Some(("DateTime", Qualifier::Zone)));
        check("call_time_local", Some(("call_time", Qualifier::Zone)));
        check("UTC", None);
        check("Call Time", None);
        check("Sale amount (USD)", Some(("Sale amount", Qualifier::Currency)));
        check("Выручка, руб.", Some(("Выручка", Qualifier::Currency)));
        check("Caller (name)", None);
        check("(UTC)", None);
        check("Duration", None);
    }
}
