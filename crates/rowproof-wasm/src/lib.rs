//! The core for browsers: every export is one call of the core, with its values carried over the border.
//! No logic lives here.

use js_sys::{Float64Array, Int32Array, Uint8Array, Uint32Array};
use rowproof::corrections::Corrections;
use rowproof::excerpt::Excerpt;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::report;
use rowproof::rule::Severity;
use rowproof::window::Window as CoreWindow;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Every format, as `FormatInfo[]`.
///
/// # Errors
/// A value cannot be carried over.
#[wasm_bindgen]
pub fn formats() -> Result<JsValue, JsError> {
    to_js(&report::formats())
}

/// Every rule, as `RuleInfo[]`.
///
/// # Errors
/// A value cannot be carried over.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsError> {
    to_js(&report::rules())
}

/// Which bytes of a file of `size` bytes an excerpt is of: start and end of each piece.
#[wasm_bindgen(js_name = excerptRanges)]
pub fn excerpt_ranges(size: f64) -> Vec<f64> {
    rowproof::excerpt::ranges(size as u64).into_iter().flat_map(|range| [range.start as f64, range.end as f64]).collect()
}

/// Says what a file is from its `excerpt`, as `Detection`. `now` is in unix milliseconds.
///
/// # Errors
/// The recipe cannot be used for this file.
#[wasm_bindgen]
pub fn detect(excerpt: &[u8], size: f64, recipe: &JsValue, now: f64) -> Result<JsValue, JsError> {
    to_js(&report::detect(&Excerpt::new(excerpt, size as u64), &recipe_from(recipe)?, moment(now)).map_err(JsError::from)?)
}

/// One pass over a file.
#[wasm_bindgen]
pub struct Session {
    session: rowproof::session::Session,
    answered: Option<Recipe>,
}

#[wasm_bindgen]
impl Session {
    /// Begins a pass in the mode `check`, `fix` or `convert`.
    ///
    /// # Errors
    /// The recipe cannot be used for this file.
    #[wasm_bindgen(constructor)]
    pub fn new(excerpt: &[u8], size: f64, recipe: &JsValue, mode: &str, now: f64) -> Result<Session, JsError> {
        let mode = match mode {
            "fix" => Mode::Fix,
            "convert" => Mode::Convert,
            _ => Mode::Check,
        };
        let session = rowproof::session::Session::new(&Excerpt::new(excerpt, size as u64), &recipe_from(recipe)?, mode, moment(now));
        session.map(|session| Self { session, answered: None }).map_err(JsError::from)
    }

    /// Begins a pass that puts the records of a corrected rejects file back on their lines.
    ///
    /// # Errors
    /// The recipe cannot be used for this file, or `corrected` is no rejects file of it.
    pub fn merge(excerpt: &[u8], size: f64, recipe: &JsValue, corrected: &[u8]) -> Result<Session, JsError> {
        let corrections = Corrections::read(corrected).map_err(JsError::from)?;
        let session = rowproof::session::Session::merge(&Excerpt::new(excerpt, size as u64), &recipe_from(recipe)?, corrections);
        session.map(|session| Self { session, answered: None }).map_err(JsError::from)
    }

    /// Ends such a pass, as `Merged`.
    ///
    /// # Errors
    /// A value cannot be carried over.
    #[wasm_bindgen(js_name = finishMerge)]
    pub fn finish_merge(&mut self) -> Result<JsValue, JsError> {
        to_js(&self.session.finish_merge())
    }

    /// Takes in the next chunk.
    pub fn push(&mut self, chunk: &[u8]) {
        self.session.push(chunk);
    }

    /// What was written since the last call.
    #[wasm_bindgen(js_name = takeOutput)]
    pub fn take_output(&mut self) -> Vec<u8> {
        self.session.take_output()
    }

    /// The rejects since the last call.
    #[wasm_bindgen(js_name = takeRejects)]
    pub fn take_rejects(&mut self) -> Vec<u8> {
        self.session.take_rejects()
    }

    /// Ends the pass, as `Report`.
    ///
    /// # Errors
    /// A value cannot be carried over.
    pub fn finish(&mut self) -> Result<JsValue, JsError> {
        let report = self.session.finish();
        self.answered = self.session.plan().recipe.with_answers(&report.decisions);
        to_js(&report)
    }

    /// After `finish`: the recipe with what the whole file has answered, for another pass; nothing where nothing is new.
    ///
    /// # Errors
    /// A value cannot be carried over.
    pub fn answered(&self) -> Result<JsValue, JsError> {
        self.answered.as_ref().map_or(Ok(JsValue::UNDEFINED), to_js)
    }

    /// Which bytes of the file to read for showing a record, as `{ first, start, end }`.
    pub fn block(&self, record: f64) -> Option<Block> {
        let block = self.session.block(record as u64)?;
        Some(Block { first: block.first as f64, start: block.start as f64, end: block.end as f64 })
    }

    /// Some records of a block, whose bytes begin at its start.
    pub fn window(&self, bytes: &[u8], records: &[u32]) -> Window {
        let wanted: Vec<u64> = records.iter().map(|&record| u64::from(record)).collect();
        Window::new(&self.session.window(bytes, &wanted))
    }

    /// Numbers of records that have a finding, or any where `finding` is −1: `count` of them, after the first `from`.
    pub fn members(&self, finding: i32, from: u32, count: u32) -> Uint32Array {
        let members = self.session.members(usize::try_from(finding).ok());
        let numbers: Vec<u32> = members.iter().skip(from as usize).take(count as usize).collect();
        Uint32Array::from(numbers.as_slice())
    }

    /// How many records have a finding, or any where `finding` is −1.
    #[wasm_bindgen(js_name = memberCount)]
    pub fn member_count(&self, finding: i32) -> f64 {
        self.session.members(usize::try_from(finding).ok()).len() as f64
    }
}

/// The bytes of the file that hold a record.
#[wasm_bindgen]
pub struct Block {
    /// The first record in it.
    pub first: f64,
    /// Offset of its first byte.
    pub start: f64,
    /// Offset behind its last byte; may lie behind the end of the file.
    pub end: f64,
}

/// Some records, as flat arrays.
#[wasm_bindgen(getter_with_clone)]
pub struct Window {
    /// Their numbers.
    pub records: Uint32Array,
    /// Their physical lines.
    pub lines: Float64Array,
    /// How many cells each has.
    pub widths: Uint32Array,
    /// By record: index of the gravest finding of the record as a whole, or −1.
    #[wasm_bindgen(js_name = recordFindings)]
    pub record_findings: Int32Array,
    /// All cells, one after the other.
    pub text: String,
    /// Where each cell ends in `text`, in UTF-16 units.
    pub ends: Uint32Array,
    /// By cell: 0 nothing, 1 info, 2 warning, 3 error.
    pub severities: Uint8Array,
    /// By cell: index of its finding in the report, or −1.
    pub findings: Int32Array,
    /// The texts of changed cells, one after the other.
    pub fixed: String,
    /// Where each cell ends in `fixed`, in UTF-16 units.
    #[wasm_bindgen(js_name = fixedEnds)]
    pub fixed_ends: Uint32Array,
    /// By cell: 1 where an accepted fix changes it.
    pub edited: Uint8Array,
}

impl Window {
    fn new(window: &CoreWindow) -> Self {
        let cells = &window.cells;
        let fixed = || cells.iter().map(|cell| cell.fixed.as_deref().unwrap_or_default());
        let severity = |severity| match severity {
            Severity::Info => 1,
            Severity::Warning => 2,
            Severity::Error => 3,
        };
        let severities: Vec<u8> = cells.iter().map(|cell| cell.finding.map_or(0, |(_, found)| severity(found))).collect();
        let number = |finding: Option<usize>| finding.and_then(|index| i32::try_from(index).ok()).unwrap_or(-1);
        let record_findings: Vec<i32> = window.findings.iter().map(|&finding| number(finding)).collect();
        let findings: Vec<i32> =
            cells.iter().map(|cell| cell.finding.and_then(|(index, _)| i32::try_from(index).ok()).unwrap_or(-1)).collect();
        let edited: Vec<u8> = cells.iter().map(|cell| u8::from(cell.fixed.is_some())).collect();
        let numbers = |numbers: &[u64]| -> Vec<u32> { numbers.iter().map(|&number| u32::try_from(number).unwrap_or(u32::MAX)).collect() };
        Self {
            records: Uint32Array::from(numbers(&window.records).as_slice()),
            lines: Float64Array::from(window.lines.iter().map(|&line| line as f64).collect::<Vec<_>>().as_slice()),
            widths: Uint32Array::from(window.widths.iter().map(|&width| width as u32).collect::<Vec<_>>().as_slice()),
            record_findings: Int32Array::from(record_findings.as_slice()),
            text: cells.iter().map(|cell| cell.value.as_str()).collect(),
            ends: ends(cells.iter().map(|cell| cell.value.as_str())),
            severities: Uint8Array::from(severities.as_slice()),
            findings: Int32Array::from(findings.as_slice()),
            fixed: fixed().collect(),
            fixed_ends: ends(fixed()),
            edited: Uint8Array::from(edited.as_slice()),
        }
    }
}

/// Where each text ends in all of them joined, in UTF-16 units.
fn ends<'t>(texts: impl Iterator<Item = &'t str>) -> Uint32Array {
    let mut end = 0;
    let ends: Vec<u32> = texts
        .map(|text| {
            end += text.encode_utf16().count() as u32;
            end
        })
        .collect();
    Uint32Array::from(ends.as_slice())
}

fn recipe_from(recipe: &JsValue) -> Result<Recipe, JsError> {
    if recipe.is_undefined() || recipe.is_null() {
        return Ok(Recipe::default());
    }
    serde_wasm_bindgen::from_value(recipe.clone()).map_err(|error| JsError::new(&format!("The recipe is not understood: {error}.")))
}

fn moment(milliseconds: f64) -> Option<rowproof::Moment> {
    rowproof::Moment::from_timestamp_millis(milliseconds as i64)
}

/// Plain objects and numbers, as JSON would give them.
fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    value.serialize(&Serializer::json_compatible()).map_err(|error| JsError::new(&error.to_string()))
}
