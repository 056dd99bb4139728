//! Files as people bring them, made up.

use crate::{ENCODINGS, one};
use arbitrary::{Result, Unstructured};

/// Bytes of which most structure a file.
pub fn bytes(input: &mut Unstructured) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while !input.is_empty() && bytes.len() < 400 {
        bytes.push(match input.arbitrary::<u8>()? {
            byte @ 0..160 => b",,;\t\"\"\n\r\n\\ a0|'\n"[usize::from(byte) % 16],
            _ => input.arbitrary()?,
        });
    }
    Ok(bytes)
}

/// A table of calls with the faults that people make.
pub fn table(input: &mut Unstructured) -> Result<Vec<u8>> {
    const HEADER: [&str; 9] = ["ClientId", "DateTime", "Price", "Currency", "PhoneNumber", "TalkDuration", "CallMissed", "Tag", "URL"];
    const CELLS: [&str; 48] = [
        "133591247640966458",
        "1.33591E+17",
        " 12",
        "'34",
        "",
        "１２",
        "1793606400",
        "1793606400000",
        "21.10.2026 14:05",
        "10/11/2026 10:00",
        "2026-11-02T04:10:49-0500",
        "44621.5",
        "soon",
        "31.12.2026 1:00",
        "120.50",
        "1 120,50",
        "1,234",
        "12,5",
        "$3",
        "free",
        "-1",
        "RUB",
        "rur",
        "+70123456789",
        "+7 (012) 345-67-89",
        "8 912 345 67 89",
        "7.9E+10",
        "anonymous",
        "4m 23s",
        "4:23",
        "0:04:23",
        "1",
        "0",
        "да",
        "no",
        "2",
        "text",
        "\"two\nlines\"",
        "\"say \"\"hi\"\"\"",
        "\"a,b\"",
        "\u{1}",
        "=1+1",
        "https://example.com",
        "example.com/x",
        "Ð˜Ð²Ð°Ð½",
        "\"open",
        "日本",
        "\u{FFFD}",
    ];
    let encoding =
        rowproof::encoding::by_name(if input.ratio(1, 4)? { one(input, &ENCODINGS)? } else { "utf-8" }).expect("a known encoding");
    let mut bytes = Vec::new();
    let delimiter = one(input, &[",", ",", ";", "\t"])?;
    let end = one(input, &["\n", "\n", "\r\n", "\r"])?;
    let put = |text: &str, bytes: &mut Vec<u8>| rowproof::text::encode(encoding, text, bytes);
    let width = input.int_in_range(1..=HEADER.len())?;
    let first = input.int_in_range(0..=HEADER.len() - width)?;
    put(&HEADER[first..first + width].join(delimiter), &mut bytes);
    put(end, &mut bytes);
    while !input.is_empty() && bytes.len() < 800 {
        for column in 0..width {
            if column > 0 {
                put(delimiter, &mut bytes);
            }
            put(one(input, &CELLS)?, &mut bytes);
        }
        match input.arbitrary::<u8>()? {
            0..32 => bytes.push(input.arbitrary()?),
            32..48 => _ = put(delimiter, &mut bytes),
            48..64 => _ = put("\"", &mut bytes),
            64..80 => _ = put(end, &mut bytes),
            _ => {}
        }
        put(end, &mut bytes);
    }
    Ok(bytes)
}
