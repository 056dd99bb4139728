//! Signs of measures and prices as people write them: `5 µm`, `21 °C`, `m³`, `£5`.

/// What follows a degree sign.
const DEGREES: &str = "CFKNSEW";

/// What follows a micro sign first.
const MICRO: &str = "mlLgsAVWFMHNSPJTCRKUk";

/// What stands before a raised two or three.
const LENGTHS: [&str; 12] = ["m", "cm", "mm", "km", "dm", "nm", "in", "ft", "yd", "s", "W", "V"];

/// What the sign of a measure costs where it stands right: hardly any word of another encoding has its bytes.
const MEASURE: f64 = 1.0;

/// What the sign of a price costs before a number, where a letter of another encoding can stand as well.
const PRICE: f64 = 4.0;

/// What the signs of `word` cost, besides its letters and digits, if it is a measure or a price.
pub fn cost(word: &str) -> Option<f64> {
    let is_price = || {
        word.strip_prefix(['£', '¥']).is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()) && number.is_ascii())
    };
    if is_one(word) { Some(MEASURE) } else { is_price().then_some(PRICE) }
}

/// Whether `word` is a unit with such a sign, with a number before it or without, or an angle.
pub fn is_one(word: &str) -> bool {
    let unit = word.trim_matches(|character: char| character.is_ascii_punctuation());
    let has_number = unit.starts_with(|first: char| first.is_ascii_digit());
    let unit = unit.trim_start_matches(|character: char| character.is_ascii_digit());
    let is_raised = |rest: &str| LENGTHS.contains(&rest);
    match unit.chars().next() {
        Some('µ') => is_micro(&unit['µ'.len_utf8()..]),
        Some('°') => matches!(&unit['°'.len_utf8()..], rest if rest.len() == 1 && DEGREES.contains(rest) || rest.is_empty() && has_number),
        _ => unit.strip_suffix(['²', '³']).is_some_and(is_raised),
    }
}

fn is_micro(rest: &str) -> bool {
    rest.len() <= 3 && rest.starts_with(|first| MICRO.contains(first)) && rest.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::{cost, is_one};

    #[test]
    fn measures() {
        let check = |word: &str, expect: bool| assert_eq!(is_one(word), expect, "{word}");
        for word in ["µm", "µL", "5µm", "[µg]", "µmol", "°C", "21°C", "90°", "m³", "12km²"] {
            check(word, true);
        }
        for word in ["µ", "µé", "µmeter", "°", "°é", "³", "12³", "da³", "Michał", "m", "Mµller", ""] {
            check(word, false);
        }
        assert_eq!((cost("£5"), cost("5£"), cost("£é")), (Some(super::PRICE), None, None));
    }
}
