//! The words that generated files are made of, in some languages.

mod cyrillic;

use cyrillic::{RU, UK};

/// What is written in one language.
pub struct Language {
    pub id: &'static str,
    /// Names of columns, in the order of `Sort`.
    pub headings: [&'static str; 15],
    pub names: [&'static str; 6],
    pub words: [&'static str; 8],
    pub phrases: [&'static str; 6],
    /// Running text, with all the punctuation that misleads.
    pub texts: [&'static str; 6],
    pub titles: [&'static str; 4],
    /// Encodings, and how usual they are; `+` stands for a byte order mark.
    pub encodings: &'static [(u32, &'static str)],
}

/// All of them.
pub const LANGUAGES: [&Language; 6] = [&EN, &RU, &JA, &DE, &FR, &UK];

const EN: Language = Language {
    id: "en",
    headings: [
        "No",
        "Code",
        "Name",
        "Phone",
        "Email",
        "Date",
        "Time",
        "Quantity",
        "Amount",
        "Status",
        "Item",
        "Comment",
        "Attributes",
        "Active",
        "Link",
    ],
    names: ["Ann Miller", "John Smith", "Conor O'Neil", "Smith, Jane", "Dr. Lee", "Zoë Brown"],
    words: ["answered", "missed", "new", "open", "closed", "North", "Mobile", "n/a"],
    phrases: ["Garden hose", "Men's boots", "Pipe, 10 in", "sales department", "left a message", "Coffee & tea"],
    texts: [
        "Called twice, no answer; try again on Monday.",
        "He said \"maybe\", then hung up.",
        "Wants: size 42, black; delivery by 5:30 pm",
        "It's fine - don't call | wait for e-mail",
        "ok",
        "3\" pipe, 2 pcs; ask for Tom's number",
    ],
    titles: ["Call report", "Export of 21 November 2026", "Period: 01.11.2026 - 20.11.2026", "Acme Ltd., sales"],
    encodings: &[(60, "UTF-8"), (10, "UTF-8+"), (15, "windows-1252"), (4, "UTF-16LE+"), (2, "UTF-16LE")],
};

const JA: Language = Language {
    id: "ja",
    headings: [
        "番号",
        "コード",
        "氏名",
        "電話番号",
        "メール",
        "日付",
        "時刻",
        "数量",
        "金額",
        "状態",
        "商品名",
        "備考",
        "属性",
        "有効",
        "リンク",
    ],
    names: ["山田太郎", "佐藤 花子", "鈴木一郎", "高橋", "田中 美咲", "伊藤健"],
    words: ["応答", "不在", "新規", "完了", "東京", "大阪", "携帯", "なし"],
    phrases: ["園芸用ホース", "営業部 東京", "革靴（黒）", "折り返し希望", "お茶, コーヒー", "株式会社サンプル"],
    texts: [
        "二回電話しましたが、応答なし; 月曜日に再度。",
        "「たぶん」と言って, 切れた。",
        "サイズ:42, 色:黒; 17:30までに配送",
        "電話不要 | メール待ち",
        "はい",
        "\"至急\" 連絡, 担当は田中",
    ],
    titles: ["通話レポート", "2026年11月21日 出力", "期間: 2026/11/01 - 2026/11/20", "株式会社サンプル, 営業"],
    encodings: &[(40, "UTF-8"), (10, "UTF-8+"), (30, "Shift_JIS"), (6, "EUC-JP"), (3, "ISO-2022-JP"), (4, "UTF-16LE+"), (2, "UTF-16LE")],
};

const DE: Language = Language {
    id: "de",
    headings: [
        "Nr.",
        "Kürzel",
        "Name",
        "Telefon",
        "E-Mail",
        "Datum",
        "Uhrzeit",
        "Menge",
        "Betrag",
        "Status",
        "Artikel",
        "Bemerkung",
        "Merkmale",
        "Aktiv",
        "Verweis",
    ],
    names: ["Jörg Müller", "Anna Weiß", "Groß, Käthe", "Dr. Schäfer", "Uwe Klein", "Sünje O'Dell"],
    words: ["angenommen", "verpasst", "neu", "geöffnet", "geschlossen", "München", "Köln", "keine"],
    phrases: ["Gartenschlauch 20 m", "Rohr, 10 Zoll", "Abteilung Verkauf", "bitte zurückrufen", "Kaffee & Tee", "Müller GmbH"],
    texts: [
        "Zweimal angerufen, keine Antwort; am Montag wieder.",
        "Er sagte \"vielleicht\", dann legte er auf.",
        "Wünscht: Größe 42, schwarz; Lieferung bis 17:30",
        "nicht anrufen | auf E-Mail warten",
        "ja",
        "Rohr 3\", 2 Stück; Jörg fragen",
    ],
    titles: ["Anrufliste", "Ausgabe vom 21. November 2026", "Zeitraum: 01.11.2026 - 20.11.2026", "Müller GmbH, Verkauf"],
    encodings: &[(45, "UTF-8"), (10, "UTF-8+"), (35, "windows-1252"), (4, "UTF-16LE+"), (2, "UTF-16LE")],
};

const FR: Language = Language {
    id: "fr",
    headings: [
        "N°",
        "Code",
        "Nom",
        "Téléphone",
        "Courriel",
        "Date",
        "Heure",
        "Quantité",
        "Montant",
        "État",
        "Article",
        "Commentaire",
        "Propriétés",
        "Actif",
        "Lien",
    ],
    names: ["Hélène Dupont", "François Martin", "Lefèvre, André", "Mme Noël", "Jean d'Arc", "Chloé"],
    words: ["répondu", "manqué", "nouveau", "ouvert", "fermé", "Orléans", "Paris", "aucun"],
    phrases: ["Tuyau d'arrosage", "Chaussures, cuir", "service des ventes", "à rappeler demain", "Café & thé", "Société Générique"],
    texts: [
        "Appelé deux fois, pas de réponse; réessayer lundi.",
        "Il a dit \"peut-être\", puis a raccroché.",
        "Désire : taille 42, noir; livraison avant 17:30",
        "n'appelez pas | attendre l'e-mail",
        "oui",
        "tuyau 3\", 2 pièces; demander à l'accueil",
    ],
    titles: ["Liste d'appels", "Exporté le 21 novembre 2026", "Période : 01/11/2026 - 20/11/2026", "Société Générique, ventes"],
    encodings: &[(45, "UTF-8"), (10, "UTF-8+"), (35, "windows-1252"), (4, "UTF-16LE+"), (2, "UTF-16LE")],
};
