//! Files as a whole: encoding, delimiter, header, what stands around the table.

use crate::bench::fixes::clean::Language::{French, Japanese, Russian};
use crate::bench::fixes::clean::Sort;
use crate::bench::fixes::damage::Truth::{Asked, Gone, Told};
use crate::bench::fixes::damage::{Damage, Does, encoding, file, text};
use crate::bench::fixes::file::File;

pub const DAMAGES: &[Damage] = &[
    Damage { name: "file: clean", does: Does::Nothing, truth: Told, language: None },
    Damage { name: "file: clean, Russian", does: Does::Nothing, truth: Told, language: Some(Russian) },
    Damage { name: "file: clean, Japanese", does: Does::Nothing, truth: Told, language: Some(Japanese) },
    encoding("file: windows-1251 (Excel, Russian)", Asked(&["encoding=windows-1251"]), "windows-1251").in_language(Russian),
    encoding("file: KOI8-R (old mail)", Asked(&["encoding=KOI8-R"]), "koi8-r").in_language(Russian),
    encoding("file: windows-1252 (Excel, French)", Asked(&["encoding=windows-1252"]), "windows-1252").in_language(French),
    encoding("file: Shift_JIS (Excel, Japanese)", Asked(&["encoding=Shift_JIS"]), "shift_jis").in_language(Japanese),
    encoding("file: EUC-JP (old Unix)", Asked(&["encoding=EUC-JP"]), "euc-jp").in_language(Japanese),
    encoding("file: UTF-16, little end first (Excel)", Told, "utf-16le").in_language(Japanese),
    encoding("file: UTF-16, big end first (Java)", Told, "utf-16be").in_language(Russian),
    file("file: byte order mark (Excel)", Told, |file| file.mark = true),
    file("file: semicolons (Excel, European)", Told, |file| file.delimiter = b';'),
    file("file: tabs (Excel, copied)", Told, |file| file.delimiter = b'\t'),
    file("file: pipes (database)", Told, |file| file.delimiter = b'|'),
    file("file: sep=; (Excel)", Told, |file| {
        file.delimiter = b';';
        file.before.push("sep=;".to_owned());
    }),
    file("file: LF (Unix)", Told, |file| file.newline = "\n"),
    file("file: CR (old Mac)", Told, |file| file.newline = "\r"),
    file("file: title lines (report)", Told, |file| {
        file.before.extend(["Calls of November".to_owned(), String::new()]);
    }),
    file("file: title line with delimiters (Excel)", Told, |file| {
        file.before.push(format!("Calls of November{}", char::from(file.delimiter).to_string().repeat(file.headings.len() - 1)));
    }),
    file("header: lower case with underscores (database)", Told, |file| {
        rename(file, |heading| {
            let words = heading.char_indices().map(|(at, character)| {
                let begins = at > 0 && character.is_uppercase() && !heading[..at].ends_with(|before: char| before.is_uppercase());
                format!("{}{}", if begins { "_" } else { "" }, character.to_lowercase())
            });
            words.collect::<String>().replace(' ', "")
        });
    }),
    file("header: capitals (database)", Told, |file| rename(file, str::to_uppercase)),
    file("header: blanks around (people)", Told, |file| rename(file, |heading| format!(" {heading} "))),
    file("header: translated to Russian (people)", Told, |file| rename(file, |heading| translated(heading, 1))),
    file("header: translated to Japanese (people)", Told, |file| rename(file, |heading| translated(heading, 2))),
    file("header: other English names (tracker)", Told, |file| rename(file, |heading| translated(heading, 0))),
    file("header: columns in another order (people)", Told, |file| {
        file.order.reverse();
        file.headings.reverse();
    }),
    file("header: columns that mean nothing to the target (CRM)", Told, |file| {
        for (at, heading) in [(0, "Manager"), (3, "Deal stage"), (6, "")] {
            let at = at.min(file.order.len());
            file.order.insert(at, None);
            file.headings.insert(at, heading.to_owned());
        }
    }),
    file("header: missing (SQL export)", Gone, |file| {
        let first = file.rows.remove(0);
        file.headings = first.cells.clone();
    }),
    file("header: a column named twice (joined tables)", Gone, |file| {
        let moment = file.target.columns.iter().position(|column| column.sort == Sort::Duration).unwrap_or(0);
        file.order.push(Some((moment + 1) % file.headings.len()));
        file.headings.push(file.headings[moment].clone());
    }),
    file("header: a name in one column more (renamed by hand)", Gone, |file| {
        let text = file.target.columns.iter().rposition(|column| column.sort == Sort::Text).unwrap_or(0);
        file.headings[text] = "Sonstiges".to_owned();
    }),
    text("text: every line in quotes (Excel, saved twice)", Gone, |text| {
        text.lines().map(|line| format!("\"{}\"\r\n", line.replace('"', "\"\""))).collect()
    }),
    text("text: every quote escaped by a backslash (MySQL)", Told, |text| text.replace("\"\"", "\\\"")),
    text("text: typographic quotes (Word)", Gone, |text| text.replace("\"\"", "”").replace('"', "“")),
    text("text: cut off in the last record (broken download)", Gone, |text| {
        let last = text.trim_end().rfind('\n').unwrap_or(0);
        let cut = last + (text.len() - last) / 3;
        text.char_indices().take_while(|&(at, _)| at < cut).map(|(_, character)| character).collect()
    }),
    text("text: NUL bytes at the end (disk full)", Told, |text| format!("{text}{}", "\0".repeat(64))),
    text("text: end-of-file mark (DOS)", Told, |text| format!("{text}\u{1A}")),
];

fn rename(file: &mut File, how: impl Fn(&str) -> String) {
    for heading in &mut file.headings {
        *heading = how(heading);
    }
}

/// What people call the fields: another English name, a Russian one, a Japanese one.
const NAMES: [(&str, [&str; 3]); 11] = [
    ("EventDate", ["Call Start Time", "Дата и время звонка", "通話日時"]),
    ("DateTime", ["Date and Time", "Дата и время", "日時"]),
    ("CallerId", ["Caller Number", "Номер звонящего", "発信者番号"]),
    ("CalledPhoneNumber", ["Tracking Number", "Виртуальный номер", "計測番号"]),
    ("TalkDuration", ["Talk Time", "Длительность разговора", "会話時間"]),
    ("CallStatus", ["Status", "Статус звонка", "通話ステータス"]),
    ("SaleAmount", ["Sale Value", "Сумма продажи", "売上金額"]),
    ("Price", ["Goal Value", "Ценность", "金額"]),
    ("Currency", ["Currency Code", "Валюта", "通貨"]),
    ("Contact Email", ["Email Address", "Электронная почта", "メールアドレス"]),
    ("Media Property", ["Website", "Сайт", "サイトURL"]),
];

fn translated(heading: &str, language: usize) -> String {
    NAMES.iter().find(|(name, _)| *name == heading).map_or(heading, |(_, names)| names[language]).to_owned()
}
