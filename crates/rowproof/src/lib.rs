//! Rowproof's core: reads any delimited file, says what its target will accept, reject and silently
//! degrade, fixes what is safe to fix, and converts between formats.
//!
//! The data's way is a straight line: bytes → [`text`] → [`record`]s → cells → [`kind`]s → [`check`]s →
//! [`fix`]es → bytes. The core is pure: no file, clock, environment, thread or randomness.

pub mod align;
pub mod check;
pub mod concept;
pub mod corrections;
pub mod dialect;
pub mod encode;
pub mod encoding;
pub mod excerpt;
pub mod finding;
pub mod fit;
pub mod fix;
pub mod format;
pub mod formula;
pub mod halves;
pub mod header;
pub mod index;
pub mod judgement;
pub mod kind;
pub mod limits;
pub mod mapping;
pub mod mojibake;
pub mod order;
pub mod plan;
pub mod probe;
pub mod profile;
pub mod reason;
pub mod recipe;
pub mod recognise;
pub mod record;
pub mod remark;
pub mod report;
pub mod rule;
pub mod scan;
pub mod seal;
pub mod series;
pub mod session;
pub mod shape;
pub mod shift;
pub mod structure;
pub mod syntax;
pub mod tally;
pub mod text;
pub mod window;

/// A moment in UTC, as callers give "now".
pub type Moment = chrono::DateTime<chrono::Utc>;
