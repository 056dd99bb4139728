//! Letters for time zones: `MSK`, `EST`, and those that zones far from each other share.

use super::Stated;
use crate::kind::timestamp::Zone;
use chrono::FixedOffset;

/// Letters with the hours that they nearly always mean. People write those of winter all year round.
const USUAL: [(&str, i32); 16] = [
    ("msk", 3),
    ("jst", 9),
    ("kst", 9),
    ("est", -5),
    ("edt", -4),
    ("cdt", -5),
    ("mst", -7),
    ("mdt", -6),
    ("pst", -8),
    ("pdt", -7),
    ("cet", 1),
    ("cest", 2),
    ("eet", 2),
    ("eest", 3),
    ("aest", 10),
    ("aedt", 11),
];

/// Letters that several zones share, with the minutes east of UTC that they mean: of Chicago and China; India, Ireland
/// and Israel; Britain in summer and Bangladesh; the Atlantic and Arabia.
const SHARED: [(&str, &[i32]); 4] = [("cst", &[-360, 480]), ("ist", &[330, 60, 120]), ("bst", &[60, 360]), ("ast", &[-240, 180])];

/// What letters say; `МСК+2` is two hours before Moscow.
pub(super) fn stated(name: &str) -> Option<Stated> {
    if let Some((_, minutes)) = SHARED.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)) {
        return Some(Stated::OneOf(minutes));
    }
    let (letters, more) = name.split_at(name.bytes().take_while(u8::is_ascii_alphabetic).count());
    let (_, hours) = USUAL.iter().find(|(known, _)| letters.eq_ignore_ascii_case(known))?;
    let more = match more.as_bytes() {
        [] => 0,
        [sign @ (b'+' | b'-'), digit @ b'0'..=b'9'] if letters.eq_ignore_ascii_case("msk") => {
            i32::from(digit - b'0') * if *sign == b'-' { -1 } else { 1 }
        }
        _ => return None,
    };
    Some(Stated::Usually(Zone::Fixed(FixedOffset::east_opt((hours + more) * 3600)?)))
}

/// Whether letters can mean this offset.
pub(super) fn can_mean(name: &str, offset: FixedOffset) -> bool {
    match stated(name) {
        Some(Stated::OneOf(minutes)) => minutes.contains(&(offset.local_minus_utc() / 60)),
        Some(Stated::Usually(zone)) => zone == Zone::Fixed(offset),
        _ => false,
    }
}
