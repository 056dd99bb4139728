//! What the columns of phone numbers show as a whole.

use super::of_column;
use crate::concept::headings;
use crate::fix::Fix;
use crate::judgement::Mark;
use crate::kind::{Fault, Kind};
use crate::mapping::{CALLING_CODE_APART, NUMBERS_EXCHANGED, NUMBERS_ON_BOTH_SIDES, fold};
use crate::plan::Plan;
use crate::profile::Shapes;

/// What the columns of phone numbers show as a whole.
pub(super) fn judge(plan: &Plan, marks: &mut Vec<Mark>) {
    exchanged(plan, marks);
    codes_apart(plan, marks);
}

/// The few numbers that are called stand where the many that call should, and those where the few should; in all records, or
/// in a part of them.
fn exchanged(plan: &Plan, marks: &mut Vec<Mark>) {
    let column = |concept| {
        let of_own = || plan.own.entries.iter().find(|own| plan.probe.format.fields[own.field].concept == concept);
        let of_target = plan.target.about(concept).and_then(|field| plan.mapping.column_of(field));
        of_target.or_else(|| Some(of_own()?.column))
    };
    let (Some(caller), Some(called)) = (column("caller-number"), column("called-number")) else {
        return;
    };
    let (Some(callers), Some(own)) = (shapes(plan, caller), shapes(plan, called)) else {
        return;
    };
    let rule = match () {
        () if callers.has_few_numbers() && own.has_many_numbers() => &NUMBERS_EXCHANGED,
        () if callers.shares_numbers_with(own) => &NUMBERS_ON_BOTH_SIDES,
        () => return,
    };
    let fault = Fault::new(rule, Fix::None).with("other", &plan.probe.columns[called]);
    marks.push(of_column(plan, fault, caller));
}

/// A column of calling codes beside the numbers that lack them: the numbers behind it, or the only ones.
fn codes_apart(plan: &Plan, marks: &mut Vec<Mark>) {
    let codes: Vec<String> = headings::sure("calling-code").iter().map(|heading| fold(heading)).collect();
    let is_code =
        |&column: &usize| codes.contains(&fold(&plan.probe.columns[column])) && shapes(plan, column).is_some_and(Shapes::has_calling_codes);
    let numbers: Vec<usize> = (0..plan.probe.columns.len()).filter(|&column| is_phone(plan, column)).collect();
    for code in (0..plan.probe.columns.len()).filter(is_code) {
        let behind = numbers.iter().copied().find(|&number| number == code + 1);
        let of_code = behind.or(if let [only] = numbers[..] { Some(only) } else { None });
        if let Some(number) = of_code.filter(|&number| shapes(plan, number).is_some_and(|shapes| !shapes.has_plus())) {
            let fault = Fault::new(&CALLING_CODE_APART, Fix::None).with("number", &plan.probe.columns[number]);
            marks.push(of_column(plan, fault, code));
        }
    }
}

fn is_phone(plan: &Plan, column: usize) -> bool {
    let of_target = plan.mapping.entry_of(column).map(|entry| &plan.target.fields[entry.field].kind);
    let of_own = || plan.own.entry_of(column).map(|entry| &plan.probe.format.fields[entry.field].kind);
    matches!(of_target.or_else(of_own), Some(Kind::Phone(_)))
}

fn shapes(plan: &Plan, column: usize) -> Option<&Shapes> {
    plan.probe.profile.get(column)
}
