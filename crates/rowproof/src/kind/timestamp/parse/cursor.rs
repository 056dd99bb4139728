//! Goes through a value from left to right.

/// What is left of a value.
pub(super) struct Cursor<'v> {
    pub(super) rest: &'v [u8],
}

impl<'v> Cursor<'v> {
    pub(super) fn new(value: &'v str) -> Self {
        Self { rest: value.as_bytes() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let eaten = self.peek() == Some(byte);
        self.rest = &self.rest[usize::from(eaten)..];
        eaten
    }

    pub(super) fn blanks(&mut self) -> bool {
        let mut any = false;
        while self.eat(b' ') {
            any = true;
        }
        any
    }

    pub(super) fn blanks_and_commas(&mut self) -> bool {
        let mut any = false;
        while self.eat(b' ') || self.eat(b',') {
            any = true;
        }
        any
    }

    /// Passes over the sign with which some programs join date and time: `_`; `-` before `14.05` or `14-05`, as DB2 does,
    /// but not before `03:00`, which is an offset; `:` before `14:05`, as web servers do.
    pub(super) fn joint(&mut self) -> bool {
        let joined = match self.rest {
            [b'_', ..] => true,
            [joint, first, second, sign, ..] if first.is_ascii_digit() && second.is_ascii_digit() => {
                matches!((joint, sign), (b'-', b'.' | b'-') | (b':', b':'))
            }
            _ => false,
        };
        self.rest = &self.rest[usize::from(joined)..];
        joined
    }

    /// Passes over a dash that stands by itself between a date and its time.
    pub(super) fn dash(&mut self) -> bool {
        let dashed = matches!(self.rest, [b'-', b' ', ..]);
        self.rest = &self.rest[usize::from(dashed)..];
        dashed && self.blanks()
    }

    /// The digits that come next, at most so many: their number and how many there are.
    pub(super) fn digits(&mut self, most: usize) -> Option<(u32, usize)> {
        let length = self.rest.iter().take(most).take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.rest.split_at(length);
        let number = std::str::from_utf8(digits).ok()?.parse().ok()?;
        self.rest = rest;
        Some((number, length))
    }

    /// Exactly two digits.
    pub(super) fn pair(&mut self) -> Option<u32> {
        self.digits(2).filter(|&(_, length)| length == 2).map(|(number, _)| number)
    }

    /// The letters that come next, in lower case.
    pub(super) fn letters(&mut self) -> String {
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (letters, rest) = self.rest.split_at(length);
        self.rest = rest;
        String::from_utf8_lossy(letters).to_ascii_lowercase()
    }

    /// Passes over the word between a date and its time: `at`, `à`, `um`, `a las`, `kl.`.
    pub(super) fn at(&mut self) -> bool {
        // The a of a.m. is another one.
        if matches!(self.rest, [b'a' | b'A', b' ', ..]) {
            self.rest = &self.rest[2..];
            let _ = self.blanks() | self.eat_word("las");
            return true;
        }
        if self.eat_word("kl") {
            self.eat(b'.');
            return true;
        }
        ["at", "um", "klo", "om", "ora"].into_iter().any(|word| self.eat_word(word))
    }

    /// Passes over a word, in any letter case.
    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        let before = self.rest;
        let eaten = self.letters() == word;
        if !eaten {
            self.rest = before;
        }
        eaten
    }
}
