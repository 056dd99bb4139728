import type { RuleWords } from "../rules.ts";

/** What only several cells or records together show. */
export const checks: Record<string, RuleWords> = {
  "conversion-before-call": {
    title: "コンバージョンが通話より前です",
    what: "コンバージョンの{conversion}は、「{value}」に始まった通話より前です。",
    why: "Googleは、対象の通話より前のコンバージョンを受け付けません。",
    remedy: "2つの時刻を確かめてください。多くは、片方のタイムゾーンか日と月の順序が違っています。",
  },
  "part-longer-than-call": {
    title: "通話全体より長い部分があります",
    what: "「{column}」は{value}秒ですが、通話全体は{call}秒しかありません。",
    why: "アップロード先での扱いは公式文書に記載がありません。どちらかの長さが誤っているか、2つの列が入れ替わっています。",
    remedy: "2つの列の割り当てと単位を確かめてください。",
  },
  "record-repeated": {
    title: "同じレコードが2回あります",
    what: "前のレコードと、すべての項目が同じです。「{column}」はどちらも「{value}」です。",
    why: "アップロード先が両方を数えるかどうかは、公式文書に記載がありません。結合したファイルや、期間が重なるエクスポートでよく起こります。",
    remedy: "両方のレコードを見て、同じものなら片方を除いてください。",
  },
  "value-duplicate": {
    title: "同じ通話が2回あります",
    what: "「{column}」の値「{value}」は、前のレコードにもあります。",
    why: "1件の通話を識別する値です。impact.comがCALL_DUPLICATEまたはCONV_DUPLICATEを返すか、通話が2回数えられるおそれがあります。",
    remedy: "両方のレコードを見て、同じ通話なら片方を除いてください。",
  },
  "call-too-old": {
    title: "対象期間より古い通話",
    what: "「{column}」の値「{value}」は、{limit}日より前の日時です。",
    why: "Metricaは、アップロードの21日より前の通話を訪問にひも付けません。impact.comでは、コンバージョンの一括送信に88日という記載がありますが、通話については記載がありません。",
    remedy:
      "早めにアップロードしてください。古い通話は、受け付けられても、ひも付けや集計の対象にならないことがあります。",
  },
  "call-in-future": {
    title: "未来の通話",
    what: "「{column}」の値「{value}」は、まだ来ていない日時です。",
    why: "Yandexの公式文書では、未来のオフラインコンバージョンはエラーになります。通話については記載がありません。多くの場合、タイムゾーンか、日と月の順序が違っています。",
    remedy: "この列のタイムゾーンと、日と月の順序を確かめてください。",
  },
  "amount-without-currency": {
    title: "通貨のない金額",
    what: "「{column}」は{value}ですが、レコードに通貨がありません。",
    why: "Metricaがどの通貨と見なすかは、公式文書に記載がありません。通貨を間違えた金額は、金額がないことより問題になります。",
    remedy: "通貨の列を割り当てるか、全レコード共通の値として指定してください。",
  },
  "currency-not-carried": {
    title: "アップロード先に通貨の項目がありません",
    what: "金額の通貨は列「{currency}」にありますが、アップロード先にはそれを入れる項目がありません。",
    why: "impact.comの通話データには金額の項目がありますが、通貨の項目はありません。通常のコンバージョンでは、通貨がなければアカウントの通貨として扱われます。",
    remedy: "金額がすべてアカウントの通貨であることを確かめるか、金額を除いてください。",
  },
  "visitor-id-missing": {
    title: "訪問者のIDがありません",
    what: "レコードにUserId、ClientId、Yclidのどれもありません。",
    why: "公式文書で必須とされています。どれか1つがないと、通話を訪問にひも付けられません。",
    remedy:
      "コールトラッキングツールから訪問者のIDをエクスポートしてください。訪問にひも付けない静的な通話なら、StaticCallを1にしてください。",
  },
  "visitor-ids-several": {
    title: "訪問者のIDが複数あります",
    what: "レコードに、UserId、ClientId、Yclidのうち2つ以上があります。",
    why: "公式文書に記載がありません。以前のページではIDごとに照合の方式が分かれているため、複数あると、想定と違うIDで照合されるおそれがあります。",
    remedy: "IDの列を1つだけ残してください。ClientIdがあれば、それを残します。",
  },
  "answered-without-talk": {
    title: "応答と見なされますが、会話がありません",
    what: "会話時間のない通話が、応答と見なされます（「{column}」：{status}）。",
    why: "通話結果を送らないと、ANSWER（応答）と見なされます。そのため、通話結果が空の不在着信も応答した通話になり、報酬の対象になるおそれがあります。",
    remedy: "CANCELやCONGESTIONなど、実際の通話結果を書いてください。",
  },
  "missed-with-talk": {
    title: "不在着信なのに会話があります",
    what: "「{column}」では不在着信ですが、会話時間が{talk}秒あります。",
    why: "Metricaがどちらを優先するかは、公式文書に記載がありません。レポートには、会話時間のある不在着信として表示されます。",
    remedy: "2つの列が元のシステムで何を意味するか確かめてください。",
  },
};
