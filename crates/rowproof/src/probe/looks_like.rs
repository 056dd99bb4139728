//! What a file is that is no delimited text.

mod other_text;
mod utf32;

use crate::dialect::Dialect;
use crate::encoding::NUL_BLOCK;
use crate::rule::Rule;
use crate::structure::{FILE_BINARY, FILE_MARKED_UP, FILE_OTHER_TEXT, FILE_UTF_32};
use encoding_rs::Encoding;

/// What a file is, and the rule that says so.
#[derive(Debug, Clone, Copy)]
pub struct LooksLike {
    /// Its name, with an article.
    pub name: &'static str,
    /// What is said of such files.
    pub rule: &'static Rule,
}

/// How the first bytes of files begin that are no text.
const MAGIC: [(&[u8], &str); 8] = [
    (b"PK\x03\x04", "an Excel workbook or a ZIP archive"),
    (b"\xD0\xCF\x11\xE0", "an old Excel workbook"),
    (b"%PDF", "a PDF document"),
    (b"\x1F\x8B", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\0", "a database"),
];

/// Bytes of a text that are looked at.
const LOOKED_AT: usize = 8 << 10;

/// What a page with a table is called.
const WEB_TABLE: &str = "a table of a web page";
/// What Excel writes as “XML Spreadsheet 2003”.
const XML_WORKBOOK: &str = "an Excel workbook in XML";

/// Names what the bytes are that begin as no delimited text does.
pub(super) fn by_start(head: &[u8], encoding: &'static Encoding) -> Option<LooksLike> {
    if let Some(&(_, name)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(LooksLike { name, rule: &FILE_BINARY });
    }
    if let Some(name) = utf32::of(head) {
        return Some(LooksLike { name, rule: &FILE_UTF_32 });
    }
    let text = encoding.decode_without_bom_handling(&head[..head.len().min(LOOKED_AT)]).0;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let marked_up = || {
        let name = marked_up(text)?;
        Some(LooksLike { name, rule: if [WEB_TABLE, XML_WORKBOOK].contains(&name) { &FILE_MARKED_UP } else { &FILE_BINARY } })
    };
    let other_text = || other_text::of(text, head.len() > LOOKED_AT).map(|name| LooksLike { name, rule: &FILE_OTHER_TEXT });
    marked_up().or_else(other_text)
}

/// Names bytes that are no text in any encoding.
pub(super) fn by_signs(head: &[u8], encoding: &'static Encoding, dialect: &Dialect) -> Option<LooksLike> {
    is_binary(head, encoding, dialect).then_some(LooksLike { name: "binary data", rule: &FILE_BINARY })
}

/// What is written with tags. Trackers and shops call such tables .xls or .csv.
fn marked_up(text: &str) -> Option<&'static str> {
    let starts = |tag: &str| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    if !text.starts_with('<') {
        let is_archive = starts("MIME-Version:") && text.to_ascii_lowercase().contains("multipart/related");
        return is_archive.then_some("a web archive");
    }
    let lower = text.to_ascii_lowercase();
    let has_table = ["<table", "<tr>", "<tr ", "<td>", "<td "].iter().any(|tag| lower.contains(tag));
    match () {
        () if starts("<?xml") && (lower.contains("excel.sheet") || lower.contains("schemas-microsoft-com:office:spreadsheet")) => {
            Some(XML_WORKBOOK)
        }
        () if starts("<table") => Some(WEB_TABLE),
        () if ["<!doctype html", "<html", "<?xml", "<head", "<meta", "<style", "<body", "<div", "<!--"].iter().any(|tag| starts(tag)) => {
            let is_page = !starts("<?xml") || lower.contains("<html");
            match (is_page, has_table) {
                (true, true) => Some(WEB_TABLE),
                (true, false) => Some("a web page"),
                (false, _) => Some("an XML document"),
            }
        }
        () => None,
    }
}

/// Whether the bytes have signs that no text has. One of them that separates cells is no such sign.
fn is_binary(head: &[u8], encoding: &'static Encoding, dialect: &Dialect) -> bool {
    if encoding == encoding_rs::UTF_16LE || encoding == encoding_rs::UTF_16BE {
        return false;
    }
    let delimiter = dialect.syntax.delimiter.first();
    let is_control = |byte: u8| (byte < 0x09 || (0x0E..0x1B).contains(&byte)) && (byte == 0 || byte != delimiter);
    let nuls = nuls_of_text(head);
    let controls = head.iter().filter(|&&byte| is_control(byte)).count() - nuls;
    controls * 20 > head.len() - nuls || (!head.is_empty() && nuls == head.len())
}

/// How many NUL bytes stand beside text rather than in binary data: in long blocks, or one by one between characters, as in
/// UTF-16 that was appended to a file in another encoding.
fn nuls_of_text(head: &[u8]) -> usize {
    let runs = head.chunk_by(|a, b| (*a == 0) == (*b == 0));
    runs.filter(|run| run[0] == 0 && (run.len() == 1 || run.len() >= NUL_BLOCK)).map(<[u8]>::len).sum()
}

#[cfg(test)]
mod tests {
    use crate::excerpt::Excerpt;
    use crate::recipe::Recipe;

    fn check(text: &str, expect: Option<&str>) {
        let probe = super::super::probe(&Excerpt::new(text.as_bytes(), text.len() as u64), &Recipe::default()).expect("a probe");
        assert_eq!(probe.looks_like.map(|looks_like| looks_like.name), expect, "{text}");
    }

    #[test]
    fn files_with_tags() {
        check("<table><tr><td>ClientId</td></tr></table>", Some("a table of a web page"));
        check("<html><head><meta charset=utf-8></head>\n<body>\n<TABLE border=1>\n<tr><td>1</td>", Some("a table of a web page"));
        check("\u{FEFF}<meta http-equiv=\"Content-Type\">\n<table>", Some("a table of a web page"));
        check("<!DOCTYPE html>\n<p>Please sign in</p>\n", Some("a web page"));
        check("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook>", Some("an Excel workbook in XML"));
        check("<?xml version=\"1.0\"?>\n<calls><call/></calls>", Some("an XML document"));
        check("<none>,a\n<b>,c\n", None);
        check("a,b\n<table>,c\n", None);
    }

    #[test]
    fn what_is_no_table_is_not_asked_about() {
        let check = |bytes: &[u8], asks: bool| {
            let probe = super::super::probe(&Excerpt::new(bytes, bytes.len() as u64), &Recipe::default()).expect("a probe");
            assert_eq!(probe.rivals.is_some(), asks, "{bytes:?}");
        };
        check(b"name\n\xE4\n", true);
        check(b"PK\x03\x04\xFC\xE4", false);
        check(b"\xFF\xFE\0\0a\0\0\0\n\0\0\0", false);
    }

    #[test]
    fn signs_that_separate() {
        check("id\u{1}time\u{1}text\na1\u{1}10:00\u{1}one\na2\u{1}11:00\u{1}two\na3\u{1}12:00\u{1}\\N\n", None);
        check("\u{1}\u{2}\u{3}\u{4}ab\u{5}\u{6}\n", Some("binary data"));
    }
}
