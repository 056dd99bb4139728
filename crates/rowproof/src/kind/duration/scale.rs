//! In which unit the bare numbers of a column are.

/// What one second is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// As every target wants it.
    Seconds,
    /// As programs count.
    Milliseconds,
    /// As people count.
    Minutes,
    /// Minutes with their seconds behind the decimal sign: 4.23 is 4:23, and 4.5 is 4:50 without its zero.
    MinutesSeconds,
    /// As spreadsheets count: 0.5 is noon.
    Days,
}

impl Unit {
    /// The answers with their names.
    pub const CHOICES: [(&'static str, Self); 5] = [
        ("seconds", Self::Seconds),
        ("milliseconds", Self::Milliseconds),
        ("minutes", Self::Minutes),
        ("minutes-seconds", Self::MinutesSeconds),
        ("days", Self::Days),
    ];

    /// So many of the unit, in seconds.
    pub(super) fn seconds(self, count: f64) -> f64 {
        match self {
            Self::Seconds => count,
            Self::Milliseconds => count / 1000.0,
            Self::Minutes => count * 60.0,
            Self::MinutesSeconds => count.trunc() * 60.0 + (count.fract() * 100.0).round(),
            Self::Days => count * 86_400.0,
        }
    }
}

/// What is known of the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// Seconds, as nothing speaks against it.
    #[default]
    Assumed,
    /// The column's numbers speak against seconds.
    Doubted,
    /// The heading says so.
    Stated(Unit),
    /// The user says so, and takes whole seconds for it.
    Decided(Unit),
    /// The user says so, and the column's numbers look like seconds.
    Said(Unit),
}

/// How lengths of time with colons are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `1:05` is an hour and five minutes.
    HoursMinutes,
    /// `1:05` is a minute and five seconds.
    MinutesSeconds,
    /// `1:05:00` is an hour and five minutes, and no spreadsheet's `1:05`.
    HoursMinutesSeconds,
}

impl Form {
    /// Reads `hh:mm`, `мм:сс` or `時:分:秒`.
    pub fn parse(text: &str) -> Option<Self> {
        let part = |part: &str| {
            let letter = part.chars().next()?.to_lowercase().next()?;
            let is_run = part.chars().all(|other| other.to_lowercase().eq(letter.to_lowercase()));
            let unit = match letter {
                'h' | 'ч' | '時' => 'h',
                'm' | 'м' | '分' => 'm',
                's' | 'с' | '秒' => 's',
                _ => return None,
            };
            (is_run && part.chars().count() <= 2).then_some(unit)
        };
        let units: Option<Vec<char>> = text.split([':', '：']).map(part).collect();
        match units?.as_slice() {
            ['h', 'm'] => Some(Self::HoursMinutes),
            ['m', 's'] => Some(Self::MinutesSeconds),
            ['h', 'm', 's'] => Some(Self::HoursMinutesSeconds),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn forms() {
        let check = |text: &str, expect: Option<Form>| assert_eq!(Form::parse(text), expect, "{text}");
        check("hh:mm", Some(Form::HoursMinutes));
        check("m:ss", Some(Form::MinutesSeconds));
        check("MM:SS", Some(Form::MinutesSeconds));
        check("ч:мм:сс", Some(Form::HoursMinutesSeconds));
        check("分:秒", Some(Form::MinutesSeconds));
        check("ss:mm", None);
        check("mm", None);
        check("", None);
        check("home:s", None);
    }
}
