//! What a heading may mean that no format knows: it is nearly a known one, or holds one, over values of the right shape.
//! Such a column is asked about, and never taken unasked: “Callee” is one letter from “Caller”.

use super::{fold, qualified};
use crate::format::Format;
use crate::kind::Kind;
use crate::profile::Shapes;
use crate::shape::Shape;

/// From this length on, a heading may be misspelt; shorter ones are near too much.
const LONG: usize = 6;

/// The fields that a column may feed.
pub(super) fn fields(heading: &str, shapes: Option<&Shapes>, format: &Format) -> Vec<usize> {
    match nearest(heading, format).or_else(|| without_unit(heading, format)) {
        Some(field) => vec![field],
        None => by_content(heading, shapes, format),
    }
}

/// The columns whose headings are most like one that the file does not have; at most three, the nearest first.
pub fn columns_like<'c>(columns: &'c [String], heading: &str) -> Vec<&'c str> {
    const MOST: usize = 3;
    let wanted = fold(heading);
    let far = |column: &&String| {
        let folded = fold(column);
        let holds = !wanted.is_empty() && !folded.is_empty() && (folded.contains(&wanted) || wanted.contains(&folded));
        if holds { 0 } else { strsim::osa_distance(&folded, &wanted) }
    };
    let mut near: Vec<(usize, &String)> = columns.iter().map(|column| (far(&column), column)).collect();
    near.retain(|(distance, column)| *distance * 2 <= column.chars().count());
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(MOST).map(|(_, column)| column.as_str()).collect()
}

/// The field with the heading that is a letter or two from this one, unless another field is as near.
fn nearest(heading: &str, format: &Format) -> Option<usize> {
    let folded = fold(heading);
    let length = folded.chars().count();
    let digits = |text: &str| text.chars().filter(|character| character.is_numeric()).collect::<String>();
    let allowed = if length < LONG { return None } else { 1 + usize::from(length >= 2 * LONG) };
    let alike = |known: &&String| known.chars().count().abs_diff(length) <= allowed && digits(known) == digits(&folded);
    let known = format.headings.iter().filter(|(known, _)| alike(known));
    let mut near: Vec<(usize, usize)> = known
        .flat_map(|(known, headings)| {
            let distance = strsim::osa_distance(known, &folded);
            headings.iter().map(move |heading| (distance, heading.field))
        })
        .filter(|&(distance, _)| distance <= allowed)
        .collect();
    near.sort_unstable();
    let &(distance, field) = near.first()?;
    near.iter().all(|&(other, rival)| rival == field || other > distance).then_some(field)
}

/// The field of an amount or a length whose heading this is, but for a remark such as `(cents)` or `, RUB` behind it.
fn without_unit(heading: &str, format: &Format) -> Option<usize> {
    let (name, _) = qualified::apart(heading)?;
    let known = format.headings.get(&fold(name))?.iter().map(|known| known.field);
    known.filter(|&field| matches!(format.fields[field].kind, Kind::Decimal | Kind::Duration)).min()
}

/// The fields of phone numbers of which this heading holds every word, over a column that may hold phone numbers.
fn by_content(heading: &str, shapes: Option<&Shapes>, format: &Format) -> Vec<usize> {
    let of_phones = shapes.is_some_and(|shapes| shapes.share_of(&[Shape::Phone, Shape::Integer]) >= 0.8);
    let own = words(heading);
    if !of_phones || own.len() < 2 {
        return Vec::new();
    }
    let phones = format.fields.iter().enumerate().filter(|(_, field)| matches!(field.kind, Kind::Phone(_)));
    let held = |known: &str| words(known).iter().all(|word| own.contains(word));
    phones.filter(|(_, field)| field.aliases.iter().any(|alias| held(alias)) || held(&field.name)).map(|(index, _)| index).collect()
}

fn words(heading: &str) -> Vec<String> {
    let words = heading.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses() {
        let format = crate::format::by_id("impact-calls").expect("a format");
        let check = |heading: &str, values: &[&str], expect: &[&str]| {
            let mut shapes = Shapes::default();
            values.iter().for_each(|value| shapes.add(value));
            let found: Vec<&str> = fields(heading, Some(&shapes), format).iter().map(|&field| format.fields[field].name.as_str()).collect();
            assert_eq!(found, expect, "{heading}");
        };
        check("TalkDuraton", &[], &["TalkDuration"]);
        check("Call Duratoin", &[], &["CallDuration"]);
        check("SubId9", &[], &[]);
        check("Mood", &[], &[]);
        check("Caller (mobile)", &["+79161234567", "+79161234568"], &["CallerId"]);
        check("Caller (name)", &["Anna", "Boris"], &[]);
        check("SaleAmount (cents)", &[], &["SaleAmount"]);
        check("Talk Duration, min", &[], &["TalkDuration"]);
        check("Talk Duration (about, min) ", &[], &["TalkDuration"]);
        check("City (cents)", &[], &[]);
    }

    #[test]
    fn columns_that_are_like_one() {
        let columns = ["Call Duration", "Date", "Caller", "Price"].map(str::to_owned);
        let check = |heading: &str, expect: &[&str]| assert_eq!(columns_like(&columns, heading), expect, "{heading}");
        check("Duration", &["Call Duration"]);
        check("Dta", &["Date"]);
        check("call", &["Call Duration", "Caller"]);
        check("Nothing", &[]);
        check("", &[]);
    }
}
