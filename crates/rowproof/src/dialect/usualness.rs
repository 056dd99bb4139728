//! How usual a syntax is: what is probable before the values are looked at.

use super::header::header;
use super::layout::is_name;
use super::score::{Row, Rows};
use crate::shape::Shape;
use crate::syntax::Delimiter;

/// How usual a syntax is, before anything is known of the file. Signs that stand in text and times as well
/// have to make an even table.
pub(super) fn usualness(rows: &Rows) -> f64 {
    let width = rows.usual_width();
    let enclosing = rows.rows.iter().all(|row| row.faults == 0) && rows.rows.iter().filter(|row| row.quoted > 0).count() > 2;
    // Titles are no records, and several signs do not stand together by accident.
    let several = rows.syntax.delimiter.as_str().chars().count() > 1;
    let titles = titles(rows);
    let (count, least) = (rows.rows.len() - titles, if several { 2 } else { 3 });
    let have_width = |tenths: usize| enclosing || rows.of_width(width).count() * 10 >= count * tenths;
    let even = count >= least && have_width(9);
    // Signs that nobody types need no even table: a record of them may be short, and one line may follow the last.
    let rare = even || (count > 1 && width > 2 && have_width(5));
    let delimiter = match rows.syntax.delimiter.as_str() {
        "," | ";" | "\t" => 1.0,
        "|" => 0.85,
        "^" | "~" if rare => 0.8,
        _ if !even => 0.0,
        "#" => 0.6,
        ":" => 0.3,
        " " => 0.4,
        // Rather one empty column than two delimiters at a time.
        ",," | ";;" | "\t\t" if width == 2 => 0.5,
        _ if several => 0.9,
        _ => 0.5,
    };
    let quote = match rows.syntax.quote {
        Some(b'"') => 1.0,
        Some(_) => 0.99,
        None => 0.6,
    };
    let escape = if rows.syntax.escape.is_none() { 1.0 } else { 0.99 };
    let part = if is_part(rows) { 0.3 } else { 1.0 };
    let wrapped = if !rows.syntax.wrapped { 1.0 } else { f64::from(u8::from(is_wrapped_table(rows))) * 0.95 };
    delimiter * quote * escape * part * wrapped * headed(rows, titles) * decimals(rows)
}

/// Lines of one cell above the others.
fn titles(rows: &Rows) -> usize {
    rows.rows.iter().take(3).take_while(|row| row.values.len() == 1).count()
}

/// How probable it is that lines without the delimiter stand above those with it. Above a header, they are titles; above
/// values, rather the heading of the one column that there is, or a header that another delimiter parts.
fn headed(rows: &Rows, titles: usize) -> f64 {
    let Some([title, below @ ..]) = rows.rows.get(titles.wrapping_sub(1)..).filter(|_| titles > 0) else {
        return 1.0;
    };
    let width = below.first().map_or(1, |row| row.values.len());
    // Other notes may follow.
    let is_table =
        width > 1 && (width == rows.usual_width() || (rows.usual_width() == 1 && below.iter().all(|row| row.values.len() == width)));
    let is_titled = || {
        let is_remark = title.values[0].starts_with('#');
        let header = header(&rows.rows, titles, width);
        // Below the heading of one column, blanks are those of its values.
        let is_headed = if rows.syntax.delimiter.as_str() == " " { header.is_certain() } else { header.is_sure() };
        is_remark || is_headed || is_header_of_other_delimiter(rows, &title.values[0], width)
    };
    let is_usual = matches!(rows.syntax.delimiter.as_str(), "," | ";" | "\t" | "|");
    let is_even = || below.len() > 1 && below.iter().filter(|row| row.values.len() == width).count() * 2 > below.len();
    match () {
        () if !is_table || is_titled() => 1.0,
        () if is_usual && is_even() && !rows.syntax.blanks && !is_spaced(below) => 0.4,
        () => 0.0,
    }
}

/// Whether a blank stands behind each delimiter, as in sentences and addresses.
fn is_spaced(rows: &[Row]) -> bool {
    rows.iter().all(|row| row.values[1..].iter().all(|value| value.starts_with(' ')))
}

/// Whether a line is a header as wide as the records, but parted by another delimiter, which no record has.
fn is_header_of_other_delimiter(rows: &Rows, line: &str, width: usize) -> bool {
    const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];
    let parts = |delimiter: &char| line.split(*delimiter).count() == width;
    let is_unused = |delimiter: &char| rows.of_width(width).all(|row| row.values.iter().all(|value| !value.contains(*delimiter)));
    DELIMITERS.iter().any(|delimiter| parts(delimiter) && is_unused(delimiter))
}

/// Whether the first line has no delimiter, as the heading of one column, while some of the values below it have.
pub(super) fn is_of_one_column(rows: &Rows) -> bool {
    decimals(rows) == 0.0 || (titles(rows) > 0 && headed(rows, titles(rows)) < 1.0)
}

/// How probable it is that a comma between two digits parts cells, where each record has one and no other comma: `E350:2,34`
/// ends in an amount, and `E350:2,34:new` has one in it.
fn decimals(rows: &Rows) -> f64 {
    const PAIR: usize = 2;
    let is_digits = |value: &str| !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let is_fraction = |value: &str| {
        let rest = value.trim_start_matches(|character: char| character.is_ascii_digit());
        rest.len() < value.len() && (rest.is_empty() || rest.starts_with([':', ';', '|', '^', '~', '\t']))
    };
    // Whole numbers may be two columns, unless some have no comma, or cents stand below the heading of one column.
    let mut below = rows.rows.iter().skip_while(|row| row.values.len() == 1);
    let has_whole = below.any(|row| matches!(Shape::of(&row.values[0]), Shape::Integer | Shape::Number) && row.values.len() == 1);
    let is_headed = rows.rows.first().is_some_and(|row| row.values.len() == 1) && rows.of_width(PAIR).all(|row| row.values[1].len() == 2);
    let has_whole = has_whole || is_headed;
    let is_decimal = |row: &&Row| match row.values.as_slice() {
        [before, after] if before.ends_with(|last: char| last.is_ascii_digit()) => is_fraction(after) && (has_whole || !is_digits(before)),
        _ => false,
    };
    let (count, pairs) = (rows.of_width(PAIR).filter(is_decimal).count(), rows.of_width(PAIR).count());
    let is_all =
        rows.syntax.delimiter == Delimiter::COMMA && count * 10 >= pairs * 9 && rows.rows.iter().all(|row| row.values.len() <= PAIR);
    // A header that is cut by it, too, says that there are two columns.
    let is_parted = rows.of_width(PAIR).next().is_some_and(|row| !is_decimal(&row) && row.values.iter().all(|value| is_name(value)));
    match () {
        () if !is_all || is_parted || count == 0 => 1.0,
        () if has_whole => 0.0,
        () => 0.2,
    }
}

/// Whether lines that are quoted as a whole hold a table, rather than texts in which the delimiter occurs: they are as wide
/// as the first one, and what follows a delimiter does not begin with a blank.
fn is_wrapped_table(rows: &Rows) -> bool {
    let width = rows.usual_width();
    let wrapped = || rows.of_width(width).filter(|row| row.wrapped);
    let spaced = wrapped().filter(|row| row.values[1..].iter().any(|value| value.starts_with(' '))).count();
    let first = rows.rows.first().is_some_and(|row| row.values.len() == width);
    let telling = width > 2 || wrapped().any(|row| row.quoted > 0);
    first && telling && wrapped().count() > spaced * 10 && rows.of_width(width).count() * 10 >= rows.rows.len() * 9
}

/// Whether the delimiter is a part of a longer one, as `|` of `||` and of `|~|`: between the cells stands the same each time,
/// nothing or signs. A table of commas or semicolons may well have one column without any value.
fn is_part(rows: &Rows) -> bool {
    let (width, delimiter) = (rows.usual_width(), rows.syntax.delimiter.as_str());
    let least = if matches!(delimiter, "," | ";" | "\t") { 5 } else { 3 };
    let mut between = rows.of_width(width).flat_map(|row| row.values.iter().skip(1).step_by(2)).map(|value| value.trim());
    let first = between.next().unwrap_or("?");
    width >= least && width % 2 == 1 && !first.contains(char::is_alphanumeric) && between.all(|value| value == first)
}
