//! Names and numbers of countries. Those whose callers are most often seen; others are not guessed.

/// Alpha-2, number, and the names in English, Russian, Japanese and, of some, their own languages, in lower case. Names
/// that are another place's too, as Georgia, are left out.
const COUNTRIES: [&str; 78] = [
    "AE|784|united arab emirates|оаэ|アラブ首長国連邦|объединенные арабские эмираты|объединённые арабские эмираты",
    "AM|051|armenia|армения|アルメニア",
    "AR|032|argentina|аргентина|アルゼンチン",
    "AT|040|austria|австрия|オーストリア|österreich",
    "AU|036|australia|австралия|オーストラリア",
    "AZ|031|azerbaijan|азербайджан|アゼルバイジャン",
    "BD|050|bangladesh|бангладеш|バングラデシュ",
    "BE|056|belgium|бельгия|ベルギー|belgië|belgique",
    "BG|100|bulgaria|болгария|ブルガリア",
    "BR|076|brazil|бразилия|ブラジル|brasil",
    "BY|112|belarus|беларусь|ベラルーシ|белоруссия",
    "CA|124|canada|канада|カナダ",
    "CH|756|switzerland|швейцария|スイス|schweiz|suisse|svizzera",
    "CL|152|chile|чили|チリ",
    "CN|156|china|китай|中国",
    "CO|170|colombia|колумбия|コロンビア",
    "CY|196|cyprus|кипр|キプロス",
    "CZ|203|czechia|чехия|チェコ|czech republic|чешская республика|česko",
    "DE|276|germany|германия|ドイツ|deutschland|allemagne",
    "DK|208|denmark|дания|デンマーク|danmark",
    "EE|233|estonia|эстония|エストニア",
    "EG|818|egypt|египет|エジプト",
    "ES|724|spain|испания|スペイン|españa",
    "FI|246|finland|финляндия|フィンランド|suomi",
    "FR|250|france|франция|フランス|frankreich",
    "GB|826|united kingdom|великобритания|イギリス|uk|u.k.|great britain|соединенное королевство|соединённое королевство|英国|vereinigtes königreich|royaume-uni|reino unido",
    "GE|268|грузия|грузия",
    "GR|300|greece|греция|ギリシャ",
    "HK|344|hong kong|гонконг|香港",
    "HR|191|croatia|хорватия|クロアチア",
    "HU|348|hungary|венгрия|ハンガリー|magyarország",
    "ID|360|indonesia|индонезия|インドネシア",
    "IE|372|ireland|ирландия|アイルランド",
    "IL|376|israel|израиль|イスラエル",
    "IN|356|india|индия|インド",
    "IS|352|iceland|исландия|アイスランド",
    "IT|380|italy|италия|イタリア|italia",
    "JP|392|japan|япония|日本|日本国",
    "KE|404|kenya|кения|ケニア",
    "KG|417|kyrgyzstan|киргизия|キルギス|кыргызстан",
    "KR|410|south korea|республика корея|韓国|южная корея|大韓民国",
    "KZ|398|kazakhstan|казахстан|カザフスタン|қазақстан",
    "LT|440|lithuania|литва|リトアニア",
    "LU|442|luxembourg|люксембург|ルクセンブルク",
    "LV|428|latvia|латвия|ラトビア",
    "MA|504|morocco|марокко|モロッコ",
    "MD|498|moldova|молдова|モルドバ",
    "MN|496|mongolia|монголия|モンゴル",
    "MT|470|malta|мальта|マルタ",
    "MX|484|mexico|мексика|メキシコ",
    "MY|458|malaysia|малайзия|マレーシア",
    "NG|566|nigeria|нигерия|ナイジェリア",
    "NL|528|netherlands|нидерланды|オランダ|the netherlands|голландия|nederland",
    "NO|578|norway|норвегия|ノルウェー|norge",
    "NZ|554|new zealand|новая зеландия|ニュージーランド",
    "PE|604|peru|перу|ペルー",
    "PH|608|philippines|филиппины|フィリピン",
    "PK|586|pakistan|пакистан|パキスタン",
    "PL|616|poland|польша|ポーランド|polska",
    "PT|620|portugal|португалия|ポルトガル",
    "RO|642|romania|румыния|ルーマニア|românia",
    "RS|688|serbia|сербия|セルビア",
    "RU|643|russia|россия|ロシア|russian federation|российская федерация|рф|ロシア連邦",
    "SA|682|saudi arabia|саудовская аравия|サウジアラビア",
    "SE|752|sweden|швеция|スウェーデン|sverige",
    "SG|702|singapore|сингапур|シンガポール",
    "SI|705|slovenia|словения|スロベニア",
    "SK|703|slovakia|словакия|スロバキア",
    "TH|764|thailand|таиланд|タイ|ประเทศไทย",
    "TJ|762|tajikistan|таджикистан|タジキスタン",
    "TM|795|turkmenistan|туркменистан|トルクメニスタン",
    "TR|792|türkiye|турция|トルコ|turkey",
    "TW|158|taiwan|тайвань|台湾",
    "UA|804|ukraine|украина|ウクライナ|україна",
    "US|840|united states|соединенные штаты|アメリカ合衆国|united states of america|u.s.|u.s.a.|сша|соединённые штаты америки|соединенные штаты америки|アメリカ|米国|vereinigte staaten|estados unidos|états-unis|etats-unis",
    "UZ|860|uzbekistan|узбекистан|ウズベキスタン",
    "VN|704|vietnam|вьетнам|ベトナム|viet nam|việt nam",
    "ZA|710|south africa|южно-африканская республика|南アフリカ|юар",
];

/// The country that has this name, in any letter case.
pub(super) fn by_name(name: &str) -> Option<&'static str> {
    let lower = name.trim().to_lowercase();
    find(|mut words| words.nth(1).is_some() && words.any(|known| known == lower))
}

/// The country that has this ISO 3166-1 number.
pub(super) fn by_number(number: &str) -> Option<&'static str> {
    find(|mut words| words.nth(1) == Some(number))
}

fn find(is_it: impl Fn(std::str::Split<'static, char>) -> bool) -> Option<&'static str> {
    COUNTRIES.iter().find(|row| is_it(row.split('|'))).map(|row| &row[..2])
}
