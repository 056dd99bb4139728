//! Damage: what programs and people do to files, and what the file still tells afterwards.

use super::clean::{Language, Sort, Target};
use super::file::{File, Row};
use crate::numbers::Numbers;

/// One kind of damage.
pub struct Damage {
    /// What happens, and which program does it.
    pub name: &'static str,
    pub does: Does,
    pub truth: Truth,
    /// In which language the words have to be, if it matters.
    pub language: Option<Language>,
}

/// What is changed.
pub enum Does {
    /// Nothing.
    Nothing,
    /// Cells of a sort are written otherwise; `None` where a cell is not hit.
    Cells(Sort, fn(&str) -> Option<String>),
    /// Moments are written by this pattern, as wall times where it has no offset.
    Times(&'static str),
    /// Records. Those that are marked as hit are damaged.
    Rows(fn(&File, &mut Vec<Row>, &mut Numbers)),
    /// The file as a whole: lines before the header, headings, order of columns, delimiter.
    File(fn(&mut File)),
    /// The text as it was written.
    Text(fn(&str) -> String),
    /// The bytes.
    Encoding(&'static str),
}

/// What can still be known.
#[derive(Clone, Copy)]
pub enum Truth {
    /// The cell, the column or the file still tells the fact.
    Told,
    /// It does, once the user has answered. Where the calls were noted and in which country is always answered;
    /// other answers are `order=…`, `decimal=…`, `encoding=…`, or the code of a rule whose fix is accepted.
    Asked(&'static [&'static str]),
    /// The fact is gone, so this has to be said.
    Gone,
}

/// How wide the damage reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    Cell,
    Record,
    File,
}

impl Damage {
    /// Whether a file of this target can have it.
    pub fn fits(&self, target: &Target) -> bool {
        match self.does {
            Does::Cells(sort, _) => target.has(sort),
            Does::Times(_) => target.has(Sort::Moment),
            _ => true,
        }
    }

    /// How wide it reaches.
    pub fn reach(&self) -> Reach {
        match self.does {
            Does::Cells(..) | Does::Times(_) => Reach::Cell,
            Does::Rows(_) => Reach::Record,
            _ => Reach::File,
        }
    }

    /// The same with the words in a language.
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }
}

/// Cells of a sort, written otherwise.
pub const fn cells(name: &'static str, truth: Truth, sort: Sort, how: fn(&str) -> Option<String>) -> Damage {
    Damage { name, does: Does::Cells(sort, how), truth, language: None }
}

/// Moments, written by a pattern.
pub const fn times(name: &'static str, truth: Truth, pattern: &'static str) -> Damage {
    Damage { name, does: Does::Times(pattern), truth, language: None }
}

/// Records that are no longer what they were.
pub const fn rows(name: &'static str, truth: Truth, how: fn(&File, &mut Vec<Row>, &mut Numbers)) -> Damage {
    Damage { name, does: Does::Rows(how), truth, language: None }
}

/// A file that is written otherwise as a whole.
pub const fn file(name: &'static str, truth: Truth, how: fn(&mut File)) -> Damage {
    Damage { name, does: Does::File(how), truth, language: None }
}

/// A text that something was done to.
pub const fn text(name: &'static str, truth: Truth, how: fn(&str) -> String) -> Damage {
    Damage { name, does: Does::Text(how), truth, language: None }
}

/// A file in another encoding.
pub const fn encoding(name: &'static str, truth: Truth, label: &'static str) -> Damage {
    Damage { name, does: Does::Encoding(label), truth, language: None }
}
