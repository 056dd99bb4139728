//! Numbers as spreadsheets show them, in plain digits again: with thousands apart, or with an exponent.

use super::exponent;

/// The number in plain digits, if it is written in one of these ways.
pub(super) fn of(value: &str) -> Option<String> {
    without_groups(value).or_else(|| Some(exponent::written_out(value)?.plain()))
}

/// The digits of `1 793 653 121` or `1,793,653,121`: groups of three behind one sign, as often as not to be a decimal sign.
fn without_groups(value: &str) -> Option<String> {
    let sign =
        value.chars().find(|sign| !sign.is_ascii_digit()).filter(|&sign| sign.is_whitespace() || matches!(sign, ',' | '.' | '\''))?;
    let mut groups = value.split(sign);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))?;
    let digits = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = groups.collect();
    let can_be_decimal = matches!(sign, ',' | '.') && groups.len() < 2;
    (!can_be_decimal && groups.iter().all(|group| digits(group))).then(|| format!("{first}{}", groups.concat()))
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
    }
}
