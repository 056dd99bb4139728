//! How usual a character of a Chinese, Japanese or Korean encoding is.

use encoding_rs::Encoding;

// The characters that names, places and messages use most, a few hundred of each language: three quarters of what such
// texts consist of. Counted as the pairs of letters in `cyrillic`, with the frequent surnames added.
const JAPANESE: &str = "\
    一三上下不中主乃久了予井京亮人付伊会佐体作保信値健備優先入共内再出分列刻前力加動化北区医千南原取口古可号合吉名告和員問国\
    園在地坂城報塚士変外多大太央奈女始媒子字存学守安完官定実客宮家宿富対小尾屋山岡岩島崎川工市師平広府式当形彩後応恵悠情愛成\
    戸手折担指教数文斎斗料新方既日明時智書最月有木未本杉杏村東松林果株根桜森業横樹橋武氏民水求池沢河洋浜浦海清渡玉理生用田留\
    番療発的目直県真着知石社神福秋科秒空立竹答約終結置美義翔考者能良花芸菜葉藤行術衣表裕西規話語誠請諸護谷賀資赤転輔輝辺近返\
    送通連道遠邦郎部都配里重野金鈴長開間関阪阿限院陽際電青音領額顧颯香高鳥\
    ";
const CHINESE: &str = "\
    一丁万上不专业东个中丹为主丽义乌乔于云亚交京人以件任伟体何余作使侯信傅克入公兰关内军农冯几出分列刘刚利到制加务勇包北区医\
    华南博卢去口古叫可台史叶号司合吉名吕听吴员周和哈哥唐商嘉器四国图圣在地圳坦城基塞士备夏外多大天始姓姚姜威娜娟子孔字存孙孟\
    学宁安宋定客家对尔尹尼山岛崔川州工已巴市布师常平广庆库度康廖建开式张强录彭徐德徽忙态思息成戴户手技拉指据接提摩支效敏数文\
    斯新方无日时昊昌明易是曹曾有期未本术朱机李杜束来杨杰林果标校格桂梁正武段比毛民水汉江汤汪沈沙河法波注泰泽洋洛津济浙浩海涛\
    深渠港湖源滨潘烨熊牙特状王理瑞瓦生用田电白的目省石码磊示福秀科秒秦程空立符等索纳线绍经结维罗置美群职胡能航艳艺芳苏英范莱\
    萨董蒋蒙蔡薛行表袁被西要许设话语谢谭贵贸贺贾赖赵超路轩转辉输辽达进远连选通道邓邱邵邹郑郝郭都里重金钟钱长门间阳阿陆陈限院\
    雷霞青静韩音项顾额马高魏鲁鹏黄黎黑齐龙龚\
    ";
const TAIWANESE: &str = "\
    一丁三上不中主二人令以件位何余作佩佳使來侯俊保信個值偉傅備儀元入內公六出分列到前劉動包化北區卓南取口叫可台司合同名君吳呂\
    周和單嘉國園在城埔埤基大太如始姓婷子字存孫安宋宏宗定宜客家容將對尾屏山州已市平庫廖建式引張強彭彰後徐從志忙怡惠態慧應成或\
    戴戶手投指接提支效數文斗料新方於施日明是時曹曾有期未本朱李杜束東林柯栗格案梁楊榮標機檔正武水江池沈沒沙法洪淑港游湖溪潘為\
    無狀玉王玲用田的盧目相石碼示秒程稱空立端竹符簡索組結線縣羅美義翁者聽胡能臺芬花芳苗范莊萬葉蔡蕭薛蘇蘭號行表被西要解訊設許\
    註話詹語誤謝豐豪資賴趙路輸轉通連選邊邱郭鄉鄧鄭里重金錄錯鍾鎮長門開間關限除陳陽雄雅集雯雲電靜項頭額顏顯馬高魏鹿黃\
    ";
const KOREAN: &str = "\
    가간감강개객거건경계고곡공과관광교구국군그금기나날남내노는니다단담답당대도동되된두드들디라래러레려로료루르를름리림마만메\
    면명모목무문물미민바반발방배버번범법별보복봉부북분불브비사산삼상색서석선설성세소송수술스습시식신실심아안액야양어업에여역\
    연열영예오요용우운울원위유윤으은을음응의이인일임입자작장재적전정제조종주준중지진짜차창천청초추치카코크키타태터토통트특티\
    파평포폰프피하학한할합해행현형호화환회휴\
    ";

/// What the model needs to know of an encoding with two-byte characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Shift_JIS.
    ShiftJis,
    /// EUC-JP.
    EucJp,
    /// GB18030, and GBK and GB2312 within it.
    Gb,
    /// Big5.
    Big5,
    /// EUC-KR.
    EucKr,
}

/// −ln of how probable a half-width katakana letter is, wherever it stands.
const HALF_WIDTH: f64 = 4.5;

impl Family {
    /// The family of an encoding, if it has two-byte characters.
    pub fn of(encoding: &'static Encoding) -> Option<Self> {
        match () {
            () if encoding == encoding_rs::SHIFT_JIS => Some(Self::ShiftJis),
            () if encoding == encoding_rs::EUC_JP => Some(Self::EucJp),
            () if encoding == encoding_rs::GB18030 || encoding == encoding_rs::GBK => Some(Self::Gb),
            () if encoding == encoding_rs::BIG5 => Some(Self::Big5),
            () if encoding == encoding_rs::EUC_KR => Some(Self::EucKr),
            () => None,
        }
    }

    /// How many of `bytes` the first character has.
    pub fn length(self, bytes: &[u8]) -> usize {
        match (self, bytes) {
            (_, [0..=0x80, ..]) | (Self::ShiftJis, [0xA1..=0xDF, ..]) => 1,
            (Self::EucJp, [0x8F, ..]) => 3,
            (Self::Gb, [_, b'0'..=b'9', ..]) => 4,
            _ => 2,
        }
    }

    /// −ln of how probable a character is that is written with these bytes.
    pub fn cost(self, bytes: &[u8], character: char) -> f64 {
        let lead = bytes[0];
        let pair = bytes.len() == 2 && bytes[1] >= 0xA1;
        let level = match self {
            Self::ShiftJis => level(lead, 0x88..=0x98, &[0x99..=0x9F, 0xE0..=0xEA]),
            Self::EucJp if pair => level(lead, 0xB0..=0xCF, &[0xD0..=0xF4]),
            Self::Gb if pair => level(lead, 0xB0..=0xD7, &[0xD8..=0xF7]),
            Self::Big5 => level(lead, 0xA4..=0xC6, &[0xC9..=0xF9]),
            Self::EucKr if pair => level(lead, 0xB0..=0xC8, &[0xCA..=0xFD]),
            _ => 14.0,
        };
        match character {
            'ー' | 'ァ'..='ヶ' | 'ぁ'..='ん' if self.is_japanese() => 4.6,
            'ー' | 'ァ'..='ヶ' | 'ぁ'..='ん' => 9.0,
            '\u{FF61}'..='\u{FF9F}' if self == Self::EucJp => HALF_WIDTH,
            // Korean letters outside of syllables: laughter, tears, and yes and no.
            'ㅋ' | 'ㅎ' | 'ㅠ' | 'ㅜ' | 'ㅇ' | 'ㄴ' if self == Self::EucKr => 5.5,
            'ㄱ'..='ㅣ' if self == Self::EucKr => 8.0,
            '、' | '。' | '「' | '」' | '・' | '（' | '）' | '，' | '：' | '　' | '／' | '々' => 6.5,
            '！'..='～' | '【' | '】' | '〜' | '“' | '”' | '《' | '》' | '※' | '→' | '№' | '㈱' => 7.5,
            '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' if self.common().contains(character) => 6.2,
            '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{20000}'..='\u{3FFFF}' => level,
            '\u{E000}'..='\u{F8FF}' => 16.0,
            _ => 11.0,
        }
    }

    fn is_japanese(self) -> bool {
        matches!(self, Self::ShiftJis | Self::EucJp)
    }

    fn common(self) -> &'static str {
        match self {
            Self::ShiftJis | Self::EucJp => JAPANESE,
            Self::Gb => CHINESE,
            Self::Big5 => TAIWANESE,
            Self::EucKr => KOREAN,
        }
    }
}

/// The standards keep the usual characters apart from the rare ones; `usual` and `rare` are their lead bytes.
fn level(lead: u8, usual: std::ops::RangeInclusive<u8>, rare: &[std::ops::RangeInclusive<u8>]) -> f64 {
    match () {
        () if usual.contains(&lead) => 8.8,
        () if rare.iter().any(|range| range.contains(&lead)) => 12.3,
        () => 14.5,
    }
}

/// Whether this character, in Unicode, is one that texts of these languages use most.
pub fn is_common(character: char) -> bool {
    [JAPANESE, CHINESE, TAIWANESE, KOREAN].iter().any(|list| list.contains(character))
}

/// −ln of how probable a half-width katakana letter is after `before`: the voicing marks stand behind few letters only.
pub fn half_width_cost(before: Option<char>, letter: char) -> f64 {
    let voiced = matches!(before, Some('ｳ' | 'ｶ'..='ﾄ' | 'ﾊ'..='ﾎ'));
    match letter {
        'ﾞ' if voiced => 2.5,
        'ﾟ' if matches!(before, Some('ﾊ'..='ﾎ')) => 3.0,
        'ﾞ' | 'ﾟ' => 9.0,
        'ｧ'..='ｯ' | 'ｰ' if before.is_none() => 8.0,
        '｡' | '｢' | '｣' | '､' | '･' => 7.0,
        _ if before.is_none() => 7.0,
        _ if before == Some(letter) => 7.0,
        _ => 4.0,
    }
}
