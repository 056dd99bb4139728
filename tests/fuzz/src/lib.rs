//! What the fuzz targets share: texts that look like files, and chunkings.

pub mod file;

use arbitrary::{Arbitrary, Result, Unstructured};

/// How an input is cut into chunks: these sizes, over and over.
#[derive(Debug, Clone, Copy)]
pub struct Chunks([u8; 3]);

impl Chunks {
    /// Chunks of one byte.
    pub const SINGLE: Self = Self([1; 3]);

    /// The chunks of `bytes`.
    pub fn of<'b>(&self, bytes: &'b [u8]) -> impl Iterator<Item = &'b [u8]> {
        let (mut rest, mut sizes) = (bytes, self.0.into_iter().cycle());
        std::iter::from_fn(move || {
            let size = usize::from(sizes.next()?).min(rest.len());
            let (chunk, behind) = rest.split_at(size);
            rest = behind;
            (!chunk.is_empty()).then_some(chunk)
        })
    }

    /// The chunks of `text`, which end where characters do.
    pub fn of_text<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let (mut rest, mut sizes) = (text, self.0.into_iter().cycle());
        std::iter::from_fn(move || {
            let size = rest.ceil_char_boundary(usize::from(sizes.next()?));
            let (chunk, behind) = rest.split_at(size);
            rest = behind;
            (!chunk.is_empty()).then_some(chunk)
        })
    }
}

impl<'a> Arbitrary<'a> for Chunks {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        const SIZES: [u8; 16] = [1, 1, 1, 2, 2, 3, 3, 4, 5, 7, 9, 12, 17, 24, 33, 48];
        let sizes: [u8; 3] = input.arbitrary()?;
        Ok(Self(sizes.map(|size| SIZES[usize::from(size) % SIZES.len()])))
    }
}

/// Text in which whatever structures a file is frequent. `special` are the strings that matter most.
pub fn text(input: &mut Unstructured, special: &[&str], longest: usize) -> Result<String> {
    const OTHERS: [&str; 24] = [
        "\n", "\r", "\r\n", " ", ",", ";", "\t", "|", "\"", "'", "\\", "a", "я", "日", "é", "0", "12", "-", ".", ":", "  ", "\u{FEFF}",
        "\u{0}", "=",
    ];
    let mut text = String::new();
    while text.len() < longest && !input.is_empty() {
        let byte = usize::from(input.arbitrary::<u8>()?);
        match byte {
            0..64 if !special.is_empty() => text.push_str(special[byte % special.len()]),
            0..192 => text.push_str(OTHERS[byte % OTHERS.len()]),
            _ => text.push(input.arbitrary()?),
        }
    }
    Ok(text)
}

/// One of `choices`.
pub fn one<'c, T: ?Sized>(input: &mut Unstructured, choices: &[&'c T]) -> Result<&'c T> {
    input.choose(choices).copied()
}

/// None, or one of `choices`.
pub fn perhaps(input: &mut Unstructured, choices: &[&str]) -> Result<Option<String>> {
    if input.ratio(1, 3)? { Ok(Some(input.choose(choices)?.to_string())) } else { Ok(None) }
}

/// Labels of all encodings that a file can be in.
pub const ENCODINGS: [&str; 39] = [
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1251",
    "windows-1252",
    "koi8-r",
    "koi8-u",
    "ibm866",
    "x-mac-cyrillic",
    "macintosh",
    "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4",
    "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7",
    "iso-8859-8",
    "iso-8859-8-i",
    "iso-8859-10",
    "iso-8859-13",
    "iso-8859-14",
    "iso-8859-15",
    "iso-8859-16",
    "windows-874",
    "windows-1250",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "shift_jis",
    "euc-jp",
    "iso-2022-jp",
    "gb18030",
    "gbk",
    "big5",
    "euc-kr",
    "x-user-defined",
];
