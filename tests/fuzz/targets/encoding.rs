//! Any bytes, and words of many languages in any encoding: how sure it is and the rival go together.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::{ENCODINGS, one};
use libfuzzer_sys::fuzz_target;
use rowproof::encoding::{SURE, by_name, detect};
use rowproof::mapping::known_words;

#[derive(Debug)]
struct Input {
    pieces: Vec<Vec<u8>>,
}

const WORDS: [&str; 16] = [
    "Дата",
    "Телефон",
    "Пропущенный",
    "日付",
    "山田太郎",
    "アイウ",
    "ﾔﾏﾀﾞ",
    "张伟",
    "北京市",
    "서울",
    "Müller",
    "São João",
    "Łódź",
    "Αθήνα",
    "Київ",
    "İstanbul",
];

fn piece(input: &mut Unstructured) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if input.ratio(1, 4)? {
        bytes.extend_from_slice(*input.choose(&[b"\xEF\xBB\xBF" as &[u8], b"\xFF\xFE", b"\xFE\xFF", b"\x1B$B", b"\xEF\xBB"])?);
    }
    let encoding = by_name(one(input, &ENCODINGS)?).expect("a known encoding");
    while !input.is_empty() && bytes.len() < 400 {
        match input.arbitrary::<u8>()? {
            0..96 => rowproof::text::encode(encoding, one(input, &WORDS)?, &mut bytes),
            96..160 => rowproof::text::encode(encoding, one(input, &[",", "\n", " ", "\"", "12", "a"])?, &mut bytes),
            160..168 => break,
            _ => {
                bytes.push(input.arbitrary()?);
                true
            }
        };
    }
    Ok(bytes)
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        let count = input.int_in_range(0..=3)?;
        Ok(Self { pieces: (0..count).map(|_| piece(input)).collect::<Result<_>>()? })
    }
}

fuzz_target!(|input: Input| {
    let pieces: Vec<&[u8]> = input.pieces.iter().map(Vec::as_slice).collect();
    let found = detect(&pieces, &known_words);
    assert_eq!(found, detect(&pieces, &known_words), "the same every time");
    assert!((0.0..=1.0).contains(&found.confidence), "{found:?}");
    assert!(found.confidence >= SURE || !found.rivals.is_empty(), "unsure without a rival: {found:?}");
    assert!(!found.rivals.contains(&found.encoding), "{found:?} is its own rival");
    assert!(found.mark <= pieces.first().map_or(0, |piece| piece.len()));
    assert!(!found.because.in_english().contains('{'), "{:?}", found.because);
});
