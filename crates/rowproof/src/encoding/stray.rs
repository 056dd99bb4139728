//! The encoding of a few cells among those of another.

use super::choice::{DEPENDENCE, SURE};
use super::reading::Reading;
use super::{evidence, tokens};
use encoding_rs::{Encoding, GB18030, IBM866, KOI8_R, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

/// What is joined to UTF-8, with −ln of how often, roughly.
const CANDIDATES: [(&Encoding, f64); 6] =
    [(WINDOWS_1251, 0.0), (WINDOWS_1252, 0.0), (SHIFT_JIS, 0.0), (GB18030, 0.5), (KOI8_R, 2.0), (IBM866, 2.0)];

/// The encoding that the bytes of cells are in which are not UTF-8, where it is clear: nothing in them is UTF-8 then, and
/// every word means something.
pub fn of_stray(cells: &[u8]) -> Option<&'static Encoding> {
    let words = tokens::of(&[cells]);
    if words.iter().any(|word| word.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())) {
        return None;
    }
    let mut readings = CANDIDATES.map(|(encoding, rarity)| Reading::of(encoding, rarity, &words));
    readings.sort_by(|a, b| a.total.total_cmp(&b.total));
    let (best, others) = readings.split_first()?;
    let odds: f64 = others.iter().map(|other| ((best.total - other.total) / DEPENDENCE).exp()).sum();
    let is_clear = 1.0 / (1.0 + odds + evidence::odds_of_chance(best.encoding, &words)) >= SURE;
    (is_clear && best.misfits(&words) == 0).then_some(best.encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stray_cells_are_told_where_they_are_clear() {
        let check = |cells: &[u8], expect: Option<&'static Encoding>| assert_eq!(of_stray(cells), expect, "{cells:?}");
        let bytes = |encoding: &'static Encoding, text: &str| encoding.encode(text).0.into_owned();
        check(&bytes(WINDOWS_1251, "Анна Уфа перезвонить завтра"), Some(WINDOWS_1251));
        check(&bytes(KOI8_R, "Кузнецов Рязань"), Some(KOI8_R));
        check(&bytes(WINDOWS_1252, "Jürgen Weiß Düsseldorf"), Some(WINDOWS_1252));
        check(&bytes(SHIFT_JIS, "山田太郎 東京都"), Some(SHIFT_JIS));
        // Half a letter of UTF-8, damaged letters, and too little.
        check(b"perdre son caf\xC3", None);
        check("Иван Пет".as_bytes().strip_suffix(b"\x82").unwrap_or_default(), None);
        check(b"\xD0 \xFF", None);
        check(&bytes(WINDOWS_1251, "Уфа"), None);
    }
}
