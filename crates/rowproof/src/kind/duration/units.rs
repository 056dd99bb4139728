//! Lengths of time whose units are written: `1h 2m 3s`, `4 мин 23 с`, `1時間2分`, `PT4M23S`.

/// The most milliseconds that are counted; what is longer is no call.
const MOST: u64 = 1_000_000_000_000;

const DAY: u64 = 86_400_000;

/// A length of time.
pub(super) struct Length {
    pub milliseconds: u64,
    /// Whether no unit below the minute is written.
    pub to_the_minute: bool,
}

/// The length that a value comes to: each unit once, from large to small.
pub(super) fn length(value: &str) -> Option<Length> {
    let (milliseconds, smallest) = match value.strip_prefix('P') {
        // What is left out in ISO 8601 is zero.
        Some(period) => (iso_8601(period)?, 0),
        // 1.234 with a dot or a comma can be thousands.
        None => sum(value, 2, unit)?,
    };
    // Days alone are no length of a call.
    if smallest >= DAY {
        return None;
    }
    Some(Length { milliseconds, to_the_minute: smallest >= 60_000 })
}

/// `4M23S` after `PT`; before the T, an M would be months.
fn iso_8601(period: &str) -> Option<u64> {
    let (days, time) = period.split_once('T')?;
    let days = if days.is_empty() { 0 } else { sum(days, 3, |word| (word == "d").then_some(DAY))?.0 };
    let (time, _) = sum(time, 3, |word| unit(word).filter(|_| word.len() == 1))?;
    Some(days + time)
}

/// What some put between the last two.
const CONNECTIONS: [&str; 6] = ["and ", "und ", "y ", "et ", "e ", "и "];

/// The sum of numbers with their units, and the smallest unit; the numbers have at most so many decimals.
fn sum(value: &str, decimals: usize, unit: impl Fn(&str) -> Option<u64>) -> Option<(u64, u64)> {
    let mut rest = value.trim();
    let mut total = 0_u64;
    let mut last = u64::MAX;
    while !rest.is_empty() {
        let digits = rest.find(|character: char| !character.is_ascii_digit() && !matches!(character, '.' | ','))?;
        let thousandths = thousandths(&rest[..digits], decimals)?;
        rest = rest[digits..].trim_start();
        let word = rest.find(|character: char| !character.is_alphabetic() && !is_mark(character)).unwrap_or(rest.len());
        let size = unit(&rest[..word].to_lowercase()).filter(|&size| size < last)?;
        rest = rest[word..].trim_start_matches('.').trim_start_matches([',', ' ', '\u{A0}']);
        rest = CONNECTIONS.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest).trim_start();
        total += thousandths.checked_mul(size)? / 1000;
        last = size;
    }
    (last < u64::MAX && total <= MOST).then_some((total, last))
}

/// A number with at most so many decimals, times a thousand.
fn thousandths(number: &str, most: usize) -> Option<u64> {
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=9).contains(&whole.len()) || decimals.len() > most || !digits(whole) || !digits(decimals) {
        return None;
    }
    format!("{whole}{decimals:0<3}").parse().ok()
}

/// The marks of minutes and seconds.
fn is_mark(character: char) -> bool {
    matches!(character, '\'' | '"' | '′' | '″')
}

/// A unit in milliseconds, in the words of many languages.
fn unit(word: &str) -> Option<u64> {
    const UNITS: [(u64, &str); 5] = [
        (DAY, "d day days д дн день дня дней tag tage día días jour jours"),
        (
            3_600_000,
            "h hr hrs hour hours ч час часа часов 時間 小时 小時 시간 std stunde stunden hora horas heure heures ora ore uur uren godz \
             timme timmar time timer saat год година години годин",
        ),
        (
            60_000,
            "m min mins minute minutes м мин минута минуту минуты минут 分 分钟 分鐘 분 ' ′ minuten minuto minutos minuti minut \
             minuter minutter dk dakika хв хвилина хвилини хвилин",
        ),
        (
            1000,
            "s sec secs second seconds с сек секунда секунду секунды секунд 秒 秒钟 초 \" ″ sek sekunde sekunden segundo segundos seconde \
             secondes secondo secondi seconden sekund sekundy sekunder sn saniye секунди",
        ),
        (1, "ms msec millisecond milliseconds мс ミリ秒"),
    ];
    let is_of = |words: &str| words.split_ascii_whitespace().any(|known| known == word);
    UNITS.iter().find(|(_, words)| is_of(words)).map(|&(size, _)| size)
}
