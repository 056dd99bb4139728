//! Numbers as spreadsheets show them, in plain digits again: with thousands apart, or with an exponent.

/// The digits of `1 793 653 121` or `1,793,653,121`: groups of three behind one sign, as often as not to be a decimal sign.
pub(super) fn without_groups(value: &str) -> Option<String> {
    let sign =
        value.chars().find(|sign| !sign.is_ascii_digit()).filter(|&sign| sign.is_whitespace() || matches!(sign, ',' | '.' | '\''))?;
    let mut groups = value.split(sign);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))?;
    let digits = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = groups.collect();
    let can_be_decimal = matches!(sign, ',' | '.') && groups.len() < 2;
    (!can_be_decimal && groups.iter().all(|group| digits(group))).then(|| format!("{first}{}", groups.concat()))
}

/// The digits of `1.793653121E+09` or `1.0995E-02`. Where some before the decimal sign are not there, the number was
/// rounded for showing it, and is none.
pub(super) fn without_exponent(value: &str) -> Option<String> {
    let (mantissa, exponent) = value.split_once(['E', 'e'])?;
    let (whole, decimals) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = |text: &str| text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_digit());
    let power: i32 = exponent.parse().ok().filter(|power| (-20..=20).contains(power))?;
    if whole.len() != 1 || !digits(whole) || !digits(decimals) {
        return None;
    }
    if power < 0 {
        return Some(format!("0.{}{whole}{decimals}", "0".repeat(power.unsigned_abs() as usize - 1)));
    }
    let (before, after) = decimals.split_at_checked(power as usize)?;
    let dot = if after.is_empty() { "" } else { "." };
    Some(format!("{whole}{before}{dot}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (value, expect) in [
            ("1 793 653 121", Some("1793653121")),
            ("1\u{A0}441", Some("1441")),
            ("1,793,653,121", Some("1793653121")),
            ("1.793.653", Some("1793653")),
            ("1,441", None),
            ("1.441", None),
            ("0 441", None),
            ("1 44", None),
            ("1,793.653", None),
            ("1793 653", None),
            ("1441", None),
            ("", None),
        ] {
            assert_eq!(without_groups(value).as_deref(), expect, "{value}");
        }
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
            assert_eq!(without_exponent(value).as_deref(), expect, "{value}");
        }
    }
}
