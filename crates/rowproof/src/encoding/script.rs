//! Letters of scripts of which only so much is known: how often each occurs, and which stand at the end of words alone.

/// What a word costs beforehand: without this, codes, whose letters follow each other as they like, would be such words.
const BEGINS: f64 = 2.0;

/// What a letter costs that stands at the end of words only, inside of one, or one that has another form there, at the end.
const MISPLACED: f64 = 5.0;

/// What a letter of Greek, Hebrew or Arabic costs after `before`; `None` if it is of another script.
pub fn cost(before: Option<char>, letter: char) -> Option<f64> {
    let own = match letter {
        'י' | 'ו' | 'ה' | 'ל' => 2.5,
        'א' | 'ר' | 'ת' | 'ב' | 'ש' | 'מ' => 3.0,
        'נ' | 'ד' | 'ח' | 'ע' | 'פ' | 'כ' | 'ק' | 'ם' | 'ן' => 3.7,
        '\u{5D0}'..='\u{5EA}' => 4.5,
        'α' | 'ο' | 'ι' | 'ε' | 'τ' | 'ν' | 'σ' | 'ρ' | 'η' | 'ς' | 'κ' => 3.1,
        '\u{3AC}'..='\u{3CE}' => 3.8,
        '\u{384}'..='\u{3AB}' => 4.1,
        '\u{620}'..='\u{64A}' => 3.8,
        _ => return None,
    };
    let inside = before.filter(|&other| other.is_alphabetic() && !other.is_ascii());
    Some(own + inside.map_or(BEGINS, |other| if matches!(other, 'ך' | 'ם' | 'ן' | 'ף' | 'ץ' | 'ς') { MISPLACED } else { 0.0 }))
}

/// What it costs that a word ends with this letter.
pub fn end(last: Option<char>) -> f64 {
    if matches!(last, Some('כ' | 'מ' | 'נ' | 'פ' | 'צ' | 'σ')) { MISPLACED } else { 0.0 }
}
