import type { RuleWords } from "../rules.ts";

/** Listed words, yes and no, countries, currencies, addresses and free text. */
export const words: Record<string, RuleWords> = {
  "choice-other-spelling": {
    title: "選択肢と表記が違います",
    what: "「{column}」の値は「{value}」ですが、公式文書の表記は{listed}です。",
    why: "大文字と小文字、空白、バックスラッシュの違いが区別されるかどうかは、公式文書に記載がありません。公式ページのソースではコードにバックスラッシュが付いており、コピーするとそのまま入ります。",
    remedy: "公式文書の表記で書きます。",
  },
  "choice-other-word": {
    title: "コールトラッキングツール独自の通話結果",
    what: "「{column}」の値は「{value}」です。最も近い公式のコードは{listed}です。",
    why: "アップロード先が認識するのは、自身のコードだけです：{choices}。",
    remedy: "コールトラッキングツールでのこの言葉の意味と合うなら、コードを承認してください。",
  },
  "choice-unknown": {
    title: "選択肢にない値",
    what: "「{column}」の値は「{value}」ですが、公式文書にある選択肢は次のとおりです：{choices}。",
    why: "アップロード先が知らないコードは、拒否されるか別の意味に読まれます。",
    remedy: "元データで、選択肢のどれかに置き換えてください。",
  },
  "flag-as-word": {
    title: "「はい」「いいえ」を表す言葉",
    what: "「{column}」の値は「{value}」ですが、アップロード先が求めるのは1または0です。",
    why: "公式文書にあるのは1と0だけです。",
    remedy: "「はい」は1、「いいえ」は0と書きます。",
  },
  "flag-unknown": {
    title: "1でも0でもない値",
    what: "「{column}」の値は「{value}」ですが、アップロード先が求めるのは1または0です。",
    why: "公式文書にあるのは1と0だけです。ほかの値は、レコードごと捨てられるおそれがあります。",
    remedy: "元データで値を直すか、セルを空にしてください。",
  },
  "country-other-code": {
    title: "国コードの形式が違います",
    what: "「{column}」の値は「{value}」ですが、アップロード先が求めるのは2文字のコード{code}です。",
    why: "公式文書にある形式は、ISO 3166の2文字コード（alpha-2）です。",
    remedy: "2文字のコードで書きます。",
  },
  "country-unknown": {
    title: "国コードではありません",
    what: "「{column}」の値「{value}」は、ISO 3166の国コードではありません。",
    why: "番号の読み方は、番号の国によって決まります。",
    remedy:
      "元データで値を直してください。公式文書の既定値（US）が正しければ、空でもかまいません。",
  },
  "currency-other-code": {
    title: "通貨コードの形式が違います",
    what: "「{column}」の値は「{value}」ですが、アップロード先が求めるのはISO 4217のコード{code}です。",
    why: "Metricaの公式文書によると、オフラインコンバージョンでは、対応していない通貨を書くと通貨も金額も空になります。",
    remedy: "3文字のコードで書きます。",
  },
  "currency-ambiguous-sign": {
    title: "複数の通貨で使われる記号",
    what: "「{column}」の値「{value}」は、複数の通貨で使われる記号です。",
    why: "アップロード先が求めるのはISO 4217のコードです。別の通貨と読まれると、金額が誤りになります。",
    remedy: "通貨が{code}なら承認してください。",
  },
  "currency-unknown": {
    title: "通貨コードではありません",
    what: "「{column}」の値「{value}」は、ISO 4217の通貨コードではありません。",
    why: "Metricaの公式文書によると、オフラインコンバージョンでは、対応していない通貨を書くと通貨も金額も空になります。",
    remedy: "元データで値を直してください。",
  },
  "url-without-scheme": {
    title: "https://のないURL",
    what: "「{column}」の値「{value}」には、http://またはhttps://がありません。",
    why: "アップロード先が補うかどうかは、公式文書に記載がありません。ただの文字列と見なすプログラムも多くあります。",
    remedy: "先頭にhttps://を付けることを承認するか、元データで値を直してください。",
  },
  "url-unreadable": {
    title: "URLではありません",
    what: "「{column}」の値「{value}」はURLではありません。",
    why: "アップロード先は、開くことのできるURLを求めています。",
    remedy: "元データで値を直すか、セルを空にしてください。",
  },
  "email-several": {
    title: "1つのセルに複数のメールアドレス",
    what: "「{column}」の値「{value}」には、メールアドレスが2つ以上あります。",
    why: "1つのセルに複数書けるかどうかは、公式文書に記載がありません。連絡先1件につきアドレスは1つです。",
    remedy: "その行に書かれた担当者のアドレスだけを残してください。",
  },
  "email-with-name": {
    title: "名前やmailto:の付いたメールアドレス",
    what: "「{column}」の値「{value}」には、メールアドレスのほかに余分な文字があります。",
    why: "この列にはメールアドレスだけを書きます。",
    remedy: "メールアドレスだけを書きます。",
  },
  "email-unreadable": {
    title: "メールアドレスではありません",
    what: "「{column}」の値「{value}」はメールアドレスではありません。",
    why: "連絡先のメールアドレスは、インポートに必要な3つの列の1つです。",
    remedy: "元データで値を直してください。",
  },
  "text-control-character": {
    title: "目に見えない制御文字",
    what: "「{column}」に、目に見えない制御文字（{character}）があります。",
    why: "公式文書に記載がありません。プログラムによっては、その文字を取り除いたり、そこで読むのをやめたり、ファイルを拒否したりします。",
    remedy: "取り除くことを承認してください。",
  },
  "text-too-long": {
    title: "上限より長い文字列",
    what: "「{column}」は{length}文字ありますが、公式文書の上限は{limit}文字です。",
    why: "公式文書には「64 character UTF-8」とあり、それより長い場合の扱いは記載がありません。",
    remedy:
      "元データで短くしてください。識別子は切り詰めると別のものになるため、Rowproofは切りません。",
  },
  "text-placeholder": {
    title: "空欄の代わりの言葉",
    what: "「{column}」の値は「{value}」です。値がないときに、プログラムや人がよく書く言葉です。",
    why: "アップロード先はほかの値と同じように扱うため、これらのレコードはすべて同じ値を持つことになります。",
    remedy: "その言葉が本当の値でなければ、セルを空にすることを承認してください。",
  },
  "text-html-entity": {
    title: "ウェブページ用に変換された文字列",
    what: "「{column}」の値「{value}」に、ウェブページのソースの書き方の文字があります。",
    why: "アップロード先はHTMLとして読まず、そのままの文字列として受け取ります。&amp;を含むURLは別のページを指します。",
    remedy: "文字そのもので書くことを承認してください。",
  },
  "text-percent-encoded": {
    title: "URL用に変換された文字列",
    what: "「{column}」の値「{value}」に、URLの書き方のバイトがあります。",
    why: "アップロード先はそのままの文字列として受け取り、記号のまま表示します。",
    remedy: "文字そのもので書くことを承認してください。",
  },
  "text-with-decimals": {
    title: "小数が付いた数字だけの識別子",
    what: "「{column}」の値は「{value}」です。プログラムが数字だけの識別子を数量とみなし、小数を付けました。",
    why: "アップロード先にとっては、小数のない識別子とは別のものです。",
    remedy: "この列を文字列としてエクスポートし直すか、小数を取り除くことを承認してください。",
  },
};
