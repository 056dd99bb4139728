//! What is wrong with a record before its values are looked at: length, bytes, quoting, delimiter, width.

use super::line::Lines;
use super::{Mark, Place, curved, ending, settled, swallowed, traces, undecodable, width};
use crate::align::VALUES;
use crate::fix::Fix;
use crate::formula::{self, FORMULA_INJECTION};
use crate::kind::{Fault, text, wrapping};
use crate::limits;
use crate::mojibake;
use crate::plan::Plan;
use crate::profile::Shapes;
use crate::record::{Cell, CellFault, QuotingFault, Record};
use crate::remark;
use crate::rule::{Certainty, Severity};
use crate::shape::Shape;
use crate::structure::{
    BLANK_BEFORE_QUOTE, DELIMITER_IN_RECORD, ESCAPE_OTHER, LINE_END_UNQUOTED, LINE_FILLED, LINES_QUOTED, MOJIBAKE, QUOTE_IN_TEXT,
    QUOTE_UNCLOSED, RECORD_OVER_LIMIT, RECORD_TOTAL, SPREADSHEET_ERROR, TEXT_AFTER_QUOTE,
};
use crate::text::lines;

/// What is wrong with the record before its values are looked at; `split` are the lines that it may be one record with.
pub(super) fn judge(place: &Place, record: &mut Record, split: Option<Lines>, marks: &mut Vec<Mark>) {
    if record.cut {
        let fault = Fault::new(&RECORD_OVER_LIMIT, Fix::None).with("limit", (limits::RECORD >> 20).to_string());
        marks.push(place.mark(fault, None, None, Certainty::Documented));
    }
    undecodable::judge(place, record, marks);
    quoted_as_a_whole(place, record, marks);
    filled_up(place, record, marks);
    other_delimiter(place, record, marks);
    for index in 0..record.faults.len() {
        quoting(place, record, record.faults[index], marks);
    }
    swallowed::judge(place, record, marks);
    total(place, record, marks);
    ending::judge(place, record, marks);
    width::judge(place, record, split, marks);
    spreadsheet_errors(place, record, marks);
    if place.plan.target.is_table() {
        invisible(place, record, marks);
        traces::judge(place, record, marks);
    }
    traces::lost_text(place, record, marks);
    if !place.text[record.span()].is_ascii() {
        mojibake(place, record, marks);
        curved::judge(place, record, marks);
    }
    if place.plan.target.is_table() {
        formulas(place, record, marks);
    }
    settled::settle(place, record, marks);
}

pub(super) fn field_of(plan: &Plan, column: usize) -> Option<usize> {
    plan.mapping.entry_of(column).map(|entry| entry.field)
}

/// A plain table has no reader that is known to refuse it.
pub(super) fn certainty(place: &Place) -> Certainty {
    if place.plan.target.is_table() { Certainty::Inferred } else { Certainty::Documented }
}

/// A line that is quoted as a whole. Where nearly all of them are, that is how the file is written, and a conversion reads it
/// so; any other target has to be asked about.
fn quoted_as_a_whole(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    if !record.wrapped {
        return;
    }
    let syntax = place.plan.probe.dialect.syntax;
    let raw = &place.text[record.span()];
    let cells = record.cells.iter().map(|cell| cell.parts_unwrapped(place.text).map(|part| &place.text[part]).collect::<String>());
    let inside = cells.collect::<Vec<_>>().join(syntax.delimiter.as_str());
    let fix = if place.plan.converting || place.is_apart(record) { Fix::ask(inside) } else { Fix::None };
    let fault = Fault::new(&LINES_QUOTED, fix).with("cells", record.cells.len().to_string());
    let mark = place.mark(fault, None, None, certainty(place));
    let read_so = place.plan.converting && syntax.wrapped;
    let severity = if read_so { Severity::Info } else { mark.severity };
    marks.push(Mark { accepted: mark.accepted || read_so, severity, value: Some(raw.to_owned()), ..mark });
}

/// A line that is filled up as those are that are quoted as a whole. What a conversion makes of those goes for this one.
fn filled_up(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let Some(last) = record.cells.last().filter(|_| record.filled) else {
        return;
    };
    let fault = Fault::new(&LINE_FILLED, Fix::ask(&place.text[record.start..last.end])).with("filling", &place.text[last.end..record.end]);
    let mark = place.mark(fault, None, None, certainty(place));
    let read_so = place.plan.converting;
    let severity = if read_so { Severity::Info } else { mark.severity };
    marks.push(Mark { accepted: mark.accepted || read_so, severity, value: Some(place.text[record.span()].to_owned()), ..mark });
}

/// A record that is read with another delimiter. Where that is not accepted, a fix and a check take it as it stands.
fn other_delimiter(place: &Place, record: &mut Record, marks: &mut Vec<Mark>) {
    let Some(delimiter) = record.other_delimiter else {
        return;
    };
    let usual = place.plan.probe.dialect.syntax.delimiter;
    let raw = place.text[record.span()].to_owned();
    let cells = || record.cells.iter().map(|cell| cell.raw(place.text)).collect::<Vec<_>>();
    let meant = || Fix::ask(cells().join(usual.as_str()));
    let fix = if place.plan.converting || place.is_apart(record) { meant() } else { Fix::None };
    let fault = Fault::new(&DELIMITER_IN_RECORD, fix).with("delimiter", delimiter.name()).with("usual", usual.name());
    let mark = place.mark(fault, None, None, certainty(place));
    if !mark.accepted && !place.plan.converting {
        record.read_as_one_cell();
    }
    marks.push(Mark { accepted: mark.accepted || writes_as_read(place.plan), value: Some(raw), ..mark });
}

/// What is wrong with the quoting of the header. It is told, and left as it is.
pub(super) fn judge_header(place: &Place, record: &Record) -> Vec<Mark> {
    let mut marks = Vec::new();
    for &fault in &record.faults {
        quoting(place, record, fault, &mut marks);
    }
    invisible(place, record, &mut marks);
    curved::judge(place, record, &mut marks);
    if place.plan.target.is_table() {
        traces::quoted_twice(place, record, &mut marks);
    }
    for mark in &mut marks {
        (mark.fix, mark.accepted) = (Fix::None, false);
    }
    quoted_as_a_whole(place, record, &mut marks);
    filled_up(place, record, &mut marks);
    marks
}

fn quoting(place: &Place, record: &Record, fault: CellFault, marks: &mut Vec<Mark>) {
    let plan = place.plan;
    let value = record.cells.get(fault.cell).map_or(String::new(), |cell| cell.value(place.text).into_owned());
    let mut found = match fault.fault {
        QuotingFault::Unclosed { lines } => Fault::new(&QUOTE_UNCLOSED, Fix::ask(value)).with("lines", lines.to_string()),
        QuotingFault::TextAfterQuote => Fault::new(&TEXT_AFTER_QUOTE, Fix::ask(value)),
        QuotingFault::BlankBeforeQuote => Fault::new(&BLANK_BEFORE_QUOTE, Fix::ask(value)),
        QuotingFault::OtherEscape => Fault::new(&ESCAPE_OTHER, Fix::ask(value)),
        QuotingFault::LineEnd => {
            let lines = lines(&value).count().to_string();
            Fault::new(&LINE_END_UNQUOTED, Fix::ask(value)).with("lines", lines)
        }
        // A blank before the opening quote, or a cell too many: the quote was meant to quote.
        QuotingFault::QuoteInText if value.trim_start().starts_with('"') || record.cells.len() != plan.probe.columns.len() => {
            Fault::new(&QUOTE_IN_TEXT, Fix::None)
        }
        QuotingFault::QuoteInText if lacks_opening_quote(record, fault.cell, &value) => {
            Fault::new(&QUOTE_IN_TEXT, Fix::ask(value.trim_end_matches('"')))
        }
        // Where nothing is quoted, it may be read by a program that knows no quotes, as MySQL and Hive do.
        QuotingFault::QuoteInText if plan.target.is_table() && !plan.converting && !plan.probe.quoted => {
            Fault::new(&QUOTE_IN_TEXT, Fix::ask(value))
        }
        QuotingFault::QuoteInText => Fault::new(&QUOTE_IN_TEXT, Fix::safe(value)),
    };
    // What is only guessed is not what was read.
    let is_as_read = found.rule.code != QUOTE_IN_TEXT.code;
    place.withdraw_unwritable_edit(record, fault.cell, &mut found);
    let mark = place.mark(found, field_of(plan, fault.cell), Some(fault.cell), certainty(place));
    let raw = record.cells.get(fault.cell).map(|cell| cell.raw(place.text).to_owned());
    let accepted = mark.accepted || (writes_as_read(plan) && is_as_read && mark.fix != Fix::None);
    marks.push(Mark { accepted, value: raw, ..mark });
}

/// Whether the value ends in the only quote that it has, in a record whose other cells are all quoted.
fn lacks_opening_quote(record: &Record, index: usize, value: &str) -> bool {
    let others = || record.cells.iter().enumerate().filter(|&(other, _)| other != index);
    let is_quoted = others().next().is_some() && others().all(|(_, cell)| cell.is_quoted());
    is_quoted && value.len() > 1 && value.find('"') == Some(value.len() - 1)
}

/// Whether what was recovered is written, as a conversion to a plain table does: it repairs any file.
fn writes_as_read(plan: &Plan) -> bool {
    plan.converting && plan.target.is_table()
}

/// Whether the record is empty for the most part, or has numbers only behind its first value.
fn is_sums(place: &Place, record: &Record) -> bool {
    let filled = || record.cells.iter().filter(|cell| cell.end > cell.start);
    let is_number = |cell: &Cell| matches!(Shape::of(&cell.value(place.text)), Shape::Integer | Shape::Number);
    filled().count() * 2 <= record.cells.len() || filled().skip(1).all(is_number)
}

/// Whether the record is numbers alone, in columns of numbers, where all else that other records always have is missing. That
/// begins with the first column: a record that has its id there lacks something, and sums nothing up.
fn is_unnamed_total(place: &Place, record: &Record) -> bool {
    const LEAST: usize = 2;
    let profile = &place.plan.probe.profile;
    let is_always_filled = |shapes: &Shapes| shapes.values() >= VALUES && shapes.count(Shape::Empty) <= 1 + shapes.values() / 20;
    let (mut missing, mut sums) = (0, 0);
    if record.cells.first().is_none_or(|cell| cell.end > cell.start) {
        return false;
    }
    for (shapes, cell) in profile.iter().zip(&record.cells) {
        let is_of_numbers = shapes.share_of(&[Shape::Integer, Shape::Number]) > 0.9;
        match Shape::of(&cell.value(place.text)) {
            Shape::Empty => missing += usize::from(is_always_filled(shapes)),
            Shape::Integer | Shape::Number if is_of_numbers => sums += 1,
            _ => return false,
        }
    }
    record.cells.len() == profile.len() && missing >= LEAST && sums > 0
}

/// Whether the column holds words in small letters, such as this one: a list of words has “total” and “sum” as well.
fn is_word_of(column: Option<&Shapes>, word: &str) -> bool {
    word.starts_with(char::is_lowercase) && column.is_some_and(|shapes| shapes.lower() * 2 > shapes.values())
}

/// A line that begins with a word for sums, and holds little else but numbers.
fn total(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    if record.cells.len() < 3 {
        return;
    }
    let Some(column) = record.cells.iter().position(|cell| cell.end > cell.start) else {
        return;
    };
    let first = record.cells[column].value(place.text);
    let shapes = place.plan.probe.profile.get(column);
    let may_begin = || remark::may_begin_total(&first) && !shapes.is_some_and(Shapes::has_words_of_totals);
    let is_named = || (remark::is_total(&first) || may_begin()) && is_sums(place, record) && !is_word_of(shapes, &first);
    if is_named() || is_unnamed_total(place, record) {
        let mark = place.mark(Fault::new(&RECORD_TOTAL, Fix::None), None, None, certainty(place));
        marks.push(Mark { value: Some(first.into_owned()), ..mark });
    }
}

fn mojibake(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    for (column, cell) in record.cells.iter().enumerate() {
        let value = cell.value(place.text);
        if let Some(meant) = mojibake::repaired(&value) {
            let mut fault = Fault::new(&MOJIBAKE, Fix::ask(meant.clone())).with("meant", meant);
            place.withdraw_unwritable_edit(record, column, &mut fault);
            marks.push(place.mark(fault, field_of(place.plan, column), Some(column), Certainty::Inferred));
        }
    }
}

/// Characters that nobody can see. In the fields of a format, their kinds find them.
fn invisible(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let is_suspicious = |byte: u8| (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xEF);
    if !place.text.as_bytes()[record.span()].iter().any(|&byte| is_suspicious(byte)) {
        return;
    }
    for (column, cell) in record.cells.iter().enumerate() {
        if let Some(mut fault) = text::invisible(&cell.value(place.text)) {
            if let Fix::Edit { value, .. } = &mut fault.fix {
                traces::remove(place, column, value);
            }
            place.withdraw_unwritable_edit(record, column, &mut fault);
            marks.push(place.mark(fault, None, Some(column), Certainty::Inferred));
        }
    }
}

/// Values that a spreadsheet would run. A file for an upload is for no spreadsheet.
fn formulas(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    for (column, cell) in record.cells.iter().enumerate() {
        // What another fix writes is guarded with it; where that is not accepted, the formula stands as it is.
        let is_edited =
            |mark: &Mark| (mark.accepted && matches!(mark.fix, Fix::Edit { .. })) || mark.rule.code == wrapping::FORMULA_TEXT.code;
        let is_told = |mark: &Mark| mark.column == Some(column) && is_edited(mark);
        if let Some(guarded) = formula::guarded(&cell.value(place.text)).filter(|_| !marks.iter().any(is_told)) {
            let mut fault = Fault::new(&FORMULA_INJECTION, Fix::ask(guarded));
            place.withdraw_unwritable_edit(record, column, &mut fault);
            marks.push(place.mark(fault, None, Some(column), Certainty::Inferred));
        }
    }
}

/// What Excel and its like write where a formula failed.
const ERRORS: [&str; 23] = [
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#BEZUG!",
    "#NV",
    "#WERT!",
    "#ZAHL!",
    "#VALEUR!",
    "#NOM?",
    "#NOMBRE!",
    "#ССЫЛКА!",
    "#Н/Д",
    "#ЗНАЧ!",
    "#ДЕЛ/0!",
    "#ИМЯ?",
    "#ЧИСЛО!",
    "#ПУСТО!",
];

fn spreadsheet_errors(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    for (column, cell) in record.cells.iter().enumerate() {
        if place.text.as_bytes().get(cell.start + usize::from(cell.is_quoted())) == Some(&b'#')
            && ERRORS.contains(&cell.value(place.text).trim())
        {
            let mark =
                place.mark(Fault::new(&SPREADSHEET_ERROR, Fix::None), field_of(place.plan, column), Some(column), Certainty::Inferred);
            marks.push(Mark { severity: Severity::Warning.min(mark.severity), ..mark });
        }
    }
}
