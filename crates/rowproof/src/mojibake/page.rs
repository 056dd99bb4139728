//! Code pages: which character a byte is.

use encoding_rs::{EncoderResult, Encoding, WINDOWS_1252};

/// A code page that a text can have been read in by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// One that the web knows.
    Web(&'static Encoding),
    /// One of a console: its characters from 0x80 on.
    Console(&'static str),
}

/// The console of Windows and DOS in the United States.
pub(super) const IBM437: Page = Page::Console(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
);

/// The console of Windows and DOS in western Europe.
pub(super) const IBM850: Page = Page::Console(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}",
);

impl Page {
    /// The byte that a character was read from. What windows-1252 has no character for is read as a control, and as
    /// ISO-8859-1 all of U+0080 to U+009F are.
    pub(super) fn byte(self, character: char) -> Option<u8> {
        if character.is_ascii() {
            return u8::try_from(character).ok();
        }
        match self {
            Self::Web(encoding) if encoding == WINDOWS_1252 && character <= '\u{FF}' => u8::try_from(u32::from(character)).ok(),
            Self::Web(encoding) => {
                let (mut text, mut bytes) = ([0; 4], [0; 8]);
                let text = character.encode_utf8(&mut text);
                match encoding.new_encoder().encode_from_utf8_without_replacement(text, &mut bytes, true) {
                    (EncoderResult::InputEmpty, _, 1) => Some(bytes[0]),
                    _ => None,
                }
            }
            Self::Console(upper) => upper.find(character).and_then(|at| u8::try_from(upper[..at].chars().count() + 0x80).ok()),
        }
    }

    /// The text that was meant by `value` if it is of this page and was read as `mistaken`.
    pub(super) fn meant(self, value: &str, mistaken: Self) -> Option<String> {
        let bytes = value.chars().map(|character| mistaken.byte(character)).collect::<Option<Vec<u8>>>()?;
        match self {
            Self::Web(encoding) => encoding.decode_without_bom_handling_and_without_replacement(&bytes).map(std::borrow::Cow::into_owned),
            Self::Console(upper) => {
                let character = |byte: u8| if byte < 0x80 { Some(char::from(byte)) } else { upper.chars().nth(usize::from(byte - 0x80)) };
                bytes.into_iter().map(character).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consoles_have_128_characters_more() {
        for page in [IBM437, IBM850] {
            let Page::Console(upper) = page else { unreachable!("a console") };
            assert_eq!(upper.chars().count(), 128);
            assert_eq!(page.byte('ü'), Some(0x81));
            assert_eq!(page.meant("M\u{81}ller", Page::Web(WINDOWS_1252)).as_deref(), Some("Müller"));
        }
    }
}
