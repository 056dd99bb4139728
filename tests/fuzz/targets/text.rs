//! Any bytes in any encoding and any chunking: the same text, and the very bytes back.

#![no_main]

use arbitrary::Arbitrary;
use encoding_rs::Encoding;
use fuzz::{Chunks, ENCODINGS};
use libfuzzer_sys::fuzz_target;
use rowproof::text::{Decoder, Text};

#[derive(Debug, Arbitrary)]
struct Input<'a> {
    encoding: u8,
    chunks: Chunks,
    lossless: bool,
    place: u16,
    bytes: &'a [u8],
}

/// What came out: the text, the bytes written back from it where they are wanted, and which characters are damaged.
#[derive(Debug, Default, PartialEq)]
struct Read {
    text: String,
    source: Vec<u8>,
    damaged: Vec<bool>,
}

impl Read {
    /// Takes what has been read up to `end` out of `text`, as the session does.
    fn take(&mut self, text: &mut Text, end: usize, lossless: bool) {
        let taken = &text.as_str()[..end];
        self.damaged.extend(taken.char_indices().map(|(at, character)| text.is_damaged(at..at + character.len_utf8())));
        self.text.push_str(taken);
        if lossless {
            text.write_source(0..end, &mut self.source);
        }
        text.release(end);
    }
}

/// Reads line by line; a line ends as a record does.
fn read<'b>(encoding: &'static Encoding, lossless: bool, chunks: impl Iterator<Item = &'b [u8]>) -> Read {
    let (mut decoder, mut text, mut out) = (Decoder::new(encoding, 0, lossless), Text::new(encoding), Read::default());
    for chunk in chunks {
        decoder.push(chunk, false, &mut text);
        while let Some(at) = text.as_str().find(['\n', '\r']) {
            let end = match &text.as_str().as_bytes()[at..] {
                [b'\r'] => break,
                [b'\r', b'\n', ..] => at + 2,
                _ => at + 1,
            };
            out.take(&mut text, end, lossless);
        }
    }
    decoder.push(&[], true, &mut text);
    let end = text.as_str().len();
    out.take(&mut text, end, lossless);
    out
}

/// Reading that goes on at any place finds the same text.
fn resumes(encoding: &'static Encoding, input: &Input) {
    let (mut decoder, mut text) = (Decoder::new(encoding, 0, input.lossless), Text::new(encoding));
    input.chunks.of(input.bytes).for_each(|chunk| decoder.push(chunk, false, &mut text));
    decoder.push(&[], true, &mut text);
    let place = text.as_str().floor_char_boundary(usize::from(input.place));
    let resume = text.resume(place);
    let (mut decoder, mut again) = (Decoder::new(encoding, resume.source, input.lossless), Text::new(encoding));
    decoder.push(&input.bytes[resume.source as usize..], true, &mut again);
    assert_eq!(again.as_str().get(resume.skip as usize..), text.as_str().get(place..));
}

fuzz_target!(|input: Input| {
    let name = ENCODINGS[usize::from(input.encoding) % ENCODINGS.len()];
    let encoding = Encoding::for_label(name.as_bytes()).expect("a known encoding");
    let whole = read(encoding, input.lossless, std::iter::once(input.bytes));
    for chunks in [input.chunks, Chunks::SINGLE] {
        assert_eq!(read(encoding, input.lossless, chunks.of(input.bytes)), whole, "{name}");
    }
    assert_eq!(read(encoding, !input.lossless, input.chunks.of(input.bytes)).text, whole.text, "{name}, lossless or not");
    if input.lossless {
        assert_eq!(whole.source, input.bytes, "{name}");
    }
    // In an encoding with shift states, a whole line is damaged at once.
    if encoding != encoding_rs::ISO_2022_JP {
        for (character, damaged) in whole.text.chars().zip(&whole.damaged) {
            assert!(!damaged || character == '\u{FFFD}', "{name}: {character:?} was decoded");
        }
    }
    resumes(encoding, &input);
});
