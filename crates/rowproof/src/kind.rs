//! Kinds: how a value is written. One file per kind: what is right, what people write instead, the words.

pub mod choice;
pub mod country;
pub mod currency;
pub mod decimal;
mod domain;
pub mod duration;
pub mod email;
mod empty_date;
pub mod exponent;
pub mod flag;
pub mod integer;
pub(crate) mod look_alike;
pub mod phone;
mod plain_number;
pub mod rounded;
pub mod text;
pub mod timestamp;
pub mod url;
pub mod wrapping;

use crate::fix::{Fix, Question};
use crate::rule::{Rule, Severity};
use crate::structure::VALUE_NULL;
use chrono::{DateTime, Utc};
use rlibphonenumber::Region;

/// How the values of a field are written, with what the format says of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A moment.
    Timestamp(timestamp::Style),
    /// A length of time in whole seconds.
    Duration,
    /// A phone number.
    Phone(phone::Style),
    /// Digits only: a count, or an identifier whose every digit matters.
    Integer(integer::Use),
    /// An amount.
    Decimal,
    /// One of the listed words.
    Choice(Vec<String>),
    /// 1 or 0.
    Flag(flag::Words),
    /// ISO 3166-1 alpha-2.
    Country,
    /// ISO 4217.
    Currency,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// Anything.
    Text,
    /// A name of letters and digits that a program gave: every sign matters.
    Code,
}

/// What is known of a column that one cell cannot tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Whether the day or the month comes first.
    pub order: Option<timestamp::Order>,
    /// What the column's moments show about their order and their clock, each sign for itself.
    pub ways: timestamp::Ways,
    /// The zone of wall times.
    pub zone: Option<timestamp::Zone>,
    /// Whether the record itself states its distance from UTC, so that the column need not be asked about.
    pub zone_stated: bool,
    /// Whether the column's dates with the year first have the day and the month exchanged.
    pub days_doubted: bool,
    /// Whether the column's years of two digits stand before the month.
    pub year_first: bool,
    /// The decimal sign.
    pub decimal: Option<decimal::Sign>,
    /// Whether some amounts of the column cannot have that sign.
    pub decimal_contradicted: bool,
    /// Whether the record's own currency has three decimals.
    pub has_thousandths: bool,
    /// Whether amounts are in hundredths of their currency, as the heading says.
    pub is_in_minor_units: bool,
    /// The unit of bare durations.
    pub scale: duration::Scale,
    /// How durations with colons are written, as the heading says.
    pub form: Option<duration::Form>,
    /// Whether more of the durations with colons end on the minute than do by chance.
    pub minutes_doubted: bool,
    /// The country of national phone numbers.
    pub country: Option<Region>,
    /// Whether most numbers of the column that have a plus are Russian.
    pub has_russian_numbers: bool,
    /// Whether phone numbers of the column are written with the zero that is dialled before them inside of a country.
    pub writes_zeros: bool,
    /// Whether most phone numbers of the column begin with the calling code of that country.
    pub writes_codes: bool,
    /// Whether the record itself states that country, so that the column need not be asked about.
    pub country_stated: bool,
    /// What the column's identifiers usually look like.
    pub ids: text::Habit,
    /// The moment of the check: no call has been made after it.
    pub now: Option<DateTime<Utc>>,
}

impl Answers {
    /// Whether the heading says in which unit or form the values are, so that it is needed as long as they are in it.
    pub fn is_unit_in_heading(&self) -> bool {
        use duration::{Scale, Unit};
        self.is_in_minor_units || self.form.is_some() || matches!(self.scale, Scale::Stated(unit) if unit != Unit::Seconds)
    }

    /// What is known of a value that was written for the target: a duration is in seconds and a date in order, whatever
    /// the file had.
    pub fn of_written(&self) -> Self {
        Self { scale: duration::Scale::Decided(duration::Unit::Seconds), days_doubted: false, is_in_minor_units: false, ..*self }
    }
}

/// What a column's cells have shown about its open questions, counted over the whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence {
    /// Dates whose first number can only be the day.
    pub day_first: u64,
    /// Dates whose first number can only be the month.
    pub month_first: u64,
    /// Dates that can be read both ways.
    pub either_order: u64,
    /// Those of them that, with the day first, would lie in the future, or on the wrong side of another time of their record.
    pub misplaced_day_first: u64,
    /// The same with the month first.
    pub misplaced_month_first: u64,
    /// The signs that separate day and month, as bits: dates with another sign prove nothing about each other.
    pub separators: u8,
    /// Wall times without a zone.
    pub without_zone: u64,
    /// Moments written as the target wants them already. A column that mixes them with other dates was joined
    /// from two sources, or fixed in part, so that its other dates prove nothing about each other.
    pub exact_moments: u64,
    /// What its times show together.
    pub habits: timestamp::Habits,
    /// What its long identifiers show together.
    pub rounded: rounded::Rounded,
    /// Numbers whose decimal sign can only be the comma.
    pub comma: u64,
    /// Numbers whose decimal sign can only be the dot.
    pub dot: u64,
    /// Numbers written as the target wants them already, with decimals.
    pub exact_decimals: u64,
    /// Numbers that can be read both ways.
    pub either_decimal: u64,
    /// Amounts like 1,234. That cents of other amounts follow a comma does not tell what three digits behind one are.
    pub three_after_comma: u64,
    /// Amounts like 1.234.
    pub three_after_dot: u64,
    /// Durations whose unit is in doubt.
    pub without_unit: u64,
    /// Identifiers that end in zeros, and are taken for chance.
    pub ends_in_zeros: u64,
    /// Phone numbers without a country.
    pub without_country: u64,
}

impl Evidence {
    /// How many cells wait for the answer to `question`.
    pub fn open(&self, question: Question) -> u64 {
        match question {
            Question::TimeZone => self.without_zone,
            Question::Order => self.either_order,
            Question::Decimal => self.either_decimal,
            Question::Unit => self.without_unit,
            Question::Country => self.without_country,
            Question::Encoding | Question::Header => 0,
        }
    }
}

/// A fault of one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The rule that it breaks.
    pub rule: &'static Rule,
    /// What can be done.
    pub fix: Fix,
    /// What the rule's words need besides the value.
    pub facts: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault without further facts.
    pub fn new(rule: &'static Rule, fix: Fix) -> Self {
        Self { rule, fix, facts: Vec::new() }
    }

    /// Whether the value may stand as it is: it is doubted, and there is no better one.
    fn is_hint(&self) -> bool {
        self.rule.severity == Severity::Warning && self.fix == Fix::None
    }

    /// Whether something stands around the value.
    pub fn is_wrapping(&self) -> bool {
        wrapping::RULES.iter().any(|rule| rule.code == self.rule.code)
    }

    /// Adds a fact for the rule's words.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.facts.push((name, value.into()));
        self
    }
}

/// `Ok`: written as the target wants it.
pub type Verdict = Result<(), Fault>;

/// How often what a fix leaves may need another fix. What is wrong still is left to people.
const TIMES: usize = 4;

impl Kind {
    /// Judges one value that is not empty. What a fix writes is right by the same kind, so that fixing again changes nothing.
    pub fn judge(&self, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
        let mut verdict = self.judge_once(value, answers, evidence);
        // What a fix takes off may have hidden something else: in `'Anna 'a@example.com`, both words have an apostrophe.
        for _ in 0..TIMES {
            let Err(Fault { fix: Fix::Edit { value, safety }, .. }) = &mut verdict else {
                return verdict;
            };
            if value.trim().is_empty() {
                return verdict;
            }
            match self.judge_once(value, &answers.of_written(), &mut Evidence::default()) {
                Ok(()) => return verdict,
                Err(Fault { fix: Fix::Edit { value: again, safety: surety }, .. }) => (*value, *safety) = (again, surety.min(*safety)),
                // What was in the wrapping is told besides.
                Err(hint) if self.may_stand(value, &hint) && verdict.as_ref().is_err_and(Fault::is_wrapping) => return verdict,
                Err(fault) => return Err(Fault { fix: Fix::None, ..fault }),
            }
        }
        verdict.map_err(|fault| Fault { fix: Fix::None, ..fault })
    }

    /// Whether a value that is only doubted is written as the target wants it. Lengths of time are doubted in units, too.
    fn may_stand(&self, value: &str, fault: &Fault) -> bool {
        fault.is_hint() && (*self != Self::Duration || value.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Whether what is wrapped around a value may belong to it.
    fn may_be_anything(&self) -> bool {
        matches!(self, Self::Text | Self::Code | Self::Url)
    }

    fn judge_once(&self, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
        if self.may_be_anything() {
            return self.judge_bare(value, answers, evidence);
        }
        let Some((bare, rule)) = wrapping::unwrap(value) else {
            return self.judge_bare(value, answers, evidence);
        };
        if bare.is_empty() {
            // A formula that shows nothing is an empty cell; what else is nothing but wrapping is no value.
            let is_formula = rule.code == wrapping::FORMULA_TEXT.code;
            return if is_formula { Err(Fault::new(rule, Fix::safe(bare))) } else { self.judge_bare(value, answers, evidence) };
        }
        match self.judge_bare(&bare, answers, evidence) {
            Ok(()) => Err(Fault::new(rule, Fix::Edit { value: bare, safety: rule.fix })),
            // The value is no surer than what it was taken out of.
            Err(Fault { fix: Fix::Edit { value, safety }, rule: inner, facts }) => {
                Err(Fault { rule: inner, fix: Fix::Edit { value, safety: safety.min(rule.fix) }, facts })
            }
            Err(hint) if self.may_stand(&bare, &hint) => Err(Fault::new(rule, Fix::Edit { value: bare, safety: rule.fix })),
            Err(fault) => Err(fault),
        }
    }

    /// What is doubtful about a value that a fix writes, and no fault of its form.
    pub fn hint(&self, written: &str, answers: &Answers) -> Option<Fault> {
        self.judge_once(written, &answers.of_written(), &mut Evidence::default()).err().filter(Fault::is_hint)
    }

    fn judge_bare(&self, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
        match self.judge_value(value, answers, evidence) {
            // What a kind cannot read may say that there is nothing to read.
            Err(Fault { fix: Fix::None, .. }) if !matches!(self, Self::Text | Self::Code) && is_null(value) => {
                Err(Fault::new(&VALUE_NULL, Fix::ask("")))
            }
            verdict => verdict,
        }
    }

    fn judge_value(&self, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
        match self {
            Self::Timestamp(style) => timestamp::judge(*style, value, answers, evidence),
            Self::Duration => duration::judge(value, answers, evidence),
            Self::Phone(style) => phone::judge(*style, value, answers, evidence),
            Self::Integer(use_) => {
                if *use_ == integer::Use::Identifier {
                    evidence.rounded.note(value);
                }
                integer::judge(*use_, value)?;
                if *use_ == integer::Use::Identifier { integer::judge_length(value, answers.ids) } else { Ok(()) }
            }
            Self::Decimal => decimal::judge(value, answers, evidence),
            Self::Choice(words) => choice::judge(words, value),
            Self::Flag(words) => flag::judge(words, value),
            Self::Country => country::judge(value),
            Self::Currency => currency::judge(value),
            Self::Url => url::judge(value),
            Self::Email => email::judge(value),
            Self::Text => text::judge(text::Use::Words, value, answers.ids),
            Self::Code => {
                evidence.rounded.note(value);
                text::judge(text::Use::Code, value, answers.ids)
            }
        }
    }

    /// Whether a value that is right needs no second look where it stands in its column again: nothing of it is counted, and
    /// nothing else of its record makes a difference.
    pub fn settles(&self, value: &str) -> bool {
        match self {
            Self::Timestamp(_) | Self::Duration | Self::Phone(_) | Self::Decimal => false,
            Self::Integer(integer::Use::Identifier) | Self::Code => !rounded::is_long(value),
            Self::Integer(_) | Self::Choice(_) | Self::Flag(_) => true,
            Self::Country | Self::Currency | Self::Url | Self::Email | Self::Text => true,
        }
    }

    /// The kind's name in format files and documentation.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Timestamp(_) => "timestamp",
            Self::Duration => "duration",
            Self::Phone(_) => "phone",
            Self::Integer(_) => "integer",
            Self::Decimal => "decimal",
            Self::Choice(_) => "choice",
            Self::Flag(_) => "flag",
            Self::Country => "country",
            Self::Currency => "currency",
            Self::Url => "url",
            Self::Email => "email",
            Self::Text | Self::Code => "text",
        }
    }
}

/// Whether a value is what programs and people write where there is none.
fn is_null(value: &str) -> bool {
    let value = value.trim();
    value == "\"\"" || text::is_placeholder(value)
}

/// The rules of each kind.
pub fn rules() -> impl Iterator<Item = &'static [&'static Rule]> {
    [
        wrapping::RULES,
        timestamp::RULES,
        duration::RULES,
        phone::RULES,
        integer::RULES,
        rounded::RULES,
        decimal::RULES,
        choice::RULES,
        flag::RULES,
        country::RULES,
        currency::RULES,
        url::RULES,
        email::RULES,
        text::RULES,
    ]
    .into_iter()
}

#[cfg(test)]
pub(crate) mod tests;
