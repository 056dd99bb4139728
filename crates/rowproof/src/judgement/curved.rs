//! Typographic quotes, into which word processors and mail programs turn straight ones. Around a cell, they were meant to
//! quote it, and quote nothing.

use super::structure::{certainty, field_of};
use super::{Mark, Place};
use crate::align::Misfit;
use crate::fix::Fix;
use crate::kind::Fault;
use crate::record::Record;
use crate::structure::QUOTE_TYPOGRAPHIC;

/// Opening and closing ones: programs take one for the other, and languages differ in which is which.
const MARKS: [char; 4] = ['“', '”', '„', '‟'];

/// Says which cells stand in such quotes.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    // In a record with more values than columns, the quotes stand around pieces of values.
    if !place.text[record.span()].contains(MARKS) || place.is_misplaced(record) {
        return;
    }
    for (column, cell) in record.cells.iter().enumerate().filter(|(_, cell)| !cell.is_quoted()) {
        if let Some(bare) = bare(&cell.value(place.text)) {
            let mut fault = Fault::new(&QUOTE_TYPOGRAPHIC, Fix::ask(bare));
            place.withdraw_unwritable_edit(record, column, &mut fault);
            marks.push(place.mark(fault, field_of(place.plan, column), Some(column), certainty(place)));
        }
    }
}

/// What stands between the quotes, if they stand around the whole value.
pub(super) fn bare(value: &str) -> Option<&str> {
    value.trim().strip_prefix(MARKS)?.strip_suffix(MARKS)
}

/// The cells that such quotes hold together, if that explains why there are `extra` cells too many.
pub(super) fn cut(place: &Place, record: &Record, extra: usize) -> Option<Misfit> {
    let raw = |at: usize| record.cells.get(at).filter(|cell| !cell.is_quoted()).map_or("", |cell| cell.raw(place.text).trim());
    let is_cut = |at: usize| {
        raw(at).starts_with(MARKS) && raw(at + extra).ends_with(MARKS) && (1..=extra).all(|piece| !raw(at + piece).starts_with(MARKS))
    };
    let mut cuts = (0..record.cells.len().saturating_sub(extra)).filter(|&at| is_cut(at));
    let at = cuts.next()?;
    cuts.next().is_none().then_some(Misfit::Cut { at, pieces: extra + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_around_a_value() {
        let check = |value: &str, expect: Option<&str>| assert_eq!(bare(value), expect, "{value}");
        check("“Ann”", Some("Ann"));
        check("“Example ”Best” Calls“", Some("Example ”Best” Calls"));
        check(" „Anna“ ", Some("Anna"));
        check("“”", Some(""));
        check("“", None);
        check("“Best” of Bonn", None);
        check("«Мир»", None);
    }
}
