//! Rowproof's core: reads any delimited file, says what its target will accept, reject and silently
//! degrade, fixes what is safe to fix, and converts between formats.
//!
//! The data's way is a straight line: bytes → [`text`] → [`record`]s → cells → [`kind`]s → [`check`]s →
//! [`fix`]es → bytes. The core is pure: no file, clock, environment, thread or randomness.

pub mod check;
pub mod concept;
pub mod dialect;
pub mod encoding;
pub mod fix;
pub mod format;
pub mod kind;
pub mod limits;
pub mod mapping;
pub mod record;
pub mod rule;
pub mod scan;
pub mod structure;
pub mod text;
