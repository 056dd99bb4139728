//! chardet's test files: text whose encoding is the name of its folder.

use super::{each, entries, name, read, share, tool::Tool};
use anyhow::Result;
use encoding_rs::Encoding;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Cyrillic files shorter than this are not counted with those: a few words tell little.
const LONG: usize = 1024;

/// Looks at all files; lists those that are not right.
pub fn run(tool: &Tool, dir: &Path) -> Result<()> {
    let tests = if dir.join("tests").is_dir() { dir.join("tests") } else { dir.to_owned() };
    let mut files: Vec<(String, PathBuf)> = Vec::new();
    for folder in entries(&tests)?.into_iter().filter(|path| path.is_dir()) {
        files.extend(entries(&folder)?.into_iter().filter(|path| path.is_file()).map(|file| (name(&folder), file)));
    }
    let results = each(&files, |(folder, file)| judge(tool, folder, file))?;
    let mut folders: BTreeMap<&str, Counts> = BTreeMap::new();
    let (mut total, mut cyrillic) = (Counts::default(), Counts::default());
    for ((folder, file), result) in files.iter().zip(&results) {
        folders.entry(folder).or_default().count(&result.verdict);
        total.count(&result.verdict);
        if result.cyrillic && result.bytes >= LONG {
            cyrillic.count(&result.verdict);
        }
        if let Verdict::Wrong(found) = &result.verdict {
            println!("{folder}/{}: found {found} ({} bytes)", name(file), result.bytes);
        }
    }
    println!("\n{:<26}{:>7}{:>7}{:>13}", "folder", "right", "wrong", "unsupported");
    for (folder, counts) in &folders {
        counts.print(folder);
    }
    total.print("total");
    cyrillic.print("Cyrillic, 1 KB and more");
    Ok(())
}

struct Judged {
    verdict: Verdict,
    cyrillic: bool,
    bytes: usize,
}

#[derive(Debug, PartialEq)]
enum Verdict {
    Right,
    /// What was found instead.
    Wrong(String),
    /// There is no decoder here to tell what is right.
    Unsupported,
}

#[derive(Default)]
struct Counts {
    right: usize,
    wrong: usize,
    unsupported: usize,
}

impl Counts {
    fn count(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Right => self.right += 1,
            Verdict::Wrong(_) => self.wrong += 1,
            Verdict::Unsupported => self.unsupported += 1,
        }
    }

    fn print(&self, what: &str) {
        let judged = self.right + self.wrong;
        let rate = if judged == 0 { String::new() } else { format!("{:>9.1}%", share(self.right, judged) * 100.0) };
        println!("{what:<26}{:>7}{:>7}{:>13}{rate}", self.right, self.wrong, self.unsupported);
    }
}

fn judge(tool: &Tool, folder: &str, file: &Path) -> Result<Judged> {
    let content = read(file)?;
    let stated = stated(folder);
    let verdict = match (tool.detect(file)?, stated) {
        (_, None) => Verdict::Unsupported,
        (Ok(found), Some(stated)) => verdict(&content, stated, &found.encoding),
        (Err(why), _) => Verdict::Wrong(why),
    };
    Ok(Judged { verdict, cyrillic: stated.is_some_and(is_cyrillic), bytes: content.len() })
}

/// Right is what gives the same text; that it has another name, or holds more characters than the text needs, does not matter.
fn verdict(content: &[u8], stated: &'static Encoding, found: &str) -> Verdict {
    // A byte order mark says which of the two UTF-16 is meant. What was found has to be right without that help.
    let expected = stated.decode(content).0;
    match decoder(found) {
        Some(decoder) if decoder.decode_with_bom_removal(content).0 == expected => Verdict::Right,
        _ => Verdict::Wrong(found.to_owned()),
    }
}

/// The encoding of a folder: `iso-8859-2-czech`, `KOI8-R`, `utf-8-sig`.
fn stated(folder: &str) -> Option<&'static Encoding> {
    decoder(folder).or_else(|| decoder(folder.rsplit_once('-')?.0))
}

/// The decoder of a name; chardet has some names that the web has not.
fn decoder(name: &str) -> Option<&'static Encoding> {
    let label = match name.to_ascii_lowercase().as_str() {
        "cp932" => "windows-31j".to_owned(),
        "cp949" => "windows-949".to_owned(),
        "maccyrillic" => "x-mac-cyrillic".to_owned(),
        "macroman" => "macintosh".to_owned(),
        name => name.to_owned(),
    };
    // Encodings that the web gave up have a label, but decode to nothing.
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != encoding_rs::REPLACEMENT)
}

fn is_cyrillic(encoding: &'static Encoding) -> bool {
    use encoding_rs::{IBM866, ISO_8859_5, KOI8_R, KOI8_U, WINDOWS_1251, X_MAC_CYRILLIC};
    [IBM866, ISO_8859_5, KOI8_R, KOI8_U, WINDOWS_1251, X_MAC_CYRILLIC].contains(&encoding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, ISO_8859_2, KOI8_R, UTF_8, UTF_16LE, WINDOWS_1251};

    #[test]
    fn folders_name_encodings() {
        assert_eq!(stated("iso-8859-2-czech"), Some(ISO_8859_2));
        assert_eq!(stated("KOI8-R"), Some(KOI8_R));
        assert_eq!(stated("utf-8-sig"), Some(UTF_8));
        assert_eq!(stated("windows-1251-russian"), Some(WINDOWS_1251));
        assert_eq!(stated("Big5"), Some(BIG5));
        for unknown in ["IBM855", "iso-2022-kr", "UTF-32", "Johab", "EUC-TW"] {
            assert_eq!(stated(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn the_same_text_is_right() {
        // Two letters that both encodings have at the same place, and one that they have not.
        assert_eq!(verdict(b"\xc1\xc2", KOI8_R, "KOI8-U"), Verdict::Right);
        assert_eq!(verdict(b"\xc1\xa4", KOI8_R, "KOI8-U"), Verdict::Wrong("KOI8-U".to_owned()));
        assert_eq!(verdict(b"abc", KOI8_R, "nonsense"), Verdict::Wrong("nonsense".to_owned()));
    }

    #[test]
    fn a_byte_order_mark_does_not_help() {
        assert_eq!(verdict(b"\xfe\xff\x00a", UTF_16LE, "UTF-16BE"), Verdict::Right);
        assert_eq!(verdict(b"\xfe\xff\x00a", UTF_16LE, "UTF-16LE"), Verdict::Wrong("UTF-16LE".to_owned()));
        assert_eq!(verdict(b"\xef\xbb\xbfa", UTF_8, "windows-1252"), Verdict::Wrong("windows-1252".to_owned()));
    }
}
