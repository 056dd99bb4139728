//! Which way a call went: a target of incoming calls would take the number that was called for the one that called.

use super::{Mark, Place};
use crate::fix::Fix;
use crate::format::Format;
use crate::kind::Fault;
use crate::mapping::{Mapping, fold};
use crate::record::Record;
use crate::rule::Certainty;
use crate::structure::CALL_NOT_INCOMING;

/// Folded headings of columns that may say which way a call went; their words tell whether they do.
const HEADINGS: [&str; 30] = [
    "direction",
    "calldirection",
    "directionofcall",
    "type",
    "calltype",
    "typeofcall",
    "callkind",
    "inout",
    "inboundoutbound",
    "incomingoutgoing",
    "direct",
    "направление",
    "направлениезвонка",
    "направлениевызова",
    "тип",
    "типзвонка",
    "типвызова",
    "видзвонка",
    "видвызова",
    "方向",
    "通話方向",
    "発着信",
    "発着信区分",
    "発着区分",
    "通話種別",
    "通話区分",
    "通話タイプ",
    "呼種別",
    "種別",
    "区分",
];

/// Words for calls that the business made, and for those that no customer took part in.
const NOT_INCOMING: [&str; 33] = [
    "outbound",
    "outbound call",
    "outbound-api",
    "outbound-dial",
    "outgoing",
    "outgoing call",
    "out",
    "internal",
    "internal call",
    "исходящий",
    "исходящий звонок",
    "исходящий вызов",
    "исходящая",
    "исходящие",
    "исходящее",
    "исход",
    "исход.",
    "исх",
    "исх.",
    "внутренний",
    "внутренний звонок",
    "внутренний вызов",
    "внутренняя",
    "внутренние",
    "発信",
    "発信通話",
    "外線発信",
    "アウトバウンド",
    "アウトバウンドコール",
    "架電",
    "内線",
    "内線通話",
    "内線発信",
];

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
        let is_direction = |&column: &usize| HEADINGS.contains(&fold(&headings[column]).as_str());
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
    let says_so = |column: &usize| is_not_incoming(&place.value(record, *column));
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

fn is_not_incoming(value: &str) -> bool {
    let letters = || value.trim().chars().flat_map(char::to_lowercase).map(|letter| if letter == '_' { '-' } else { letter });
    NOT_INCOMING.iter().any(|word| word.chars().eq(letters()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions() {
        let check = |value: &str, expect: bool| assert_eq!(is_not_incoming(value), expect, "{value}");
        for value in ["outbound", "Outgoing", " OUT ", "Исходящий", "исходящий звонок", "発信", "outbound_api", "Internal"]
        {
            check(value, true);
        }
        for value in ["inbound", "in", "incoming", "Входящий", "着信", "", "mobile", "outlet", "phone call"] {
            check(value, false);
        }
    }
}
