//! One pass over a file in memory, as the tests judge it: at 2026-11-21T12:00:00Z.

use rowproof::excerpt::Excerpt;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::report::Report;
use rowproof::session::Session;

/// What a pass gives.
pub struct Pass {
    /// The report.
    pub report: Report,
    /// The fixed or converted file.
    pub output: Vec<u8>,
    /// The rejects.
    pub rejects: Vec<u8>,
    /// The finished session, for reading records again.
    pub session: Session,
}

/// Reads `bytes` in chunks of so many bytes.
pub fn pass(bytes: &[u8], recipe: &Recipe, mode: Mode, chunk: usize) -> Pass {
    let now = rowproof::Moment::from_timestamp(1_795_262_400, 0);
    let ranges = rowproof::excerpt::ranges(bytes.len() as u64);
    let excerpt: Vec<u8> = ranges.into_iter().flat_map(|range| &bytes[range.start as usize..range.end as usize]).copied().collect();
    let mut session = Session::new(&Excerpt::new(&excerpt, bytes.len() as u64), recipe, mode, now).expect("a usable recipe");
    let (mut output, mut rejects) = (Vec::new(), Vec::new());
    for chunk in bytes.chunks(chunk) {
        session.push(chunk);
        output.extend(session.take_output());
        rejects.extend(session.take_rejects());
    }
    let report = session.finish();
    output.extend(session.take_output());
    rejects.extend(session.take_rejects());
    Pass { report, output, rejects, session }
}
