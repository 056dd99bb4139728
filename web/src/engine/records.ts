import type { Severity, Window } from "./types.ts";

export interface Cell {
  text: string;
  severity: Severity | null;
  /** Index in `report.findings`. */
  finding: number | null;
  /** What an accepted fix makes of it. */
  fixed: string | null;
}

/** One record as the page shows it. */
export interface RecordRow {
  record: number;
  line: number;
  cells: Cell[];
  /** What is wrong with the record as a whole: index in `report.findings`. */
  finding: number | null;
}

/** A stretch of the records, and how many there are in all. */
export interface RecordsPage {
  total: number;
  rows: RecordRow[];
}

const severities: readonly (Severity | null)[] = [null, "info", "warning", "error"];

/** Unpacks the flat arrays of a window. Only the few records on the screen ever become objects. */
export function rowsOf(window: Window): RecordRow[] {
  let cell = 0;
  return Array.from(window.records, (record, row) => {
    const cells = Array.from({ length: window.widths[row] ?? 0 }, () => cellAt(window, cell++));
    const finding = indexOrNull(window.recordFindings[row]);
    return { record, line: window.lines[row] ?? 0, cells, finding };
  });
}

function cellAt(window: Window, index: number): Cell {
  return {
    text: between(window.text, window.ends, index),
    severity: severities[window.severities[index] ?? 0] ?? null,
    finding: indexOrNull(window.findings[index]),
    fixed: window.edited[index] ? between(window.fixed, window.fixedEnds, index) : null,
  };
}

function indexOrNull(finding = -1): number | null {
  return finding < 0 ? null : finding;
}

function between(text: string, ends: Uint32Array, index: number): string {
  return text.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
}
