//! Tables to be written: what their columns hold.

use super::words::{LANGUAGES, Language};
use crate::numbers::Numbers;

/// What a column holds; in the order of a language's headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Id,
    Code,
    Name,
    Phone,
    Mail,
    Date,
    Clock,
    Count,
    Amount,
    Word,
    Phrase,
    Text,
    Json,
    Flag,
    Link,
}

use Sort::{Amount, Clock, Code, Count, Date, Flag, Id, Json, Link, Mail, Name, Phone, Phrase, Text, Word};

/// What tables hold: a name for it, how often it is met, and its columns; of wider tables, again.
const CONTENTS: [(u32, (&str, &[Sort])); 11] = [
    (14, ("calls", &[Date, Phone, Phone, Count, Word, Link, Name, Amount])),
    (12, ("contacts", &[Name, Phone, Mail, Word, Text, Date])),
    (12, ("products", &[Code, Phrase, Amount, Count, Flag, Text])),
    (9, ("times", &[Clock, Date, Clock, Count, Date])),
    (12, ("amounts", &[Date, Amount, Amount, Word, Amount])),
    (12, ("free text", &[Id, Text, Phrase, Text, Word])),
    (7, ("JSON", &[Id, Json, Word, Json, Amount])),
    (7, ("sparse", &[Id, Word, Amount, Text, Date, Mail, Count])),
    (8, ("all text", &[Word, Phrase, Name, Word])),
    (7, ("all numbers", &[Count, Amount, Id, Count])),
    (4, ("words", &[Word])),
];

/// A table.
pub struct Table {
    pub content: &'static str,
    pub language: &'static Language,
    pub header: Vec<String>,
    pub records: Vec<Vec<String>>,
}

/// How all values of a table are written.
struct Style {
    language: &'static Language,
    decimal: char,
    grouped: bool,
    date: u32,
    clock: u32,
    phone: u32,
    /// The share of cells with nothing in them, in percent.
    empty: u32,
}

impl Table {
    /// A table of any content.
    pub fn new(numbers: &mut Numbers) -> Self {
        let language = numbers.pick(&LANGUAGES);
        let (content, sorts) = numbers.weighted(&CONTENTS);
        let empty = if content == "sparse" { 65 } else { numbers.pick(&[0, 0, 0, 5, 20]) };
        let decimal = if numbers.chance(if language.id == "en" || language.id == "ja" { 15 } else { 65 }) { ',' } else { '.' };
        let (grouped, date) = (numbers.chance(15), numbers.below(7));
        let style = Style { language, decimal, grouped, date, clock: numbers.below(3), phone: numbers.below(4), empty };
        let width = match numbers.below(100) {
            0..5 => 1,
            5..20 => 2,
            20..60 => numbers.within(3, 6),
            60..85 => numbers.within(7, 12),
            _ => numbers.within(13, 30),
        };
        let count = match numbers.below(100) {
            0..50 => numbers.within(1, 5),
            50..72 => numbers.within(6, 20),
            72..90 => numbers.within(21, 80),
            _ => numbers.within(81, 300),
        };
        let first = numbers.below(3) as usize;
        let columns: Vec<Sort> = sorts.iter().cycle().skip(first).take(width as usize).copied().collect();
        let records = (0..count).map(|index| style.record(&columns, index, numbers)).collect();
        Self { content, language, header: header(&columns, language, numbers), records }
    }
}

fn header(columns: &[Sort], language: &Language, numbers: &mut Numbers) -> Vec<String> {
    let plain = numbers.chance(25);
    let heading = |(index, sort): (usize, &Sort)| {
        let again = columns[..index].iter().filter(|other| *other == sort).count();
        let name = language.headings[*sort as usize];
        let name = if again > 0 { format!("{name} {}", again + 1) } else { name.to_owned() };
        if plain { name.to_lowercase().replace(' ', "_") } else { name }
    };
    columns.iter().enumerate().map(heading).collect()
}

impl Style {
    fn record(&self, columns: &[Sort], index: u32, numbers: &mut Numbers) -> Vec<String> {
        let mut record: Vec<String> = columns.iter().map(|&sort| self.value(sort, index, numbers)).collect();
        // A record without any value would be a blank line.
        if record.iter().all(String::is_empty) {
            record[0] = (index + 1).to_string();
        }
        record
    }

    fn value(&self, sort: Sort, index: u32, numbers: &mut Numbers) -> String {
        if sort != Id && numbers.chance(self.empty) {
            return String::new();
        }
        let language = self.language;
        match sort {
            Id => (index + 1).to_string(),
            Code => format!("{}-{:04}", numbers.pick(&["AB", "MG", "X1", "Q"]), numbers.below(10_000)),
            Name => numbers.pick(&language.names).to_owned(),
            Phone => self.phone(numbers.below(100)),
            Mail => format!("user{}@example.com", numbers.below(1000)),
            Date => self.date(numbers),
            Clock => clock(self.clock, numbers),
            Count => numbers.below(2000).to_string(),
            Amount => self.amount(numbers.below(5000), numbers.below(100)),
            Word => numbers.pick(&language.words).to_owned(),
            Phrase => numbers.pick(&language.phrases).to_owned(),
            Text => {
                let text = numbers.pick(&language.texts);
                if numbers.chance(6) { format!("{text}\n{}", numbers.pick(&language.phrases)) } else { text.to_owned() }
            }
            Json => format!("{{\"id\":{},\"tags\":[\"{}\",\"b\"]}}", numbers.below(100), numbers.pick(&language.words)),
            Flag => numbers.pick(&["0", "1"]).to_owned(),
            Link => format!("https://calls.example.com/{:06}?a=1&b=2", numbers.below(1_000_000)),
        }
    }

    /// Numbers from the range that is kept free for fiction.
    fn phone(&self, line: u32) -> String {
        match self.phone {
            0 => format!("+121255501{line:02}"),
            1 => format!("(212) 555-01{line:02}"),
            2 => format!("+1 212 555 01 {line:02}"),
            _ => format!("121255501{line:02}"),
        }
    }

    fn date(&self, numbers: &mut Numbers) -> String {
        let (day, month) = (numbers.within(1, 28), numbers.within(1, 12));
        match self.date {
            0 => format!("2026-{month:02}-{day:02}"),
            1 => format!("{day:02}.{month:02}.2026"),
            2 => format!("{month}/{day}/2026"),
            3 => format!("2026-{month:02}-{day:02}T{}Z", clock(1, numbers)),
            4 => format!("{day:02}.{month:02}.2026 {}", clock(0, numbers)),
            5 => format!("2026/{month:02}/{day:02} {}", clock(1, numbers)),
            _ => (1_760_000_000 + numbers.below(40_000_000)).to_string(),
        }
    }

    fn amount(&self, whole: u32, cents: u32) -> String {
        let whole = match (self.grouped, self.decimal) {
            (true, ',') if whole > 999 => format!("{} {:03}", whole / 1000, whole % 1000),
            (true, _) if whole > 999 => format!("{},{:03}", whole / 1000, whole % 1000),
            _ => whole.to_string(),
        };
        format!("{whole}{}{cents:02}", self.decimal)
    }
}

fn clock(style: u32, numbers: &mut Numbers) -> String {
    let (hour, minute, second) = (numbers.below(24), numbers.below(60), numbers.below(60));
    match style {
        0 => format!("{hour:02}:{minute:02}"),
        1 => format!("{hour:02}:{minute:02}:{second:02}"),
        _ => format!("{}:{minute:02} {}", hour % 12 + 1, if hour < 12 { "AM" } else { "PM" }),
    }
}
