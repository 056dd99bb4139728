//! Names of months and days in the languages that are written in Latin letters, without their accents.

/// By month: its names in English, French, German, Spanish, Italian and Portuguese.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "januar", "janner", "jaenner", "enero", "gennaio", "janeiro"],
    &["february", "fevrier", "februar", "febrero", "febbraio", "fevereiro"],
    &["march", "mars", "marz", "maerz", "mrz", "marzo", "marco"],
    &["april", "avril", "abril", "aprile"],
    &["may", "mai", "mayo", "maggio", "maio"],
    &["june", "juin", "juni", "junio", "giugno", "junho"],
    &["july", "juillet", "juli", "julio", "luglio", "julho"],
    &["august", "aout", "agosto"],
    &["september", "septembre", "septiembre", "setiembre", "settembre", "setembro"],
    &["october", "octobre", "oktober", "octubre", "ottobre", "outubro"],
    &["november", "novembre", "noviembre", "novembro"],
    &["december", "decembre", "dezember", "diciembre", "dicembre", "dezembro"],
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
        'á' | 'â' | 'ã' | 'ä' | 'à' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'í' | 'ì' => 'i',
        'ó' | 'ô' => 'o',
        'ú' | 'û' | 'ù' => 'u',
        'ç' => 'c',
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
        check("", None);
        assert!(is_weekday("sat") && is_weekday("jeudi") && is_weekday("dom") && is_weekday("tues"));
        // A day of the French is short for a month, too.
        assert!(!is_weekday("mar") && !is_weekday("do") && !is_weekday("may"));
    }
}
