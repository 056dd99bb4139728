//! Countries: ISO 3166-1 alpha-2.

mod names;

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};
use std::sync::LazyLock;

/// The rules of countries.
pub const RULES: &[&Rule] = &[&OTHER_CODE, &AS_NUMBER, &UNKNOWN];

const OTHER_CODE: Rule = Rule {
    code: "country-other-code",
    severity: Severity::Error,
    title: "Country code in another form",
    what: "{column} holds “{value}”; the target wants the two-letter code {code}.",
    why: "ISO 3166 alpha-2 is the documented form.",
    remedy: "Write the two-letter code.",
    fix: Safety::Safe,
    fix_safety: "Safe: ISO 3166 gives each three-letter code exactly one two-letter code, and a name or a flag that is taken is of this one country; otherwise only the letter case changes.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CallerPhoneNumberCountry", "USA"),
};

const AS_NUMBER: Rule = Rule {
    code: "country-as-number",
    severity: Severity::Error,
    title: "Country as a number",
    what: "{column} holds “{value}”; as an ISO 3166 number, that is {code}.",
    why: "Numbers name countries in several ways: 380 is Italy in ISO 3166, and the calling code of Ukraine.",
    remedy: "Accept the two-letter code if the column has ISO 3166 numbers.",
    fix: Safety::Ask,
    fix_safety: "Asked: the column may hold other numbers than those of ISO 3166. Where the number is a calling code too, nothing is offered.",
    sources: &[source::IMPACT_FTP, "https://www.iso.org/iso-3166-country-codes.html"],
    example: Example::cell("impact-calls", "CallerPhoneNumberCountry", "840"),
};

const UNKNOWN: Rule = Rule {
    code: "country-unknown",
    severity: Severity::Error,
    title: "Not a country code",
    what: "{column} holds “{value}”, which is no ISO 3166 country code.",
    why: "The number's country decides how the number is read.",
    remedy: "Correct the value at its source, or leave the cell empty where the documented default (US) is right.",
    fix: Safety::Hint,
    fix_safety: "No fix: no country is guessed.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CalledPhoneNumberCountry", "XX"),
};

/// Judges one country code.
pub fn judge(value: &str) -> Verdict {
    if is_alpha_2(value) {
        return Ok(());
    }
    let by_number = || names::by_number(value).filter(|_| !super::phone::is_calling_code(value.trim_start_matches('0')));
    Err(match (alpha_2(value), by_number()) {
        (Some(code), _) => Fault::new(&OTHER_CODE, Fix::safe(code)).with("code", code),
        (None, Some(code)) => Fault::new(&AS_NUMBER, Fix::ask(code)).with("code", code),
        (None, None) => Fault::new(&UNKNOWN, Fix::None),
    })
}

/// The two-letter code that a two- or three-letter code, a name, both or a flag stands for, in any letter case.
pub fn alpha_2(value: &str) -> Option<&'static str> {
    code_or_name(value).or_else(|| of_both(value)).or_else(|| of_flag(value))
}

/// `United States (US)` and `Bahamas (the)`; two countries are none.
fn of_both(value: &str) -> Option<&'static str> {
    let value = value.trim().trim_end_matches('.');
    let Some((name, more)) = value.strip_suffix(')').and_then(|value| value.split_once('(')) else {
        return code_or_name(value);
    };
    let code = code_or_name(name)?;
    (more.eq_ignore_ascii_case("the") || code_or_name(more) == Some(code)).then_some(code)
}

/// 🇺🇸: a pair of letters for the code.
fn of_flag(value: &str) -> Option<&'static str> {
    let letter =
        |sign: char| u32::from(sign).checked_sub(0x1F1E6).filter(|&index| index < 26).and_then(|index| char::from_digit(index + 10, 36));
    let letters: String = value.trim().chars().map(letter).collect::<Option<_>>()?;
    code_or_name(&letters).filter(|_| letters.len() == 2)
}

fn code_or_name(value: &str) -> Option<&'static str> {
    let upper = value.trim().to_ascii_uppercase();
    let letters = upper.len() == 2 || upper.len() == 3;
    let known = |pair: &&str| if upper.len() == 2 { pair.starts_with(&upper) } else { pair[2..] == upper };
    CODES.split_ascii_whitespace().filter(|_| letters).find(known).map(|pair| &pair[..2]).or_else(|| names::by_name(value))
}

/// Whether `code` is an ISO 3166-1 alpha-2 code.
pub fn is_alpha_2(code: &str) -> bool {
    // One bit per pair of letters: this is asked for every cell of a country column.
    static KNOWN: LazyLock<[bool; 26 * 26]> = LazyLock::new(|| {
        let mut known = [false; 26 * 26];
        for pair in CODES.split_ascii_whitespace() {
            if let Some(known) = letters(&pair.as_bytes()[..2]).and_then(|index| known.get_mut(index)) {
                *known = true;
            }
        }
        known
    });
    letters(code.as_bytes()).is_some_and(|index| KNOWN[index])
}

/// The number of a pair of capital letters, from AA = 0 to ZZ = 675.
fn letters(code: &[u8]) -> Option<usize> {
    match code {
        &[first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => Some(usize::from(first - b'A') * 26 + usize::from(second - b'A')),
        _ => None,
    }
}

/// ISO 3166-1: alpha-2 and alpha-3 of each country, together.
const CODES: &str = "\
     ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE \
     BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS \
     BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN \
     COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST \
     EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF \
     GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD \
     HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM \
     JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA \
     LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD \
     MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM \
     NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG \
     PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA \
     SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD \
     STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON \
     TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR \
     VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE ";

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn countries() {
        check(&Kind::Country, "US", "ok");
        check(&Kind::Country, "us", "country-other-code → US (Safe)");
        check(&Kind::Country, "RUS", "country-other-code → RU (Safe)");
        for name in ["Russia", "РФ", "российская федерация", "ロシア"] {
            check(&Kind::Country, name, "country-other-code → RU (Safe)");
        }
        check(&Kind::Country, "UK", "country-other-code → GB (Safe)");
        for (name, code) in [("England", "GB"), ("Holland", "NL"), ("GER", "DE"), ("Mali", "ML"), ("Jordan", "JO")] {
            check(&Kind::Country, name, &format!("country-other-code → {code} (Safe)"));
        }
        check(&Kind::Country, "United States of America", "country-other-code → US (Safe)");
        check(&Kind::Country, "米国", "country-other-code → US (Safe)");
        for both in
            ["United States (US)", "USA (United States)", "UNITED STATES OF AMERICA (THE)", "Us.", "🇺🇸", "Vereinigte Staaten", "États-Unis"]
        {
            check(&Kind::Country, both, "country-other-code → US (Safe)");
        }
        // The flag of two countries at once, a language, a calling code.
        for open in ["🇺🇸🇷🇺", "🇺", "United States (RU)", "(US)", "en-US", "1", "+1"] {
            check(&Kind::Country, open, "country-unknown");
        }
        check(&Kind::Country, "840", "country-as-number → US (Ask)");
        // Italy in ISO 3166, and the calling code of Ukraine; a state of the USA as well; two countries.
        for open in ["380", "7", "Georgia", "Korea", "840|", "US|840"] {
            check(&Kind::Country, open, "country-unknown");
        }
        check(&Kind::Country, "XX", "country-unknown");
        check(&Kind::Country, "S ", "country-unknown");
    }
}
