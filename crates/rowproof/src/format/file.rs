//! Format files, as `design` lays them down.

use super::{Claim, Field, Format, Heading, Layout, Need, Page, Upload};
use crate::check::Check;
use crate::kind::{Kind, flag, integer, phone, timestamp};
use crate::mapping::fold;
use crate::rule::Certainty;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Reads one format file. The error says what in it is not as `design` lays down.
pub fn parse(json: &str) -> Result<Format, String> {
    let file: File = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let mut fields: Vec<Field> = file.fields.into_iter().map(FieldFile::into_field).collect::<Result<_, _>>()?;
    let is_target = file.rowproof.roles.iter().any(|role| role == "target");
    if is_target {
        fields.iter_mut().for_each(Field::add_headings);
    }
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    let known = |name: &String| names.iter().position(|known| known == name).ok_or_else(|| format!("the unknown field {name} is telling"));
    let telling = file.rowproof.telling.iter().map(known).collect::<Result<_, _>>()?;
    let checks = file.rowproof.checks.iter().map(|check| Check::parse(check, &names)).collect::<Result<_, _>>()?;
    Ok(Format {
        id: file.name,
        title: file.title,
        description: file.description,
        is_target,
        is_source: file.rowproof.roles.iter().any(|role| role == "source"),
        telling,
        has_header: file.rowproof.header,
        layout: file.rowproof.layout,
        upload: file.rowproof.upload,
        notes: file.rowproof.notes,
        sources: file.rowproof.sources,
        headings: by_heading(&fields),
        fields,
        checks,
    })
}

/// Every heading of every field, folded; a name comes before the synonyms that fold to the same.
fn by_heading(fields: &[Field]) -> HashMap<String, Vec<Heading>> {
    let mut headings: HashMap<String, Vec<Heading>> = HashMap::new();
    for (index, field) in fields.iter().enumerate() {
        let asked: HashSet<String> = field.asked.iter().map(|heading| fold(heading)).collect();
        let synonyms = field.aliases.iter().chain(&field.asked).map(|alias| (alias, false));
        for (heading, is_name) in std::iter::once((&field.name, true)).chain(synonyms) {
            let folded = fold(heading);
            let is_sure = !asked.contains(&folded);
            let known = headings.entry(folded).or_default();
            if !known.iter().any(|known| known.field == index) {
                known.push(Heading { field: index, is_name, is_sure });
            }
        }
    }
    headings
}

#[derive(Deserialize)]
struct File {
    name: String,
    title: String,
    description: String,
    fields: Vec<FieldFile>,
    rowproof: FormatKeys,
}

#[derive(Deserialize)]
struct FormatKeys {
    roles: Vec<String>,
    #[serde(default)]
    telling: Vec<String>,
    #[serde(default = "yes")]
    header: bool,
    layout: Layout,
    #[serde(default)]
    checks: Vec<Value>,
    upload: Option<Upload>,
    #[serde(default)]
    notes: Vec<Claim>,
    #[serde(default)]
    sources: BTreeMap<String, Page>,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct FieldFile {
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    constraints: Constraints,
    rowproof: FieldKeys,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct Constraints {
    max_length: Option<usize>,
    #[serde(rename = "enum", default)]
    words: Vec<String>,
}

#[derive(Deserialize)]
struct FieldKeys {
    kind: String,
    style: Option<String>,
    #[serde(default)]
    id: bool,
    #[serde(default)]
    postal: bool,
    #[serde(default)]
    concept: String,
    max_length_certainty: Option<Certainty>,
    need: String,
    group: Option<String>,
    certainty: Certainty,
    #[serde(default)]
    constant: bool,
    default: Option<String>,
    country_field: Option<String>,
    default_country: Option<String>,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    aliases: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    ask: Vec<String>,
    #[serde(default)]
    yes: Vec<String>,
    #[serde(default)]
    no: Vec<String>,
}

impl FieldFile {
    fn into_field(self) -> Result<Field, String> {
        let kind = self.kind()?;
        let keys = self.rowproof;
        let need = match (keys.need.as_str(), keys.group) {
            ("required", _) => Need::Required,
            ("optional", _) => Need::Optional,
            ("group", Some(group)) => Need::Group(group),
            (other, _) => return Err(format!("{}: the need “{other}” is none of required, optional, group", self.name)),
        };
        Ok(Field {
            name: self.name,
            description: self.description,
            kind,
            concept: keys.concept,
            need,
            constant: keys.constant,
            certainty: keys.certainty,
            max_length: self.constraints.max_length,
            max_length_certainty: keys.max_length_certainty.unwrap_or(Certainty::Documented),
            default: keys.default,
            country_field: keys.country_field,
            default_country: keys.default_country,
            asked: keys.ask,
            aliases: keys.aliases.into_values().flatten().collect(),
            sources: keys.sources,
        })
    }

    fn kind(&self) -> Result<Kind, String> {
        let keys = &self.rowproof;
        let style = keys.style.as_deref().unwrap_or_default();
        Ok(match (keys.kind.as_str(), style) {
            ("timestamp", "iso-8601") => Kind::Timestamp(timestamp::Style::Iso8601),
            ("timestamp", "unix-seconds") => Kind::Timestamp(timestamp::Style::UnixSeconds),
            ("timestamp", "spaced") => Kind::Timestamp(timestamp::Style::Spaced),
            ("duration", _) => Kind::Duration,
            ("phone", "e164") => Kind::Phone(phone::Style::E164),
            ("phone", "nanp") => Kind::Phone(phone::Style::Nanp),
            ("phone", "any") => Kind::Phone(phone::Style::Any),
            ("integer", _) if keys.postal => Kind::Integer(integer::Use::PostalCode),
            ("integer", _) if keys.id => Kind::Integer(integer::Use::Identifier),
            ("integer", _) => Kind::Integer(integer::Use::Count),
            ("decimal", _) => Kind::Decimal,
            ("choice", _) => Kind::Choice(self.constraints.words.clone()),
            ("flag", _) => Kind::Flag(flag::Words { yes: keys.yes.clone(), no: keys.no.clone() }),
            ("country", _) => Kind::Country,
            ("currency", _) => Kind::Currency,
            ("url", _) => Kind::Url,
            ("email", _) => Kind::Email,
            ("text", _) if keys.id => Kind::Code,
            ("text", _) => Kind::Text,
            (kind, style) => return Err(format!("{}: no kind is called {kind} {style}", self.name)),
        })
    }
}
