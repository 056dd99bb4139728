use super::*;
use encoding_rs::Encoding;

/// The text read in a wrong encoding; what windows-1252 lacks becomes a control.
fn misread(text: &str, encoding: &'static Encoding) -> String {
    encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

#[test]
fn misread_text_is_repaired() {
    let check = |value: &str, expect: &str| assert_eq!(repaired(value).as_deref(), Some(expect), "{value}");
    check("Ð˜Ð²Ð°Ð½", "Иван");
    check("Ã©", "é");
    check("cafÃ©", "café");
    check("ã‚¢", "ア");
    check("Ð\u{9f}Ñ\u{91}Ñ\u{82}Ñ\u{80}", "Пётр");
    check("РРІР°РЅ", "Иван");
    check("Р\u{98}РІР°РЅ", "Иван");
    check("Èâàí", "Иван");
    check("Èâàíîâ Ï¸òð, Ìîñêâà", "Иванов Пётр, Москва");
    check("Ãƒâ€“rebro", "Örebro");
    check("═ют√щ ъышхэЄ", "Новый клиент");
    check("Љг§\u{AD}Ґж®ў", "Кузнецов");
    check("оПЧЩК ЛМЙЕОФ", "Новый клиент");
    check("JĂĽrgen", "Jürgen");
    check("J├╝rgen", "Jürgen");
    check("Mьller", "Müller");
    check("Lуpez", "López");
    check("StraЯe", "Straße");
    check("J¸rgen M¸ller", "Jürgen Müller");
    check("frŸh", "früh");
    check("B„ckerei", "Bäckerei");
    check("J³rgen", "Jürgen");
    check("Mⁿller", "Müller");
    check("Wa³cz", "Wałcz");
    check("Тырфштюёђюъ", "Владивосток");
    check("№ртэхэшх яюыхщ", "равнение полей");
    for text in ["Иванов Пётр", "Пропущенный", "Київ, Їжакевич", "Пропуснат", "不在着信", "山田 太郎", "Müller", "São João", "Łódź"]
    {
        for encoding in [WINDOWS_1252, WINDOWS_1251, IBM866, X_MAC_CYRILLIC, MACINTOSH] {
            check(&misread(text, encoding), text);
        }
        check(&misread(&misread(text, WINDOWS_1252), WINDOWS_1252), text);
    }
}

#[test]
fn right_text_is_left_alone() {
    let texts = [
        "plain 12 ASCII, naïve café",
        "Иванов Пётр Ильич щелчок ред. рег рек рок щоб шаг Её ОЁ НІ НЕТ ООО «Ромашка» №5 – да; отвечен",
        "Київ Їжа єдність Ґанок Рівне Ні НІЦІ Сі пʼять об'єднання ВІДПОВІВ",
        "Пропуснат ъгъл щърк Обади се София",
        "山田太郎 アイウ ﾔﾏﾀﾞ ﾀﾛｳ 応答なし　有",
        "张伟 北京市 已接听 無人接聽",
        "Müller Größe ÄÖÜ äöü Straße übermäßig",
        "Hélène à où déjà ÉLÈVE cœur «oui» ÀÉÈ français L’été",
        "Señor ¿qué? ¡Año! Íñigo ÑANDÚ 1º 2ª",
        "São João ÇÃO não IRMÃ AÇÕES vovô pôde",
        "Łódź żółć ŻÓŁĆ gęślą jaźń",
        "İstanbul Çağrı şöför ığdır ÜĞÜ",
        "Nguyễn Thị Hồng Việt đường ĐÀ NẴNG",
        "Αθήνα Παπαδόπουλος ΌΧΙ",
        "Čeština příliš žluťoučký kůň ŘEDITEL",
        "Åse Ørsted ÆØÅ Malmö ÅÄÖ",
        "서울 김철수 부재중",
        "one\u{85}two",
        // The с is Cyrillic.
        "outside the сhemistry faculty, Tuсynski",
    ];
    let check = |value: &str| assert_eq!(repaired(value), None, "{value}");
    for text in texts {
        check(text);
        text.split(' ').for_each(check);
        text.split(' ').for_each(|word| check(&word.to_uppercase()));
    }
}

#[test]
fn what_may_be_meant_so_is_left_alone() {
    let check = |value: &str| assert_eq!(repaired(value), None, "{value}");
    for value in ["ВЭБ.РФ", "ХТТПС", "ХТТП", "ГКНПЦ", "ММВБ-РТС", "Утрэхт", "Маастрихт", "Йёнчёпинг", "Хэйлунцзян", "Ыныкчан"]
    {
        check(value);
    }
    for value in ["MODIFY«-RECHT", "D«-Nachricht", "define“-Anweisung", "Internet“", "það er Ísland", "Müller¹", "Rück³"] {
        check(value);
    }
    // Nothing that they could be read as is made of good words: Άμφισσα of windows-1253, and Йемен.
    check("¢ìöéóóá");
    check("Щхьхэ");
}
