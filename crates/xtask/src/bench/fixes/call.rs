//! One call, or one contact: all that the formats tell of it. Numbers are from ranges kept free for fiction, or made up.

use super::clean::Language;
use crate::numbers::Numbers;
use chrono::{DateTime, FixedOffset};

/// The last moment of a call, a day and some before the moment of judging.
const LAST: i64 = 1_795_150_000;

/// When New York put its clocks back: 2026-11-01, 06:00 UTC.
const WINTER: i64 = 1_793_512_800;

/// The facts of a call.
pub struct Call {
    /// Six characters that no other record has, of ASCII and readable in any encoding.
    pub key: String,
    pub moment: i64,
    pub media: u32,
    pub talk: u32,
    pub duration: u32,
    pub ivr: u32,
    pub status: &'static str,
    pub caller: String,
    pub called: String,
    pub russian: String,
    pub place: (&'static str, &'static str, &'static str),
    pub phone_type: &'static str,
    pub click: String,
    pub client: u64,
    pub event: u64,
    pub amount: String,
    pub name: (&'static str, &'static str),
    words: &'static Words,
    word: usize,
}

/// What a language calls things.
struct Words {
    company: [&'static str; 3],
    city: [&'static str; 4],
    phrase: [&'static str; 4],
}

const ENGLISH: Words = Words {
    company: ["Smith & Sons", "Acme Ltd.", "Example \"Best\" Calls"],
    city: ["Springfield", "San Francisco", "Portland", "St. Louis"],
    phrase: ["Booking, phone", "Sale", "Question about price", "Complaint"],
};

const FRENCH: Words = Words {
    company: ["Café Crème & Cie", "Société Générale d’Appels", "L’Été"],
    city: ["Besançon", "Orléans", "Nîmes", "Trois-Rivières"],
    phrase: ["Réservation, téléphone", "Vente", "Réclamation", "Déjà client"],
};

const JAPANESE: Words = Words {
    company: ["株式会社アクメ", "山田商店", "さくら電話サービス"],
    city: ["大阪市", "札幌市", "福岡市", "横浜市"],
    phrase: ["電話で予約", "販売完了", "価格についての質問", "苦情"],
};

const RUSSIAN: Words = Words {
    company: ["ООО «Ромашка»", "Иванов и сыновья", "Окна Плюс"],
    city: ["Москва", "Санкт-Петербург", "Екатеринбург", "Нижний Новгород"],
    phrase: ["Заявка, телефон", "Продажа", "Вопрос о цене", "Повторное обращение"],
};

const PLACES: [(&str, &str, &str); 4] =
    [("Springfield", "IL", "62701"), ("San Francisco", "CA", "94102"), ("Portland", "OR", "97201"), ("St. Louis", "MO", "63101")];

const NAMES: [(&str, &str); 4] = [("Maria", "Nowak"), ("Ken", "Tanaka"), ("Anna", "Petrova"), ("John", "O'Hara")];

const AREAS: [u32; 5] = [212, 512, 702, 415, 305];

impl Call {
    /// The facts of the call with this number, some days back at most.
    pub fn new(index: usize, days: u32, language: Language, numbers: &mut Numbers) -> Self {
        let status = numbers.weighted(&[(60, "ANSWER"), (20, "CANCEL"), (10, "CONGESTION"), (10, "IVR_DROPOFF")]);
        let talk = if status == "ANSWER" { numbers.within(5, 1900) } else { 0 };
        let ivr = numbers.below(30);
        // Offices are open from 9 to 20, in New York and in Moscow.
        let day = i64::from(numbers.below(days)) * 86_400;
        let moment = LAST - LAST % 86_400 - day + i64::from(numbers.within(14 * 3600, 17 * 3600));
        let words = match language {
            Language::English => &ENGLISH,
            Language::French => &FRENCH,
            Language::Japanese => &JAPANESE,
            Language::Russian => &RUSSIAN,
        };
        Self {
            key: key(index),
            moment,
            media: numbers.within(100_001, 100_009),
            talk,
            duration: talk + ivr + numbers.within(1, 60),
            ivr,
            status,
            caller: format!("{}55501{:02}", numbers.pick(&AREAS), numbers.below(100)),
            called: format!("80055501{:02}", numbers.below(100)),
            russian: format!("+7495{:03}{:04}", numbers.within(200, 799), numbers.below(10_000)),
            place: numbers.pick(&PLACES),
            phone_type: numbers.pick(&["Mobile", "Landline"]),
            click: format!("K{:06}xY{}", numbers.below(1_000_000), numbers.below(10)),
            client: 133_591_247_640_000_001 + u64::from(numbers.below(99_999)) * 10,
            event: 202_611_000_001 + u64::from(numbers.below(100_000)),
            amount: amount(numbers),
            name: numbers.pick(&NAMES),
            words,
            word: numbers.below(12) as usize,
        }
    }

    /// The moment in ISO 8601, at New York.
    pub fn new_york(&self) -> String {
        let hours = if self.moment < WINTER { -4 } else { -5 };
        let zone = FixedOffset::east_opt(hours * 3600).expect("an offset");
        DateTime::from_timestamp(self.moment, 0).expect("a moment").with_timezone(&zone).format("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// A company.
    pub fn company(&self) -> String {
        self.words.company[self.word % 3].to_owned()
    }

    /// A city.
    pub fn city(&self) -> &'static str {
        self.words.city[self.word % 4]
    }

    /// What came of the call.
    pub fn phrase(&self) -> &'static str {
        self.words.phrase[(self.word + 1) % 4]
    }
}

/// The key of a record.
pub fn key(index: usize) -> String {
    format!("q{index:04}z")
}

/// The records whose keys stand in a text.
pub fn keys(text: &str) -> impl Iterator<Item = usize> {
    let key = |part: &str| part.get(..5).filter(|part| part.ends_with('z')).and_then(|part| part[..4].parse().ok());
    text.split('q').skip(1).filter_map(key)
}

fn amount(numbers: &mut Numbers) -> String {
    match numbers.below(10) {
        0 => String::new(),
        1..4 => format!("{}.{:02}", numbers.within(1000, 9000), numbers.below(100)),
        4..6 => format!("{}.00", numbers.within(1000, 250_000)),
        _ => format!("{}.{:02}", numbers.within(1, 999), numbers.below(100)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_again() {
        assert_eq!(keys(&format!("https://{}.example.com/q, {}", key(7), key(1234))).collect::<Vec<_>>(), [7, 1234]);
    }
}
