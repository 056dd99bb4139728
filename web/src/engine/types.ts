/** What crosses the border of the core: its report, the recipe it takes, the rules and formats it knows. */

export type Severity = "error" | "warning" | "info";
export type Safety = "safe" | "ask" | "hint" | "none";

/** Which column of the file feeds which field. */
export interface MappingEntry {
  column: string;
  /** 0-based. */
  index: number;
  field: string;
  confidence: number;
  evidence: "name" | "alias" | "concept" | "chosen";
}

export interface Choice {
  value: string;
  /** What the sample cell would mean under this choice, or how a piece of the file reads in this encoding. */
  reading: string | null;
}

/** A question that the file cannot answer, asked once per column, or about the file as a whole. */
export interface Decision {
  /** For example `timezone:Дата`; `encoding` for the file. */
  name: string;
  kind: "timezone" | "order" | "decimal" | "unit" | "country" | "encoding" | "header";
  /** Empty for a question about the file. */
  column: string;
  /** 0-based. */
  index: number;
  /** Cells that depend on the answer. */
  count: number;
  /** Empty for time zones and countries: any of them. */
  choices: Choice[];
  suggested: string | null;
  answer: string | null;
  /** `evidence`: the column's cells; `file`: what the file says outside of them. */
  decided_by: "user" | "evidence" | "file" | null;
  evidence: { for: string; cells: number }[];
  sample: string;
}

/** Why something about the file is thought to be so. */
export interface Because {
  what: "encoding" | "delimiter" | "header" | "format";
  /** From 0 to 1; null where it was not measured. */
  confidence: number | null;
  /** In English; other languages have words for the code, with the facts in their places. */
  because: string;
  code: string;
  facts: Record<string, string>;
}

/** What the file is. */
export interface Detection {
  encoding: string;
  bom: boolean;
  delimiter: string;
  quote: string | null;
  escape: string | null;
  /** The characters themselves, or "mixed". */
  newline: string;
  header: boolean;
  skipped_lines: number;
  format: string;
  /** From 0 to 1: as sure as the weakest of encoding, delimiter, header and format. */
  confidence: number;
  mapping: MappingEntry[];
  decisions: Decision[];
  columns: string[];
  bytes: number;
  evidence: Because[];
}

export interface Sample {
  record: number;
  line: number;
  /** For example `D2`; empty when the whole record or file is meant. */
  cell: string;
  value: string;
  fixed: string | null;
}

/** A rule met at a place, with the facts that its message needs. */
export interface Finding {
  rule: string;
  severity: Severity;
  field: string | null;
  /** 1-based. */
  column: number | null;
  column_name: string | null;
  count: number;
  records: number;
  safety: Safety;
  accepted: boolean;
  /** Name of the decision that it waits for. */
  decision: string | null;
  facts: Record<string, string>;
  samples: Sample[];
}

export interface Forecast {
  accepted: number;
  degraded: number;
  rejected: number;
}

/** A target field computed from others. */
export interface Derived {
  field: string;
  from: string[];
  formula: string;
  /** How it is computed, in English. */
  words: string;
  safety: Safety;
  accepted: boolean;
}

/** Target fields of which a record needs one, and that nothing feeds. */
export interface Unfed {
  fields: string[];
  records: number;
  /** Columns that may be one of them, if the user says so. */
  asked: string[];
}

export interface Report {
  report: 1;
  file: Detection;
  /** The target that the file is judged against. */
  format: string;
  /** The format that the file is recognised as. */
  source: string;
  converting: boolean;
  records: number;
  forecast: Forecast;
  /** The forecast once the accepted fixes are made. */
  after: Forecast;
  findings: Finding[];
  decisions: Decision[];
  derived: Derived[];
  /** Columns that do not go into the target. */
  not_carried: string[];
  unfed: Unfed[];
  /** What pages leave open, or contradict each other in, about fields that are filled. */
  cautions: Claim[];
  /** Cells that accepted fixes change. */
  cells_changed: number;
  /** Records written and left out: both are 0 for a check, which writes nothing. */
  written: number;
  left_out: number;
  /** Cells of records that would be rejected, and that a spreadsheet would run as formulas. */
  formulas_left_out: number;
  misfits: Misfit[];
  /** What saved settings are to remember of this file. */
  seen: Seen;
  partial: boolean;
}

/** A setting that does not fit the file it meets; with words and facts as {@link Because} has them. */
export interface Misfit {
  code: string;
  because: string;
  facts: Record<string, string>;
}

/** What a file was like with which settings were saved: fingerprints of its headings, none of its data. */
export interface Seen {
  encoding: string;
  delimiter: string;
  columns: string;
  fed: string[];
}

export type Layout = "csv" | "curl" | "ndjson";

/** Settings, never data. */
export interface Recipe {
  recipe: 1;
  format?: string;
  from?: string;
  encoding?: string;
  delimiter?: string;
  /** "" for none. */
  quote?: string;
  /** "" for none: quotes are doubled. */
  escape?: string;
  header?: boolean;
  skipped_lines?: number;
  /** Field to column name; "#3" is the third column, "" none. */
  mapping?: Record<string, string>;
  constants?: Record<string, string>;
  decisions?: Record<string, string>;
  accept?: "safe" | "ask";
  /** Single fixes, as "rule:Field" or "derive:Field". */
  accepted?: string[];
  refused?: string[];
  layout?: Layout;
  newline?: string;
  seen?: Seen;
}

/** One thing that can be wrong, in English. `what` has {placeholders} for the facts of a finding. */
export interface RuleInfo {
  code: string;
  severity: Severity;
  title: string;
  what: string;
  why: string;
  remedy: string;
  fix: Safety;
  fix_safety: string;
  sources: string[];
  example: { format: string; field: string | null; value: string } | null;
}

export interface FieldInfo {
  name: string;
  description: string;
  need: "required" | "group" | "optional";
  group: string | null;
  kind: string;
  concept: string;
  /** One value usually holds for the whole file. */
  constant: boolean;
  certainty: string;
  /** The words of a choice. */
  choices: string[];
  /** What an absent value means, as documented. */
  default: string | null;
  max_length: number | null;
  aliases: string[];
  sources: string[];
}

/** A statement about a format. */
export interface Claim {
  text: string;
  certainty: string;
  source: string;
  /** Of a target's notes, what they are called in other languages' catalogues; else empty. */
  id: string;
  /** The fields that it has to be told with. */
  fields: string[];
}

export interface FormatInfo {
  id: string;
  title: string;
  description: string;
  roles: ("target" | "source")[];
  layouts: Layout[];
  fields: FieldInfo[];
  upload: { words: string; command: string | null } | null;
  notes: Claim[];
  sources: Record<string, { title: string; url: string }>;
}

/** Some records of one block, as flat arrays over all their cells. */
export interface Window {
  records: Uint32Array;
  lines: Float64Array;
  /** Cells per record. */
  widths: Uint32Array;
  /** Per record: index in `report.findings` of what is wrong with the record as a whole, or -1. */
  recordFindings: Int32Array;
  text: string;
  /** UTF-16 end of each cell in `text`. */
  ends: Uint32Array;
  /** Per cell: 0 none, 1 info, 2 warning, 3 error. */
  severities: Uint8Array;
  /** Per cell: index in `report.findings`, or -1. */
  findings: Int32Array;
  fixed: string;
  fixedEnds: Uint32Array;
  /** Per cell: 1 when an accepted fix changes it to the text in `fixed`. */
  edited: Uint8Array;
}

/** What was put back into a file from its corrected rejects. */
export interface Merged {
  /** Records and cells in which something is new. */
  records: number;
  cells: number;
  /** Records that were not corrected. */
  unchanged: number;
  /** Lines of records that stay as they were, because the file's encoding or delimiter cannot write them. */
  unwritable: number[];
  /** Lines on which no record of the file begins. */
  absent: number[];
  /** Lines on which another record stands than the one that was corrected: nothing was done with them. */
  other: number[];
  /** Lines whose record became several. */
  multiplied: number[];
  /** The first of the new cells. */
  changes: Change[];
}

/** A cell that was corrected. */
export interface Change {
  line: number;
  column: string;
  from: string;
  to: string;
}
