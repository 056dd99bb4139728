//! Values that stand in their column again and again, as campaigns and providers do: one that was right is right again.

use crate::kind::Kind;

/// The longest value that is remembered, in bytes.
const LONGEST: usize = 256;

/// In a column whose right values have changed so often, looking for the last one costs more than it saves.
const CHANGES: u16 = 1000;

/// The last value of a column that was right, where that is all there is to say of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Again {
    right: String,
    changes: u16,
}

impl Again {
    /// Whether there is one.
    pub(super) fn is_known(&self) -> bool {
        !self.right.is_empty()
    }

    /// Whether a value is that one.
    pub(super) fn is_right(&self, value: &str) -> bool {
        self.right == value
    }

    /// Remembers a value that is right.
    pub(super) fn note(&mut self, kind: &Kind, value: &str) {
        if self.changes > CHANGES || value.len() > LONGEST || !kind.settles(value) {
            return;
        }
        self.changes += 1;
        self.right.clear();
        if self.changes <= CHANGES {
            self.right.push_str(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values() {
        let mut again = Again::default();
        assert!(!again.is_known());
        again.note(&Kind::Text, "Acme");
        assert!(again.is_right("Acme") && !again.is_right("Acme2"));
        again.note(&Kind::Text, &"a".repeat(LONGEST + 1));
        again.note(&Kind::Duration, "12");
        assert!(again.is_right("Acme"));
        (0..CHANGES).for_each(|number| again.note(&Kind::Text, &number.to_string()));
        assert!(!again.is_known());
        again.note(&Kind::Text, "Acme");
        assert!(!again.is_known());
    }
}
