use super::*;
use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, GB18030, IBM866, ISO_2022_JP, ISO_8859_5, KOI8_R, KOI8_U, MACINTOSH, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1255, X_MAC_CYRILLIC,
};

const RUSSIAN: &str = "дата;звонивший;длительность;статус;менеджер\r\n\
    21.11.2026;+70000000000;12;Отвечен;Иванов Пётр\r\n\
    21.11.2026;+70000000001;0;Пропущен;Ольга Щербакова\r\n\
    22.11.2026;+70000000002;95;Отвечен;Яковлев Никита\r\n";
const UKRAINIAN: &str = "дата;тривалість;менеджер\n21.11.2026;12;Їжакевич Олексій\n22.11.2026;3;Єфремова Надія\n23.11.2026;9;Ігор Вітрук\n";
const JAPANESE: &str = "日付,発信者番号,通話時間,結果\r\n2026/11/21,0312345678,12,応答\r\n2026/11/22,0312345679,0,不在 ナシ\r\n";
const CHINESE: &str = "日期,主叫号码,通话时长,状态\r\n2026-11-21,13800000000,12,已接听\r\n2026-11-22,13800000001,0,无人接听\r\n";
const FRENCH: &str = "Numéro,Durée,Résultat\n0100000000,12,répondu\n0100000001,0,à rappeler\n0100000002,0,occupé\n";

fn bytes(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    assert!(crate::text::encode(encoding, text, &mut bytes), "{} lacks a letter", encoding.name());
    bytes
}

/// The likeliest rival.
fn rival(found: &Detected) -> Option<&'static Encoding> {
    found.rivals.first().copied()
}

fn found(bytes: &[u8]) -> Detected {
    detect(&[bytes], &|_| 0)
}

#[test]
fn encodings_are_found() {
    let check = |encoding: &'static Encoding, text: &str| {
        let bytes = bytes(encoding, text);
        let found = found(&bytes);
        assert_eq!(found.encoding.decode_without_bom_handling(&bytes).0, text, "{} as {}", encoding.name(), found.encoding.name());
        let asked = found.confidence < SURE || encoding == X_MAC_CYRILLIC;
        assert_eq!(!found.rivals.is_empty(), asked, "{}: {:?}", encoding.name(), found);
    };
    for encoding in [WINDOWS_1251, KOI8_R, IBM866, ISO_8859_5, X_MAC_CYRILLIC, UTF_8, UTF_16LE, UTF_16BE] {
        check(encoding, RUSSIAN);
        check(encoding, &RUSSIAN.to_uppercase());
        check(encoding, "name\nИванов\nКузнецова\nпетров\n");
    }
    for encoding in [WINDOWS_1251, KOI8_U, ISO_8859_5, X_MAC_CYRILLIC, UTF_8, UTF_16LE] {
        check(encoding, UKRAINIAN);
    }
    for encoding in [SHIFT_JIS, EUC_JP, ISO_2022_JP, UTF_8, UTF_16BE] {
        check(encoding, JAPANESE);
    }
    check(SHIFT_JIS, "id,name\n1,ﾔﾏﾀﾞ ﾀﾛｳ\n2,ｽｽﾞｷ ﾊﾅｺ\n3,ﾜﾀﾅﾍﾞ ｹﾝｲﾁ\n");
    for encoding in [GB18030, UTF_8, UTF_16LE] {
        check(encoding, CHINESE);
    }
    check(WINDOWS_1252, FRENCH);
    check(WINDOWS_1252, "Länge;für\n12;Müller\n3;Größe\n");
    check(UTF_8, "a,b\n");
    check(UTF_16LE, "山田太郎\n鈴木花子\n佐藤健\n");
    check(UTF_16BE, "Иванов\nПетрова\n");
}

#[test]
fn what_the_words_leave_open_is_asked() {
    let check = |bytes: &[u8], encoding: &'static Encoding, other: Option<&'static Encoding>, code: &str| {
        let found = found(bytes);
        assert_eq!((found.encoding, rival(&found), found.because.code), (encoding, other, code), "{found:?}");
        assert!(!found.rivals.is_empty() || found.confidence >= SURE, "{found:?}");
    };
    let joined = [RUSSIAN.as_bytes(), &bytes(WINDOWS_1251, RUSSIAN)].concat();
    check(&joined, UTF_8, Some(WINDOWS_1251), "joined");
    check(&[b"\xEF\xBB\xBF", &joined[..]].concat(), UTF_8, Some(WINDOWS_1251), "mark-contradicted");
    check(&[b"\xEF\xBB\xBF", RUSSIAN.as_bytes()].concat(), UTF_8, None, "byte-order-mark");
    let mut few_bad = RUSSIAN.as_bytes().to_vec();
    few_bad.extend_from_slice(b"23.11.2026;+70000000003;1;\xD0;\xFF\r\n");
    check(&few_bad, UTF_8, None, "mostly-utf-8");
    // A sign before many numbers is one piece of evidence; and what is valid UTF-8 is hardly anything else.
    let yen: String = (10..40).map(|price| format!("¥{price},José\n")).collect();
    check(yen.as_bytes(), UTF_8, None, "valid-utf-8");
    let cubic: String = (10..40).map(|place| format!("³{place} order\n")).collect();
    check(cubic.as_bytes(), UTF_8, None, "valid-utf-8");
    check(b"\xFE\xFFname,city\nAnn,Bonn\n", UTF_8, None, "mark-stray");
    check(b"\xFF\xFEname,city\nAnn,K\xC3\xB6ln\n", UTF_8, None, "mark-stray");
    check(b"\xFE\xFFname,city\nAnn,K\xF6ln\nBo,Z\xFCrich\n", WINDOWS_1252, None, "mark-stray");
    check(b"a,b\n\x1B$B", ISO_2022_JP, None, "escape-sequences");
    check(&[b'a', 0, 0, 0, b'b', 0, 0, 0, b'\n', 0, 0, 0], UTF_8, Some(UTF_16LE), "many-zeros");
    // cp850, which is not known here: Müller, Größe, für, Länge.
    check(b"name\nM\x81ller\nGr\x94\xE1e\nf\x81r\nL\x84nge\n", WINDOWS_1252, Some(MACINTOSH), "misfits");
}

#[test]
fn few_signs_and_letters_are_enough() {
    let check = |encoding: &'static Encoding, text: &str| {
        let bytes = bytes(encoding, text);
        let found = found(&bytes);
        let read = found.encoding.decode_without_bom_handling(&bytes).0;
        assert_eq!((&*read, rival(&found)), (text, None), "{} as {found:?}", encoding.name());
    };
    check(WINDOWS_1252, "well,offset\nA1,0 µm\nA2,15 µm\n");
    check(WINDOWS_1252, "probe,volume,heat\n1,5µL,21°C\n2,7µL,22°C\n");
    check(EUC_KR, "id,say\n1,다시 보고 싶어요 ㅠㅠ\n2,ㅋㅋㅋㅋㅋㅋ\n");
    check(UTF_8, "a,b\n1,ʤ\n");
    check(UTF_8, "town\nЕ burg\nȚara\n");
    // The с is Cyrillic.
    check(UTF_8, "id,note\n1,the сhemistry faculty\n2,Tuсynski Square\n");
}

/// Calls of which one column has `words`, each many times; an ASCII phone begins with `phone`.
fn column_of(words: &str, phone: &str) -> String {
    let words: Vec<&str> = words.split(' ').collect();
    let record = |at: usize| format!("{at};{phone}495123{at:04};2026-11-21;{}\r\n", words[at % words.len()]);
    format!("id;phone;date;type\r\n{}", (0..60).map(record).collect::<String>())
}

#[test]
fn short_words_of_tables_are_enough() {
    let check = |encoding: &'static Encoding, words: &str| {
        let text = column_of(words, "");
        let bytes = bytes(encoding, &text);
        let found = found(&bytes);
        let read = found.encoding.decode_without_bom_handling(&bytes).0;
        assert_eq!((&*read, rival(&found)), (&*text, None), "{words} in {} as {found:?}", encoding.name());
    };
    for encoding in [WINDOWS_1251, KOI8_R, IBM866, ISO_8859_5] {
        check(encoding, "ООО ИП ЗАО");
        check(encoding, "пн вт ср чт пт сб вс");
        check(encoding, "Пн Вт Ср Чт Пт Сб Вс");
        check(encoding, "МСК СПБ ЕКБ НСК");
        check(encoding, "вх исх");
    }
    check(SHIFT_JIS, "ﾔﾏﾀﾞ ﾀﾛｳ ｽｽﾞｷ ﾊﾅｺ ﾜﾀﾅﾍﾞ ｹﾝｲﾁ ｻﾄｳ");
    check(SHIFT_JIS, "応答 不在 話中");
    check(EUC_JP, "はい いいえ");
    check(EUC_JP, "ﾔﾏﾀﾞ ﾀﾛｳ ｽｽﾞｷ ﾊﾅｺ");
    check(GB18030, "接通 未接 忙线");
    check(BIG5, "張偉 王芳 李娜 劉洋");
    check(EUC_KR, "서울 부산 대구 인천");
    check(WINDOWS_1255, "תל אביב חיפה ירושלים אילת");
    check(WINDOWS_1253, "Γιώργος Μαρία Νίκος Ελένη");
}

#[test]
fn what_few_words_say_is_asked() {
    let check = |encoding: &'static Encoding, words: &str, phone: &str| {
        let bytes = bytes(encoding, &column_of(words, phone));
        let found = found(&bytes);
        let read = |encoding: &'static Encoding| encoding.decode_without_bom_handling(&bytes).0 == column_of(words, phone);
        let asked = !found.rivals.is_empty() && (read(found.encoding) || found.rivals.iter().any(|&rival| read(rival)));
        assert!(asked, "{words} in {} as {found:?}", encoding.name());
    };
    for encoding in [WINDOWS_1251, KOI8_R, ISO_8859_5] {
        check(encoding, "ООО", "+7");
        check(encoding, "РОП МОП", "+7");
        check(encoding, "опт розн", "+7");
    }
    check(IBM866, "тел", "+7");
    check(SHIFT_JIS, "ｶﾌﾞ", "+81");
    check(WINDOWS_1255, "כן לא", "");
    check(GB18030, "是 否", "");
}

/// Asked, whatever is found: the right one is not among the rivals always.
fn is_asked(bytes: &[u8]) -> bool {
    !found(bytes).rivals.is_empty()
}

#[test]
fn a_word_in_every_record_counts_once_whatever_the_delimiter() {
    for delimiter in [',', ';', '\t', '|', '^', '~', ':'] {
        let row = |at: usize| format!("AB-{}|{}|ТН.|{}\n", 100 + at * 7, at + 1, at * 3 + 1);
        let text = format!("SKU|Qty|Unit|Price\n{}", (0..12).map(row).collect::<String>());
        for encoding in [WINDOWS_1251, KOI8_R, ISO_8859_5, IBM866] {
            assert!(is_asked(&bytes(encoding, &text.replace('|', &delimiter.to_string()))), "{} {delimiter}", encoding.name());
        }
    }
}

#[test]
fn codes_alone_are_asked_about() {
    let letters: Vec<char> = "АВЕКМНОРСТУХ".chars().collect();
    let letter = |at: usize| letters[at % letters.len()];
    let plate = |at: usize| format!("{}{:03}{}{}77", letter(at * 7), at * 37 % 1000, letter(at * 5), letter(at * 11 + at / 12));
    let series = |at: usize| format!("{}{}{:06}", letter(at * 7 + at / 12), letter(at * 5 + 3), at * 7919);
    let initials = |at: usize| format!("{}.{}.", letter(at * 5), letter(at * 7 + at / 12));
    for encoding in [WINDOWS_1251, KOI8_R, ISO_8859_5] {
        for code in [&plate as &dyn Fn(usize) -> String, &series, &initials] {
            let rows = (0..200).map(|at| format!("{at};2026-03-01;{};5\n", code(at))).collect::<String>();
            assert!(is_asked(&bytes(encoding, &format!("ID;Date;Code;Sum\n{rows}"))), "{} {}", encoding.name(), code(1));
            let bytes = bytes(encoding, &format!("Номер;Дата;Код;Сумма\n{rows}"));
            assert_eq!(found(&bytes).encoding, encoding, "the header tells: {:?}", found(&bytes));
        }
    }
}

#[test]
fn one_rare_letter_is_no_proof_of_utf_8() {
    let text = |word: &str| format!("SKU,Qty,Cur\n{}", (1..50).map(|at| format!("A{at},{at},{word}\n")).collect::<String>());
    for (encoding, word) in [(GB18030, "元"), (KOI8_U, "ні"), (ISO_8859_5, "ЧП"), (ISO_8859_5, "ТН")] {
        assert!(is_asked(&bytes(encoding, &text(word))), "{word}");
    }
    for word in ["é", "Zoë", "naïve", "€", "5 °C", "µm", "й", "да", "元", "個", "원", "…", "№ 5", "3½", "✓", "λ", "Nº"]
    {
        assert!(!is_asked(text(word).as_bytes()), "{word}");
    }
    assert!(!is_asked("Nombre|De|A|Duración|Estado\nAna|1|2|30|ok\nLuis|3|4|50|ok\n".as_bytes()));
}

#[test]
fn the_euro_of_iso_8859_15_is_told() {
    let check = |text: &str| {
        let bytes = bytes(encoding_rs::ISO_8859_15, text);
        let found = found(&bytes);
        assert_eq!((found.encoding.name(), rival(&found)), ("ISO-8859-15", None), "{text}: {found:?}");
    };
    check("Name;Preis\nMüller;5 €\nJäger;7 €\n");
    check("Nom;Prix;Devise\nréglé;5;€\nsociété;7;€\n");
    check("Nom;Mot\nété;cœur\nréglé;sœur\n");
    let fractions = bytes(WINDOWS_1252, "Nom;Taille\nété;½\nréglé;3¼\n");
    assert_eq!(found(&fractions).encoding, WINDOWS_1252);
}

#[test]
fn the_right_one_is_among_those_that_are_asked_about() {
    let text = "SKU,Qty,Unit\nA1,1,кг\nA2,2,кг\n";
    for encoding in [WINDOWS_1251, KOI8_R, IBM866, ISO_8859_5] {
        let found = found(&bytes(encoding, text));
        assert!(found.encoding == encoding || found.rivals.contains(&encoding), "{}: {found:?}", encoding.name());
        assert!(found.rivals.len() <= 3, "{found:?}");
    }
}

#[test]
fn capitals_of_another_console_are_doubted() {
    // Hebrew in IBM862, which is not known here.
    let hebrew =
        |text: &str| text.chars().map(|c| if c >= 'א' { (c as u32 - 'א' as u32 + 0x80) as u8 } else { c as u8 }).collect::<Vec<u8>>();
    assert!(is_asked(&hebrew("ID;City\n1;חיפה\n2;אשדוד\n3;ירושלים\n4;אילת\n")));
    let russian = bytes(IBM866, "ФАМИЛИЯ;ГОРОД\nШИРЯЕВ;ПЕРМЬ\nДЕМИДОВ;ТВЕРЬ\nЮРЬЕВА;ОРЕНБУРГ\n");
    assert_eq!((found(&russian).encoding, is_asked(&russian)), (IBM866, false));
}

#[test]
fn letters_of_an_old_macintosh_are_asked_about() {
    let found = found(&bytes(MACINTOSH, "name,city\nJosé Rodríguez,Málaga\nChloé Véron,Nîmes\nAnders Ström,Malmö\n"));
    assert_eq!((found.encoding, rival(&found)), (MACINTOSH, Some(WINDOWS_1252)), "{found:?}");
}

#[test]
fn pieces_of_the_middle_count() {
    let ascii = "id,name\n".repeat(10);
    let late = bytes(KOI8_R, RUSSIAN);
    assert_eq!(detect(&[ascii.as_bytes(), &late[7..]], &|_| 0).encoding, KOI8_R);
    let cut = &RUSSIAN.as_bytes()[1..];
    let found = detect(&[RUSSIAN.as_bytes(), cut], &|_| 0);
    assert_eq!((found.encoding, found.because.code), (UTF_8, "valid-utf-8-so-far"));
    let found = detect(&[ascii.as_bytes(), &ascii.as_bytes()[8..]], &|_| 0);
    assert_eq!((found.confidence, found.because.code), (SURE, "ascii-so-far"), "what was not looked at is not known");
}

#[test]
fn lines_in_utf_16_are_told_from_others() {
    let check = |bytes: &[u8], is: bool| assert_eq!(is_line(bytes), is, "{bytes:?}");
    for line in ["Ann,Bonn,12.50", "Иванов;Тверь;5", "たなか,すずき,12", "100,200,300"] {
        check(&bytes(UTF_16LE, line), true);
        check(&bytes(UTF_16BE, line), true);
        check(&bytes(UTF_16LE, line)[1..], true);
        check(line.as_bytes(), false);
    }
    for line in ["Ann\0,Bonn\0,12.50\0", "Ann\0\0\0,Bonn\0\0,12\0\0", "\0\0\0\0\0\0\0\0", "Ann,B\0nn,12"] {
        check(line.as_bytes(), false);
    }
    let (plain, wide) = ("name,city\r\nAnn,Bonn\r\n".as_bytes(), bytes(UTF_16LE, "Bo,Rome\r\nCy,Oslo\r\n"));
    let joined = [plain, &wide].concat();
    assert_eq!(cut_off(&[&joined, &wide]), Some(vec![plain]));
    assert_eq!(cut_off(&[&wide, plain]), None);
    assert_eq!(cut_off(&[plain]), None);
}

#[test]
fn known_words_decide_where_letters_do_not() {
    let bytes = bytes(KOI8_R, "Цц;1\n");
    let known = |text: &str| 3 * usize::from(text.contains("Цц"));
    let found = detect(&[&bytes], &known);
    assert_eq!((found.encoding, found.because.code), (KOI8_R, "known-words"), "{found:?}");
}

proptest::proptest! {
    #[test]
    fn who_is_not_sure_asks(start in proptest::collection::vec(proptest::num::u8::ANY, 0..80), late in proptest::collection::vec(128u8..=255, 0..9)) {
        let found = detect(&[&start, &late], &|_| 0);
        proptest::prop_assert!(!found.rivals.is_empty() || found.confidence >= SURE, "{:?}", found);
        proptest::prop_assert!(!found.rivals.contains(&found.encoding), "{:?}", found);
        proptest::prop_assert!((0.0..=1.0).contains(&found.confidence), "{:?}", found);
    }
}
