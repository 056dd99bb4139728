//! The words of what can be wrong with an amount.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

pub(super) const NOT_DOT: Rule = Rule {
    code: "decimal-not-plain",
    severity: Severity::Error,
    title: "Amount with a decimal comma, separators or an exponent",
    what: "{column} holds “{value}”; the target wants digits with a dot, like 1234.50.",
    why: "The dot is the documented decimal sign; read otherwise, the amount can be lost or a hundred times too large.",
    remedy: "Write the amount with a dot and without separators.",
    fix: Safety::Safe,
    fix_safety: "Safe where the signs have one reading (1 234,50), or the whole column shows one decimal sign. Otherwise Rowproof asks.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "1 234,50"),
};

pub(super) const THREE_DECIMALS: Rule = Rule {
    code: "decimal-or-thousands",
    severity: Severity::Warning,
    title: "A dot before three digits",
    what: "{column} holds “{value}”: a number with three decimals for the target, but thousands for people who write a decimal comma.",
    why: "If it means thousands, the target reads an amount that is a thousand times too small.",
    remedy: "Say once which decimal sign the column has.",
    fix: Safety::Ask,
    fix_safety: "Asked: the target accepts the cell as it is; only the column's other amounts, or you, can tell what was meant.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "1.234"),
};

/// A currency stands with the amount.
pub const WITH_CURRENCY: Rule = Rule {
    code: "decimal-with-currency",
    severity: Severity::Error,
    title: "Amount with a currency sign",
    what: "{column} holds “{value}”: a currency stands with the amount.",
    why: "The amount's column takes a number only; the currency has a column of its own, or none.",
    remedy: "Accept removing the sign once the currency is given in its own column.",
    fix: Safety::Ask,
    fix_safety: "Asked: the number stays the same, but the currency is no longer in this cell.",
    sources: &[source::METRICA_CALLS, source::IMPACT_API],
    example: Example::cell("metrica-calls", "Price", "1234.50 ₽"),
};

pub(super) const ROUNDED: Rule = Rule {
    code: "decimal-rounded",
    severity: Severity::Error,
    title: "Amount rounded by a spreadsheet",
    what: "{column} holds “{value}”: scientific notation, whose last digits are gone.",
    why: "The target wants digits with a dot. What was rounded away is not in the file.",
    remedy: "Export again with the column formatted as a number without exponent, or as text.",
    fix: Safety::Hint,
    fix_safety: "No fix: the missing digits cannot be known.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "1.23457E+11"),
};

pub(super) const UNREADABLE: Rule = Rule {
    code: "decimal-unreadable",
    severity: Severity::Error,
    title: "Not an amount",
    what: "{column} holds “{value}”, which is no amount.",
    why: "The target cannot read a number from it and may drop the amount or the record.",
    remedy: "Correct the value at its source, or leave the cell empty.",
    fix: Safety::Hint,
    fix_safety: "No fix: any amount would be invented.",
    sources: &[source::METRICA_CALLS, source::IMPACT_API],
    example: Example::cell("metrica-calls", "Price", "free"),
};

pub(super) const UNUSUAL: Rule = Rule {
    code: "decimal-unusual-signs",
    severity: Severity::Error,
    title: "Amount with signs of another use",
    what: "{column} holds “{value}”; the target wants digits with a dot, like 1234.50.",
    why: "Accountants write a negative amount in parentheses or with a minus behind it; price tags end with a dash; and a full stop can slip in.",
    remedy: "Accept the amount that is meant.",
    fix: Safety::Ask,
    fix_safety: "Asked: it is the usual meaning of these signs, not the only one.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "(935.76)"),
};

pub(super) const FLOAT_NOISE: Rule = Rule {
    code: "decimal-float-noise",
    severity: Severity::Warning,
    title: "Amount with the noise of a computation",
    what: "{column} holds “{value}”: a program has computed with binary fractions, and written the error along.",
    why: "No currency has so many decimals; totals that should agree no longer do.",
    remedy: "Accept the amount without the noise, {rounded}.",
    fix: Safety::Ask,
    fix_safety: "Asked: the difference is far below the smallest coin, but the digits change.",
    sources: &["https://docs.python.org/3/tutorial/floatingpoint.html"],
    example: Example::cell("metrica-calls", "Price", "530.4700000000011"),
};

pub(super) const CONTRADICTS_SIGN: Rule = Rule {
    code: "decimal-contradicts-sign",
    severity: Severity::Error,
    title: "Amounts against the decimal sign of their column",
    what: "{column} holds “{value}”, and some amounts of the column cannot have the decimal sign that was decided for it.",
    why: "The settings were saved with another export, or two exports were joined. Read with the wrong sign, 1,234 is a thousand times too large or too small.",
    remedy: "Check the column at its source. Take the decision back if it is wrong, or accept these amounts if you are sure.",
    fix: Safety::Ask,
    fix_safety: "Asked: the amount is read as was decided, or in the only way there is, but the column itself casts doubt on the decision.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "12,50").deciding("decimal", "dot"),
};

pub(super) const IN_MINOR_UNITS: Rule = Rule {
    code: "decimal-in-minor-units",
    severity: Severity::Error,
    title: "An amount in cents or kopecks",
    what: "{column} holds “{value}”, and its heading says that it is in hundredths of the currency.",
    why: "The target takes the number for whole dollars, euros or roubles: the call would be worth a hundred times as much.",
    remedy: "Accept the amount divided by a hundred. If the heading is not true, rename it in the file.",
    fix: Safety::Ask,
    fix_safety: "Asked: every digit stays, but a currency without cents, as the yen, has other smallest units, and a heading may be wrong.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::file("metrica-calls", "ClientId,DateTime,Currency,Price ¢\n133591247640966458,1793606400,USD,10050\n"),
};
