//! Any text: a repair ends, and says something else than before.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use encoding_rs::{Encoding, IBM866, KOI8_R, MACINTOSH, WINDOWS_1251, WINDOWS_1252, X_MAC_CYRILLIC};
use fuzz::one;
use libfuzzer_sys::fuzz_target;
use rowproof::mojibake::repaired;

/// How often a text is misread here; so often a repair may fire, and once for windows-1251.
const TIMES: usize = 4;

#[derive(Debug)]
struct Input {
    value: String,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        const WORDS: [&str; 14] = ["Иванов", "Пётр", "Київ", "日本", "山田", "Müller", "é", "São", "Łódź", "ア", "№5", "Ð", "Ã", "È"];
        const MISTAKEN: [&Encoding; 6] = [WINDOWS_1252, WINDOWS_1251, KOI8_R, IBM866, X_MAC_CYRILLIC, MACINTOSH];
        let times = input.int_in_range(0..=TIMES)?;
        let mistaken: Vec<&Encoding> = (0..times).map(|_| input.choose(&MISTAKEN).copied()).collect::<Result<_>>()?;
        let mut value = if input.arbitrary()? { one(input, &WORDS)?.to_owned() } else { String::new() };
        value += &fuzz::text(input, &WORDS, 60)?;
        for encoding in mistaken {
            value = encoding.decode_without_bom_handling(value.as_bytes()).0.into_owned();
        }
        Ok(Self { value })
    }
}

fuzz_target!(|input: Input| {
    let mut value = input.value;
    for _ in 0..=TIMES + 1 {
        let Some(repaired) = repaired(&value) else {
            return;
        };
        assert_ne!(repaired, value);
        assert!(repaired.chars().count() <= value.chars().count(), "{value:?} → {repaired:?}");
        value = repaired;
    }
    panic!("{value:?} is repaired again and again");
});
