//! Recognising: which format a file is in, by the headings of its columns, or by its values where it has none.

use crate::dialect::Dialect;
use crate::fix::{Fix, Safety};
use crate::format::{self, Field, Format, Need};
use crate::kind::{Answers, Evidence, Kind};
use crate::mapping::{self, Entry};
use std::collections::BTreeSet;

/// From here on a format is taken for that of the file.
const ENOUGH: f64 = 0.45;

/// How much a synonym of a target counts, where a name counts 1.
const SYNONYM: f64 = 0.3;

/// How many telling columns a file of a source needs, whose exports leave columns out as their users like. A file that was
/// made for a target has all of them.
const TELLING: usize = 2;

/// The format that a file with these columns is in, and how sure that is. `table` where none fits.
pub fn by_columns(columns: &[String]) -> (&'static Format, f64) {
    let columns: Vec<String> = mapping::without_table(columns).into_iter().map(str::to_owned).collect();
    let scored =
        format::all().iter().filter(|format| format.is_source && !format.is_table()).map(|format| (format, score(&columns, format)));
    let best = scored.rev().max_by(|a, b| a.1.total_cmp(&b.1));
    match best {
        Some((format, score)) if score >= ENOUGH => (format, score),
        _ => (format::table(), 1.0),
    }
}

/// The format without headings that most of these records of a file without a header are in: as wide, with its delimiter,
/// and a moment wherever it has to have one.
pub fn by_values(dialect: &Dialect, records: &[Vec<String>]) -> Option<&'static Format> {
    let delimited =
        |format: &&Format| format.layout.delimiter.as_ref().is_some_and(|delimiter| delimiter.value == dialect.syntax.delimiter.as_str());
    let fits = |format: &&Format| most(records, |record| moments(record, format).is_some_and(|moments| moments.iter().all(|is| *is)));
    format::all().iter().filter(|format| !format.has_header).filter(delimited).find(fits)
}

/// The format without headings that most of these rejects are from: their columns are numbered. What made rejects of them
/// may still stand there, so that one moment is enough.
pub fn by_numbers(columns: &[String], records: &[Vec<String>]) -> Option<&'static Format> {
    let own = columns.iter().position(|column| mapping::number(column) == Some(0)).filter(|_| mapping::are_numbered(columns))?;
    let fits = |format: &&Format| {
        let is_of = |record: &Vec<String>| moments(record.get(own..)?, format).filter(|moments| moments.contains(&true));
        most(records, |record| is_of(record).is_some())
    };
    format::all().iter().filter(|format| !format.has_header).find(fits)
}

fn most(records: &[Vec<String>], is_of: impl Fn(&Vec<String>) -> bool) -> bool {
    records.iter().filter(|record| is_of(record)).count() * 2 > records.len()
}

/// Of each moment that a format has to have, whether it is there, in whatever unit; nothing of a record of another width.
fn moments(record: &[String], format: &Format) -> Option<Vec<bool>> {
    let is_moment = |(field, value): (&Field, &String)| {
        let verdict = field.kind.judge(value, &Answers::default(), &mut Evidence::default());
        verdict.is_ok() || verdict.is_err_and(|fault| matches!(fault.fix, Fix::Edit { safety: Safety::Safe, .. }))
    };
    let is_needed = |field: &Field| field.need == Need::Required && matches!(field.kind, Kind::Timestamp(_));
    let cells = format.fields.iter().zip(record).filter(|(field, _)| is_needed(field));
    (record.len() == format.fields.len()).then(|| cells.map(is_moment).collect())
}

/// What tables of any kind have columns for: a day, a sum, a place. None of it tells what a file is.
const COMMON: [&str; 13] = [
    "call-start",
    "amount",
    "currency",
    "caller-city",
    "caller-region",
    "caller-country",
    "caller-postal-code",
    "description",
    "tag",
    "traffic-source",
    "contact-first-name",
    "contact-last-name",
    "contact-email",
];

/// Half by how much of what is needed has a column, half by how many columns are known.
fn score(columns: &[String], format: &Format) -> f64 {
    let entries = mapping::by_headings(columns, format).entries;
    let is_sure = |entry: &Entry| {
        let heading = &columns[entry.column];
        let known = format.headings.get(&mapping::fold(heading)).into_iter().flatten().find(|known| known.field == entry.field);
        *heading == format.fields[entry.field].name || known.is_some_and(|known| known.is_sure)
    };
    let tells = |entry: &&Entry| match format.telling.is_empty() {
        true => is_sure(entry) && !COMMON.contains(&format.fields[entry.field].concept.as_str()),
        false => format.telling.contains(&entry.field),
    };
    let telling = entries.iter().filter(tells).count();
    let most = if format.is_target { usize::MAX } else { TELLING };
    if entries.len() < 2 || telling < format.telling.len().clamp(1, most) {
        return 0.0;
    }
    // The synonyms of a target are everybody's words: a tracker's own ones tell more.
    let weight = |entry: &Entry| if format.is_target && entry.evidence == mapping::Evidence::Alias { SYNONYM } else { entry.confidence };
    let sure: f64 = entries.iter().map(weight).sum();
    (needs_met(format, &entries) + sure / columns.len() as f64) / 2.0
}

/// The share of the needs that have a column; all where nothing is needed.
fn needs_met(format: &Format, entries: &[Entry]) -> f64 {
    let need = |index: usize| match &format.fields[index].need {
        Need::Required => Some(format.fields[index].name.as_str()),
        Need::Group(group) => Some(group.as_str()),
        Need::Optional => None,
    };
    let all: BTreeSet<&str> = (0..format.fields.len()).filter_map(need).collect();
    let met: BTreeSet<&str> = entries.iter().filter_map(|entry| need(entry.field)).collect();
    if all.is_empty() { 1.0 } else { met.len() as f64 / all.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_recognised() {
        let columns = |header: &str| header.split(',').map(str::to_owned).collect::<Vec<_>>();
        let check = |header: &str, expect: &str| assert_eq!(by_columns(&columns(header)).0.id, expect, "{header}");
        check("ClientId,DateTime,Price,Currency", "metrica-calls");
        check("ClientId,Target,DateTime,Price,Currency", "metrica-conversions");
        check(
            "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration",
            "impact-calls",
        );
        check(
            "CampaignId,ActionTrackerId,EventDate,OrderId,ClickId,CustomerId,CurrencyCode,Amount,Category,Sku,Quantity",
            "impact-conversions",
        );
        check("パートナー名,連絡先メールアドレス,メディアプロパティ", "impact-prospects");
        check("Caller's Phone Number,Call Start Time,Conversion Name,Conversion Time", "google-ads-calls");
        check("inboundCallId,callDt,campaignId,number", "ringba-calls");
        check("Номер звонка,Звонивший,Источник,Дата,Длительность,Ожидание,Куда звонили,Статус", "calltouch-calls");
        check("Calls[ClientId],Calls[DateTime],Calls[Price],[Currency]", "metrica-calls");
        check("a,b,c", "table");
        check("id,name,source,status,date,duration,city,country", "table");
        check("Date,Source,Medium,Campaign,Keyword,Browser,IP", "table");
        check("Order Number,Date,Amount,Currency", "table");
        check("client_id,Date,Phone Number", "table");
        check("Google Click ID,Conversion Name,Conversion Time", "table");
        // Metrica’s synonyms cover more of these columns than the names of the tracker do.
        check(
            "Call Record ID,Call Start Time,Calling Phone Number,Promo Number,Call Duration,Talk Duration,Call Status,Repeat Caller,ClientId,Landing Page",
            "invoca-calls",
        );
    }
}
