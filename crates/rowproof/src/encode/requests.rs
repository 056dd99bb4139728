//! One request per record: a shell script for curl, or one JSON object per line.

use crate::format::Format;
use std::borrow::Cow;
use std::fmt::Write;

/// Writes records as requests into memory.
#[derive(Debug)]
pub struct Writer {
    out: String,
    style: Style,
}

#[derive(Debug)]
enum Style {
    Curl,
    Ndjson,
}

impl Writer {
    /// A shell script that sends each record to the format's endpoint. Credentials come from the environment,
    /// and reach curl by its standard input, so that no list of processes shows them.
    pub fn curl(target: &Format) -> Self {
        let endpoint = target.layout.endpoint.as_ref().map_or("", |stated| stated.value.as_str());
        let out = format!(
            "#!/bin/sh\n\
             # One request per call. Before running it, set the two variables below in your shell.\n\
             set -eu\n\
             : \"${{IMPACT_CALL_DATA_USER:?set it to the user name of your Call Data API credentials}}\"\n\
             : \"${{IMPACT_CALL_DATA_PASSWORD:?set it to their password}}\"\n\
             credentials=$(printf '%s:%s' \"$IMPACT_CALL_DATA_USER\" \"$IMPACT_CALL_DATA_PASSWORD\" | sed 's/[\\\\\"]/\\\\&/g')\n\
             failed=0\n\
             call() {{\n\
             \x20 printf 'user = \"%s\"\\n' \"$credentials\" |\n\
             \x20   curl --config - --silent --show-error --fail-with-body --request POST --data \"$2\" '{endpoint}' ||\n\
             \x20   {{ echo \"record $1 failed\" >&2; failed=1; }}\n\
             }}\n\n"
        );
        Self { out, style: Style::Curl }
    }

    /// One JSON object per line, with the parameters as strings.
    pub fn ndjson() -> Self {
        Self { out: String::new(), style: Style::Ndjson }
    }

    /// Writes one record; empty values are left out, because absence is what the target documents.
    pub fn write<'v>(&mut self, values: impl Iterator<Item = (&'v str, Cow<'v, str>)>, number: u64) {
        let sent = values.filter(|(_, value)| !value.is_empty());
        match self.style {
            Style::Curl => {
                let mut body = form_urlencoded::Serializer::new(String::new());
                for (name, value) in sent {
                    body.append_pair(name, &value);
                }
                // A form-urlencoded text has no quote, blank, dollar or backslash, so single quotes hold it.
                let _ = writeln!(self.out, "call {number} '{}'", body.finish());
            }
            Style::Ndjson => {
                let object: serde_json::Map<String, serde_json::Value> =
                    sent.map(|(name, value)| (name.to_owned(), value.into_owned().into())).collect();
                let _ = writeln!(self.out, "{}", serde_json::Value::from(object));
            }
        }
    }

    /// Writes the end: a script reports whether a request failed.
    pub fn finish(&mut self) {
        if let Style::Curl = self.style {
            self.out.push_str("\nexit \"$failed\"\n");
        }
    }

    /// What was written since the last call.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(mut writer: Writer) -> String {
        let values =
            [("CallProvider", Cow::Borrowed("Acme & 'Sons' $HOME\n100%")), ("City", Cow::Borrowed("")), ("Region", Cow::Borrowed("Åland"))];
        writer.write(values.into_iter(), 7);
        String::from_utf8(writer.take()).expect("UTF-8")
    }

    #[test]
    fn a_request_is_escaped() {
        let script = written(Writer::curl(crate::format::by_id("impact-call-api").expect("a format")));
        assert!(script.ends_with("call 7 'CallProvider=Acme+%26+%27Sons%27+%24HOME%0A100%25&Region=%C3%85land'\n"), "{script}");
    }

    #[test]
    fn a_line_is_one_object() {
        assert_eq!(written(Writer::ndjson()), "{\"CallProvider\":\"Acme & 'Sons' $HOME\\n100%\",\"Region\":\"Åland\"}\n");
    }
}
