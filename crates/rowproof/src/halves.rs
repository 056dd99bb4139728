//! Halves: whether some records of an excerpt stand one column farther left than the others, as where a cell was deleted in
//! a sheet and the rest of its row moved up. The last column is empty then, and the one before it holds its values.

use crate::shape::Shape;
use std::collections::HashSet;

/// So many records of each half have to be there.
const SOME: usize = 3;

/// The share of the values of a column that have its usual shape.
const USUAL: f64 = 0.7;

/// The most of them that may have the shape of another column.
const FEW: f64 = 0.3;

/// Wider tables are not looked at.
const WIDTH: usize = 512;

/// Two layouts in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Halves {
    /// The shape of the last column's values.
    pub shape: Shape,
    /// Whether so many records stand farther left that it is not clear which layout is the right one.
    pub unclear: bool,
}

/// The two layouts of these rows, if there are two. That a value stands in the column before its own could be chance; so
/// another column has to show the same.
pub fn of(rows: &[&[String]], width: usize) -> Option<Halves> {
    let last = width.checked_sub(1).filter(|&last| last > 1 && width <= WIDTH)?;
    let (left, full): (Vec<&[String]>, Vec<&[String]>) = rows.iter().partition(|row| row[last].trim().is_empty());
    if left.len() < SOME || full.len() < SOME {
        return None;
    }
    let halves = Layouts { left, full };
    let shape = halves.usual(last).filter(|shape| !matches!(shape, Shape::Word | Shape::Text))?;
    let is_shown_twice = halves.tells(last - 1) && (0..last - 1).any(|column| halves.tells(column) || halves.shares_values(column));
    is_shown_twice.then_some(Halves { shape, unclear: halves.left.len() >= halves.full.len() })
}

struct Layouts<'r> {
    left: Vec<&'r [String]>,
    full: Vec<&'r [String]>,
}

impl Layouts<'_> {
    /// The usual shape of a column in the records that are full.
    fn usual(&self, column: usize) -> Option<Shape> {
        Shape::ALL[1..].iter().copied().find(|&shape| share(&self.full, column, shape) >= USUAL)
    }

    /// Whether a column of the one half looks like the next one of the other half, and not like itself.
    fn tells(&self, column: usize) -> bool {
        self.usual(column + 1).is_some_and(|shape| share(&self.left, column, shape) >= USUAL && share(&self.full, column, shape) <= FEW)
    }

    /// Whether most values of a column of the one half stand in the next column of the other half, and not in the same one.
    fn shares_values(&self, column: usize) -> bool {
        let values = |column: usize| self.full.iter().map(|row| row[column].as_str()).collect::<HashSet<&str>>();
        let (own, next) = (values(column), values(column + 1));
        let moved = self.left.iter().map(|row| row[column].as_str()).filter(|value| !value.is_empty());
        moved.filter(|value| next.contains(value) && !own.contains(value)).count() * 2 > self.left.len()
    }
}

fn share(rows: &[&[String]], column: usize, shape: Shape) -> f64 {
    rows.iter().filter(|row| Shape::of(&row[column]) == shape).count() as f64 / rows.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts() {
        let check = |rows: &[[&str; 4]], expect: Option<bool>| {
            let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
            let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
            assert_eq!(of(&rows, 4).map(|halves| halves.unclear), expect, "{rows:?}");
        };
        let full = ["Ann", "Lee", "reads a lot", "7000001"];
        let left = ["Lee", "reads a lot", "7000002", ""];
        check(&[full, full, full, full, left, left, left], Some(false));
        check(&[full, full, full, left, left, left, left], Some(true));
        check(&[full, full, full, left], None);
        // A number in one of two columns, and nothing else that differs.
        let other = ["Ann", "Lee", "7000002", ""];
        check(&[full, full, full, other, other, other], None);
        // The last column is optional.
        let without = ["Ann", "Lee", "reads a lot", ""];
        check(&[full, full, full, without, without, without], None);
    }
}
