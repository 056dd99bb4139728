//! Signs of print beside letters.

/// Whether signs stand beside letters as in no text: anything but quotes and № before a letter, or anything but quotes and
/// dots behind one.
pub fn are_misplaced(text: &str) -> bool {
    let before = |sign: char| match sign {
        '«' => text.contains('»'),
        '„' => text.contains(['“', '”']),
        '“' => text.contains('”'),
        sign => matches!(sign, '№' | '¿' | '¡'),
    };
    let behind = |sign: char| matches!(sign, '»' | '“' | '”' | '…' | '’' | '°' | '™' | '®');
    let is_sign = |character: char| !character.is_ascii() && !character.is_alphanumeric() && !character.is_whitespace();
    pairs(text).any(|(one, other)| {
        (is_sign(one) && other.is_alphabetic() && !before(one) && !(one == '’' && is_inside(text)))
            || (is_sign(other) && one.is_alphabetic() && !behind(other))
    })
}

/// Whether each ’ stands between two letters, as an apostrophe.
fn is_inside(text: &str) -> bool {
    text.split('’')
        .collect::<Vec<_>>()
        .windows(2)
        .all(|parts| parts[0].ends_with(char::is_alphabetic) && parts[1].starts_with(char::is_alphabetic))
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}

#[cfg(test)]
mod tests {
    use super::are_misplaced;

    #[test]
    fn signs_have_their_places() {
        let check = |text: &str, expect: bool| assert_eq!(are_misplaced(text), expect, "{text}");
        for text in ["«Ромашка»", "п’ять", "№ 5", "„Zitat“", "“quote”", "ждёт…", "5 €", "¿Qué", "n°5", "1–5", "да — нет", "Ёлка"]
        {
            check(text, false);
        }
        for text in ["“елефон", "’лад", "—аполнение", "£ед", "╒ЛЖИССА", "да—нет"] {
            check(text, true);
        }
    }
}
