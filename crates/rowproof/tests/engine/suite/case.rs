//! The text of a case: its blocks, and the bytes of the file that it is about.

use rowproof::encoding;
use rowproof::recipe::Recipe;
use rowproof::text;

/// A fenced block.
pub struct Block {
    /// The first word behind its fence.
    pub name: String,
    /// The other words behind its fence.
    pub words: Vec<String>,
    /// What is in it.
    pub body: String,
    /// The line of its fence, from 0.
    pub line: usize,
}

/// A case: its heading and its blocks.
pub struct Case {
    /// The heading.
    pub name: String,
    /// What is said before the first block: who makes such files.
    pub words: String,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

impl Block {
    fn new(info: &str, line: usize) -> Self {
        let mut words = info.split(' ').map(str::to_owned);
        Self { name: words.next().unwrap_or_default(), words: words.collect(), body: String::new(), line }
    }

    fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own == word)
    }

    fn number(&self, name: &str) -> Option<usize> {
        self.words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
    }

    /// The bytes that it stands for.
    pub fn bytes(&self) -> Vec<u8> {
        let bytes = if self.has("hex") { self.hex() } else { self.text() };
        bytes.repeat(self.number("times").unwrap_or(1))
    }

    fn hex(&self) -> Vec<u8> {
        self.body.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).expect("two hexadecimal digits")).collect()
    }

    fn text(&self) -> Vec<u8> {
        let encoding = self.words.iter().find_map(|word| encoding::by_name(word)).unwrap_or(encoding_rs::UTF_8);
        let mut bytes = Vec::new();
        if self.has("bom") {
            text::encode(encoding, "\u{FEFF}", &mut bytes);
        }
        if self.has("escapes") {
            unescape(&self.body, encoding, &mut bytes);
            return bytes;
        }
        let mut body = self.body.as_str();
        if self.has("no-newline-at-end") {
            body = body.strip_suffix('\n').unwrap_or(body);
        }
        let newline = [("crcrlf", "\r\r\n"), ("crlf", "\r\n"), ("cr", "\r")].into_iter().find(|(word, _)| self.has(word));
        text::encode(encoding, &body.replace('\n', newline.map_or("\n", |(_, newline)| newline)), &mut bytes);
        bytes
    }
}

/// Undoes `\r \n \t \\` and `\x9F`, a byte; the line ends of the block itself are left out.
fn unescape(body: &str, encoding: &'static encoding_rs::Encoding, bytes: &mut Vec<u8>) {
    let mut rest = body;
    while let Some(character) = rest.chars().next() {
        let (length, text) = match rest.as_bytes() {
            [b'\n', ..] => (1, ""),
            [b'\\', b'r', ..] => (2, "\r"),
            [b'\\', b'n', ..] => (2, "\n"),
            [b'\\', b't', ..] => (2, "\t"),
            [b'\\', b'\\', ..] => (2, "\\"),
            [b'\\', b'x', ..] => {
                bytes.push(u8::from_str_radix(&rest[2..4], 16).expect("two hexadecimal digits"));
                (4, "")
            }
            _ => (character.len_utf8(), &rest[..character.len_utf8()]),
        };
        text::encode(encoding, text, bytes);
        rest = &rest[length..];
    }
}

impl Case {
    /// The bytes of the file: its `csv` blocks, one behind the other.
    pub fn file(&self) -> Vec<u8> {
        let blocks: Vec<&Block> = self.blocks.iter().filter(|block| block.name == "csv").collect();
        assert!(!blocks.is_empty(), "{} has a file", self.name);
        blocks.into_iter().flat_map(Block::bytes).collect()
    }

    /// The recipe that it is read with.
    pub fn recipe(&self) -> Recipe {
        let json = self.blocks.iter().find(|block| block.name == "recipe").map_or("{}", |block| &block.body);
        serde_json::from_str(json).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// The cases of a file.
pub fn cases(markdown: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<Block> = None;
    for (number, line) in markdown.lines().enumerate() {
        match &mut open {
            Some(_) if line == "```" => {
                if let (Some(case), Some(block)) = (cases.last_mut(), open.take()) {
                    case.blocks.push(block);
                }
            }
            Some(block) => {
                block.body.push_str(line);
                block.body.push('\n');
            }
            None => {
                if let Some(name) = line.strip_prefix("## ") {
                    cases.push(Case { name: name.to_owned(), words: String::new(), blocks: Vec::new() });
                } else if let Some(info) = line.strip_prefix("```") {
                    open = Some(Block::new(info, number));
                } else if let Some(case) = cases.last_mut().filter(|case| case.blocks.is_empty()) {
                    case.words += line;
                }
            }
        }
    }
    cases
}
