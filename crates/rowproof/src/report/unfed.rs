//! What the target needs and nothing feeds, with the records that lack it.

use super::Unfed;
use crate::format::Need;
use crate::plan::Feed;
use crate::session::Session;
use std::collections::BTreeMap;

/// Required fields one by one, and fields of which one is needed together.
pub fn unfed(session: &Session) -> Vec<Unfed> {
    let plan = session.plan();
    let mut single = Vec::new();
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (field, definition) in plan.target.fields.iter().enumerate() {
        match &definition.need {
            Need::Required => single.push(vec![field]),
            Need::Group(group) => groups.entry(group).or_default().push(field),
            Need::Optional => {}
        }
    }
    let needed = single.into_iter().chain(groups.into_values());
    let without = needed.filter(|fields| plan.converting && fields.iter().all(|&field| plan.feeds[field] == Feed::None));
    without.map(|fields| of(session, &fields)).filter(|unfed| unfed.records > 0).collect()
}

fn of(session: &Session, fields: &[usize]) -> Unfed {
    let plan = session.plan();
    let open = plan.mapping.asked.iter().chain(&plan.mapping.ties);
    let asked = open.filter(|(field, _)| fields.contains(field)).flat_map(|(_, columns)| columns);
    Unfed {
        fields: fields.iter().map(|&field| plan.target.fields[field].name.clone()).collect(),
        records: if fields.len() > 1 { found_without(session, fields) } else { session.tally().records },
        asked: asked.map(|&column| plan.probe.columns[column].clone()).collect(),
    }
}

/// How many records were found to lack all of these fields: some may be excused, as static calls are from visitor ids.
fn found_without(session: &Session, fields: &[usize]) -> u64 {
    let of_group =
        session.findings().iter().filter(|(key, _)| key.column.is_none() && key.field.is_some_and(|field| fields.contains(&field)));
    of_group.map(|(_, finding)| finding.records.len()).max().unwrap_or(0)
}
