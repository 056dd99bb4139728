/** What is to be known of the targets, by the ids of their notes. */
export const notesJa: Record<string, string> = {
  "google-template":
    "通話用の公式テンプレートは見つかっていません。見出しは実際のコードによります。",
  "google-zone-row":
    "先頭行のParameters:TimeZone=で全行のタイムゾーンを指定できますが、行に書かれたものが優先されます。Rowproofは各行に時差を書きます。",
  "google-no-more-columns": "クリック用ファイルのページによれば、ほかの列は追加できません。",
  "google-too-recent":
    "APIでは、12時間以内の通話と、作成から6時間未満のコンバージョンアクションは拒否されます。",
  "layout-open": "文字コード、引用符、改行は公式文書に記載がありません。",
  "api-one-call": "1リクエストで1件の通話を送ります。",
  "api-post-example": "ページの例は、値をクエリ文字列に入れたPOSTです。",
  "api-openapi":
    "OpenAPIの写しには、クエリパラメーターのGETとフォーム本文のPOSTがあり、どちらもHTTP Basicです。",
  "api-credentials":
    "直接使うには専用の認証情報が必要です。連携機能のあるコールトラッキングサービスでは不要です。",
  "api-answer":
    "成功した応答のStatusはOKです。ページの応答例は末尾のカンマのため、正しいJSONではありません。",
  "api-error":
    "必須パラメーターがない、または不正なリクエストにはエラーが返ります。その形式とコードは、このAPIについては記載がありません。",
  "api-codes": "impact.com APIの一般的なHTTPエラーコードは、別のページにあります。",
  "api-64":
    "64という上限はCallProvider、CallerId、2つの電話番号の国、SubId1～SubId3について、UTF-8の文字数として書かれています。文字とバイトのどちらを数えるかは記載がありません。",
  "api-phone-shapes":
    "CalledPhoneNumberの書き方は10桁の3通りだけが記載されています。北米以外の番号の書き方は記載がありません。",
  "status-default-api":
    "CallStatusを送らないとANSWERと見なされます。空の値も同じかどうかは記載がありません。",
  "api-now":
    "EventDateにNOWを使えると書かれたページの版と、書かれていない版があります。Rowproofは日時そのものを書きます。",
  "date-without-offset": "時差のないEventDateの意味は記載がありません。",
  "api-age":
    "APIについて期限の記載はありません。一括ファイルでは88日、パートナーをMediaIdで指定する場合は398日より古いイベントは処理されません。",
  "zip-integer":
    "Zipは整数とされています。先頭のゼロ、ZIP+4、文字を含む番号の扱いは、公式文書に記載がありません。",
  "reference-id-number": "ReferenceIdは、APIでは数値、FTPのファイルではテキストです。",
  "api-no-currency": "SaleAmountの通貨を入れるパラメーターはありません。",
  "api-no-country": "APIにはCountryがなく、FTPのファイルにはあります。",
  "api-click-id":
    "クリックIDはランディングページのアドレスから得ます。このページではCLICKID、新しい手引きではirclickidです。",
  "api-limits": "値の文字コードとリクエスト数の上限は、ページに記載がありません。",
  "one-csv": "項目名の見出し行がある.CSVファイル1つです。",
  "comma-sample": "公開されている例ではカンマで区切られています。",
  "encoding-utf8":
    "文字コードの記載はありません。APIのページが長さをUTF-8で数えているため、RowproofはUTF-8で書きます。",
  "bom-open": "BOM、引用符、改行は公式文書に記載がありません。",
  "order-open-impact":
    "列の順序の記載はありません。公開されている例に2列がないことから、任意の列は省けるようです。",
  "unknown-columns": "未知の列の扱いと、見出しの大文字・小文字の区別は記載がありません。",
  "size-open": "行数やファイルサイズの上限は記載がありません。",
  "file-name":
    "通話ファイルの名前に決まりはありません。一括処理用の接続では、receipt_やresult_で始まる名前は無視されます。",
  "ftp-root": "ファイルはftp://import.impact.com/{name}のルートフォルダーに置きます。",
  "ftp-other":
    "SFTP、FTPS、メールの接続もあります。ファイアウォールではimport.impact.comまたは35.237.100.93を許可します。",
  editions: "この機能は、impact.comの一部のエディションとアドオンだけにあります。",
  "returns-processing": "新しい通話を送る場合も、認証情報へは「Returns Processing」から進みます。",
  "within-24h": "通常は24時間以内に処理され、行は保留中のアクションとして表示されます。",
  "age-88":
    "コンバージョンの一括ファイルでは88日、パートナーをMediaIdで指定する場合は398日より古いイベントは処理されません。通話のページに同じ記載はありませんが、通話の行には必ずMediaIdがあります。",
  "iso-offset":
    "日時はISO 8601で、例にはコロン付きの時差があります。時差のない日時の意味は記載がありません。",
  "refused-rows":
    "拒否された行は「Settings」→「Technical」→「File Submissions」に理由とともに表示され、ファイルは90日間保存されます。",
  "complete-refused": "Completeと表示されたファイルにも、拒否された行があり得ます。",
  "good-rows-taken": "そのため、一部の行が拒否されても、正しい行は受け付けられると考えられます。",
  "call-duplicate":
    "一定の日数内に同じ発信者があるとCALL_DUPLICATE、同じコンバージョンはCONV_DUPLICATEとして拒否されることがあります。",
  "too-short":
    "支払い対象の長さに満たない通話はCALL_DURATION_TOO_SHORT、つながらなかった通話はCALL_INCOMPLETEとして拒否されます。",
  "payable-length": "支払い対象の長さは契約にあるため、ファイルだけでは分かりません。",
  "known-to-impact":
    "プログラム、パートナー、イベントタイプが存在し、対応しているかどうかは、impact.comにしか分かりません。",
  malformed: "MALFORMEDは、整数のところに文字があるなど、値を読み取れなかったことを示します。",
  "status-default-ftp":
    "CallStatusを送らないとANSWERと見なされます。空のセルも同じかどうかは記載がないため、不在着信には固有の状態を入れてください。",
  "phone-open":
    "電話番号の形式の記載はなく、例は数字10桁です。米国以外の番号の書き方は記載がありません。",
  "no-currency-column":
    "SaleAmountの通貨を入れる列はありません。通常のコンバージョンではアカウントの通貨になります。",
  "sample-broken":
    "ページの例は正しいファイルではありません。49個の見出しに値は10個で、電話番号が1つ欠けているため、以降が1列ずれています。",
  "fields-51-49":
    "項目の一覧は51個、例の見出しは49個です。CountryとTrafficSourceが例にはありません。",
  "plain-text-cells":
    "一括ファイルを表計算ソフトで編集するときは、値が変わらないよう、セルを書式なしのテキストにしてください。",
  "age-88-conversions":
    "88日より古いイベントは処理されません。メディアによるアトリビューションでは398日までです。",
  "attribution-key":
    "アトリビューション用のキーが1つ必要です。最小限の見出しにある2つのほかに何が使えるかは、ここには書かれていません。",
  "english-headings":
    "英語の見出しは、公開されている文書では見つかりませんでした。Rowproofの見出しは日本語からの推定です。列をクリップボードにコピーするボタンで、正しい見出しが得られます。",
  "three-needed":
    "パートナー名、連絡先メールアドレス、メディアプロパティのURLが必要です。ほかの列は任意です。",
  "dry-run":
    "先にファイルを試せます。「次へ」の前にあるドライランにチェックを入れると、何も作成されません。",
  "dry-run-shows": "ドライランでは、エラー、一致したアカウント、成功する内容が表示されます。",
  "groups-before": "インポートではグループを作成できません。先に作成してください。",
  "one-group": "1行に1グループです。複数のグループに属するパートナーは、複数の行に書きます。",
  "unknown-group": "存在しないグループ名の扱いは、見つかった文書に記載がありません。",
  "several-in-cell":
    "1つのセルに複数のメールアドレスやメディアプロパティを書くことについては記載がありません。",
  "layout-limits-open":
    "文字コード、引用符、改行、行数やサイズの上限は、見つかった文書に記載がありません。",
  "import-speed":
    "1行に約4秒かかります。500行で約25分とも書かれていますが、計算では33分になります。",
  "import-summary":
    "ページの概要に出るのは、最初の確認を通ったかどうかだけです。結果は、成功分のファイルとエラーとともにメールで届きます。",
  "existing-account":
    "パートナーにすでにアカウントがあると、名前とメールアドレスはそのアカウントのものに置き換わり、入力した連絡先は別に残ります。複数あるときは最も活動的なものが使われます。",
  "machine-translated":
    "日本語のページは機械翻訳で、文の位置が入れ替わっています。列の一覧は注記の中にあり、読点で区切られていますがCSVではありません。",
  "first-row-names": "先頭行は列名です。",
  "letter-case":
    "見出しの大文字・小文字の区別は記載がありません。Yandex自身がClientIdとClientID、Yclidとyclidを使っています。",
  "order-open-metrica":
    "列の順序と任意の列の省略は記載がありません。確認したクライアントは、不要な列を省いています。",
  "one-of-three":
    "3つの訪問者IDはすべて必須と書かれていますが、旧ページではそれぞれ別の方式用で、オフラインコンバージョンでは1つ以上とされています。Rowproofはいずれか1つと解釈します。",
  "several-ids":
    "1つのファイルに複数のID列があることについては記載がありません。Rowproofは1つだけ書きます。",
  "static-not-linked":
    "静的な番号への通話は訪問に関連付けられません。訪問者IDを空にできるかどうかは記載がありません。",
  "old-client-id-type": "旧アップロードではパラメーターclient_id_typeが必要でした。",
  "client-id-type":
    "古い手順ではリクエストにパラメーターclient_id_typeを付けますが、現在のアップロードにはありません。IDの種類は列で決まります。",
  "goal-parameter":
    "目標は列ではありません。パラメーターnew_goal_nameで作成する目標の名前を指定しますが、既存なら無視されます。",
  "unix-utc": "DateTimeはUTC+0のUnix時刻です。",
  "zone-contradicted":
    "DateTimeは、アップロードのページではUTCとされていますが、Metricaのヘルプにはカウンターのタイムゾーンを考慮するよう書かれています。RowproofはUTCで書き込みます。",
  "future-offline":
    "未来の日時は、オフラインコンバージョンではエラーです。通話のページに同じ記載はありません。",
  "linked-21": "訪問が通話より後の場合や、データ送信の21日より前の場合は関連付けられません。",
  "tracking-later":
    "データ送信後に計測を有効にした場合も関連付けられません。その後、期間は21日まで広がります。",
  "linking-rule":
    "ClientIdまたはUserIdでは通話の前の訪問に、Yclidではそのクリックによる訪問に関連付けられます。",
  "phone-advertised":
    "URL列の説明によれば、PhoneNumberは発信者の番号ではなく、広告に掲載した番号です。発信者の番号は送らないでください。",
  "one-and-zero": "「はい・いいえ」の列に使えるのは1と0だけです。",
  "utf8-1gb":
    "UTF-8で1GBまでという記載は、オフラインコンバージョンのものです。通話のページにはありません。",
  "comma-clients":
    "確認したクライアントはすべてカンマで区切っています。文書に区切り文字の記載はありません。",
  "quoting-open":
    "引用符とBOMは記載がありません。値を引用符で囲むクライアントと、囲まないクライアントがあります。",
  "line-ends-open":
    "改行の記載はありません。クライアントにはLFとCRLFの両方があり、RowproofはLFで書きます。",
  "rows-open": "行数の上限は記載がありません。",
  "dropped-silently":
    "不正な行は通知なく捨てられます。応答のsource_quantityはファイルの行数、line_quantityは通過した行数です。",
  "two-hours": "通話は2時間以内にレポートに表示されます。",
  "linkage-failure":
    "LINKAGE_FAILUREは、訪問者IDが見つからなかったことを示します。静的な番号への通話はレポートに表示されます。",
  quotas: "上限は、IPアドレスごとに毎秒30リクエスト、ユーザーごとに同時3件、1日5,000件です。",
  "hold-two-readings":
    "HoldDurationは、ロシア語のページでは応答までの待ち時間、英語のページでは保留時間とされています。",
  "newer-way":
    "新しい方法として、typeがCALLSのoffline_conversions/uploadがありますが、その列は記載がありません。",
  "sample-code":
    "ページのサンプルコードはそのままでは動きません。PHPはアドレスに{counterId}が残り、Pythonはエラーで止まります。",
  "web-form": "通話はAPIで送ります。Webフォームはオフラインコンバージョン専用です。",
  "at-most-1gb": "1GBまでです。",
  "goal-exists":
    "目標がすでに存在している必要があります。通話には専用の形式metrica-callsがあります。",
  "delimiter-open": "区切り文字、引用符、改行は公式文書に記載がありません。",
  "table-structure": "項目の決まりはなく、ファイルの構造だけを確かめます。",
  "table-width":
    "すべてのレコードのセル数は同じで、カンマ、引用符、改行を含むセルは二重引用符で囲みます。",
  "table-rfc":
    "RFC 4180は一般的な慣行を記したもので、拘束力のある規格ではなく、異なるプログラムも多くあります。",
};
