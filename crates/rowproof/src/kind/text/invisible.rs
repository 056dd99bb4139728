//! Characters that nobody can see.

/// The first of them in a text.
pub fn first(text: &str) -> Option<char> {
    // Bytes below 0x20 and DEL stand in no UTF-8 character but their own; C1 controls and the soft hyphen begin with
    // 0xC2, what else cannot be seen with 0xE2 and 0xEF.
    let suspicious = text.bytes().any(|byte| byte < 0x20 || matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xEF));
    let found = suspicious.then(|| text.chars().find(is_invisible)).flatten()?;
    // Marks of direction belong to texts that have both.
    let other = || text.chars().find(|character| is_invisible(character) && !is_direction(*character));
    if is_direction(found) && text.contains(is_right_to_left) { other() } else { Some(found) }
}

/// The text without them. What ends a line or a paragraph parts words.
pub fn removed(text: &str) -> String {
    let keeps_directions = text.contains(is_right_to_left);
    let kept = |character: &char| !is_invisible(character) || (keeps_directions && is_direction(*character));
    text.chars().map(|character| if matches!(character, '\u{2028}' | '\u{2029}') { ' ' } else { character }).filter(kept).collect()
}

/// Those other than line ends, tabs, and what joins letters and emoji.
fn is_invisible(character: &char) -> bool {
    match character {
        '\n' | '\r' | '\t' => false,
        '\u{AD}' | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{FEFF}' => true,
        other => is_direction(*other) || other.is_control(),
    }
}

fn is_direction(character: char) -> bool {
    matches!(character, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Letters of Hebrew, Arabic and their neighbours.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}
