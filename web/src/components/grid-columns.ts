import type { RecordRow } from "../engine/records.ts";

const narrowest = 72;
const widest = 280;
const perCharacter = 7.6;
const padding = 38;

/** Where the columns of the grid stand, so that only those on the screen are drawn. */
export class GridColumns {
  private readonly ends: number[] = [];

  /** Widths follow the headings and the first records. */
  constructor(names: string[], rows: RecordRow[]) {
    const count = Math.max(names.length, ...rows.map(({ cells }) => cells.length));
    let end = 0;
    for (let column = 0; column < count; column++) {
      const texts = rows.map(({ cells }) => lengthOf(cells[column]?.fixed ?? cells[column]?.text));
      const longest = Math.max(lengthOf(names[column]), ...texts);
      end += Math.min(widest, Math.max(narrowest, longest * perCharacter + padding));
      this.ends.push(end);
    }
  }

  get count(): number {
    return this.ends.length;
  }

  /** Width of all columns together. */
  get width(): number {
    return this.ends.at(-1) ?? 0;
  }

  startOf(column: number): number {
    return this.ends[column - 1] ?? 0;
  }

  widthOf(column: number): number {
    return (this.ends[column] ?? 0) - this.startOf(column);
  }

  /** The columns that are to be seen between two places. */
  between(left: number, right: number): number[] {
    const columns: number[] = [];
    for (let column = 0; column < this.count && this.startOf(column) < right; column++) {
      if ((this.ends[column] ?? 0) > left) columns.push(column);
    }
    return columns;
  }
}

/** A spreadsheet's name for a column: A, B, … Z, AA … */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Wide characters take about twice the room. */
function lengthOf(text = ""): number {
  const start = text.slice(0, 64);
  return start.length + (start.match(/[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]/g)?.length ?? 0);
}
