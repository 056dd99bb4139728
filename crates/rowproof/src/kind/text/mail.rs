//! Texts as mails carry them: `=?UTF-8?B?…?=` and `=C3=A9`.

use encoding_rs::Encoding;

/// The text that a mail's notation stands for.
pub(super) fn decoded(text: &str) -> Option<String> {
    words(text).or_else(|| bytes(text))
}

/// Encoded words of RFC 2047, with the text around them.
fn words(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("=?") {
        let (word, length) = word(&rest[at..])?;
        // Blanks between two encoded words do not count.
        if out.is_empty() || !rest[..at].trim().is_empty() {
            out.push_str(&rest[..at]);
        }
        out.push_str(&word);
        rest = &rest[at + length..];
    }
    (!out.is_empty()).then(|| out + rest)
}

/// The text of the encoded word that a text begins with, and its length.
fn word(text: &str) -> Option<(String, usize)> {
    let mut parts = text[2..].splitn(4, '?');
    let (charset, notation, encoded, rest) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let bytes = match notation {
        "B" | "b" => base64(encoded)?,
        "Q" | "q" => printable(&encoded.replace('_', " "))?,
        _ => return None,
    };
    let encoding = Encoding::for_label(charset.as_bytes())?;
    let decoded = encoding.decode_without_bom_handling_and_without_replacement(&bytes)?.into_owned();
    let length = text.len() - rest.strip_prefix('=')?.len();
    Some((decoded, length)).filter(|(decoded, _)| !decoded.contains(char::is_control))
}

/// `M=C3=BCller`: every equals sign begins a byte, and these bytes are letters in UTF-8.
fn bytes(text: &str) -> Option<String> {
    let escapes = || text.split('=').skip(1);
    let is_beyond = |escape: &str| escape.as_bytes().first().is_some_and(|digit| matches!(digit, b'8' | b'9' | b'A'..=b'F'));
    if !escapes().any(is_beyond) || !text.is_ascii() {
        return None;
    }
    String::from_utf8(printable(text)?).ok().filter(|decoded| !decoded.contains(char::is_control))
}

/// The bytes of quoted-printable.
fn printable(text: &str) -> Option<Vec<u8>> {
    let mut parts = text.split('=');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let hex = part.get(..2).filter(|hex| hex.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'A'..=b'F')))?;
        bytes.push(u8::from_str_radix(hex, 16).ok()?);
        bytes.extend(&part.as_bytes()[2..]);
    }
    Some(bytes)
}

fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0_u32, 0);
    for sign in text.trim_end_matches('=').bytes() {
        let six = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        (bits, count) = (bits << 6 | u32::from(six), count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xFF) as u8);
        }
    }
    Some(bytes)
}
