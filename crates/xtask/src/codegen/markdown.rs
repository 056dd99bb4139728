//! The little of Markdown that needs care.

/// The first lines of a generated file.
pub fn header(title: &str, about: &str) -> String {
    format!("<!-- Written by `cargo xtask codegen`; changes made here are lost. -->\n\n# {title}\n\n{about}\n")
}

/// Text that shall stand as it is, on one line.
pub fn text(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '|' | '~' | '#' => {
                out.extend(['\\', c]);
            }
            _ => out.push(c),
        }
    }
    out
}

/// A value as code, whatever it holds. A backtick in it needs a longer fence; a `|` would end a
/// table's cell even in code.
pub fn code(value: &str) -> String {
    let value = value.replace(['\n', '\r'], " ").replace('|', "\\|");
    let fence = "`".repeat(longest_run(&value) + 1);
    let pad = if value.is_empty() || value.starts_with('`') || value.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{value}{pad}{fence}")
}

/// The words of a rule, with its `{placeholders}` in italics.
pub fn message(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some((before, name, after)) = split_placeholder(rest) {
        out.push_str(&text(before));
        out.push_str(&format!("*{}*", name.replace('_', " ")));
        rest = after;
    }
    out + &text(rest)
}

/// A table row.
pub fn row<const N: usize>(cells: [&str; N]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// A table's heading and the line under it.
pub fn table<const N: usize>(headings: [&str; N]) -> String {
    format!("{}|{}\n", row(headings), "---|".repeat(N))
}

fn split_placeholder(words: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = words.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

fn longest_run(value: &str) -> usize {
    value.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{code, message, text};

    #[test]
    fn text_stands_as_it_is() {
        assert_eq!(text("a_b | <i>\nc"), "a\\_b \\| \\<i\\> c");
    }

    #[test]
    fn code_holds_backticks_and_pipes() {
        assert_eq!(code("a|b"), "`a\\|b`");
        assert_eq!(code("``x`"), "``` ``x` ```");
        assert_eq!(code(""), "`  `");
    }

    #[test]
    fn placeholders_become_italic_words() {
        assert_eq!(message("{value} has {max_length} characters {"), "*value* has *max length* characters {");
    }
}
