//! Which signs a text has that may be traces of programs, by one pass over its bytes.

/// A set of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signs(u16);

impl Signs {
    /// Bytes that characters which nobody can see have or begin with.
    pub(super) const UNSEEN: u16 = 1;
    pub(super) const AMPERSAND: u16 = 2;
    pub(super) const ANGLE: u16 = 4;
    pub(super) const PERCENT: u16 = 8;
    /// Backslash, apostrophe, equals sign: what escapes are written with.
    pub(super) const ESCAPE: u16 = 16;
    /// Quotes.
    pub(super) const QUOTE: u16 = 32;
    pub(super) const BLANK: u16 = 64;
    /// Anything but ASCII.
    pub(super) const OTHER: u16 = 128;
    /// What the escapes of spreadsheets begin with.
    pub(super) const UNDERSCORE: u16 = 256;

    /// The signs of a text.
    pub(super) fn of(value: &str) -> Self {
        Self(value.bytes().fold(0, |signs, byte| signs | TABLE[usize::from(byte)]))
    }

    /// Whether it has one of these.
    pub(super) fn has(self, signs: u16) -> bool {
        self.0 & signs != 0
    }
}

static TABLE: [u16; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'\t' | b'\n' | b'\r' | b' ' => Signs::BLANK,
            0..0x20 | 0x7F => Signs::UNSEEN,
            b'&' => Signs::AMPERSAND,
            b'<' => Signs::ANGLE,
            b'%' => Signs::PERCENT,
            b'\\' | b'=' => Signs::ESCAPE,
            b'_' => Signs::UNDERSCORE,
            b'\'' => Signs::ESCAPE | Signs::QUOTE,
            b'"' => Signs::QUOTE,
            0xC2 | 0xE2 | 0xEF => Signs::OTHER | Signs::UNSEEN,
            0x80.. => Signs::OTHER,
            _ => 0,
        };
        byte += 1;
    }
    table
};
