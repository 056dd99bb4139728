//! A generated file, and all that there is to know about it.

use super::table::Table;
use super::writing::{self, Dialect, Needs};
use crate::numbers::Numbers;
use encoding_rs::Encoding;

/// A generated file.
pub struct Made {
    pub bytes: Vec<u8>,
    /// What the bytes say, without the byte order mark.
    pub text: String,
    pub dialect: Dialect,
    pub needs: Needs,
    /// Columns; of one, nothing shows the delimiter.
    pub width: usize,
    pub header: bool,
    pub skipped_lines: usize,
    /// Whether it is spoilt.
    pub damaged: bool,
    /// In a few words.
    pub about: String,
}

/// What files suffer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Damage {
    StrayQuotes,
    Ragged,
    BlankLines,
    TrailingDelimiters,
    Joined,
}

use Damage::{BlankLines, Joined, Ragged, StrayQuotes, TrailingDelimiters};

/// Files that are spoilt, in percent.
const DAMAGED: u32 = 25;

impl Made {
    /// Any file.
    pub fn new(numbers: &mut Numbers) -> Self {
        let (table, dialect) = (Table::new(numbers), Dialect::new(numbers));
        let (header, width, count) = (numbers.chance(75), table.header.len(), table.records.len());
        let damage = damage(width, numbers);
        let mut needs = Needs::default();
        let titles = titles(&table, &dialect, &mut needs, numbers);
        let skipped_lines = titles.len();
        let mut lines = titles;
        lines.extend(header.then(|| writing::record(&dialect, &table.header, &mut needs)));
        let (language, content) = (table.language, table.content);
        lines.extend(body(table, &dialect, &damage, &mut needs, numbers));
        if damage.contains(&TrailingDelimiters) {
            lines[skipped_lines..].iter_mut().for_each(|line| line.push_str(dialect.delimiter));
        }
        let mut text = lines.join(dialect.newline);
        // Not every last line is ended.
        if !numbers.chance(15) {
            text.push_str(dialect.newline);
        }
        let (encoding, bytes) = encode(&text, numbers.weighted(language.encodings));
        let written =
            format!("{:?} {} {}", dialect.delimiter, dialect.quote.map_or("none".to_owned(), String::from), dialect.newline.escape_debug());
        let head = if header { "header" } else { "no header" };
        let about = format!(
            "{content} {} {encoding}, {count} × {width}, {written}, {head}, {skipped_lines} before, {damage:?}{}",
            language.id,
            if dialect.backslash && needs.escape { ", backslash" } else { "" }
        );
        Self { bytes, text, dialect, needs, width, header, skipped_lines, damaged: !damage.is_empty(), about }
    }
}

fn damage(width: usize, numbers: &mut Numbers) -> Vec<Damage> {
    if width == 1 || !numbers.chance(DAMAGED) {
        return Vec::new();
    }
    let mut damage = vec![numbers.pick(&[StrayQuotes, Ragged, BlankLines, TrailingDelimiters, Joined])];
    if numbers.chance(20) {
        damage.push(numbers.pick(&[StrayQuotes, Ragged, BlankLines]));
        damage.dedup();
    }
    damage
}

/// Lines before the table: notes as they are, or cells of a spreadsheet, filled up with empty ones.
fn titles(table: &Table, dialect: &Dialect, needs: &mut Needs, numbers: &mut Numbers) -> Vec<String> {
    let count = numbers.weighted(&[(78, 0), (10, 1), (8, 2), (4, 3)]);
    let padded = numbers.chance(30);
    let mut lines: Vec<String> = Vec::new();
    for index in 0..count {
        let mut cells = vec![String::new(); if padded { table.header.len() } else { 1 }];
        cells[0] = numbers.pick(&table.language.titles).to_owned();
        let blank = index > 0 && index + 1 == count && numbers.chance(50);
        lines.push(if blank { String::new() } else { writing::record(dialect, &cells, needs) });
    }
    lines
}

/// The records, one per line where no line end is in a cell.
fn body(table: Table, dialect: &Dialect, damage: &[Damage], needs: &mut Needs, numbers: &mut Numbers) -> Vec<String> {
    let mut records = table.records;
    if damage.contains(&Ragged) {
        some(&mut records, numbers, |record, numbers| {
            if numbers.chance(50) {
                record.pop();
            } else {
                record.push("1".to_owned());
            }
        });
    }
    if damage.contains(&Joined) {
        let other = Table::new(numbers);
        let same = numbers.chance(50);
        records.push(if same { table.header } else { other.header });
        records.extend(if same { records.clone() } else { other.records });
    }
    let mut lines: Vec<String> = records.iter().map(|record| writing::record(dialect, record, needs)).collect();
    if damage.contains(&StrayQuotes) {
        let quote = dialect.quote.unwrap_or('"');
        some(&mut lines, numbers, |line, numbers| {
            let places: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
            line.insert(numbers.pick(&places), quote);
        });
    }
    if damage.contains(&BlankLines) {
        some(&mut lines, numbers, |line, _| line.insert_str(0, dialect.newline));
    }
    lines
}

/// Does something to one in ten, and to one at least.
fn some<T>(items: &mut [T], numbers: &mut Numbers, mut spoil: impl FnMut(&mut T, &mut Numbers)) {
    for _ in 0..items.len().div_ceil(10) {
        let index = numbers.below(u32::try_from(items.len()).unwrap_or(u32::MAX)) as usize;
        spoil(&mut items[index], numbers);
    }
}

/// The text in an encoding, `+` for a byte order mark; in UTF-8, where it has not all the characters.
fn encode<'e>(text: &str, encoding: &'e str) -> (&'e str, Vec<u8>) {
    let marked = encoding.strip_suffix('+');
    let text = if marked.is_some() { format!("\u{feff}{text}") } else { text.to_owned() };
    let name = marked.unwrap_or(encoding);
    match name {
        "UTF-16LE" => (encoding, text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        "UTF-16BE" => (encoding, text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        _ => match Encoding::for_label(name.as_bytes()).map(|known| known.encode(&text)) {
            Some((bytes, _, false)) => (encoding, bytes.into_owned()),
            _ => ("UTF-8", text.into_bytes()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_every_time_and_as_told() {
        let made = |seed| Made::new(&mut Numbers::new(seed));
        assert_eq!(made(3).bytes, made(3).bytes);
        for made in (0..500).map(made) {
            let plain = made.dialect.quote == Some('"') && !made.dialect.backslash && !made.damaged && !made.dialect.blanks;
            if plain && made.dialect.delimiter.len() == 1 && made.dialect.newline != "\r" {
                let body: String = made.text.split_inclusive('\n').skip(made.skipped_lines).collect();
                let delimiter = made.dialect.delimiter.as_bytes()[0];
                let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(body.as_bytes());
                assert!(reader.records().all(|record| record.is_ok_and(|record| record.len() == made.width)), "{}", made.about);
            }
        }
    }

    #[test]
    fn encodings() {
        assert_eq!(encode("é", "windows-1252"), ("windows-1252", vec![0xE9]));
        assert_eq!(encode("é", "UTF-16LE+"), ("UTF-16LE+", vec![0xFF, 0xFE, 0xE9, 0]));
        assert_eq!(encode("я", "windows-1252"), ("UTF-8", "я".as_bytes().to_vec()));
    }
}
