//! Headings that say the opposite of a field: “Answered” of missed calls.

use super::fold;

/// By concept: folded pieces of headings that say its opposite, unless one of the second pieces turns it round again.
const OPPOSITES: [(&str, &[&str], &[&str]); 3] = [
    (
        "call-missed",
        &["answered", "connected", "successful", "отвечен", "принят", "успешн", "состоялся", "応答", "接続"],
        &["un", "not", "no", "without", "dis", "не", "без", "未", "不", "非", "なし"],
    ),
    ("first-time-caller", &["repeat", "returning", "повтор", "リピート", "再来"], &["non", "not", "не", "без", "非", "なし"]),
    (
        "repeat-caller",
        &["firsttime", "firstcall", "newcaller", "первич", "новый", "初回", "新規"],
        &["non", "not", "не", "без", "非", "なし"],
    ),
];

/// Whether a heading says the opposite of a concept.
pub fn is_opposite(heading: &str, concept: &str) -> bool {
    let folded = fold(heading);
    let of_concept = OPPOSITES.iter().filter(|(known, ..)| *known == concept);
    let says = |(_, words, turned): &(&str, &[&str], &[&str])| {
        let without: String = words.iter().fold(folded.clone(), |rest, word| rest.replace(word, ""));
        without.len() < folded.len() && !turned.iter().any(|turn| without.contains(turn))
    };
    of_concept.into_iter().any(says)
}

#[cfg(test)]
mod tests {
    #[test]
    fn opposites() {
        let check = |heading: &str, concept: &str, expect: bool| assert_eq!(super::is_opposite(heading, concept), expect, "{heading}");
        for heading in ["Answered", "Call answered?", "is_answered", "Отвечен", "Звонок принят", "Успешный", "応答"]
        {
            check(heading, "call-missed", true);
        }
        for heading in ["Missed", "Unanswered", "Not answered", "Не отвечен", "Неуспешный", "Пропущен", "未応答", "応答なし", "Status"]
        {
            check(heading, "call-missed", false);
        }
        check("Repeat Caller", "first-time-caller", true);
        check("Повторный", "first-time-caller", true);
        check("First call", "first-time-caller", false);
        check("First-time caller", "repeat-caller", true);
        check("Answered", "call-status", false);
    }
}
