//! Fit: what of saved settings no longer fits the file that they are applied to. Whatever fits is used; the rest is told.

use crate::dialect::{self, Told};
use crate::encoding::{self, Detected};
use crate::formula::FORMULA_INJECTION;
use crate::header::OWN_COLUMNS;
use crate::plan::{Feed, Plan};
use crate::reason::Reason;
use crate::recipe::Seen;
use crate::report::Decision;
use crate::session::Session;
use crate::syntax::Delimiter;
use encoding_rs::Encoding;

/// Code and English words of a misfit.
type Words = (&'static str, &'static str);

/// The column that a field was mapped to is not there.
pub const COLUMN_GONE: Words =
    ("column-gone", "The settings take {field} from the column “{column}”, which this file does not have: nothing feeds it.");
/// The place that a field was mapped to has another column.
pub const COLUMN_MOVED: Words = (
    "column-moved",
    "The settings take {field} from column {number}, which had another heading when they were saved than “{column}”: nothing feeds it.",
);
/// A field that a column fed is fed by nothing.
pub const FIELD_UNFED: Words = ("field-unfed", "A column fed {field} when the settings were saved; in this file, nothing does.");
/// Columns that nobody has decided about.
pub const COLUMNS_NEW: Words = ("columns-new", "Not there when the settings were saved ({count}): {columns}.");
/// An answer to no question.
pub const ANSWER_UNASKED: Words = ("answer-unasked", "The settings answer “{answer}”, which nothing in this file asks.");
/// A fix of nothing.
pub const FIX_UNMATCHED: Words = ("fix-unmatched", "The settings decide on the fix “{fix}”, which nothing in this file needs.");
/// The encoding is told, and the bytes speak for another one.
pub const ENCODING_TOLD: Words = ("encoding-told", "The file is read in {told}, as the settings say; its bytes look like {found}.");
/// The delimiter is told, and the records speak for another one.
pub const DELIMITER_TOLD: Words =
    ("delimiter-told", "The cells are parted at “{told}”, as the settings say; they look parted by “{found}”.");
/// The encoding is another one than before.
pub const ENCODING_CHANGED: Words =
    ("encoding-changed", "The file was in {before} when the settings were saved; this one is in {now}, and read so.");
/// The delimiter is another one than before.
pub const DELIMITER_CHANGED: Words =
    ("delimiter-changed", "“{before}” parted the cells when the settings were saved; in this file “{now}” does, and it is read so.");

/// Columns that are named, of those that are new.
const NAMED: usize = 10;

/// How sure a delimiter has to be to speak against what was told.
const SURE: f64 = 0.9;

/// Whether a file's bytes speak against the encoding that was told. Where both read the same, they do not.
pub(crate) fn encoding(told: &'static Encoding, found: &Detected, pieces: &[&[u8]]) -> Option<Reason> {
    let differs = |piece: &&[u8]| told.decode_with_bom_removal(piece).0 != found.encoding.decode_with_bom_removal(piece).0;
    let is_other = told != found.encoding && found.confidence >= encoding::SURE && pieces.iter().any(differs);
    is_other.then(|| Reason::new(ENCODING_TOLD).naming("told", told.name()).naming("found", found.encoding.name()))
}

/// Whether a file's records speak against the delimiter that was told.
pub(crate) fn delimiter(told: Told, texts: &[&str], whole: bool) -> Option<Reason> {
    let delimiter = told.delimiter?;
    let found = dialect::detect(texts, whole, Told { delimiter: None, ..told });
    let other = found.dialect.syntax.delimiter;
    let is_other = other != delimiter && found.width > 1 && found.confidence >= SURE;
    is_other.then(|| Reason::new(DELIMITER_TOLD).naming("told", delimiter.name()).naming("found", other.name()))
}

/// What of the recipe does not fit, after a pass over the whole file.
pub(crate) fn misfits(session: &Session, decisions: &[Decision]) -> Vec<Reason> {
    let plan = session.plan();
    let mut misfits = plan.probe.misfits.clone();
    misfits.extend(plan.misfits.iter().cloned());
    if let Some(seen) = &plan.recipe.seen {
        compare(plan, seen, &mut misfits);
    }
    unasked(plan, decisions, &mut misfits);
    unmatched(session, &mut misfits);
    misfits
}

fn compare(plan: &Plan, seen: &Seen, misfits: &mut Vec<Reason>) {
    let is_told = |code: &str| misfits_have(&plan.probe.misfits, code);
    let encoding = plan.probe.encoding.name();
    if seen.encoding != encoding && !is_told(ENCODING_TOLD.0) {
        misfits.push(Reason::new(ENCODING_CHANGED).naming("before", &seen.encoding).naming("now", encoding));
    }
    let delimiter = plan.probe.dialect.syntax.delimiter;
    let before = Delimiter::new(&seen.delimiter).filter(|before| *before != delimiter && plan.probe.columns.len() > 1);
    if let Some(before) = before.filter(|_| !is_told(DELIMITER_TOLD.0)) {
        misfits.push(Reason::new(DELIMITER_CHANGED).naming("before", before.name()).naming("now", delimiter.name()));
    }
    for name in &seen.fed {
        let is_unfed = plan.target.field(name).is_some_and(|field| plan.feeds[field] == Feed::None);
        // What the mapping says of it now is told by itself.
        if is_unfed && !plan.recipe.mapping.contains_key(name) {
            misfits.push(Reason::new(FIELD_UNFED).naming("field", name));
        }
    }
    let is_new = |heading: &&str| !OWN_COLUMNS.contains(heading) && seen.had(heading) == Some(false);
    let new: Vec<&str> = plan.probe.columns.iter().map(String::as_str).filter(is_new).collect();
    if !new.is_empty() {
        let more = if new.len() > NAMED { " …" } else { "" };
        let columns = new.iter().take(NAMED).map(|heading| format!("“{heading}”")).collect::<Vec<_>>().join(", ") + more;
        misfits.push(Reason::new(COLUMNS_NEW).with("count", new.len()).naming("columns", &columns));
    }
}

fn misfits_have(misfits: &[Reason], code: &str) -> bool {
    misfits.iter().any(|misfit| misfit.code == code)
}

/// Answers to questions that no cell asks.
fn unasked(plan: &Plan, decisions: &[Decision], misfits: &mut Vec<Reason>) {
    for name in plan.recipe.decisions.keys() {
        let column = |heading| plan.probe.column(heading);
        let is_asked = match name.split_once(':') {
            // Said already.
            Some((_, heading)) if column(heading).is_none() => true,
            Some((question, heading)) => {
                decisions.iter().any(|decision| decision.kind.name() == question && column(heading) == Some(decision.index))
            }
            None => misfits_have(misfits, ENCODING_TOLD.0) || decisions.iter().any(|decision| decision.name == *name),
        };
        if !is_asked {
            misfits.push(Reason::new(ANSWER_UNASKED).naming("answer", name));
        }
    }
}

/// Single fixes, accepted or refused, of which there is none. The guard against formulas is kept whatever a file holds.
fn unmatched(session: &Session, misfits: &mut Vec<Reason>) {
    let plan = session.plan();
    let is_of_finding = |rule: &str, place: Option<&str>| {
        session.findings().iter().any(|(key, _)| key.rule == rule && place.is_none_or(|place| place == plan.place(key.field, key.column)))
    };
    let is_offered =
        |place: Option<&str>| plan.offers.iter().any(|offer| place.is_none_or(|place| place == plan.target.fields[offer.field].name));
    for name in plan.recipe.accepted.iter().chain(&plan.recipe.refused) {
        let (rule, place) = name.split_once(':').map_or((name.as_str(), None), |(rule, place)| (rule, Some(place)));
        let is_matched = rule == FORMULA_INJECTION.code || if rule == "derive" { is_offered(place) } else { is_of_finding(rule, place) };
        if !is_matched {
            misfits.push(Reason::new(FIX_UNMATCHED).naming("fix", name));
        }
    }
}
