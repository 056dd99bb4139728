//! How format files are laid out: fields are opened up, every other entry of a list keeps to one line.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// JSON whose members keep their order.
enum Json {
    Bare(serde_json::Value),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// The text as it should be; panics where an object repeats a member.
pub fn lay_out(text: &str) -> String {
    let json: Json = serde_json::from_str(text).expect("JSON");
    let mut out = String::new();
    write(&json, 0, false, &mut out);
    out + "\n"
}

fn write(json: &Json, depth: usize, entry: bool, out: &mut String) {
    if json.keeps_to_a_line(entry) {
        return out.push_str(&json.line());
    }
    let pad = "  ".repeat(depth + 1);
    let (open, close) = if matches!(json, Json::List(_)) { ('[', ']') } else { ('{', '}') };
    out.push(open);
    for (index, (name, value)) in json.children().into_iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&pad);
        if let Some(name) = name {
            out.push_str(&format!("{}: ", quoted(name)));
        }
        write(value, depth + 1, name.is_none(), out);
    }
    out.push_str(&format!("\n{}{close}", "  ".repeat(depth)));
}

impl Json {
    fn keeps_to_a_line(&self, entry: bool) -> bool {
        let children = self.children();
        let is_field = children.iter().any(|(name, _)| *name == Some("rowproof"));
        let flat = children.iter().all(|(_, value)| matches!(value, Self::Bare(_)));
        flat || entry && !is_field
    }

    fn children(&self) -> Vec<(Option<&str>, &Self)> {
        match self {
            Self::Bare(_) => Vec::new(),
            Self::List(entries) => entries.iter().map(|entry| (None, entry)).collect(),
            Self::Object(members) => members.iter().map(|(name, value)| (Some(name.as_str()), value)).collect(),
        }
    }

    fn line(&self) -> String {
        match self {
            Self::Bare(value) => value.to_string(),
            Self::List(entries) => {
                let entries: Vec<_> = entries.iter().map(Self::line).collect();
                format!("[{}]", entries.join(", "))
            }
            Self::Object(members) if members.is_empty() => "{}".to_owned(),
            Self::Object(members) => {
                let members: Vec<_> = members.iter().map(|(name, value)| format!("{}: {}", quoted(name), value.line())).collect();
                format!("{{ {} }}", members.join(", "))
            }
        }
    }
}

fn quoted(name: &str) -> String {
    serde_json::Value::from(name).to_string()
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bare(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Bare(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Bare(value.into()))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Bare(serde_json::Value::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = seq.next_element()? {
            entries.push(entry);
        }
        Ok(Json::List(entries))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let (mut members, mut names) = (Vec::new(), BTreeSet::new());
        while let Some((name, value)) = map.next_entry::<String, Json>()? {
            assert!(names.insert(name.clone()), "{name} stands twice in one object");
            members.push((name, value));
        }
        Ok(Json::Object(members))
    }
}
