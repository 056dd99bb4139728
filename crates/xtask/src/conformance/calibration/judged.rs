//! What was found of a generated file, and which of it is right.

use super::made::Made;
use encoding_rs::Encoding;
use serde::Deserialize;

/// What `rowproof detect --json` says, as far as it can be compared.
#[derive(Deserialize)]
pub struct Found {
    encoding: String,
    delimiter: String,
    quote: Option<char>,
    escape: Option<char>,
    header: bool,
    skipped_lines: usize,
    confidence: f64,
    columns: Vec<String>,
    evidence: Vec<Evidence>,
}

#[derive(Deserialize)]
struct Evidence {
    what: String,
    confidence: Option<f64>,
    code: String,
}

/// Something that is found with a confidence, and whether it is right.
#[derive(Debug, Clone, Copy)]
pub struct Claim {
    pub confidence: f64,
    pub right: bool,
}

/// What is right of what was found.
pub struct Judged {
    pub overall: Claim,
    pub delimiter: Claim,
    pub encoding: Claim,
    pub header: Claim,
    pub skipped_lines: bool,
    /// By which evidence a header was found, or none.
    pub header_because: String,
    /// What was found, in a few words.
    pub found: String,
}

impl Judged {
    /// Compares what was found with what was made.
    pub fn new(made: &Made, found: &Found) -> Self {
        let evidence = |what: &str| found.evidence.iter().find(|evidence| evidence.what == what);
        let claim = |what: &str, right| Claim { confidence: evidence(what).and_then(|one| one.confidence).unwrap_or(1.0), right };
        let delimiter = claim("delimiter", is_syntax_right(made, found));
        let encoding = claim("encoding", is_encoding_right(made, found));
        let header = claim("header", found.header == made.header);
        Self {
            overall: Claim { confidence: found.confidence, right: delimiter.right && encoding.right && header.right },
            delimiter,
            encoding,
            header,
            skipped_lines: found.skipped_lines == made.skipped_lines,
            header_because: evidence("header").map(|one| one.code.clone()).unwrap_or_default(),
            found: found.words(),
        }
    }
}

impl Found {
    fn words(&self) -> String {
        let sign = |sign: Option<char>| sign.map_or("none".to_owned(), String::from);
        let head = if self.header { "header" } else { "no header" };
        let (quote, escape) = (sign(self.quote), if self.escape.is_some() { ", backslash" } else { "" });
        let (encoding, delimiter, before, columns) = (&self.encoding, &self.delimiter, self.skipped_lines, self.columns.len());
        format!("{encoding}, {columns} columns, {delimiter:?} {quote}, {head}, {before} before{escape}")
    }
}

/// Delimiter, quote and escape, as far as the file needs them. A file of one column has no delimiter: it has to stay whole.
fn is_syntax_right(made: &Made, found: &Found) -> bool {
    let delimiter = if made.width == 1 { found.columns.len() == 1 } else { found.delimiter == made.dialect.delimiter };
    let quote = !made.needs.quote || found.quote == made.dialect.quote;
    let escape = !made.needs.escape || found.escape == made.dialect.backslash.then_some('\\');
    delimiter && quote && escape
}

/// Right is what gives the same text, whatever it is called.
fn is_encoding_right(made: &Made, found: &Found) -> bool {
    Encoding::for_label(found.encoding.as_bytes()).is_some_and(|encoding| encoding.decode_with_bom_removal(&made.bytes).0 == made.text)
}
