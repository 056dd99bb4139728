//! The questions that a file cannot answer, with what it shows about them.

use crate::fix::{Fix, Question, Safety};
use crate::kind::{Answers, Evidence, Fault, decimal, duration, timestamp};
use crate::plan::Plan;
use crate::profile::Shapes;
use crate::session::Session;
use crate::tally::by_evidence;
use serde::Serialize;

/// A question that the file cannot answer, or answers only as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct Decision {
    /// As in `--decide`: `timezone:Date`.
    pub name: String,
    /// The question.
    pub kind: Question,
    /// The heading; empty for a question about the file.
    pub column: String,
    /// Index of the column, from 0; 0 for a question about the file.
    pub index: usize,
    /// How many cells wait for the answer.
    pub count: u64,
    /// Possible answers; none listed where any zone or country is one.
    pub choices: Vec<Choice>,
    /// An answer that documentation suggests.
    pub suggested: Option<String>,
    /// The answer in force.
    pub answer: Option<String>,
    /// `user`, `evidence` (the column's cells) or `file` (what it says outside of them).
    pub decided_by: Option<String>,
    /// What the column's cells have shown.
    pub evidence: Vec<Shown>,
    /// A cell that waits.
    pub sample: String,
}

/// A possible answer.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// The answer.
    pub value: String,
    /// What the sample means under it.
    pub reading: Option<String>,
}

/// How many cells speak for an answer.
#[derive(Debug, Clone, Serialize)]
pub struct Shown {
    /// The answer.
    #[serde(rename = "for")]
    pub answer: String,
    /// How many cells.
    pub cells: u64,
}

const QUESTIONS: [Question; 5] = [Question::TimeZone, Question::Order, Question::Decimal, Question::Unit, Question::Country];

/// The questions that some cell of the file waits for, or would have.
pub(super) fn decisions(session: &Session) -> Vec<Decision> {
    let columns = session.judge_state().evidence.iter().enumerate();
    let of_file = encoding(session.plan()).into_iter().chain(header(session.plan()));
    let asked = columns.flat_map(|(column, evidence)| QUESTIONS.map(|question| (column, evidence, question)));
    let of_columns = asked
        .filter(|(_, evidence, question)| evidence.open(*question) > 0)
        .map(|(column, evidence, question)| decision(session, column, evidence, question));
    of_file.chain(of_columns).collect()
}

/// The question in which of several encodings the file is, with a piece of it as each reads it.
fn encoding(plan: &Plan) -> Option<Decision> {
    let rivals = plan.probe.rivals.as_ref()?;
    let choice = |(name, reading): &(String, String)| Choice { value: name.clone(), reading: Some(reading.clone()) };
    Some(of_file(plan, Question::Encoding, rivals.readings.iter().map(choice).collect(), rivals.readings[0].1.clone()))
}

/// The question whether the first row has the names of the columns, with that row.
fn header(plan: &Plan) -> Option<Decision> {
    let row = plan.probe.doubted_header.clone()?;
    let choices = ["yes", "no"].map(|value| Choice { value: value.to_owned(), reading: None });
    Some(of_file(plan, Question::Header, choices.into(), row))
}

fn of_file(plan: &Plan, question: Question, choices: Vec<Choice>, sample: String) -> Decision {
    let answer = plan.recipe.decisions.get(question.name()).cloned();
    Decision {
        name: question.name().to_owned(),
        kind: question,
        column: String::new(),
        index: 0,
        count: 1,
        choices,
        suggested: None,
        decided_by: answer.as_ref().map(|_| "user".to_owned()),
        answer,
        evidence: Vec::new(),
        sample,
    }
}

fn decision(session: &Session, column: usize, evidence: &Evidence, question: Question) -> Decision {
    let plan = session.plan();
    let heading = plan.probe.columns[column].clone();
    let sample = sample_of(session, column, question);
    let by_user = plan.answer_to(question, column).map(str::to_owned);
    let (by_file, source) = match question {
        Question::TimeZone => (plan.stated_zone(column), "file"),
        _ => (by_evidence(question, evidence).map(str::to_owned), "evidence"),
    };
    let decided_by = match (&by_user, &by_file) {
        (Some(_), None) => Some("user"),
        (Some(user), Some(file)) if user != file => Some("user"),
        (_, file) => file.as_ref().map(|_| source),
    };
    Decision {
        name: format!("{}:{heading}", question.name()),
        kind: question,
        column: heading,
        index: column,
        count: evidence.open(question),
        choices: choices(plan, column, question, &sample),
        suggested: match question {
            Question::Country => plan.documented_country(column).map(str::to_owned),
            Question::TimeZone => plan.zone_by_column(),
            _ => None,
        },
        answer: by_user.or(by_file),
        decided_by: decided_by.map(str::to_owned),
        evidence: shown(evidence, question),
        sample,
    }
}

/// A cell of the column that waits for the answer; else any of the column.
fn sample_of(session: &Session, column: usize, question: Question) -> String {
    let of_column = || session.findings().iter().filter(|(key, _)| key.column == Some(column));
    let waiting = of_column().find(|(key, _)| key.question == Some(question));
    let found = waiting.or_else(|| of_column().find(|(key, _)| key.safety >= Safety::Ask));
    found.and_then(|(_, finding)| finding.samples.first()).map(|sample| sample.value.clone()).unwrap_or_default()
}

fn choices(plan: &Plan, column: usize, question: Question, sample: &str) -> Vec<Choice> {
    let reading = |answers: Answers| match plan.kind_of(column)?.1.judge(sample, &answers, &mut Evidence::default()) {
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) => Some(value),
        _ => None,
    };
    match question {
        Question::Order => timestamp::Order::CHOICES
            .iter()
            .map(|&(name, order)| Choice { value: name.to_owned(), reading: timestamp::day_of(sample, order) })
            .collect(),
        Question::Decimal => decimal::Sign::CHOICES
            .iter()
            .map(|&(name, sign)| Choice {
                value: name.to_owned(),
                reading: reading(Answers { decimal: Some(sign), ..plan.answers[column] }),
            })
            .collect(),
        Question::Unit => duration::Unit::CHOICES
            .iter()
            .filter(|(_, unit)| *unit != duration::Unit::MinutesSeconds || may_have_seconds(plan, column))
            .map(|&(name, unit)| Choice {
                value: name.to_owned(),
                reading: reading(Answers { scale: duration::Scale::Decided(unit), ..plan.answers[column] }),
            })
            .collect(),
        Question::TimeZone | Question::Country | Question::Encoding | Question::Header => Vec::new(),
    }
}

/// Whether the decimals of a column can be seconds.
fn may_have_seconds(plan: &Plan, column: usize) -> bool {
    plan.probe.profile.get(column).is_some_and(Shapes::may_have_seconds)
}

fn shown(evidence: &Evidence, question: Question) -> Vec<Shown> {
    let counts: &[(&str, u64)] = match question {
        Question::Order => &[("day-first", evidence.day_first), ("month-first", evidence.month_first)],
        Question::Decimal => &[("comma", evidence.comma), ("dot", evidence.dot)],
        Question::TimeZone | Question::Unit | Question::Country | Question::Encoding | Question::Header => &[],
    };
    // What no cell shows speaks for nothing.
    counts.iter().filter(|(_, cells)| *cells > 0).map(|&(answer, cells)| Shown { answer: answer.to_owned(), cells }).collect()
}
