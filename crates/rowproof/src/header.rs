//! What is to be said about the file as a whole, before its first record: layout, heading by heading.

mod numbers;

use crate::check::money::CURRENCY_NOT_CARRIED;
use crate::fix::{Fix, Question, Safety};
use crate::format::Need;
use crate::judgement::Mark;
use crate::kind::Fault;
use crate::kind::timestamp::joined::TWO_COLUMNS;
use crate::mapping::{
    COLUMN_AMBIGUOUS, COLUMN_DUPLICATE, COLUMN_MISSING, COLUMN_OPPOSITE, COLUMN_OTHER_CASE, COLUMN_OTHER_NAME, COLUMN_UNKNOWN,
    COLUMN_UNSURE, Evidence, HEADER_MISSING, fold, is_opposite,
};
use crate::plan::{Feed, Mode, Plan, stated};
use crate::probe::short_header::ShortHeader;
use crate::profile::Shapes;
use crate::rule::{Certainty, Severity};
use crate::structure::{
    BYTE_ORDER_MARK, COLUMN_UNNAMED, DELIMITER_OTHER, DELIMITER_UNSURE, ENCODING_OTHER, ENCODING_UNSURE, HEADER_DELIMITERS,
    HEADER_ONE_SHORT, HEADER_UNSURE, LINE_ENDS_MIXED, LINE_ZONE_UNKNOWN, LINES_BEFORE_HEADER, QUOTING_OTHER,
};
use crate::syntax::Syntax;
use crate::text::lines;
use std::collections::HashSet;

/// Columns that Rowproof itself adds to a rejects file.
pub const OWN_COLUMNS: [&str; 2] = ["rowproof_line", "rowproof_reasons"];

/// The marks of the file as a whole.
pub fn judge(plan: &Plan) -> Vec<Mark> {
    let mut marks = Vec::new();
    if let Some(looks_like) = plan.probe.looks_like {
        marks.push(mark(
            plan,
            Fault::new(looks_like.rule, Fix::None).with("looks_like", looks_like.name),
            None,
            None,
            Certainty::Documented,
        ));
        return marks;
    }
    if plan.probe.columns.is_empty() {
        return marks;
    }
    encoding_unsure(plan, &mut marks);
    delimiter_unsure(plan, &mut marks);
    header_unsure(plan, &mut marks);
    lines_before_header(plan, &mut marks);
    unknown_zone(plan, &mut marks);
    if !plan.converting {
        layout(plan, &mut marks);
        if plan.probe.dialect.header && !plan.target.is_table() {
            headings(plan, &mut marks);
        }
    }
    if !plan.probe.dialect.header && !plan.target.is_table() {
        // A conversion writes the header; without one, the columns still have to be mapped by their numbers.
        let certainty = if plan.converting { Certainty::None } else { Certainty::Documented };
        marks.push(mark(plan, Fault::new(&HEADER_MISSING, Fix::None), None, None, certainty));
    }
    currency(plan, &mut marks);
    clock(plan, &mut marks);
    one_short(plan, &mut marks);
    unnamed(plan, &mut marks);
    beyond(plan, &mut marks);
    duplicates(plan, &mut marks);
    opposites(plan, &mut marks);
    numbers::judge(plan, &mut marks);
    ties(plan, &mut marks);
    missing(plan, &mut marks);
    marks
}

/// The mark of a column as a whole.
pub fn of_column(plan: &Plan, fault: Fault, column: usize) -> Mark {
    let field = plan.mapping.entry_of(column).map(|entry| entry.field);
    mark(plan, fault, field, Some(column), Certainty::Inferred)
}

fn mark(plan: &Plan, fault: Fault, field: Option<usize>, column: Option<usize>, certainty: Certainty) -> Mark {
    let accepted = plan.accepts(fault.rule.code, field, column, fault.fix.safety());
    let value = column.and_then(|column| plan.probe.columns.get(column)).cloned().unwrap_or_default();
    Mark {
        rule: fault.rule,
        severity: fault.rule.severity.min(certainty.cap()),
        column,
        cell: None,
        field,
        fix: fault.fix,
        accepted,
        facts: fault.facts,
        value: Some(value),
    }
}

/// Several encodings fit, and nobody has said which is right.
fn encoding_unsure(plan: &Plan, marks: &mut Vec<Mark>) {
    let answered = plan.recipe.decisions.contains_key(Question::Encoding.name());
    if let Some(rivals) = plan.probe.rivals.as_ref().filter(|_| !answered) {
        let [(encoding, reading), (other_encoding, other), ..] = &rivals.readings[..] else { return };
        let fault = Fault::new(&ENCODING_UNSURE, Fix::Decide(Question::Encoding))
            .with("encoding", encoding)
            .with("reading", reading)
            .with("rival", other_encoding)
            .with("other", other);
        let mark = mark(plan, fault, None, None, Certainty::Documented);
        marks.push(Mark { value: Some(reading.clone()), accepted: false, ..mark });
    }
}

/// The lines may have several values, and nothing tells what separates them.
fn delimiter_unsure(plan: &Plan, marks: &mut Vec<Mark>) {
    if let Some(undivided) = &plan.probe.undivided {
        let fault = Fault::new(&DELIMITER_UNSURE, Fix::None).with("signs", &undivided.signs).with("count", undivided.count.to_string());
        marks.push(mark(plan, fault, None, None, Certainty::Documented));
    }
}

/// The first row may be the names of the columns or the first record, and nobody has said which.
fn header_unsure(plan: &Plan, marks: &mut Vec<Mark>) {
    let answered = plan.recipe.decisions.contains_key(Question::Header.name());
    if let Some(row) = plan.probe.doubted_header.as_ref().filter(|_| !answered) {
        let fault = Fault::new(&HEADER_UNSURE, Fix::Decide(Question::Header)).with("row", row);
        let mark = mark(plan, fault, None, None, Certainty::Documented);
        marks.push(Mark { value: Some(row.clone()), accepted: false, ..mark });
    }
}

/// Lines that a conversion leaves out, and a fix keeps: shown in both.
fn lines_before_header(plan: &Plan, marks: &mut Vec<Mark>) {
    if plan.probe.dialect.skipped_lines == 0 || (!plan.converting && is_of_format(plan)) {
        return;
    }
    let certainty = if plan.target.is_table() { Certainty::Inferred } else { Certainty::Documented };
    let fault = Fault::new(&LINES_BEFORE_HEADER, Fix::safe("")).with("lines", plan.probe.dialect.skipped_lines.to_string());
    let mark = mark(plan, fault, None, None, certainty);
    let severity = if plan.converting { Severity::Info } else { mark.severity };
    let value = plan.probe.before.trim().replace(['\n', '\r'], " ");
    marks.push(Mark { accepted: plan.mode != Mode::Fix, severity, value: Some(value), ..mark });
}

/// A line before the header gives the times of the file a zone that nobody knows.
fn unknown_zone(plan: &Plan, marks: &mut Vec<Mark>) {
    if let Some((line, zone)) = stated::unknown_zone(&plan.probe.before) {
        let mark = mark(plan, Fault::new(&LINE_ZONE_UNKNOWN, Fix::None).with("zone", zone), None, None, Certainty::Inferred);
        marks.push(Mark { value: Some(line.trim().to_owned()), ..mark });
    }
}

/// Whether the lines before the header are those that the format itself has there.
pub(crate) fn is_of_format(plan: &Plan) -> bool {
    let mut lines = lines(&plan.probe.before).map(|line| line.trim_start_matches('"')).filter(|line| !line.trim().is_empty());
    // Blank lines alone are no such line.
    let mut begins = |first: &str| lines.next().is_some_and(|line| line.starts_with(first)) && lines.all(|line| line.starts_with(first));
    plan.target.layout.first_line.as_ref().is_some_and(|stated| begins(&stated.value))
}

/// What a conversion puts right and a fix keeps: encoding, mark, delimiter, lines before the header.
fn layout(plan: &Plan, marks: &mut Vec<Mark>) {
    let (probe, wanted) = (&plan.probe, &plan.target.layout);
    let mut push = |fault: Fault, certainty| {
        let mark = mark(plan, fault, None, None, certainty);
        let converted = matches!(mark.fix, Fix::Edit { .. });
        // What the file has stands first among the facts.
        let value = mark.facts.first().map(|(_, has)| has.clone()).or(mark.value);
        marks.push(Mark { accepted: converted && plan.mode != Mode::Fix, value, ..mark });
    };
    if !plan.target.is_table() {
        if probe.encoding.name() != wanted.encoding.value {
            let fault = Fault::new(&ENCODING_OTHER, Fix::safe(&wanted.encoding.value));
            push(fault.with("encoding", probe.encoding.name()).with("wanted", &wanted.encoding.value), wanted.encoding.certainty);
        } else if probe.mark > 0
            && let Some(stated) = wanted.bom.as_ref().filter(|stated| !stated.value)
        {
            push(Fault::new(&BYTE_ORDER_MARK, Fix::safe("")), stated.certainty);
        }
        if let Some(stated) =
            wanted.delimiter.as_ref().filter(|stated| stated.value != probe.dialect.syntax.delimiter.as_str() && probe.columns.len() > 1)
        {
            let fault = Fault::new(&DELIMITER_OTHER, Fix::safe(&stated.value));
            push(fault.with("delimiter", probe.dialect.syntax.delimiter.name()).with("wanted", &stated.value), stated.certainty);
        }
        if let Some([written, wanted]) = other_quoting(probe.dialect.syntax) {
            let fault = Fault::new(&QUOTING_OTHER, Fix::safe(&wanted)).with("written", written).with("wanted", wanted);
            push(fault, Certainty::Inferred);
        }
    }
    if plan.target.is_table() && probe.mark > 0 && probe.encoding == encoding_rs::UTF_8 {
        push(Fault::new(&BYTE_ORDER_MARK, Fix::safe("")), Certainty::None);
    }
    if probe.dialect.newline == crate::dialect::Newline::Mixed {
        push(Fault::new(&LINE_ENDS_MIXED, Fix::None), Certainty::Documented);
    }
}

/// What the cells are written with, and what RFC 4180 has instead.
fn other_quoting(syntax: Syntax) -> Option<[String; 2]> {
    let quote = char::from(syntax.quote.unwrap_or(b'"'));
    let delimiter = syntax.delimiter.as_str();
    match syntax.escape {
        _ if quote != '"' => Some([format!("{quote}…{quote}"), "\"…\"".to_owned()]),
        Some(escape) => Some([format!("{}{quote}", char::from(escape)), "\"\"".to_owned()]),
        // Runs of blanks are a delimiter themselves.
        None if syntax.blanks && delimiter != " " => Some([format!("{delimiter} "), delimiter.to_owned()]),
        None => None,
    }
}

fn headings(plan: &Plan, marks: &mut Vec<Mark>) {
    for (column, heading) in plan.probe.columns.iter().enumerate() {
        let Some(entry) = plan.mapping.entry_of(column) else {
            let asked = plan.mapping.asked.iter().any(|(_, columns)| columns.contains(&column));
            if !asked && !OWN_COLUMNS.contains(&heading.as_str()) {
                marks.push(mark(plan, Fault::new(&COLUMN_UNKNOWN, Fix::None), None, Some(column), Certainty::None));
            }
            continue;
        };
        let name = &plan.target.fields[entry.field].name;
        let (rule, safety) = match (heading == name, fold(heading) == fold(name), entry.evidence) {
            (true, ..) => continue,
            (_, true, _) => (&COLUMN_OTHER_CASE, Safety::Safe),
            (.., Evidence::Chosen) => (&COLUMN_OTHER_NAME, Safety::Safe),
            _ => (&COLUMN_OTHER_NAME, Safety::Ask),
        };
        // Renamed, it would not say any more in which unit its values are, or that they say the opposite.
        let says_more = plan.answers[column].is_unit_in_heading() || is_opposite(heading, &plan.target.fields[entry.field].concept);
        let safety = if says_more { safety.min(Safety::Ask) } else { safety };
        let fix = Fix::Edit { value: name.clone(), safety };
        marks.push(mark(plan, Fault::new(rule, fix), Some(entry.field), Some(column), Certainty::Documented));
    }
}

/// An amount goes over, and its currency cannot.
fn currency(plan: &Plan, marks: &mut Vec<Mark>) {
    let source = plan.probe.format;
    let stated = plan.own.entries.iter().find(|entry| source.fields[entry.field].concept == "currency");
    let amount = plan.target.about("amount").filter(|&field| plan.feeds[field] != Feed::None);
    if let (Some(stated), Some(field), None) = (stated, amount, plan.target.about("currency"))
        && plan.converting
        && !plan.target.is_table()
    {
        let fault = Fault::new(&CURRENCY_NOT_CARRIED, Fix::None).with("currency", &plan.probe.columns[stated.column]);
        let column = if let Feed::Column(column) = plan.feeds[field] { Some(column) } else { None };
        marks.push(mark(plan, fault, Some(field), column, Certainty::Inferred));
    }
}

/// Dates whose time of day stands in another column.
fn clock(plan: &Plan, marks: &mut Vec<Mark>) {
    if let Some(clock) = plan.clock {
        let fault = Fault::new(&TWO_COLUMNS, Fix::None).with("clock", &plan.probe.columns[clock.time]);
        let field = plan.mapping.entry_of(clock.date).map(|entry| entry.field);
        marks.push(mark(plan, fault, field, Some(clock.date), Certainty::Documented));
    }
}

/// Headings one column too far left: over their values, if the user says so.
fn one_short(plan: &Plan, marks: &mut Vec<Mark>) {
    if plan.probe.short_header == Some(ShortHeader::First) {
        let certainty = if plan.target.is_table() { Certainty::Inferred } else { Certainty::Documented };
        let headings = plan.probe.columns[1..].join(plan.probe.dialect.syntax.delimiter.as_str());
        let fixed = format!("{}{headings}", plan.probe.dialect.syntax.delimiter.as_str());
        let fix = if plan.probe.dialect.syntax.wrapped && !plan.converting { Fix::None } else { Fix::ask(fixed) };
        let mark = mark(plan, Fault::new(&HEADER_ONE_SHORT, fix), None, None, certainty);
        marks.push(Mark { value: Some(headings), ..mark });
    }
}

/// Columns without a heading, however many, are one finding.
fn unnamed(plan: &Plan, marks: &mut Vec<Mark>) {
    let unnamed = &plan.probe.unnamed;
    if let Some(&first) = unnamed.first() {
        let fault = Fault::new(&COLUMN_UNNAMED, Fix::None).with("count", unnamed.len().to_string());
        let filled = unnamed.iter().any(|&column| plan.probe.profile.get(column).is_some_and(Shapes::is_filled));
        marks.push(mark(plan, fault, None, Some(first), if filled { Certainty::Inferred } else { Certainty::None }));
    }
}

/// Delimiters behind the last heading that no record has are one finding, and no columns.
fn beyond(plan: &Plan, marks: &mut Vec<Mark>) {
    if plan.probe.beyond > 0 {
        let fault = Fault::new(&HEADER_DELIMITERS, Fix::safe("")).with("cells", plan.probe.beyond.to_string());
        let mark = mark(plan, fault, None, None, Certainty::Inferred);
        let severity = if plan.converting { Severity::Info } else { mark.severity };
        marks.push(Mark { accepted: plan.mode != Mode::Fix, severity, value: plan.probe.columns.last().cloned(), ..mark });
    }
}

/// Headings that differ at most in case and in blanks around them.
fn duplicates(plan: &Plan, marks: &mut Vec<Mark>) {
    let mut seen = HashSet::new();
    for (column, heading) in plan.probe.columns.iter().enumerate() {
        if !seen.insert(heading.trim().to_lowercase()) {
            marks.push(mark(plan, Fault::new(&COLUMN_DUPLICATE, Fix::None), None, Some(column), Certainty::Documented));
        }
    }
}

/// Columns that the user has chosen for fields which say the contrary.
fn opposites(plan: &Plan, marks: &mut Vec<Mark>) {
    for entry in plan.mapping.entries.iter().filter(|entry| entry.evidence == Evidence::Chosen) {
        let (heading, field) = (&plan.probe.columns[entry.column], &plan.target.fields[entry.field]);
        if is_opposite(heading, &field.concept) {
            let fault = Fault::new(&COLUMN_OPPOSITE, Fix::None);
            marks.push(mark(plan, fault, Some(entry.field), Some(entry.column), Certainty::Documented));
        }
    }
}

fn ties(plan: &Plan, marks: &mut Vec<Mark>) {
    let named =
        |columns: &[usize]| columns.iter().map(|&column| format!("“{}”", plan.probe.columns[column])).collect::<Vec<_>>().join(", ");
    for (field, columns) in &plan.mapping.ties {
        let fault = Fault::new(&COLUMN_AMBIGUOUS, Fix::None).with("columns", named(columns));
        marks.push(mark(plan, fault, Some(*field), columns.first().copied(), Certainty::Documented));
    }
    for (field, columns) in &plan.mapping.asked {
        // What the user has mapped meanwhile is no question any more.
        let open: Vec<usize> = columns.iter().copied().filter(|&column| plan.mapping.entry_of(column).is_none()).collect();
        if !open.is_empty() && !matches!(plan.feeds[*field], Feed::Column(_) | Feed::Constant(_)) {
            let fault = Fault::new(&COLUMN_UNSURE, Fix::None).with("columns", named(&open));
            marks.push(mark(plan, fault, Some(*field), open.first().copied(), Certainty::Documented));
        }
    }
}

/// Required fields, and groups, that nothing feeds.
fn missing(plan: &Plan, marks: &mut Vec<Mark>) {
    for (field, definition) in plan.target.fields.iter().enumerate() {
        if definition.need == Need::Required && plan.feeds[field] == Feed::None {
            marks.push(mark(plan, Fault::new(&COLUMN_MISSING, Fix::None), Some(field), None, Certainty::Documented));
        }
    }
}
