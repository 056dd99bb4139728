//! What is written, and what becomes of it.

use crate::kind::{Answers, Kind, tests::check, tests::check_with};

#[test]
fn texts() {
    check(&Kind::Text, "Привет, мир\n2", "ok");
    check(&Kind::Text, "Ac\u{1}me", "text-control-character → Acme (Ask)");
    check(&Kind::Text, "\u{FEFF}Acme", "text-control-character → Acme (Ask)");
    check(&Kind::Text, "Acme\u{A0}", "text-padded → Acme (Ask)");
    check(&Kind::Text, " A\u{1} &amp; B", "text-control-character → A & B (Ask)");
    check(&Kind::Text, "W-Oнет\u{5}2026\0", "text-control-character → W-Онет2026 (Ask)");
    check(&Kind::Text, "1А5B9C", "text-look-alike-letters → 1A5B9C (Ask)");
    check(&Kind::Text, r#"{"n": "say \"hi\""}"#, "ok");
    check(&Kind::Text, r#"["a\u00e9"]"#, "ok");
    check(&Kind::Text, r#"{"n": \"hi\"}"#, r#"text-escaped → {"n": "hi"} (Ask)"#);
    check(&Kind::Text, "AT&T; R&D", "ok");
    check(&Kind::Text, "a < b > c", "ok");
    check(&Kind::Text, "IT-отдел", "ok");
}

#[test]
fn html() {
    let cases = [
        ("Smith &amp; Sons", "Smith & Sons"),
        ("&quot;Acme&quot;", "Acme"),
        ("O&#39;Neil", "O'Neil"),
        ("O&#x27;Neil", "O'Neil"),
        ("A &amp;amp; B", "A & B"),
        ("A&nbsp;B", "A\u{A0}B"),
        ("A&shy;B", "AB"),
        ("&a&shy;mp;", "&"),
        ("S&atilde;o Paulo", "São Paulo"),
        ("M&uuml;nchen", "München"),
        ("M&amp;uuml;nchen", "München"),
        ("Caf&eacute", "Café"),
        ("Caf&eacute &amp Bar", "Café &amp Bar"),
        ("It&rsquo;s", "It’s"),
        ("A&ndash;B", "A–B"),
    ];
    for (text, right) in cases {
        check(&Kind::Text, text, &format!("text-html-entity → {right} (Ask)"));
    }
    for plain in ["&#0;", "&#xD800;", "&;", "&nothing;", "a=1&b=2;", "a=1&eth=2", "a&lt", "&", "A&", "R&D", "&é;"] {
        check(&Kind::Text, plain, "ok");
    }
}

#[test]
fn traces() {
    let check = |value, expect| check(&Kind::Text, value, expect);
    check("Smith &amp; Sons", "text-html-entity → Smith & Sons (Ask)");
    check("Smith &amp;amp; Sons", "text-html-entity → Smith & Sons (Ask)");
    check("&#1048;&#x432;а&#1085;", "text-html-entity → Иван (Ask)");
    check("AT&T; and R&D", "ok");
    check("%D0%98%D0%B2%D0%B0%D0%BD", "text-percent-encoded → Иван (Ask)");
    check("%25D0%2598", "text-percent-encoded → И (Ask)");
    check("100% sure", "ok");
    check("50%ff", "ok");
    check(" Acme\u{A0}", "text-padded → Acme (Ask)");
    check("=\"00123\"", "value-as-formula → 00123 (Ask)");
    check("'00123", "value-with-apostrophe → 00123 (Ask)");
    for word in ["'tis", "'twas", "'s-Hertogenbosch", "'t Hooft", "'tis the season", "'rock'n'roll"] {
        check(word, "ok");
    }
    check(" &quot;Acme&quot; ", "text-padded → Acme (Ask)");
    check("2.02611E+11", "number-rounded");
    check("202611043260.0", "text-with-decimals → 202611043260 (Ask)");
    check("1.5", "ok");
    check("NULL", "text-placeholder →  (Ask)");
    check("-", "text-placeholder →  (Ask)");
    check("Nancy", "ok");
    check("株式会社アクメ", "ok");
}

#[test]
fn traces_of_scripts() {
    let cases = [
        ("<p>NY</p>", "text-html-tag", "NY"),
        ("St. Louis<br>", "text-html-tag", "St. Louis"),
        ("one<br/>two", "text-html-tag", "one two"),
        ("Acme&nbspInc", "text-html-entity", "Acme\u{A0}Inc"),
        ("Acme_x000D_", "text-escaped", "Acme"),
        ("Montr\\u00e9al", "text-escaped", "Montréal"),
        ("d\\'Alene", "text-escaped", "d'Alene"),
        ("O''Brien", "text-escaped", "O'Brien"),
        ("first\\nSecond", "text-escaped", "first\nSecond"),
        ("M=C3=BCller", "text-escaped", "Müller"),
        ("=?UTF-8?B?TcO8bGxlcg==?=", "text-escaped", "Müller"),
        ("=?utf-8?Q?M=C3=BCller_GmbH?=", "text-escaped", "Müller GmbH"),
        ("b'NY'", "text-as-code", "NY"),
        ("b'San Jos\\xc3\\xa9'", "text-as-code", "San José"),
        ("b'\\xd0\\x9c\\xd0\\xb0'", "text-as-code", "Ма"),
        ("b'a \\\\ b'", "text-as-code", "a \\ b"),
        ("u'NY'", "text-as-code", "NY"),
        ("['NY']", "text-as-code", "NY"),
        ("[\"NY\"]", "text-as-code", "NY"),
        ("{\"value\": \"NY\"}", "text-as-code", "NY"),
        ("\"Bob 0\"", "text-in-quotes", "Bob 0"),
        ("'Phone sale", "text-with-apostrophe", "Phone sale"),
        ("'order_paid", "text-with-apostrophe", "order_paid"),
        ("'lead", "text-with-apostrophe", "lead"),
        ("'spring-sale", "text-with-apostrophe", "spring-sale"),
        ("'заявка, повтор", "text-with-apostrophe", "заявка, повтор"),
        ("caf\\xe9", "text-escaped", "café"),
        ("caf\\xc3\\xa9", "text-escaped", "café"),
        ("M\\xfcller", "text-escaped", "Müller"),
        ("%u0437%u0432%u043e%u043d%u043e%u043a", "text-escaped", "звонок"),
        ("%u0437%20%u0432", "text-escaped", "з в"),
        ("'@handle", "text-with-apostrophe", "@handle"),
        ("NY\u{200E}", "text-control-character", "NY"),
        ("Ac\u{AD}me", "text-control-character", "Acme"),
        ("Acme\u{2028}Inc", "text-control-character", "Acme Inc"),
    ];
    for (text, rule, right) in cases {
        check(&Kind::Text, text, &format!("{rule} → {right} (Ask)"));
    }
    for nothing in ["System.Object[]", "Array", "(empty)", "<Объект не найден>"] {
        check(&Kind::Text, nothing, "text-placeholder →  (Ask)");
    }
    let meant = [
        "C:\\new\\table",
        "ACME\\nick",
        "'tis the season",
        "rock 'n' roll",
        "12'' pipe",
        "a=b",
        "a=C3",
        "x < y > z",
        "ООО \"Ромашка\"",
        "[sale] one",
        "{\"a\": 1}",
        "(800) one",
        "a_x_b",
        "aKXpZca0rj_xcF6F_9Na",
        "100%u",
        "a\\xzz",
        "a\\x41b",
        "ＡＢＣ",
        "שלום\u{200F}",
        "b'\\xe9'",
        "b'\\x26amp;'",
        "b'a\\xc2\\xadb'",
        "b'\\xc3'",
        "b'\\x'",
        "b'\\d'",
        "C++ Weekly",
        "wait…",
    ];
    for text in meant {
        check(&Kind::Text, text, "ok");
    }
}

#[test]
fn identifiers() {
    let check = |value, expect| check(&Kind::Code, value, expect);
    check("FDbFbQFE-_1.2", "ok");
    check("FDbFb\u{A0}QFE", "text-sign-in-id → FDbFbQFE (Ask)");
    check("000 43428", "text-sign-in-id → 00043428 (Ask)");
    check("-0z\"DFDy8y", "text-sign-in-id → -0zDFDy8y (Ask)");
    check("0\u{2028}B8D", "text-control-character → 0B8D (Ask)");
    check("１A5B9C", "text-full-width-id → 1A5B9C (Ask)");
    check("'0123", "value-with-apostrophe → 0123 (Ask)");
    for dash in ["0000\u{2011}C2", "0000\u{2013}C2", "0000\u{2014}C2", "0000\u{2212}C2"] {
        check(dash, "text-dash-in-id → 0000-C2 (Ask)");
    }
    check("00 \u{2013}C2", "text-sign-in-id → 00-C2 (Ask)");
    check("B1А\u{2013}5B", "text-look-alike-letters → B1A-5B (Ask)");
    check("b'\\xd0\\x90B\\xe2\\x80\\x935'", "text-as-code → AB-5 (Ask)");
    check("abcDE…", "text-cut-id");
    check("abcDE… ", "text-cut-id");
    check("abcDE&hellip;", "text-cut-id");
    check("C9BCA88B...", "text-cut-id");
    check("abc…DE", "ok");
    check("00000000-0000-0000-0000-000000000000", "identifier-zero →  (Ask)");
    check("00000000000000000000000000000000", "identifier-zero →  (Ask)");
    check("00000000-0000-0000-0000-000000000001", "ok");
    check("0-0", "ok");
    check("b'x1'", "text-as-code → x1 (Ask)");
    check("<b>1A5B</b>", "text-html-tag → 1A5B (Ask)");
}

#[test]
fn limits_count_characters() {
    let rule = |text: &str| super::too_long(text, 64).map(|fault| fault.rule.code);
    assert_eq!(rule(&"a".repeat(64)), None);
    assert_eq!(rule(&"я".repeat(32)), None);
    assert_eq!(rule(&"я".repeat(64)), Some("text-over-limit-in-bytes"));
    assert_eq!(rule(&"я".repeat(65)), Some("text-too-long"));
}

#[test]
fn words_that_a_fix_makes() {
    check(&Kind::Code, "1А 5B", "text-sign-in-id → 1A5B (Ask)");
    check(
        &Kind::Code,
        "нет111a@b.example111\t1\u{11}111121.11.202621.11.202621.11.2026",
        "text-control-character → нет111а@b.example1111111121.11.202621.11.202621.11.2026 (Ask)",
    );
    check(&Kind::Code, "нет yes", "text-sign-in-id → нетуеѕ (Ask)");
    check(&Kind::Text, "\u{5}'\u{15}-\u{5}", "text-control-character →  (Ask)");
    check(&Kind::Code, "１A＇", "text-full-width-id → 1A (Ask)");
    check(&Kind::Code, "=\"1", "text-sign-in-id → 1 (Ask)");
    check(&Kind::Code, "1\n5B%20C", "text-sign-in-id → 15BC (Ask)");
    let latin = Answers { ids: super::Habit { is_latin: true, ..super::Habit::default() }, ..Answers::default() };
    check_with(&Kind::Code, " САВ ", &latin, "text-padded → CAB (Ask)");
    check_with(&Kind::Code, "СА В", &latin, "text-sign-in-id → CAB (Ask)");
    check_with(&Kind::Text, " САВ ", &latin, "text-padded → CAB (Ask)");
}

#[test]
fn words_in_the_other_script() {
    let check = |column: &[&str], value: &str, expect: &str| {
        let mut habits = super::Habits::default();
        column.iter().for_each(|value| habits.add(value));
        check_with(&Kind::Code, value, &Answers { ids: habits.usual(), ..Answers::default() }, expect);
    };
    let fixed = "text-in-other-script → CAB1 (Ask)";
    check(&["CAB1", "DOG2", "САВ1"], "САВ1", fixed);
    check(&["CAB1", "САВ1"], "САВ1", "ok");
    check(&["CAB1", "DOG2", "Мир", "САВ1"], "САВ1", "ok");
    check(&["CAB1", "DOG2"], "Мир", "ok");
    check(&["САВ1", "ТОР2"], "САВ1", "ok");
}

#[test]
fn apostrophes_before_most() {
    let mut habits = super::Habits::default();
    ["'an a", "'it is", "'or not", "one more"].iter().for_each(|value| habits.add(value));
    let most = Answers { ids: habits.usual(), ..Answers::default() };
    check_with(&Kind::Text, "'it is", &most, "text-with-apostrophe → it is (Ask)");
    check_with(&Kind::Text, "one more", &most, "ok");
    check(&Kind::Text, "'it is", "ok");
    let mut dutch = super::Habits::default();
    ["'s-Gravenhage", "'t Hooft", "'twas fine"].iter().for_each(|value| dutch.add(value));
    assert!(!dutch.usual().has_apostrophes);
}
