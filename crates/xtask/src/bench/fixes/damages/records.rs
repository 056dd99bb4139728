//! Records: shifted, cut, joined, repeated, with sums among them.

use crate::bench::fixes::clean::Sort::Text;
use crate::bench::fixes::damage::Truth::{Gone, Told};
use crate::bench::fixes::damage::{Damage, rows};
use crate::bench::fixes::file::Row;
use crate::numbers::Numbers;

pub const DAMAGES: &[Damage] = &[
    rows("record: an empty cell too many (copied by hand)", Gone, |_, rows, numbers| {
        some(rows, numbers, |row, numbers| {
            let at = 1 + numbers.below(4) as usize;
            row.cells.insert(at, String::new());
        });
    }),
    rows("record: a cell missing in the middle (script)", Gone, |_, rows, numbers| {
        some(rows, numbers, |row, numbers| {
            let at = 1 + numbers.below(4) as usize;
            row.cells.remove(at);
        });
    }),
    rows("record: the first cell missing (copied by hand)", Gone, |_, rows, numbers| {
        some(rows, numbers, |row, _| {
            row.cells.remove(0);
        });
    }),
    rows("record: cells missing at the end (broken download)", Gone, |_, rows, numbers| {
        some(rows, numbers, |row, numbers| {
            let left = row.cells.len() - 1 - numbers.below(3) as usize;
            row.cells.truncate(left);
        });
    }),
    rows("record: shifted, and filled up to width (spreadsheet)", Gone, |_, rows, numbers| {
        some(rows, numbers, |row, numbers| {
            let at = 1 + numbers.below(4) as usize;
            row.cells.remove(at);
            row.cells.push(String::new());
        });
    }),
    rows("record: two cells swapped (copied by hand)", Gone, |file, rows, numbers| {
        let columns = &file.target.columns;
        let of = |sort| columns.iter().position(|column| column.sort == sort);
        use crate::bench::fixes::clean::Sort::{Duration, Moment};
        if let (Some(moment), Some(duration)) = (of(Moment), of(Duration)) {
            some(rows, numbers, |row, _| row.cells.swap(moment, duration));
        }
    }),
    rows("record: unquoted delimiter (script)", Gone, |file, rows, numbers| {
        let text = file.target.columns.iter().rposition(|column| column.sort == Text).unwrap_or(0);
        let delimiter = char::from(file.delimiter).to_string();
        some(rows, numbers, |row, _| {
            row.cells[text] = format!("one{delimiter}two");
            row.line = Some(row.cells.join(&delimiter));
        });
    }),
    rows("record: quote not closed (script)", Gone, |file, rows, numbers| {
        let text = file.target.columns.iter().position(|column| column.sort == Text).unwrap_or(0);
        some(rows, numbers, |row, _| {
            row.line = Some(file.line(row.cells.iter().enumerate().map(|(at, cell)| if at == text { "\u{1}" } else { cell })));
            row.line = row.line.take().map(|line| line.replace('\u{1}', &format!("\"{}", row.cells[text].replace(['"', ','], ""))));
        });
    }),
    rows("record: quotes not doubled (script)", Gone, |file, rows, numbers| {
        let text = file.target.columns.iter().position(|column| column.sort == Text).unwrap_or(0);
        some(rows, numbers, |row, _| {
            row.line = Some(file.line(row.cells.iter().enumerate().map(|(at, cell)| if at == text { "\u{1}" } else { cell })));
            row.line = row.line.take().map(|line| line.replace('\u{1}', "\"say \"yes\" now\""));
        });
    }),
    rows("record: line break without quotes (script)", Gone, |file, rows, numbers| {
        let text = file.target.columns.iter().position(|column| column.sort == Text).unwrap_or(0);
        some(rows, numbers, |row, _| {
            row.line = Some(file.line(row.cells.iter().enumerate().map(|(at, cell)| if at == text { "\u{1}" } else { cell })));
            row.line = row.line.take().map(|line| line.replace('\u{1}', "one\r\ntwo"));
        });
    }),
    rows("record: two on one line (joined by hand)", Gone, |file, rows, _| {
        for at in (0..rows.len().saturating_sub(1)).step_by(7).rev() {
            let second = rows.remove(at + 1);
            let line = format!("{}{}{}", file.line(&rows[at].cells), char::from(file.delimiter), file.line(&second.cells));
            rows[at].line = Some(line);
            rows[at].hit = true;
            rows.insert(at + 1, Row { line: None, hit: true, ..second });
            rows[at + 1].line = Some("\u{2}".to_owned());
        }
        rows.retain(|row| row.line.as_deref() != Some("\u{2}"));
    }),
    rows("record: whole line in quotes (Excel, saved twice)", Gone, |file, rows, numbers| {
        some(rows, numbers, |row, _| row.line = Some(format!("\"{}\"", file.line(&row.cells).replace('"', "\"\""))));
    }),
    rows("record: delimiters at the end (Excel)", Told, |file, rows, _| {
        for row in rows {
            row.line = Some(format!("{}{}", file.line(&row.cells), char::from(file.delimiter).to_string().repeat(3)));
            row.hit = true;
        }
    }),
    rows("record: the same twice (joined files)", Gone, |_, rows, numbers| {
        let count = rows.len();
        for at in (0..count).filter(|at| at % 5 == 2) {
            let again = Row { hit: true, ..rows[at].clone() };
            rows[at].hit = true;
            rows.insert(count + numbers.below(2) as usize * (rows.len() - count), again);
        }
    }),
    rows("lines: blank ones (Excel, rows deleted)", Told, |file, rows, _| {
        insert(rows, |at| (at % 9 == 4).then(String::new));
        let _ = file;
    }),
    rows("lines: rows of delimiters (Excel, rows deleted)", Told, |file, rows, _| {
        let empty = char::from(file.delimiter).to_string().repeat(file.target.columns.len() - 1);
        insert(rows, |at| (at % 9 == 4).then(|| empty.clone()));
    }),
    rows("lines: header again (joined files)", Told, |file, rows, _| {
        let header = file.line(&file.headings);
        insert(rows, |at| (at % 20 == 10).then(|| header.clone()));
    }),
    rows("lines: total at the end (report)", Gone, |file, rows, _| {
        let count = rows.len();
        let total = format!("Total{}", char::from(file.delimiter).to_string().repeat(file.target.columns.len() - 1));
        insert(rows, |at| (at + 1 == count).then(|| total.clone()));
    }),
    rows("lines: subtotals (report)", Gone, |file, rows, _| {
        let width = file.target.columns.len();
        let total = file.line((0..width).map(|at| {
            if at == 0 {
                "Subtotal"
            } else if at == width - 2 {
                "1234.50"
            } else {
                ""
            }
        }));
        insert(rows, |at| (at % 10 == 9).then(|| total.clone()));
    }),
    rows("lines: note at the end (report)", Gone, |_, rows, _| {
        let count = rows.len();
        insert(rows, |at| (at + 1 == count).then(|| "Generated by Example Reports on 2026-11-21".to_owned()));
    }),
];

/// Damages one record in six, and one at least.
fn some(rows: &mut [Row], numbers: &mut Numbers, how: impl Fn(&mut Row, &mut Numbers)) {
    let first = numbers.below(6) as usize;
    for row in rows.iter_mut().skip(first).step_by(6).filter(|row| !row.hit && row.line.is_none()) {
        how(row, numbers);
        row.hit = true;
    }
}

/// Puts lines behind records that are no records.
fn insert(rows: &mut Vec<Row>, line: impl Fn(usize) -> Option<String>) {
    let old = std::mem::take(rows);
    for (at, row) in old.into_iter().enumerate() {
        rows.push(row);
        rows.extend(line(at).map(|line| Row { line: Some(line), ..Row::default() }));
    }
}
