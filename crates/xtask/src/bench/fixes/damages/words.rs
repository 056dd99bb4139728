//! Statuses, flags, countries, addresses and texts.

use crate::bench::fixes::clean::Language::{French, Japanese, Russian};
use crate::bench::fixes::clean::Sort::{Code, Country, Email, Flag, Key, Status, Text, Url};
use crate::bench::fixes::damage::Truth::{Asked, Gone, Told};
use crate::bench::fixes::damage::{Damage, cells};
use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252};

const TRACKER: &[&str] = &["choice-other-word"];
const ENTITY: &[&str] = &["text-html-entity"];
const PERCENT: &[&str] = &["text-percent-encoded"];
const PADDED: &[&str] = &["value-padded", "text-padded"];
const MISTYPED: &[&str] = &["url-mistyped"];
const ESCAPED: &[&str] = &["text-escaped"];
const MOJIBAKE: &[&str] = &["mojibake"];

pub const DAMAGES: &[Damage] = &[
    cells("status: lower case", Told, Status, |value| Some(value.to_lowercase())),
    cells("status: Title Case and blanks", Told, Status, |value| Some(format!(" {}{} ", &value[..1], value[1..].to_lowercase()))),
    cells("status: hyphens", Told, Status, |value| Some(value.replace('_', "-"))),
    cells("status: backslash (impact's own page)", Told, Status, |value| Some(value.replace('_', "\\_"))),
    cells("status: English (CallTrackingMetrics)", Asked(TRACKER), Status, |value| word(value, ["answered", "no-answer", "busy"])),
    cells("status: English (Ringba)", Asked(TRACKER), Status, |value| word(value, ["Completed", "Missed", "Busy"])),
    cells("status: Russian (Calltouch)", Asked(TRACKER), Status, |value| word(value, ["Отвечен", "Пропущенный", "Занято"])),
    cells("status: Japanese", Asked(TRACKER), Status, |value| word(value, ["応答", "不在", "話し中"])),
    cells("status: Russian (Mango Office)", Asked(TRACKER), Status, |value| word(value, ["Успешный", "Неуспешный", "Абонент занят"])),
    cells("status: a number (exchange)", Gone, Status, |value| word(value, ["16", "19", "17"])),
    cells("status: missing where nobody answered", Gone, Status, |value| (value == "CANCEL").then(String::new)),
    cells("flag: да, нет (1C)", Told, Flag, |value| flag(value, ["нет", "да"])),
    cells("flag: Да, Нет (Excel)", Told, Flag, |value| flag(value, ["Нет", "Да"])),
    cells("flag: はい, いいえ", Told, Flag, |value| flag(value, ["いいえ", "はい"])),
    cells("flag: TRUE, FALSE (Google Sheets)", Told, Flag, |value| flag(value, ["FALSE", "TRUE"])),
    cells("flag: ИСТИНА, ЛОЖЬ (Excel, Russian)", Told, Flag, |value| flag(value, ["ЛОЖЬ", "ИСТИНА"])),
    cells("flag: WAHR, FALSCH (Excel, German)", Told, Flag, |value| flag(value, ["FALSCH", "WAHR"])),
    cells("flag: Yes, No", Told, Flag, |value| flag(value, ["No", "Yes"])),
    cells("flag: Y, N (Oracle)", Told, Flag, |value| flag(value, ["N", "Y"])),
    cells("flag: 1.0, 0.0 (pandas)", Gone, Flag, |value| flag(value, ["0.0", "1.0"])),
    cells("flag: +, - (people)", Gone, Flag, |value| flag(value, ["-", "+"])),
    cells("flag: x where yes (people)", Gone, Flag, |value| (value == "1").then(|| "x".to_owned())),
    cells("country: USA", Told, Country, |_| Some("USA".to_owned())),
    cells("country: United States (US)", Told, Country, |_| Some("United States (US)".to_owned())),
    cells("country: lower case", Told, Country, |value| Some(value.to_lowercase())),
    cells("country: United States", Gone, Country, |_| Some("United States".to_owned())),
    cells("country: アメリカ", Gone, Country, |_| Some("アメリカ".to_owned())),
    cells("country: США", Gone, Country, |_| Some("США".to_owned())),
    cells("country: 840 (ISO 3166 number)", Gone, Country, |_| Some("840".to_owned())),
    cells("country: +1 (dialling code)", Gone, Country, |_| Some("+1".to_owned())),
    cells("address: blanks around", Told, Url, |value| Some(format!(" {value}\u{A0}"))),
    cells("address: no scheme", Asked(&["url-without-scheme"]), Url, |value| value.strip_prefix("https://").map(str::to_owned)),
    cells("address: &amp; (web page)", Asked(MISTYPED), Url, |value| Some(value.replace('&', "&amp;"))),
    cells("address: encoded twice", Gone, Url, |value| Some(value.replace("%20", "%2520"))),
    cells("address: =HYPERLINK (Excel)", Asked(MISTYPED), Url, |value| Some(format!("=HYPERLINK(\"{value}\",\"x\")"))),
    cells("address: [x](…) (notes)", Asked(MISTYPED), Url, |value| Some(format!("[x]({value})"))),
    cells("address: full stop after", Asked(MISTYPED), Url, |value| Some(format!("{value}."))),
    cells("address: _x000D_ after (Excel)", Asked(MISTYPED), Url, |value| Some(format!("{value}_x000D_"))),
    cells("address: slashes escaped (JSON)", Asked(MISTYPED), Url, |value| Some(value.replace('/', "\\/"))),
    cells("address: quoted twice", Told, Url, |value| Some(format!("\"{value}\""))),
    cells("address: Cyrillic е for e (people)", Asked(&["url-look-alike-letters"]), Url, |value| {
        Some(value.replacen("example", "еxample", 1))
    }),
    cells("address: <a href> (web page)", Asked(MISTYPED), Url, |value| Some(format!("<a href=\"{value}\">recording</a>"))),
    cells("address: cut off (Excel)", Gone, Url, |value| Some(format!("{}…", &value[..value.len() - 4]))),
    cells("e-mail: mailto: (web page)", Told, Email, |value| Some(format!("mailto:{value}"))),
    cells("e-mail: Name <address> (Outlook)", Told, Email, |value| Some(format!("Maria Nowak <{value}>"))),
    cells("e-mail: blanks around", Told, Email, |value| Some(format!("\u{3000}{value} "))),
    cells("e-mail: full-width @ (Japanese)", Told, Email, |value| Some(value.replace('@', "＠"))),
    cells("e-mail: full stop after", Gone, Email, |value| Some(format!("{value}."))),
    cells("e-mail: comma for dot", Gone, Email, |value| Some(value.replace(".com", ",com"))),
    cells("e-mail: two", Gone, Email, |value| Some(format!("{value}; other@example.com"))),
    cells("e-mail: (at)", Gone, Email, |value| Some(value.replace('@', "(at)"))),
    cells("e-mail: zero-width blank inside", Told, Email, |value| Some(value.replace('@', "\u{200B}@"))),
    cells("text: &amp; (web page)", Asked(ENTITY), Text, |value| Some(entities(value))),
    cells("text: &#… (web page)", Asked(ENTITY), Text, |value| Some(numbered(value))).in_language(Russian),
    cells("text: &amp;amp; (saved twice)", Asked(ENTITY), Text, |value| Some(entities(&entities(value)))),
    cells("text: percent-encoded (tracker)", Asked(PERCENT), Text, |value| Some(percent(value))).in_language(Russian),
    cells("text: percent-encoded twice (tracker)", Asked(PERCENT), Text, |value| Some(percent(value).replace('%', "%25")))
        .in_language(Russian),
    cells("text: UTF-8 read as windows-1252", Asked(MOJIBAKE), Text, |value| misread(value, WINDOWS_1252)).in_language(French),
    cells("text: UTF-8 read as windows-1251", Asked(MOJIBAKE), Text, |value| misread(value, WINDOWS_1251)).in_language(Russian),
    cells("text: UTF-8 read as windows-1252, Japanese", Asked(MOJIBAKE), Text, |value| misread(value, WINDOWS_1252)).in_language(Japanese),
    cells("text: ???? (another program's encoding)", Gone, Text, question_marks).in_language(Russian),
    cells("text: � (another program's encoding)", Gone, Text, |value| Some(question_marks(value)?.replace('?', "\u{FFFD}")))
        .in_language(French),
    cells("text: blanks around", Asked(PADDED), Text, |value| Some(format!(" {value}  "))),
    cells("text: zero-width blank (web page)", Asked(&["text-control-character"]), Text, |value| Some(format!("\u{200B}{value}"))),
    cells("text: NUL (database)", Asked(&["text-control-character"]), Text, |value| Some(format!("{value}\0"))),
    cells("text: NULL (SQL)", Gone, Text, |_| Some("NULL".to_owned())),
    cells("text: N/A (people)", Gone, Text, |_| Some("N/A".to_owned())),
    cells("text: nan (pandas)", Gone, Text, |_| Some("nan".to_owned())),
    cells("text: undefined (JavaScript)", Gone, Text, |_| Some("undefined".to_owned())),
    cells("text: [object Object] (JavaScript)", Gone, Text, |_| Some("[object Object]".to_owned())),
    cells("text: (not set) (Google Analytics)", Gone, Text, |_| Some("(not set)".to_owned())),
    cells("text: #N/A (Excel)", Gone, Text, |_| Some("#N/A".to_owned())),
    cells("text: #ИМЯ? (Excel, Russian)", Gone, Text, |_| Some("#ИМЯ?".to_owned())),
    cells("text: <p> (web page)", Asked(&["text-html-tag"]), Text, |value| Some(format!("<p>{value}</p>"))),
    cells("text: _x000D_ after (Excel)", Asked(ESCAPED), Text, |value| Some(format!("{value}_x000D_"))),
    cells("text: \\u… (JSON)", Asked(ESCAPED), Text, |value| Some(unicode(value))).in_language(Russian),
    cells("text: =D0=… (mail)", Asked(ESCAPED), Text, printable).in_language(Russian),
    cells("text: b'…' (Python)", Asked(&["text-as-code"]), Text, |value| (!value.contains('\'')).then(|| format!("b'{value}'"))),
    cells("text: quoted twice", Asked(&["text-in-quotes"]), Text, |value| (!value.contains('"')).then(|| format!("\"{value}\""))),
    cells("text: System.Object[] (.NET)", Gone, Text, |_| Some("System.Object[]".to_owned())),
    cells("text: left-to-right mark (macOS)", Asked(&["text-control-character"]), Text, |value| Some(format!("\u{200E}{value}"))),
    cells("code: b'…' (Python)", Asked(&["text-as-code", "value-as-code"]), Code, |value| Some(format!("b'{value}'"))),
    cells("code: NULL (SQL)", Gone, Code, |_| Some("NULL".to_owned())),
    cells("code: - (people)", Gone, Code, |_| Some("-".to_owned())),
    cells("code: blanks around", Asked(PADDED), Code, |value| Some(format!("{value} "))),
    cells("code: no-break blank after (web page)", Asked(PADDED), Code, |value| Some(format!("{value}\u{A0}"))),
    cells("code: zero-width blank inside", Asked(&["text-control-character"]), Code, |value| {
        Some(format!("{}\u{200B}{}", &value[..2], &value[2..]))
    }),
    cells("key: blanks around", Asked(PADDED), Key, |value| Some(format!(" {value} "))),
    cells("key: Cyrillic С for C (people)", Gone, Key, |value| value.starts_with('C').then(|| value.replacen('C', "С", 1))),
];

/// The word of a tracker for an outcome: answered, missed, busy.
fn word(value: &str, words: [&str; 3]) -> Option<String> {
    let index = ["ANSWER", "CANCEL", "CONGESTION"].iter().position(|known| *known == value)?;
    Some(words[index].to_owned())
}

fn flag(value: &str, words: [&str; 2]) -> Option<String> {
    Some(words[usize::from(value == "1")].to_owned())
}

fn entities(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;")
}

fn numbered(value: &str) -> String {
    value
        .chars()
        .map(|character| if character.is_ascii() { character.to_string() } else { format!("&#{};", u32::from(character)) })
        .collect()
}

fn unicode(value: &str) -> String {
    let escaped = |unit: u16| if unit < 0x80 { String::from_utf16_lossy(&[unit]) } else { format!("\\u{unit:04x}") };
    value.encode_utf16().map(escaped).collect()
}

/// Quoted-printable: the bytes of letters outside of ASCII.
fn printable(value: &str) -> Option<String> {
    let byte = |byte: u8| if byte.is_ascii() { char::from(byte).to_string() } else { format!("={byte:02X}") };
    (!value.is_ascii()).then(|| value.bytes().map(byte).collect())
}

fn percent(value: &str) -> String {
    value.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// UTF-8 taken for another encoding; `None` where the other has no such bytes.
fn misread(value: &str, encoding: &'static Encoding) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(value.as_bytes()).map(|text| text.into_owned())
}

fn question_marks(value: &str) -> Option<String> {
    (!value.is_ascii()).then(|| value.chars().map(|character| if character.is_ascii() { character } else { '?' }).collect())
}
