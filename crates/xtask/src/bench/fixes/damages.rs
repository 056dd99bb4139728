//! The kinds of damage, each an entry of a table.

mod files;
mod numbers;
mod phones;
mod records;
mod times;
mod words;

use super::damage::Damage;

/// Every kind of damage.
pub fn all() -> impl Iterator<Item = &'static Damage> {
    [times::DAMAGES, numbers::DAMAGES, phones::DAMAGES, words::DAMAGES, records::DAMAGES, files::DAMAGES].into_iter().flatten()
}
