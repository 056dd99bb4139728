import type { Language } from "./language.ts";

/** Facts of findings that are words, not values: the core says them in English. */
const phrases: Record<Language, Record<string, string>> = {
  en: {},
  ja: {
    "an Excel workbook or a ZIP archive": "ExcelブックまたはZIPアーカイブ",
    "a table of a web page": "Webページの表（HTML）",
    "an Excel workbook in XML": "XML形式のExcelブック",
    "a web archive": "Webアーカイブ",
    "an old Excel workbook": "古い形式のExcelブック",
    "a PDF document": "PDF文書",
    "a compressed file": "圧縮ファイル",
    "a picture": "画像",
    "a database": "データベース",
    "a web page": "Webページ",
    "an XML document": "XML文書",
    "a script for a database (SQL)": "データベースのスクリプト（SQL）",
    "the body of a mail (quoted-printable)": "メール本文のソース（quoted-printable）",
    "the body of a mail (base64)": "メール本文のソース（base64）",
    "text in UTF-32 (little-endian)": "UTF-32（リトルエンディアン）のテキスト",
    "text in UTF-32 (big-endian)": "UTF-32（ビッグエンディアン）のテキスト",
    "binary data": "バイナリデータ",
    "a ruler": "罫線",
    "a note": "メモ",
    "a count of the rows": "行数",
    "a page number": "ページ番号",
    "a piece of a web page": "Webページの一部",
    "a block of NUL bytes": "NULバイトの並び",
    "a line for spreadsheets that names the delimiter": "表計算ソフトに区切り文字を伝える行",
    "a line of the program that wrote the file": "ファイルを書き出したプログラムの出力",
    milliseconds: "ミリ秒",
    microseconds: "マイクロ秒",
    nanoseconds: "ナノ秒",
    "parts of a second": "1秒未満の端数",
    "says ANSWER": "ANSWER",
    "is empty, which counts as ANSWER": "空（ANSWERと見なされます）",
    "is not in the file, which counts as ANSWER": "ファイルにない（ANSWERと見なされます）",
    tab: "タブ",
    space: "スペース",
  },
  ru: {
    "an Excel workbook or a ZIP archive": "книга Excel или архив ZIP",
    "a table of a web page": "таблица веб-страницы (HTML)",
    "an Excel workbook in XML": "книга Excel в формате XML",
    "a web archive": "веб-архив",
    "an old Excel workbook": "книга Excel старого формата",
    "a PDF document": "документ PDF",
    "a compressed file": "сжатый файл",
    "a picture": "изображение",
    "a database": "база данных",
    "a web page": "веб-страница",
    "an XML document": "документ XML",
    "a script for a database (SQL)": "скрипт базы данных (SQL)",
    "the body of a mail (quoted-printable)": "тело письма (quoted-printable)",
    "the body of a mail (base64)": "тело письма (base64)",
    "text in UTF-32 (little-endian)": "текст в кодировке UTF-32 (little-endian)",
    "text in UTF-32 (big-endian)": "текст в кодировке UTF-32 (big-endian)",
    "binary data": "двоичные данные",
    "a ruler": "линейка",
    "a note": "примечание",
    "a count of the rows": "число строк",
    "a page number": "номер страницы",
    "a piece of a web page": "часть веб-страницы",
    "a block of NUL bytes": "блок нулевых байтов",
    "a line for spreadsheets that names the delimiter":
      "строка, которая сообщает табличному редактору разделитель",
    "a line of the program that wrote the file": "сообщение программы, которая записала файл",
    milliseconds: "миллисекунды",
    microseconds: "микросекунды",
    nanoseconds: "наносекунды",
    "parts of a second": "доли секунды",
    "says ANSWER": "значение ANSWER",
    "is empty, which counts as ANSWER": "пусто, а это считается как ANSWER",
    "is not in the file, which counts as ANSWER": "нет в файле, а это считается как ANSWER",
    tab: "табуляция",
    space: "пробел",
  },
};

/** The facts that hold such words. What others hold is from the file, where a column may well be called “space”. */
const spoken = new Set(["looks_like", "unit", "status", "delimiter", "usual", "wanted"]);

/** The facts with their words in a language; values stay as they are. */
export function factsIn(language: Language, facts: Record<string, string>): Record<string, string> {
  const said = ([name, fact]: [string, string]): [string, string] => [
    name,
    spoken.has(name) ? (phrases[language][fact] ?? fact) : fact,
  ];
  return Object.fromEntries(Object.entries(facts).map(said));
}
