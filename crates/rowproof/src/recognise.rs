//! Recognising: which format a file is in, by the headings of its columns, or by its values where it has none.

use crate::dialect::Dialect;
use crate::format::{self, Format, Need};
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

/// The format without headings that these records of a file without a header are in: as wide, with its delimiter, and a
/// moment wherever it has to have one.
pub fn by_values(dialect: &Dialect, records: &[Vec<String>]) -> Option<&'static Format> {
    let delimited =
        |format: &&Format| format.layout.delimiter.as_ref().is_some_and(|delimiter| delimiter.value == dialect.syntax.delimiter.as_str());
    let fits = |format: &&Format| {
        records.iter().all(|record| {
            record.len() == format.fields.len()
                && format.fields.iter().zip(record).all(|(field, value)| {
                    let moment = field.need == Need::Required && matches!(field.kind, Kind::Timestamp(_));
                    !moment || field.kind.judge(value, &Answers::default(), &mut Evidence::default()).is_ok()
                })
        })
    };
    format::all().iter().filter(|format| !format.has_header && !records.is_empty()).filter(delimited).find(fits)
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
