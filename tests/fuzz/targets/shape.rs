//! Any value has a shape, whatever blanks are around it.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use rowproof::shape::Shape;

#[derive(Debug)]
struct Input {
    value: String,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        const SPECIAL: [&str; 28] = [
            "1", "12", "1,234", "e", "E+", "+", "%", "$", "€", "\u{A0}", "\u{202F}", "'", ".", "/", "T", "年", "ноя", "Nov", "am", "z",
            "://", "@", "(", ")", "{", "}", "<", "٣",
        ];
        Ok(Self { value: fuzz::text(input, &SPECIAL, 60)? })
    }
}

fuzz_target!(|input: Input| {
    let value = input.value.as_str();
    let shape = Shape::of(value);
    assert_eq!(Shape::of(value.trim()), shape);
    assert_eq!(Shape::of(&format!(" {value}\t")), shape);
    assert_eq!(Shape::ALL[shape as usize], shape);
    assert!((0.0..=1.0).contains(&shape.weight()));
    assert!(Shape::ALL.iter().all(|&other| shape.is_near(other) == other.is_near(shape)));
});
