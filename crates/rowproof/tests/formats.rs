//! Holds the format files against the vendors' pages and against each other.

#[path = "formats/layout.rs"]
mod layout;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Id, number of fields and text of every format file.
const FILES: [(&str, usize, &str); 17] = [
    ("impact-calls", 51, include_str!("../formats/impact-calls.json")),
    ("impact-call-api", 50, include_str!("../formats/impact-call-api.json")),
    ("metrica-calls", 15, include_str!("../formats/metrica-calls.json")),
    ("impact-prospects", 8, include_str!("../formats/impact-prospects.json")),
    ("table", 0, include_str!("../formats/table.json")),
    ("google-ads-calls", 8, include_str!("../formats/google-ads-calls.json")),
    ("impact-conversions", 11, include_str!("../formats/impact-conversions.json")),
    ("metrica-conversions", 8, include_str!("../formats/metrica-conversions.json")),
    ("callrail-calls", 35, include_str!("../formats/callrail-calls.json")),
    ("calltouch-calls", 32, include_str!("../formats/calltouch-calls.json")),
    ("calltrackingmetrics-calls", 24, include_str!("../formats/calltrackingmetrics-calls.json")),
    ("comagic-calls", 26, include_str!("../formats/comagic-calls.json")),
    ("invoca-calls", 30, include_str!("../formats/invoca-calls.json")),
    ("mango-calls", 12, include_str!("../formats/mango-calls.json")),
    ("ringba-calls", 27, include_str!("../formats/ringba-calls.json")),
    ("roistat-calls", 16, include_str!("../formats/roistat-calls.json")),
    ("whatconverts-leads", 39, include_str!("../formats/whatconverts-leads.json")),
];

/// The header of the sample on impact.com's FTP page.
const SAMPLE_HEADER: &str = "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration,AdId,CallStatus,CallerPhoneNumberCountry,CalledPhoneNumberCountry,SubId1,SubId2,SubId3,ClickId,City,Region,Zip,RepeatCaller,PhoneType,CallRecording,IvrDuration,Keypresses,Key1,Key2,Key3,Key4,OptInSms,UserAgent,DispositionName,SaleAmount,ReferenceId,CustomConversionEvent1Name,CustomConversionEvent2Name,CustomConversionEvent3Name,CustomConversionEvent1Value,CustomConversionEvent2Value,CustomConversionEvent3Value,VendorEventId,PromoNumberDescription,CustomCallEvent1Name,CustomCallEvent2Name,CustomCallEvent3Name,CustomCallEvent1Value,CustomCallEvent2Value,CustomCallEvent3Value";

/// The fields that impact.com's FTP page calls required.
const REQUIRED: &str = "CampaignId MediaId EventDate ActionTrackerId CallProvider CallSessionId CallerId \
    CalledPhoneNumber CallDuration TalkDuration";

const TYPES: &str = "string number integer boolean object array date time datetime year yearmonth duration \
    geopoint geojson any";
const KINDS: &str = "timestamp duration phone integer decimal choice flag country currency url email text";
const CONSTRAINTS: &str = "required unique minLength maxLength minimum maximum pattern enum";
const FIELD_KEYS: &str = "name title type format description constraints trueValues falseValues rowproof";
const CHECKS: &str = "talk-within-call ivr-within-call unique same-record age future not-before amount-with-currency one-of \
    only-one-of answered-without-talk missed-with-talk number-of-country number-given-out caller-is-own recent amount-size amount-not-at-limit \
    decimals-of-currency one-group amount-not-negative without-leading-zeros";
const CERTAINTIES: &str = "DOC CODE INF NONE";

fn formats() -> impl Iterator<Item = (&'static str, Value)> {
    FILES.into_iter().map(|(id, _, text)| {
        let format = serde_json::from_str(text).unwrap_or_else(|error| panic!("{id}: {error}"));
        (id, format)
    })
}

fn format(id: &str) -> Value {
    formats().find(|(name, _)| *name == id).expect("a known format").1
}

fn is_target(format: &Value) -> bool {
    list(&format["rowproof"]["roles"]).contains(&"target".into())
}

fn fields(format: &Value) -> &[Value] {
    format["fields"].as_array().expect("fields")
}

fn names(format: &Value) -> Vec<&str> {
    fields(format).iter().map(|field| text(&field["name"])).collect()
}

fn listed(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|listed| listed == word)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is not a text"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// As the matcher folds a heading: letters and digits only, lower case.
fn fold(heading: &str) -> String {
    heading.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

fn aliases(field: &Value) -> impl Iterator<Item = &str> {
    let groups = field["rowproof"]["aliases"].as_object();
    groups.into_iter().flat_map(|groups| groups.values()).flat_map(list).map(text)
}

#[test]
fn every_file_has_its_fields() {
    for ((id, count, _), (_, format)) in FILES.into_iter().zip(formats()) {
        assert_eq!(text(&format["name"]), id);
        let names = names(&format);
        assert_eq!(names.len(), count, "{id}");
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), count, "{id} repeats a name");
    }
}

#[test]
fn every_field_says_what_it_is() {
    for (id, format) in formats() {
        for field in fields(&format) {
            let (name, ours) = (text(&field["name"]), &field["rowproof"]);
            let place = format!("{id} {name}");
            for words in ["title", "description"] {
                assert!(!text(&field[words]).is_empty(), "{place}: {words}");
            }
            assert!(listed(KINDS, text(&ours["kind"])), "{place}: kind");
            assert!(listed(CERTAINTIES, text(&ours["certainty"])), "{place}: certainty");
            let concept = ours["concept"].as_str();
            assert!(concept.is_some() || !is_target(&format), "{place}: a target's field is about something");
            assert!(concept.is_none_or(|concept| rowproof::concept::NAMES.contains(&concept)), "{place}: concept {concept:?}");
            assert!(!list(&ours["sources"]).is_empty(), "{place}: sources");
            assert!(!list(&ours["claims"]).is_empty(), "{place}: claims");
            match text(&ours["need"]) {
                "required" => assert_eq!(field["constraints"]["required"], true, "{place}"),
                "group" => assert!(!text(&ours["group"]).is_empty(), "{place}"),
                need => assert_eq!(need, "optional", "{place}"),
            }
        }
    }
}

#[test]
fn a_concept_belongs_to_one_field_of_a_target() {
    for (id, format) in formats().filter(|(_, format)| is_target(format)) {
        let concepts: BTreeSet<_> = fields(&format).iter().map(|field| text(&field["rowproof"]["concept"])).collect();
        assert_eq!(concepts.len(), fields(&format).len(), "{id}");
    }
}

#[test]
fn every_source_is_defined_and_used() {
    for (id, format) in formats() {
        let sources = format["rowproof"]["sources"].as_object().expect("sources");
        for (name, source) in sources {
            assert!(!text(&source["title"]).is_empty(), "{id} {name}");
            assert!(text(&source["url"]).starts_with("https://"), "{id} {name}");
        }
        let mut cited = BTreeSet::new();
        cite(&format, &mut cited);
        let defined = sources.keys().map(String::as_str).collect::<BTreeSet<_>>();
        assert_eq!(cited, defined, "{id}: left is cited, right is defined");
    }
}

/// Collects what is cited; on the way, every claim must say how certain it is.
fn cite<'a>(value: &'a Value, cited: &mut BTreeSet<&'a str>) {
    if let Some(source) = value.get("source").and_then(Value::as_str) {
        assert!(listed(CERTAINTIES, text(&value["certainty"])), "{value}");
        let bare = matches!(text(&value["certainty"]), "INF" | "NONE");
        assert!(bare || !source.is_empty(), "{value} needs a source");
        cited.extend(Some(source).filter(|source| !source.is_empty()));
    }
    match value {
        Value::Object(members) => {
            let sources = members.get("sources").map_or(&[][..], list);
            cited.extend(sources.iter().map(text));
            members.values().for_each(|member| cite(member, cited));
        }
        Value::Array(entries) => entries.iter().for_each(|entry| cite(entry, cited)),
        _ => {}
    }
}

#[test]
fn a_heading_names_one_field() {
    for (id, format) in formats() {
        let mut owners = BTreeMap::new();
        for field in fields(&format) {
            let name = text(&field["name"]);
            for heading in aliases(field).chain([name]) {
                let folded = fold(heading);
                assert!(!folded.is_empty(), "{id} {name}: {heading:?} folds to nothing");
                let twice = owners.insert(folded, name);
                assert_eq!(twice, None, "{id}: {heading:?} of {name} is listed twice");
            }
        }
    }
}

#[test]
fn what_is_asked_about_is_no_synonym() {
    for (id, format) in formats() {
        let sure: BTreeSet<String> = fields(&format).iter().flat_map(aliases).map(fold).collect();
        for heading in fields(&format).iter().flat_map(|field| list(&field["rowproof"]["ask"])).map(text) {
            assert!(!sure.contains(&fold(heading)), "{id}: {heading} is both");
        }
    }
}

#[test]
fn foreign_click_ids_stay_foreign() {
    for id in ["impact-calls", "impact-call-api"] {
        let format = format(id);
        for field in fields(&format) {
            for alias in aliases(field).map(fold) {
                assert!(!["gclid", "yclid", "msclkid", "fbclid"].contains(&alias.as_str()), "{id}: {alias}");
            }
        }
    }
}

#[test]
fn the_sample_header_lacks_two_fields() {
    let format = format("impact-calls");
    let sample: BTreeSet<_> = SAMPLE_HEADER.split(',').collect();
    let all: BTreeSet<_> = names(&format).into_iter().collect();
    assert_eq!(sample.len(), 49);
    assert!(sample.is_subset(&all));
    assert_eq!(all.difference(&sample).collect::<Vec<_>>(), [&"Country", &"TrafficSource"]);
}

#[test]
fn the_ftp_table_is_kept() {
    for field in fields(&format("impact-calls")) {
        let name = text(&field["name"]);
        let expected = match name {
            "CampaignId" | "MediaId" | "ActionTrackerId" | "AdId" | "Zip" => "integer",
            "EventDate" => "datetime",
            "SaleAmount" => "number",
            _ => "string",
        };
        assert_eq!(text(&field["type"]), expected, "{name}");
        assert_eq!(field["constraints"]["required"] == true, listed(REQUIRED, name), "{name}");
    }
}

#[test]
fn the_api_has_all_but_the_country() {
    let (ftp, api) = (format("impact-calls"), format("impact-call-api"));
    let expected: Vec<_> = names(&ftp).into_iter().filter(|name| *name != "Country").collect();
    assert_eq!(names(&api), expected);
}

#[test]
fn the_table_schema_is_valid() {
    for (id, format) in formats() {
        for field in fields(&format) {
            let place = format!("{id} {}", text(&field["name"]));
            assert!(listed(TYPES, text(&field["type"])), "{place}: type");
            for key in field.as_object().expect("a field").keys() {
                assert!(listed(FIELD_KEYS, key.as_str()), "{place}: {key}");
            }
            for key in field["constraints"].as_object().into_iter().flat_map(|all| all.keys()) {
                assert!(listed(CONSTRAINTS, key.as_str()), "{place}: {key}");
            }
            let flag = field["rowproof"]["kind"] == "flag";
            assert_eq!(flag, field["type"] == "boolean", "{place}");
            assert!(!flag || field["trueValues"][0] == "1" && field["falseValues"][0] == "0");
        }
    }
}

#[test]
fn what_refers_to_a_field_finds_it() {
    for (id, format) in formats() {
        let names = names(&format);
        for check in list(&format["rowproof"]["checks"]) {
            assert!(listed(CHECKS, text(&check["check"])), "{id}: {check}");
            let unless = check["unless"].as_object().into_iter().flat_map(|all| all.keys());
            for name in list(&check["fields"]).iter().map(text).chain(unless.map(String::as_str)) {
                assert!(names.contains(&name), "{id}: {name}");
            }
        }
        for note in list(&format["rowproof"]["notes"]) {
            let about = list(&note["fields"]);
            assert!(about.iter().map(text).all(|name| names.contains(&name)), "{id}: {note}");
            assert!(!is_target(&format) || note["id"].is_string(), "{id}: a note that is translated has an id: {note}");
        }
        for field in fields(&format) {
            if let Some(country) = field["rowproof"]["country_field"].as_str() {
                assert!(names.contains(&country), "{id}: {country}");
            }
        }
    }
}

#[test]
fn the_files_are_laid_out_alike() {
    for (id, _, text) in FILES {
        let expected = layout::lay_out(text);
        let line = text.lines().zip(expected.lines()).position(|(is, should)| is != should);
        assert!(text == expected, "{id}: laid out otherwise, first on line {:?}", line.map(|n| n + 1));
    }
}
