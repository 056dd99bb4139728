//! Any file and its rejects: as they are, they change nothing; whatever became of them, nothing else is touched.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::{Chunks, file};
use libfuzzer_sys::fuzz_target;
use rowproof::corrections::{Corrections, Merged};
use rowproof::excerpt::Excerpt;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::session::Session;

#[derive(Debug)]
struct Input {
    format: &'static str,
    chunks: Chunks,
    file: Vec<u8>,
    /// What becomes of the rejects: at a place, so many bytes are replaced.
    edits: Vec<(u8, u8, &'static str)>,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        const NEW: [&str; 8] = ["", "1", ",", "\"", "\n", "a,b", "日", "2\n3"];
        let format = *input.choose(&["metrica-calls", "impact-calls", "table"])?;
        let chunks = input.arbitrary()?;
        let edits = (0..input.int_in_range(0..=3)?).map(|_| Ok((input.arbitrary()?, input.int_in_range(0..=4)?, *input.choose(&NEW)?)));
        let edits = edits.collect::<Result<_>>()?;
        let file = if input.ratio(3, 4)? { file::table(input)? } else { file::bytes(input)? };
        Ok(Self { format, chunks, file, edits })
    }
}

/// The rejects of a conversion, and the columns of the file.
fn rejects(input: &Input, recipe: &Recipe) -> Option<Vec<u8>> {
    let excerpt = Excerpt::new(&input.file, input.file.len() as u64);
    let mut session = Session::new(&excerpt, recipe, Mode::Convert, None).ok()?;
    session.push(&input.file);
    session.finish();
    Some(session.take_rejects()).filter(|rejects| !rejects.is_empty())
}

/// The file with the corrections put back.
fn merged(input: &Input, recipe: &Recipe, corrections: &Corrections, chunks: Chunks) -> Option<(Vec<u8>, Merged)> {
    let excerpt = Excerpt::new(&input.file, input.file.len() as u64);
    let mut session = Session::merge(&excerpt, recipe, corrections.clone()).ok()?;
    let mut output = Vec::new();
    for chunk in chunks.of(&input.file) {
        session.push(chunk);
        output.extend(session.take_output());
    }
    let merged = session.finish_merge();
    output.extend(session.take_output());
    Some((output, merged))
}

fuzz_target!(|input: Input| {
    let recipe = Recipe { format: Some(input.format.into()), ..Recipe::default() };
    let Some(mut rejects) = rejects(&input, &recipe) else {
        return;
    };
    let unchanged = Corrections::read(&rejects).ok().and_then(|corrections| merged(&input, &recipe, &corrections, Chunks::SINGLE));
    if let Some((output, merged)) = unchanged {
        assert_eq!((merged.records, merged.cells), (0, 0), "{:?}", merged.changes);
        assert_eq!(output, input.file, "what nobody corrected stays");
    }
    for &(at, length, new) in &input.edits {
        let at = usize::from(at) * rejects.len() / 256;
        let end = (at + usize::from(length)).min(rejects.len());
        rejects.splice(at..end, new.bytes());
    }
    let Some(corrections) = Corrections::read(&rejects).ok() else {
        return;
    };
    let Some((output, merge)) = merged(&input, &recipe, &corrections, Chunks::SINGLE) else {
        return;
    };
    assert_eq!(merged(&input, &recipe, &corrections, input.chunks), Some((output.clone(), merge.clone())), "in chunks");
    if merge.cells == 0 && merge.multiplied.is_empty() {
        assert_eq!(output, input.file, "nothing was put back");
    }
});
