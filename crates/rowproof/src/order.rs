//! Order: whether some records of an excerpt have their values in another order of columns, as where the records of a
//! second export were pasted below those of a first one.

use crate::shape::Shape;
use std::borrow::Cow;

/// The first records, which are in the order of the header.
const FIRST: usize = 20;

/// So many records in another order stand below each other where tables were joined; one or two may be by chance.
const RUN: usize = 3;

/// The share of the first values of a column that have its usual shape.
const USUAL: f64 = 0.7;

/// Wider tables are not looked at.
const WIDTH: usize = 512;

/// The order of the columns in the first records: the usual shape of each, if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    usual: Vec<Option<Shape>>,
}

/// The order of the first rows, if others have another one.
pub fn of(rows: &[&[String]], width: usize) -> Option<Order> {
    if width > WIDTH || rows.len() < 2 * RUN {
        return None;
    }
    let first = &rows[..rows.len().min(FIRST)];
    let order = Order { usual: (0..width).map(|column| usual(first, column)).collect() };
    let is_other = |row: &&[String]| !order.exchanged(|column| Cow::Borrowed(&row[column])).is_empty();
    let mut run = 0;
    let has_run = rows.iter().any(|row| {
        run = if is_other(row) { run + 1 } else { 0 };
        run == RUN
    });
    has_run.then_some(order)
}

/// The shape that most values of a column have.
fn usual(rows: &[&[String]], column: usize) -> Option<Shape> {
    let is_usual =
        |&shape: &Shape| rows.iter().filter(|row| is_like(Shape::of(&row[column]), shape)).count() as f64 >= USUAL * rows.len() as f64;
    Shape::ALL[1..].iter().copied().find(is_usual)
}

/// Whether one column may hold both: a code with a digit and one without, a telephone number with blanks and one without.
fn is_like(one: Shape, other: Shape) -> bool {
    let class = |shape| match shape {
        Shape::Integer | Shape::Number | Shape::Phone => 1,
        Shape::Token | Shape::Word | Shape::Text | Shape::Structured | Shape::Odd => 2,
        other => 10 + other as usize,
    };
    class(one) == class(other)
}

impl Order {
    /// The columns of values that stand in the place of other ones, and the columns whose place that is. None if a value fits
    /// no other place.
    pub fn exchanged<'v>(&self, value: impl Fn(usize) -> Cow<'v, str>) -> Vec<(usize, usize)> {
        let displaced: Vec<(usize, Shape)> = self
            .usual
            .iter()
            .enumerate()
            .filter_map(|(column, usual)| Some((column, Shape::of(&value(column)), (*usual)?)))
            .filter(|(_, shape, usual)| !is_like(*shape, *usual))
            .map(|(column, shape, _)| (column, shape))
            .collect();
        let mut free: Vec<usize> = displaced.iter().map(|(column, _)| *column).collect();
        let mut places = Vec::new();
        for (column, shape) in displaced {
            let Some(at) = free.iter().position(|&other| self.usual[other].is_some_and(|usual| is_like(usual, shape))) else {
                return Vec::new();
            };
            places.push((column, free.remove(at)));
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders() {
        let check = |rows: &[&[&str; 3]], expect: Option<&[(usize, usize)]>| {
            let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
            let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
            let last = rows.last().expect("rows");
            let found = of(&rows, 3).map(|order| order.exchanged(|column| Cow::Borrowed(&last[column])));
            assert_eq!(found.as_deref(), expect, "{rows:?}");
        };
        let own = &["Ann", "2026-11-20", "12.50"];
        let other = &["Ann", "12.50", "2026-11-20"];
        let turned = &["2026-11-20", "12.50", "Ann"];
        check(&[own, own, own, own, own, own, own, own, own, other, other, other], Some(&[(1, 2), (2, 1)]));
        check(&[own, own, own, own, own, own, own, own, own, turned, turned, turned], Some(&[(0, 1), (1, 2), (2, 0)]));
        // Not below each other, too few, or in no order at all.
        check(&[own, own, own, own, other, own, other, own, other], None);
        check(&[own, own, own, own, own, own, other, other], None);
        check(&[own, own, own, other, other, other, other], None);
        // Names of files with blanks and without, codes with digits and without.
        let token = &["a.csv", "comma", "1"];
        let text = &["two words.csv", "utf8", "1"];
        check(&[token, token, token, token, token, token, token, text, text, text], None);
        // A value that fits no other place.
        let free = &["Ann", "free", "12.50"];
        check(&[own, own, own, own, own, own, own, own, own, free, free, free], None);
    }
}
