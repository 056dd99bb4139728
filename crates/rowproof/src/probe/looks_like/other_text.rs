//! Text of another kind than a table: JSON, SQL, the body of a mail as it is sent.

use crate::text::lines;
use data_encoding::BASE64;
use serde::de::IgnoredAny;

/// How the scripts begin that databases write.
const SQL: [&str; 9] = [
    "insert into ",
    "create table ",
    "drop table ",
    "create database ",
    "begin transaction;",
    "pragma foreign_keys",
    "-- mysql dump",
    "-- mariadb dump",
    "-- phpmyadmin sql dump",
];

/// Names the text, of which `goes_on` says that there is more.
pub(super) fn of(text: &str, goes_on: bool) -> Option<&'static str> {
    match () {
        () if is_json(text, goes_on) => Some("JSON"),
        () if is_sql(text) => Some("a script for a database (SQL)"),
        () if is_quoted_printable(text) => Some("the body of a mail (quoted-printable)"),
        () if is_base64(text) => Some("the body of a mail (base64)"),
        () => None,
    }
}

/// One object, a list of objects, or objects one to a line.
fn is_json(text: &str, goes_on: bool) -> bool {
    let inside = text.strip_prefix('[').map_or(text, str::trim_start);
    if !inside.starts_with('{') {
        return false;
    }
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    match values.find(Result::is_err) {
        Some(Err(error)) => goes_on && error.is_eof(),
        _ => true,
    }
}

fn is_sql(text: &str) -> bool {
    let start = |begins: &&str| text.get(..begins.len()).is_some_and(|start| start.eq_ignore_ascii_case(begins));
    SQL.iter().any(start)
}

/// Lines of at most 76 characters, of which several end in a sign that joins them with the next, and letters as `=C3=BC`
/// (RFC 2045, section 6.7).
fn is_quoted_printable(text: &str) -> bool {
    const LONGEST: usize = 76;
    const JOINED_FROM: usize = 70;
    let joined = || lines(text).filter(|line| line.ends_with('='));
    let is_escape = |rest: &str| rest.get(..2).is_some_and(|code| code.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'A'..=b'F')));
    text.is_ascii()
        && joined().nth(1).is_some()
        && joined().all(|line| line.len() >= JOINED_FROM)
        && lines(text).all(|line| line.len() <= LONGEST)
        && text.split('=').skip(1).filter(|rest| is_escape(rest)).nth(1).is_some()
}

/// Lines of equal length in the alphabet of base64, of which the first is a line of text (RFC 2045, section 6.8).
fn is_base64(text: &str) -> bool {
    const LINE: usize = 64;
    let mut lines = lines(text);
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    let is_last = lines.next().is_none();
    let text = BASE64.decode(first.as_bytes()).ok().filter(|_| first.len() >= LINE && (second.len() == first.len() || is_last));
    text.is_some_and(|bytes| {
        String::from_utf8_lossy(&bytes[..bytes.len() - 3]).chars().all(|character| !character.is_control() || "\t\r\n".contains(character))
    })
}

#[cfg(test)]
mod tests {
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(super::of(text, false), expect, "{text}");
    }

    #[test]
    fn other_text() {
        let json = Some("JSON");
        check("[{\"id\": \"A0\", \"note\": \"a, b\"}]", json);
        check("{\"id\": 1}\n{\"id\": 2}\n", json);
        check("[ {\"id\": [", None);
        assert_eq!(super::of("[ {\"id\": [", true), json);
        check("{\"id\": 1},2026-11-20\n", None);
        check("{id},name\n", None);
        check("[1,2]\n[3,4]\n", None);
        let sql = Some("a script for a database (SQL)");
        check("INSERT INTO `calls` VALUES (1,'a'),(2,'b');", sql);
        check("-- MySQL dump 10.13\n", sql);
        check("insert,into\n1,2\n", None);
        let line = "Partner Name,Contact Email,Media Property,Group Name,Contact First Name,Con=";
        check(&format!("{line}\ntact\nM=C3=BCller{}=\n=3D\n", "x".repeat(63)), Some("the body of a mail (quoted-printable)"));
        check(&format!("{line}\ntact\nMiller,https://x.com/?a=\n"), None);
        let base64 = Some("the body of a mail (base64)");
        let encoded = data_encoding::BASE64.encode("Имя,Телефон,Дата,Сумма\nАнна,+79161234567,21.11.2026,100\n".as_bytes());
        check(&format!("{}\n{}\n", &encoded[..76], &encoded[76..]), base64);
        let hashes = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n";
        check(&hashes.repeat(3), None);
    }
}
