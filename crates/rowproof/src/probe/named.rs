//! The column that a person means by a name.

/// The column with this heading, or the one that `#3` counts, or the only one whose heading looks so: people do not see the
/// blanks with which programs fill up headings.
pub fn column(columns: &[String], heading: &str) -> Option<usize> {
    let numbered = || heading.strip_prefix('#')?.parse::<usize>().ok()?.checked_sub(1).filter(|&index| index < columns.len());
    columns.iter().position(|column| column == heading).or_else(numbered).or_else(|| only_alike(columns, heading))
}

/// The only column whose heading has the same words.
fn only_alike(columns: &[String], heading: &str) -> Option<usize> {
    let words = |text: &str| -> Vec<String> {
        let seen = text.replace(['\u{FEFF}', '\u{200B}'], "");
        seen.split_whitespace().map(str::to_owned).collect()
    };
    let wanted = words(heading);
    let mut alike = (0..columns.len()).filter(|&column| !wanted.is_empty() && words(&columns[column]) == wanted);
    alike.next().filter(|_| alike.next().is_none())
}

#[cfg(test)]
mod tests {
    #[test]
    fn names() {
        let columns = ["Date", " duration   ", "\u{FEFF}Call\u{A0} ID", " Tag", "Tag ", "#2"].map(str::to_owned);
        let check = |heading: &str, expect: Option<usize>| assert_eq!(super::column(&columns, heading), expect, "{heading}");
        check("Date", Some(0));
        check("duration", Some(1));
        check(" duration   ", Some(1));
        check("Call ID", Some(2));
        check("Tag ", Some(4));
        check("Tag", None);
        check("date", None);
        check("#1", Some(0));
        check("#2", Some(5));
        check("#9", None);
        check("", None);
        check(" ", None);
    }
}
