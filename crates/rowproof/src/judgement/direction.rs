//! Which way a call went: a target of incoming calls would take the number that was called for the one that called.

mod words;

use super::{Mark, Place};
use crate::fix::Fix;
use crate::format::Format;
use crate::kind::Fault;
use crate::mapping::{Mapping, fold};
use crate::record::Record;
use crate::rule::Certainty;
use crate::structure::CALL_NOT_INCOMING;

/// The columns that may say which way a call went, if it matters to the target.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Directions {
    /// Those that may say it in words.
    words: Vec<usize>,
    extensions: Option<Extensions>,
}

/// Where a telephone system writes who called and who was called: its own people by their extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Extensions {
    caller: usize,
    called: usize,
    caller_number: usize,
    line: usize,
}

impl Directions {
    /// The columns of a file, with what its own format says of them.
    pub(crate) fn of(headings: &[String], source: &Format, own: &Mapping, target: &Format) -> Self {
        let is_of_calls = target.fields.iter().any(|field| matches!(field.concept.as_str(), "caller-number" | "called-number"));
        if !is_of_calls {
            return Self::default();
        }
        let is_direction = |&column: &usize| words::is_heading(&fold(&headings[column]));
        let column = |concept: &str| own.column_of(source.about(concept)?);
        let extensions = || {
            let (caller, called) = (column("caller-extension")?, column("called-extension")?);
            Some(Extensions { caller, called, caller_number: column("caller-number")?, line: column("called-number")? })
        };
        Self { words: (0..headings.len()).filter(is_direction).collect(), extensions: extensions() }
    }
}

/// A call that did not come in.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let Directions { words, extensions } = &place.plan.directions;
    let says_so = |column: &usize| words::is_not_incoming(&place.value(record, *column));
    let by_extensions = extensions.and_then(|extensions| extensions.tell(place, record));
    for column in words.iter().copied().filter(says_so).chain(by_extensions) {
        let field = super::structure::field_of(place.plan, column);
        marks.push(place.mark(Fault::new(&CALL_NOT_INCOMING, Fix::None), field, Some(column), Certainty::Inferred));
    }
}

impl Extensions {
    /// The column that tells of a call that it did not come in: an extension called, or one was called from nowhere outside.
    fn tell(self, place: &Place, record: &Record) -> Option<usize> {
        let is_filled = |column: usize| !place.value(record, column).trim().is_empty();
        let has_no_outside = || !is_filled(self.caller_number) && !is_filled(self.line);
        let is_inside = || is_filled(self.called) && has_no_outside();
        if is_filled(self.caller) { Some(self.caller) } else { is_inside().then_some(self.called) }
    }
}
