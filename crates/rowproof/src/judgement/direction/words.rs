//! The words by which files say which way a call went, in the languages that telephone systems speak.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether a column with this folded heading may say which way a call went; its words tell whether it does.
pub(super) fn is_heading(folded: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| HEADINGS.split_whitespace().collect());
    KNOWN.contains(folded)
}

/// Whether a cell says that the business called, or that no customer took part: one such word, and words for a call.
pub(super) fn is_not_incoming(value: &str) -> bool {
    let mut telling = value.split_whitespace().filter(|word| !is_one_of(word, OF_CALLS));
    telling.next().is_some_and(|word| is_one_of(word, NOT_INCOMING)) && telling.next().is_none()
}

fn is_one_of(word: &str, known: &str) -> bool {
    let letters = || word.chars().flat_map(char::to_lowercase).map(|letter| if letter == '_' { '-' } else { letter });
    known.split_ascii_whitespace().any(|known| known.chars().eq(letters()))
}

const HEADINGS: &str = "\
    direction calldirection directionofcall type calltype typeofcall callkind inout inboundoutbound incomingoutgoing direct \
    направление направлениезвонка направлениевызова тип типзвонка типвызова видзвонка видвызова \
    напрямок напрям напрямокдзвінка напрямоквиклику типдзвінка типвиклику \
    richtung anrufrichtung rufrichtung gesprächsrichtung typ anruftyp art anrufart gesprächsart \
    sens sensappel sensdelappel directionappel directiondelappel typeappel typedappel \
    dirección direccion sentido sentidollamada tipo tipollamada tipodellamada direcciónllamada direccióndellamada \
    direccióndelallamada sentidodelallamada \
    direzione direzionechiamata tipochiamata tipodichiamata \
    direção direcao sentidochamada sentidodachamada tipochamada tipodechamada tipodeligação \
    kierunek kierunekpołączenia typpołączenia rodzajpołączenia kierunekrozmowy typrozmowy \
    yön aramayönü çağrıyönü tür aramatürü çağrıtürü aramatipi \
    richting gespreksrichting oproeprichting směr směrhovoru typhovoru \
    方向 通話方向 発着信 発着信区分 発着区分 通話種別 通話区分 通話タイプ 呼種別 種別 区分 \
    呼叫方向 呼叫类型 通话方向 通话类型 类型 통화유형 방향";

/// Words that tell nothing beside the others: a call, and what joins it to them.
const OF_CALLS: &str = "\
    call calls звонок звонки вызов вызовы дзвінок дзвінки виклик виклики \
    anruf anrufe ruf gespräch appel appels llamada llamadas chiamata chiamate chamada chamadas ligação ligações \
    połączenie połączenia rozmowa arama aramalar çağrı oproep gesprek hovor in de di";

/// Words for calls that the business made, and for those that no customer took part in.
const NOT_INCOMING: &str = "\
    outbound outbound-api outbound-dial outgoing out dialed dialled internal \
    исходящий исходящая исходящие исходящее исход исход. исх исх. внутренний внутренняя внутренние \
    вихідний вихідна вихідні вихідне вих вих. внутрішній внутрішня внутрішні \
    ausgehend ausgehende ausgehender ausgehendes abgehend abgehende abgehender abgehendes intern interner internes \
    sortant sortante sortants sortantes émis emis interne \
    saliente salientes realizada realizadas efectuada interna interno \
    uscente uscenti uscita effettuata effettuate saída saida efetuada efetuadas originada \
    wychodzące wychodzace wychodząca wychodzaca wychodzący wychodzacy wewnętrzne wewnętrzna wewnętrzny \
    giden gi\u{307}den dahili uitgaand uitgaande odchozí odchozi interní \
    発信 発信通話 外線発信 アウトバウンド アウトバウンドコール 架電 内線 内線通話 内線発信 \
    呼出 外呼 去电 拨出 내선 발신";

#[cfg(test)]
mod tests {
    use super::is_not_incoming;

    #[test]
    fn directions() {
        let check = |value: &str, expect: bool| assert_eq!(is_not_incoming(value), expect, "{value}");
        for value in ["outbound", "Outgoing", " OUT ", "Outbound call", "outbound_api", "Internal", "dialed"] {
            check(value, true);
        }
        for value in
            ["Исходящий", "исходящий звонок", "発信", "Вихідний дзвінок", "ausgehender Anruf", "Ausgehend", "Sortant", "Appel émis"]
        {
            check(value, true);
        }
        for value in ["Saliente", "Llamada saliente", "In uscita", "Chamada de saída", "Efetuada", "Wychodzące", "GİDEN ARAMA", "呼出"]
        {
            check(value, true);
        }
        for value in ["inbound", "in", "incoming", "incoming call", "Входящий", "着信", "", "mobile", "outlet", "phone call", "call"]
        {
            check(value, false);
        }
        for value in
            ["Eingehend", "Entrant", "Entrante", "Llamada entrante", "In entrata", "Recebida", "Gelen", "Calle Saliente 5", "発信者"]
        {
            check(value, false);
        }
    }
}
