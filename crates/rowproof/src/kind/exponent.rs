//! Numbers in scientific notation: whether all their digits are there, and the number written out.

/// A number that was written with an exponent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The digits before the decimal sign.
    pub whole: String,
    /// Those behind it.
    pub decimals: String,
}

/// Whether a value is a number in scientific notation, with a dot or a comma.
pub fn is_scientific(value: &str) -> bool {
    value.contains(['E', 'e']) && value.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite)
}

/// The digits of `7.3435638596E+10` or `1.0995E-02` written out. Where some before the decimal sign are not there, the
/// number was rounded for showing it, and is none.
pub fn written_out(value: &str) -> Option<Written> {
    const MOST: usize = 40;
    let (mantissa, exponent) = value.split_once(['E', 'e'])?;
    let (first, rest) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = |text: &str| text.len() <= MOST && text.bytes().all(|byte| byte.is_ascii_digit());
    let power: i32 = exponent.parse().ok().filter(|power: &i32| power.unsigned_abs() as usize <= MOST)?;
    if first.len() != 1 || !digits(first) || !digits(rest) {
        return None;
    }
    if power < 0 {
        let zeros = "0".repeat(power.unsigned_abs() as usize - 1);
        return Some(Written { whole: "0".to_owned(), decimals: format!("{zeros}{first}{rest}") });
    }
    let (whole, decimals) = rest.split_at_checked(power as usize)?;
    Some(Written { whole: format!("{first}{whole}"), decimals: decimals.to_owned() })
}

/// The same of a number of ten or more whose whole digits nothing has rounded: `7.3435638596E+10`, but not `7.34356E+10`.
pub fn exact(value: &str) -> Option<Written> {
    written_out(value).filter(|written| written.whole.len() > 1 && !written.whole.starts_with('0') && is_kept(&written.whole))
}

impl Written {
    /// The number in plain digits.
    pub fn plain(&self) -> String {
        let dot = if self.decimals.is_empty() { "" } else { "." };
        format!("{}{dot}{}", self.whole, self.decimals)
    }

    /// Whether it has no decimals but zeros.
    pub fn is_whole(&self) -> bool {
        self.decimals.bytes().all(|byte| byte == b'0')
    }
}

/// Whether the digits of a whole number are those that it had: it has so few that no program rounds it, or is one that a
/// program which rounds numbers could not have written.
pub fn is_kept(digits: &str) -> bool {
    const EXACT: usize = 15;
    let could_be_rounded = |number: u128| number as f64 as u128 == number;
    digits.len() <= EXACT || digits.parse::<u128>().is_ok_and(|number| !could_be_rounded(number))
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_written_out() {
        let check = |value: &str, expect: Option<(&str, &str)>| {
            let exact = super::exact(value);
            assert_eq!(exact.as_ref().map(|written| (written.whole.as_str(), written.decimals.as_str())), expect, "{value}");
        };
        check("7.3435638596E+10", Some(("73435638596", "")));
        check("7,3435638596E+10", Some(("73435638596", "")));
        check("9.357600000e+02", Some(("935", "7600000")));
        check("1.33591247640966458E+17", Some(("133591247640966458", "")));
        for rounded in ["7.34356E+10", "7E+10", "1.33591247640966464E+17", "1.33591E+17", "1.5E-2", "0.5E+1", "12.5E+1", "1.5E+999"] {
            check(rounded, None);
        }
    }

    #[test]
    fn plain_numbers() {
        for (value, expect) in [
            ("1.793653121E+09", Some("1793653121")),
            ("4,633099885e4", Some("46330.99885")),
            ("9.50E+02", Some("950")),
            ("1.0995E-02", Some("0.010995")),
            ("5E-1", Some("0.5")),
            ("3E0", Some("3")),
            ("1.79E+09", None),
            ("17.9E1", None),
            ("1.2E99", None),
            ("1E", None),
            ("E5", None),
        ] {
            assert_eq!(super::written_out(value).map(|written| written.plain()).as_deref(), expect, "{value}");
        }
    }
}
