//! Headings that say of which table each column is, as Power BI (`Calls[Duration]`) and Power Query (`Custom.Duration`) write
//! them, and programs that flatten what they were sent (`call.duration`).

/// The headings without the name of the table, where all of them say it; else as they are.
pub(crate) fn without(columns: &[String]) -> Vec<&str> {
    let in_brackets: Option<Vec<&str>> = columns.iter().map(|heading| bracketed(heading)).collect();
    let behind_point = || {
        let (table, _) = columns.first()?.split_once('.')?;
        let is_name = !table.is_empty() && table.chars().all(|character| character.is_alphanumeric() || character == '_');
        let column = |heading| str::strip_prefix(heading, table)?.strip_prefix('.').filter(|column| !column.is_empty());
        columns.iter().map(|heading| column(heading)).collect::<Option<Vec<&str>>>().filter(|_| is_name)
    };
    let several = |names: &Vec<&str>| names.len() > 1;
    let named = in_brackets.or_else(behind_point).filter(several);
    named.unwrap_or_else(|| columns.iter().map(String::as_str).collect())
}

/// `Duration` of `Calls[Duration]` and of `[Duration]`. A unit in brackets stands behind a blank.
fn bracketed(heading: &str) -> Option<&str> {
    let (table, column) = heading.trim().strip_suffix(']')?.split_once('[')?;
    (!table.ends_with(' ') && !column.is_empty()).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables() {
        let check = |headings: &[&str], expect: &[&str]| {
            let columns: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
            assert_eq!(without(&columns), expect, "{headings:?}");
        };
        check(&["Calls[CallerId]", "Calls[Duration]", "[Total]"], &["CallerId", "Duration", "Total"]);
        check(&["Custom.CallerId", "Custom.Start.Time"], &["CallerId", "Start.Time"]);
        check(&["Duration [s]", "Wait [s]"], &["Duration [s]", "Wait [s]"]);
        check(&["Calls[CallerId]", "Duration"], &["Calls[CallerId]", "Duration"]);
        check(&["Call. id", "Call. date"], &[" id", " date"]);
        check(&["Custom.CallerId"], &["Custom.CallerId"]);
        check(&["a.", "a.b"], &["a.", "a.b"]);
    }
}
