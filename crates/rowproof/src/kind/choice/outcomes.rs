//! What call trackers call a call's outcome, and the listed code that is nearest.

/// Each code with the words for it, folded: letters and digits only, in lower case.
///
/// Words for a call that still goes on (`ringing`, `in-progress`) are left out: they are no outcome. So are those that
/// leave open who ended it, and when (`hangup`).
const OUTCOMES: [(&str, &[&str]); 6] = [
    (
        "ANSWER",
        &[
            "answered",
            "completed",
            "connected",
            "accepted",
            "successful",
            "отвечен",
            "отвечено",
            "отвеченный",
            "отвеченныйзвонок",
            "принят",
            "принятый",
            "принятыйзвонок",
            "успешный",
            "состоялся",
            "応答",
            "応答あり",
            "応答済",
            "応答済み",
            "通話完了",
            "通話済",
            "通話済み",
        ],
    ),
    (
        "CANCEL",
        &[
            "noanswer",
            "notanswered",
            "unanswered",
            "missed",
            "missedcall",
            "canceled",
            "cancelled",
            "abandoned",
            "lost",
            "rejected",
            "declined",
            "пропущенный",
            "пропущен",
            "пропущено",
            "пропущенныйзвонок",
            "нетответа",
            "безответа",
            "неотвечен",
            "неотвечено",
            "неотвеченный",
            "отменен",
            "отменён",
            "отклонен",
            "отклонён",
            "сброшен",
            "потерян",
            "потерянный",
            "потерянныйзвонок",
            "不在",
            "不在着信",
            "応答なし",
            "無応答",
            "未応答",
            "不応答",
            "キャンセル",
            "放棄",
            "放棄呼",
            "途中放棄",
            "拒否",
            "着信拒否",
        ],
    ),
    ("CONGESTION", &["busy", "userbusy", "linebusy", "занят", "занято", "абонентзанят", "линиязанята", "通話中", "話中", "話し中"]),
    (
        "INCOMPLETE",
        &[
            "invalidnumber",
            "notinservice",
            "unallocatednumber",
            "nonexistentnumber",
            "неверныйномер",
            "несуществующийномер",
            "номернесуществует",
            "欠番",
        ],
    ),
    (
        "IVR_DROPOFF",
        &["voicemail", "leftvoicemail", "answeringmachine", "голоснаяпочта", "автоответчик", "留守番電話", "留守電", "ボイスメール"],
    ),
    ("FAILURE", &["failed", "fail", "error", "chanunavail", "ошибка", "сбой", "неудачный", "失敗", "エラー"]),
];

/// The code for a folded word.
pub(super) fn code(folded: &str) -> Option<&'static str> {
    OUTCOMES.iter().find(|(_, words)| words.contains(&folded)).map(|&(code, _)| code)
}
