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

/// The number written out, if no digit before its decimal sign is missing: `7.3435638596E+10`, but not `7.34356E+10`.
pub fn exact(value: &str) -> Option<Written> {
    let (mantissa, exponent) = value.split_once(['E', 'e'])?;
    let exponent: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (first, rest) = mantissa.split_once(['.', ','])?;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if first.len() != 1 || first == "0" || !is_digits(first) || !is_digits(rest) || rest.len() < exponent || exponent == 0 {
        return None;
    }
    let whole = format!("{first}{}", &rest[..exponent]);
    is_kept(&whole).then(|| Written { whole, decimals: rest[exponent..].to_owned() })
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
}
