//! Bytes that mean nothing in the file's encoding.

use super::structure::{certainty, field_of};
use super::{Mark, Place};
use crate::encoding;
use crate::fix::Fix;
use crate::kind::Fault;
use crate::record::{Cell, Record};
use crate::rule::Certainty;
use crate::structure::UNDECODABLE;
use encoding_rs::{Encoding, UTF_8};
use std::ops::Range;

/// The marks of the cells that have such bytes. Where they are text in another encoding, a conversion can write that; a fix
/// keeps the bytes.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    if !place.source.is_damaged(record.span()) {
        return;
    }
    let is_damaged = |cell: &Cell| place.source.is_damaged(cell.start..cell.end);
    let other = if place.plan.converting { encoding_of(place, record.cells.iter().filter(|cell| is_damaged(cell))) } else { None };
    for (column, cell) in record.cells.iter().enumerate().filter(|(_, cell)| is_damaged(cell)) {
        let meant = other.and_then(|other| text_in(other, place, cell));
        let fault = Fault::new(&UNDECODABLE, meant.map_or(Fix::None, Fix::ask)).with("encoding", place.plan.probe.encoding.name());
        // As it stands, the target reads the bytes in its own way; a conversion has no bytes to give it.
        let certainty = if place.plan.converting { certainty(place) } else { Certainty::Inferred };
        marks.push(place.mark(fault, field_of(place.plan, column), Some(column), certainty));
    }
}

/// The encoding that `cells` are in, which are not UTF-8.
fn encoding_of<'c>(place: &Place, cells: impl Iterator<Item = &'c Cell>) -> Option<&'static Encoding> {
    let mut bytes = Vec::new();
    for cell in cells {
        place.source.write_source(cell.start..cell.end, &mut bytes);
        bytes.push(b'\n');
    }
    if place.plan.probe.encoding == UTF_8 { encoding::of_stray(&bytes) } else { None }
}

/// What the cell holds in `encoding`, if it is simply written.
fn text_in(encoding: &'static Encoding, place: &Place, cell: &Cell) -> Option<String> {
    let Range { start, end } = cell.value_span()?;
    let mut bytes = Vec::new();
    place.source.write_source(start..end, &mut bytes);
    Some(encoding.decode_without_bom_handling_and_without_replacement(&bytes)?.into_owned())
}
