//! Names of months and days in the languages that are written in Latin letters, without their accents.

/// By month: its names in English, French, German, Spanish, Italian and Portuguese; in Dutch and the languages of the
/// North; in Polish, Czech, Croatian, Romanian, Hungarian and Turkish. What is one month's name here and another's there,
/// as `listopad`, is none.
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "januari", "janvier", "januar", "janner", "jaenner", "enero", "gennaio", "janeiro", "ianuarie", "styczen", "stycznia",
        "leden", "ledna", "sijecanj", "sijecnja", "ocak",
    ],
    &[
        "february",
        "februari",
        "fevrier",
        "februar",
        "febrero",
        "febbraio",
        "fevereiro",
        "februarie",
        "luty",
        "lutego",
        "unor",
        "unora",
        "veljaca",
        "veljace",
        "subat",
    ],
    &[
        "march", "mars", "marz", "maerz", "mrz", "mrt", "maart", "marts", "marzo", "marco", "martie", "marcius", "marzec", "marca",
        "brezen", "brezna", "ozujak", "ozujka", "mart",
    ],
    &["april", "avril", "abril", "aprile", "aprilie", "aprilis", "kwiecien", "kwietnia", "duben", "dubna", "travanj", "travnja", "nisan"],
    &["may", "mai", "mei", "mayo", "maggio", "maio", "maj", "maja", "majus", "kveten", "kvetna", "svibanj", "svibnja", "mayis"],
    &[
        "june", "juin", "juni", "junio", "giugno", "junho", "iunie", "junius", "czerwiec", "czerwca", "cerven", "cervna", "lipanj",
        "lipnja", "haziran",
    ],
    &[
        "july", "juillet", "juli", "julio", "luglio", "julho", "iulie", "julius", "lipiec", "lipca", "cervenec", "cervence", "srpanj",
        "srpnja", "temmuz",
    ],
    &[
        "august",
        "augusti",
        "augustus",
        "aout",
        "agosto",
        "augusztus",
        "sierpien",
        "sierpnia",
        "srpen",
        "srpna",
        "kolovoz",
        "kolovoza",
        "agustos",
    ],
    &[
        "september",
        "septembre",
        "septiembre",
        "setiembre",
        "settembre",
        "setembro",
        "septembrie",
        "szeptember",
        "wrzesien",
        "wrzesnia",
        "zari",
        "rujan",
        "rujna",
        "eylul",
    ],
    &[
        "october",
        "octobre",
        "oktober",
        "octubre",
        "ottobre",
        "outubro",
        "octombrie",
        "pazdziernik",
        "pazdziernika",
        "rijen",
        "rijna",
        "listopad",
        "listopada",
        "ekim",
    ],
    &["november", "novembre", "noviembre", "novembro", "noiembrie", "listopad", "listopada", "listopadu", "studeni", "studenoga", "kasim"],
    &[
        "december",
        "decembre",
        "dezember",
        "desember",
        "diciembre",
        "dicembre",
        "dezembro",
        "decembrie",
        "grudzien",
        "grudnia",
        "prosinec",
        "prosince",
        "prosinac",
        "prosinca",
        "aralik",
    ],
];

const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "lundi", "montag", "lunes"],
    &["tuesday", "mardi", "dienstag", "martes"],
    &["wednesday", "mercredi", "mittwoch", "miercoles"],
    &["thursday", "jeudi", "donnerstag", "jueves"],
    &["friday", "vendredi", "freitag", "viernes"],
    &["saturday", "samedi", "samstag", "sonnabend", "sabado"],
    &["sunday", "dimanche", "sonntag", "domingo"],
];

/// So many letters of a name are enough, where no other name begins with them.
const SHORT: usize = 3;

/// The month, from 1, whose name a word in lower case is or begins: `juil` is July, and `jui` is nothing.
pub(super) fn month(word: &str) -> Option<u32> {
    let is = |names: &&[&str]| names.contains(&word);
    // The whole name of one month may begin that of another: `cerven` and `cervenec`.
    let mut whole = MONTHS.iter().zip(1..).filter(|(names, _)| is(names)).map(|(_, month)| month);
    if let Some(month) = whole.next() {
        return Some(month).filter(|_| whole.next().is_none());
    }
    let begins = |names: &&[&str]| word.len() >= SHORT && names.iter().any(|name| name.starts_with(word));
    let mut found = MONTHS.iter().zip(1..).filter(|(names, _)| begins(names)).map(|(_, month)| month);
    found.next().filter(|_| found.next().is_none())
}

/// Whether a word in lower case is the name of a day, or begins one and is not short for a month as well.
pub(super) fn is_weekday(word: &str) -> bool {
    word.len() >= SHORT && month(word).is_none() && WEEKDAYS.iter().any(|names| names.iter().any(|name| name.starts_with(word)))
}

/// The small letter that one with an accent is written for.
pub(super) fn without_accent(letter: char) -> Option<char> {
    Some(match letter.to_lowercase().next()? {
        'á' | 'â' | 'ã' | 'ä' | 'à' | 'ą' | 'ă' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ı' => 'i',
        'ó' | 'ô' | 'ő' | 'ö' | 'ø' | 'õ' => 'o',
        'ú' | 'û' | 'ù' | 'ů' | 'ű' | 'ü' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ń' | 'ň' | 'ñ' => 'n',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        'ł' => 'l',
        'ř' => 'r',
        'ý' => 'y',
        'ğ' => 'g',
        'i' if letter == 'İ' => 'i',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let check = |word: &str, expect: Option<u32>| assert_eq!(month(word), expect, "{word}");
        check("jan", Some(1));
        check("fevr", Some(2));
        check("mar", Some(3));
        check("mai", Some(5));
        check("juil", Some(7));
        check("jui", None);
        check("sept", Some(9));
        check("okt", Some(10));
        check("dic", Some(12));
        check("ma", None);
        check("cerven", Some(6));
        check("cervence", Some(7));
        check("pazdziernika", Some(10));
        check("lipca", Some(7));
        check("kas", Some(11));
        // November to Poles and Czechs, October to Croats; July and June.
        check("listopada", None);
        check("lis", None);
        check("lip", None);
        check("", None);
        assert!(is_weekday("sat") && is_weekday("jeudi") && is_weekday("dom") && is_weekday("tues"));
        // A day of the French is short for a month, too.
        assert!(!is_weekday("mar") && !is_weekday("do") && !is_weekday("may"));
    }
}
