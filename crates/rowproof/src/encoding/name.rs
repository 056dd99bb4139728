//! What encodings are called.

use encoding_rs::Encoding;

/// How other programs call encodings: what the name begins with, and the label for it on the web.
const OTHERS: [(&str, &str); 10] = [
    ("win", "windows"),
    ("koi8", "koi8"),
    ("macroman", "macintosh"),
    ("mac", "x-mac"),
    ("cp932", "shift_jis"),
    ("ms932", "shift_jis"),
    ("cp936", "gbk"),
    ("cp949", "euc-kr"),
    ("cp950", "big5"),
    ("cp65001", "utf-8"),
];

/// The encoding that a WHATWG label names (`windows-1251`, `sjis`, `utf-16` …), or what other programs call it
/// (`win-1251`, `euc_jp`, `MacCyrillic`).
pub fn by_name(name: &str) -> Option<&'static Encoding> {
    let label = |name: &str| Encoding::for_label(name.as_bytes());
    let folded = name.trim().to_ascii_lowercase().replace(['_', ' '], "-");
    label(name.trim()).or_else(|| label(&folded)).or_else(|| label(&usual(&folded)?))
}

/// The label for a name of another program, which may lack the hyphens.
fn usual(name: &str) -> Option<String> {
    let bare = name.replace('-', "");
    let (label, rest) = OTHERS.iter().find_map(|&(other, label)| Some((label, bare.strip_prefix(other)?)))?;
    Some(if rest.is_empty() { label.to_owned() } else { format!("{label}-{rest}") })
}

#[cfg(test)]
mod tests {
    use super::by_name;

    #[test]
    fn names_of_other_programs_are_known() {
        let check = |name: &str, expect: Option<&str>| assert_eq!(by_name(name).map(|found| found.name()), expect, "{name}");
        for name in ["windows-1251", "cp1251", "win-1251", "Win1251", "win_1251", " Windows 1251 ", "CP1251"] {
            check(name, Some("windows-1251"));
        }
        for name in ["MacCyrillic", "mac-cyrillic", "x-mac-cyrillic", "Mac_Cyrillic"] {
            check(name, Some("x-mac-cyrillic"));
        }
        for name in ["mac", "macintosh", "MacRoman", "mac-roman"] {
            check(name, Some("macintosh"));
        }
        for name in ["sjis", "shift-jis", "Shift_JIS", "cp932", "MS932"] {
            check(name, Some("Shift_JIS"));
        }
        check("euc_jp", Some("EUC-JP"));
        check("cp866", Some("IBM866"));
        check("koi8r", Some("KOI8-R"));
        check("latin1", Some("windows-1252"));
        check("cp949", Some("EUC-KR"));
        for name in ["", "win", "windows", "nonsense", "escapes", "crlf"] {
            check(name, None);
        }
    }
}
