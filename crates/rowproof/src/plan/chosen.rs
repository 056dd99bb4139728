//! Which columns the recipe chooses for which fields.

use crate::fit::{COLUMN_GONE, COLUMN_MOVED};
use crate::format::Format;
use crate::mapping::{Entry, Evidence, Mapping};
use crate::probe::Probe;
use crate::reason::Reason;
use crate::recipe::{Recipe, Unusable};

/// The index of a field that the recipe names.
pub(super) fn field(target: &Format, name: &str) -> Result<usize, Unusable> {
    target.field(name).ok_or_else(|| Unusable(format!("{} has no field called “{name}”.", target.id)))
}

/// Puts the columns that the recipe names in the place of those that were found. A field whose column the file does not
/// have is fed by nothing: another column would be a guess.
pub(super) fn columns(mapping: &mut Mapping, target: &Format, probe: &Probe, recipe: &Recipe) -> Result<Vec<Reason>, Unusable> {
    let mut misfits = Vec::new();
    for (name, heading) in &recipe.mapping {
        let field = field(target, name)?;
        mapping.entries.retain(|entry| entry.field != field);
        mapping.ties.retain(|(tied, _)| *tied != field);
        if heading.is_empty() {
            continue;
        }
        let is_moved = |&column: &usize| heading.starts_with('#') && recipe.seen.as_ref().is_some_and(|seen| seen.is_other(column, probe));
        if let Some(column) = probe.column(heading).filter(is_moved) {
            let moved = Reason::new(COLUMN_MOVED).naming("field", name).naming("column", &probe.columns[column]);
            misfits.push(moved.with("number", column + 1));
        } else if let Some(column) = probe.column(heading) {
            // Of what the user says, a column may feed several fields; what was found gives way.
            mapping.entries.retain(|entry| entry.column != column || entry.evidence == Evidence::Chosen);
            mapping.entries.push(Entry { column, field, confidence: 1.0, evidence: Evidence::Chosen });
        } else {
            misfits.push(Reason::new(COLUMN_GONE).naming("field", name).naming("column", heading));
        }
    }
    mapping.entries.sort_by_key(|entry| (entry.column, entry.field));
    Ok(misfits)
}
