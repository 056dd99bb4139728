//! Shape: what a value looks like, before anything is known of its column. Tells tables from text that was cut
//! in the wrong places, and columns from each other.

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// Nothing, or a word for nothing.
    Empty,
    /// Digits, with or without a sign.
    Integer,
    /// Digits with a decimal sign, thousands separators, an exponent, a percent or currency sign.
    Number,
    /// A date, a time of day, or both.
    Time,
    /// A web or mail address.
    Address,
    /// A telephone number with its punctuation.
    Phone,
    /// Letters and digits without a blank: an id, a code, a version, a file name.
    Token,
    /// One word of letters.
    Word,
    /// Several words.
    Text,
    /// Text with structure of its own: JSON, markup.
    Structured,
    /// Anything else.
    Odd,
}

impl Shape {
    /// How many shapes there are.
    pub const COUNT: usize = Self::Odd as usize + 1;
    /// All of them.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Empty,
        Self::Integer,
        Self::Number,
        Self::Time,
        Self::Address,
        Self::Phone,
        Self::Token,
        Self::Word,
        Self::Text,
        Self::Structured,
        Self::Odd,
    ];

    /// Whether one column may hold both: a name of one word and one of two, an amount with and without a fraction.
    pub fn is_near(self, other: Self) -> bool {
        let class = |shape| match shape {
            Self::Integer | Self::Number => 1,
            Self::Word | Self::Text => 2,
            other => 10 + other as usize,
        };
        class(self) == class(other)
    }

    /// How sure it is that a value of this shape was cut in the right places, from 0 to 1.
    pub fn weight(self) -> f64 {
        match self {
            Self::Integer | Self::Number | Self::Time | Self::Address | Self::Phone => 1.0,
            Self::Empty | Self::Token | Self::Word => 0.9,
            Self::Text | Self::Structured => 0.8,
            Self::Odd => 0.2,
        }
    }

    /// The shape of a value.
    pub fn of(value: &str) -> Self {
        let value = value.trim();
        if is_nothing(value) {
            return Self::Empty;
        }
        let seen = Seen::of(value);
        if let Some(shape) = seen.number(value) {
            return shape;
        }
        match () {
            () if is_address(value) => Self::Address,
            () if is_time(value, &seen) => Self::Time,
            () if is_phone(value, &seen) => Self::Phone,
            () if is_structured(value) => Self::Structured,
            () => seen.words(value),
        }
    }
}

fn is_nothing(value: &str) -> bool {
    const WORDS: [&str; 11] = ["", "-", "--", "''", "\"\"", "n/a", "na", "nan", "null", "none", "\\n"];
    value.len() <= 4 && WORDS.iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// What characters a value has.
#[derive(Default)]
struct Seen {
    digits: usize,
    letters: usize,
    blanks: usize,
    /// Signs that dates, times and telephone numbers are written with.
    separators: usize,
    /// Punctuation that stands in running text and in names.
    text: usize,
    /// Signs that seldom stand inside a value, and often between values.
    odd: usize,
    currency: usize,
    length: usize,
}

impl Seen {
    fn of(value: &str) -> Self {
        let mut seen = Self::default();
        for character in value.chars() {
            seen.length += 1;
            match character {
                '0'..='9' => seen.digits += 1,
                ' ' | '\u{A0}' | '\u{202F}' | '\n' | '\r' => seen.blanks += 1,
                '-' | ':' | '/' | '.' | '+' | ',' => seen.separators += 1,
                '(' | ')' | '\'' | '’' | '&' | '!' | '?' | '%' | '_' | '№' | '#' | '@' | '°' | '*' => seen.text += 1,
                '$' | '€' | '£' | '¥' | '₽' | '￥' | '₴' => seen.currency += 1,
                ';' | '|' | '\t' | '^' | '~' | '"' | '=' | '{' | '}' | '\\' | '<' | '>' | '[' | ']' | '\u{FFFD}' => seen.odd += 1,
                character if character.is_alphabetic() => seen.letters += 1,
                character if character.is_control() => seen.odd += 1,
                character if character.is_numeric() => seen.digits += 1,
                _ => seen.text += 1,
            }
        }
        seen
    }

    /// A number, if the value is one.
    fn number(&self, value: &str) -> Option<Shape> {
        let body = value.trim_start_matches(['+', '-']).trim_end_matches(['%', '-']);
        let body = body.trim_matches(|character: char| "$€£¥₽￥₴ \u{A0}".contains(character));
        let bare = value.strip_prefix(['+', '-']).unwrap_or(value);
        if self.digits == bare.len() {
            return Some(Shape::Integer);
        }
        let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' ' | b'\''));
        let (mantissa, exponent) = match body.find(['e', 'E']) {
            Some(at) => (&body[..at], body[at + 1..].trim_start_matches(['+', '-'])),
            None => (body, "0"),
        };
        let grouped = mantissa.replace(['\u{A0}', '\u{202F}'], " ");
        let starts = grouped.starts_with(|character: char| character.is_ascii_digit() || character == '.' || character == ',');
        let ends = grouped.ends_with(|character: char| character.is_ascii_digit() || character == '.');
        let is_number = starts
            && ends
            && plain(&grouped)
            && grouped.bytes().any(|byte| byte.is_ascii_digit())
            && !exponent.is_empty()
            && exponent.bytes().all(|byte| byte.is_ascii_digit())
            && has_number_groups(&grouped);
        is_number.then_some(Shape::Number)
    }

    /// Words, an id, or nothing that can be named.
    fn words(&self, value: &str) -> Shape {
        if (self.odd > 0 && self.odd * 12 > self.length) || has_tight_comma(value) {
            return Shape::Odd;
        }
        // Quotes around a value are no part of it.
        let enclosed = |quote: char| value.len() > 1 && value.starts_with(quote) && value.ends_with(quote);
        if enclosed('\'') || enclosed('"') {
            return Shape::Odd;
        }
        // What begins or ends with a sign that separates was cut there.
        let cut = |character: char| matches!(character, ',' | ';' | ':' | '|' | '=' | '\t');
        if value.starts_with(cut) || (self.letters == 0 && value.ends_with(cut)) {
            return Shape::Odd;
        }
        match () {
            () if self.letters == 0 && self.blanks == 0 && self.digits > 0 => Shape::Token,
            () if self.letters == 0 => Shape::Odd,
            () if self.blanks == 0 && (self.digits > 0 || self.separators + self.text + self.odd > 0) => Shape::Token,
            () if self.blanks == 0 => Shape::Word,
            () => Shape::Text,
        }
    }
}

/// A comma or semicolon with no blank behind it: between words, it separates.
fn has_tight_comma(value: &str) -> bool {
    let bytes = value.as_bytes();
    let tight = |at: usize| bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace());
    memchr::memchr2_iter(b',', b';', bytes).any(tight)
}

/// Whether decimal sign and thousands separators stand as in a number: one decimal sign at most, groups of two or three.
fn has_number_groups(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['.', ',', ' ', '\'']).collect();
    let signs: Vec<char> = text.chars().filter(|character| !character.is_ascii_digit()).collect();
    match parts.as_slice() {
        [] | [_] => true,
        [_, _] => signs[0] != ' ' || parts[1].len() == 3,
        [first, middle @ .., last] => {
            let groups = (1..=3).contains(&first.len()) && middle.iter().all(|part| part.len() == 3 || part.len() == 2);
            let same = signs[..signs.len() - 1].iter().all(|sign| *sign == signs[0]);
            groups && same && (last.len() == 3 || signs[signs.len() - 1] != signs[0])
        }
    }
}

fn is_address(value: &str) -> bool {
    if value.contains([' ', ';', '|']) {
        return false;
    }
    let web = value.contains("://") || value.starts_with("www.");
    let mail =
        || matches!(value.split_once('@'), Some((name, host)) if !name.is_empty() && host.contains('.') && !host.contains(['@', ',', '/']));
    web || mail()
}

/// Month names and their abbreviations in the languages of the page begin like this.
const MONTHS: [&str; 24] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "янв", "фев", "мар", "апр", "мая", "июн", "июл",
    "авг", "сен", "окт", "ноя", "дек",
];

/// Whether every word of a value is a part of a time, and one of them a date, a time of day or a month.
fn is_time(value: &str, seen: &Seen) -> bool {
    if seen.digits == 0 || seen.odd > 0 || value.len() > 40 {
        return false;
    }
    let mut telling = false;
    let mut words = value.split([' ', 'T', '\u{A0}', '年', '月', '日', '時', '分', '秒']).filter(|word| !word.is_empty());
    let known = words.all(|word| {
        let word = word.trim_end_matches(',');
        let tells = is_date(word) || is_clock(word) || is_month(word);
        telling |= tells;
        tells || is_beside_time(word)
    });
    known && (telling || value.contains('年') || value.contains('時'))
}

/// `2026-11-21`, `21.11.26`, `21/Nov/2026`.
fn is_date(word: &str) -> bool {
    let Some(separator) = word.chars().find(|character| matches!(character, '-' | '/' | '.')) else {
        return false;
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = word.split(separator).collect();
    match parts.as_slice() {
        [a, b, c] => {
            let lengths = matches!((a.len(), c.len()), (4, 1..=2) | (1..=2, 4) | (1..=2, 2));
            lengths && digits(a) && digits(c) && (matches!(b.len(), 1..=2) && digits(b) || is_month(b))
        }
        _ => false,
    }
}

/// `14:05`, `14:05:09.123`, `14:05:09+03:00`, `9:30am`.
fn is_clock(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let body = lower.trim_end_matches(['z', 'm']).trim_end_matches(['a', 'p']);
    let zone = body.rfind(['+', '-']).unwrap_or(body.len());
    let parts: Vec<&str> = body[..zone].split(':').collect();
    let fits = |part: &&str| matches!(part.len(), 1..=9) && part.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    matches!(parts.len(), 2..=3) && parts.iter().all(fits) && parts[1].len() >= 2
}

fn is_month(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.chars().all(char::is_alphabetic) && lower.chars().count() <= 9 && MONTHS.iter().any(|month| lower.starts_with(month))
}

/// What stands beside a date or a time of day: days, years, halves of the day, zones, weekdays.
fn is_beside_time(word: &str) -> bool {
    const WORDS: [&str; 14] = ["am", "pm", "z", "utc", "gmt", "msk", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "г."];
    let number = word.trim_end_matches('.').trim_start_matches(['+', '-']);
    (number.len() <= 4 && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        || WORDS.contains(&word.to_lowercase().as_str())
}

fn is_phone(value: &str, seen: &Seen) -> bool {
    let signs =
        value.chars().all(|character| character.is_ascii_digit() || matches!(character, '+' | '-' | '(' | ')' | ' ' | '.' | '\u{A0}'));
    signs && (7..=15).contains(&seen.digits) && seen.length - seen.digits <= 7
}

fn is_structured(value: &str) -> bool {
    let pair = (value.chars().next(), value.chars().last());
    matches!(pair, (Some('{'), Some('}')) | (Some('['), Some(']')) | (Some('<'), Some('>'))) && value.len() > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let check = |shape: Shape, values: &[&str]| {
            for value in values {
                assert_eq!(Shape::of(value), shape, "{value}");
            }
        };
        check(Shape::Empty, &["", " ", "N/A", "-", "null"]);
        check(Shape::Integer, &["0", "-12", "+79123456789", "1646125849"]);
        check(Shape::Number, &["1.5", "1,5", "1 234,50 ₽", "$74.69", "7.91E+10", "12%", "1,234,567.8", "-0.5", ".5"]);
        check(
            Shape::Time,
            &[
                "2026-11-21",
                "21.11.2026 14:05",
                "14:05:09",
                "2026-11-21T12:00:00+03:00",
                "11/21/26 2:05 PM",
                "21 ноября 2026",
                "2026年11月21日",
                "Nov 21, 2026",
            ],
        );
        check(Shape::Address, &["https://a.example/?b=c", "www.example.com", "a@b.example"]);
        check(Shape::Phone, &["8 (912) 345-67-89", "(800) 555-0100", "+1 800 555 0100"]);
        check(Shape::Token, &["1A5B9C4D", "MG-8769", "10.0.0.1", "report.csv"]);
        check(Shape::Word, &["ANSWER", "Дата"]);
        check(Shape::Text, &["Men's Boots, 10 in", "отдел продаж"]);
        check(Shape::Structured, &["{\"a\":1}", "<b>x</b>"]);
        check(Shape::Odd, &["1;2;3", "a|b|c", ":b", "=a"]);
    }
}
