//! Seals: by them a record that was left out is known again, when somebody has corrected it.
//!
//! A line number alone would not do: a spreadsheet fills it down, and the file may have got a line more since. The seal
//! stands at the end of the reasons, `… [3f9c21ab]`, where no spreadsheet takes it for a number or a date.

/// The seal of a record: of its text as the file has it, without its line end.
pub fn of(record: &str) -> String {
    // FNV-1a in 32 bits: it tells a mistake, and is no defence.
    let seal = record.bytes().fold(0x811C_9DC5_u32, |seal, byte| (seal ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("[{seal:08x}]")
}

/// The seal at the end of the reasons; `None` where they were shortened or written by somebody.
pub fn at_end_of(reasons: &str) -> Option<&str> {
    let reasons = reasons.trim_end();
    let seal = reasons.get(reasons.len().checked_sub(10)?..)?;
    let digits = seal.strip_prefix('[')?.strip_suffix(']')?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(seal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seals() {
        assert_eq!(of(""), "[811c9dc5]");
        assert_eq!(of("foobar"), "[bf9cf968]", "as the authors of FNV-1a print it");
        assert_ne!(of("a,b"), of("b,a"));
    }

    #[test]
    fn at_the_end() {
        let check = |reasons: &str, expect| assert_eq!(at_end_of(reasons), expect, "{reasons}");
        check("Price: no number [3f9c21ab]", Some("[3f9c21ab]"));
        check("Price: no number [3F9C21AB] ", Some("[3F9C21AB]"));
        check("Price: no number", None);
        check("[3f9c]", None);
        check("", None);
        check("я[3f9c21ab", None);
    }
}
