import type { Cell, RecordRow } from "../engine/records.ts";

const narrowest = 72;
const widest = 280;
/** As the style sheet of the grid has them. */
const fontSize = 13;
const padding = 18;
const mark = 19;
const pencil = 17;

/** Where the columns of the grid stand, so that only those on the screen are drawn. */
export class GridColumns {
  private readonly ends: number[] = [];

  /** Widths follow the headings and the first records. */
  constructor(names: string[], rows: RecordRow[]) {
    const count = Math.max(names.length, ...rows.map(({ cells }) => cells.length));
    const measure = ruler();
    let end = 0;
    for (let column = 0; column < count; column++) {
      const widths = rows.map(({ cells }) => widthOf(cells[column], measure));
      const longest = Math.max(measure(names[column] ?? "", true), ...widths);
      end += Math.min(widest, Math.max(narrowest, Math.ceil(longest + padding)));
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

/** Of what a cell shows: its text and its signs. */
function widthOf(cell: Cell | undefined, measure: Measure): number {
  if (!cell) return 0;
  const signs = (cell.severity === null ? 0 : mark) + (cell.fixed === null ? 0 : pencil);
  return measure(cell.fixed ?? cell.text, cell.fixed !== null) + signs;
}

type Measure = (text: string, bold: boolean) => number;

/** How wide a text is in the letters of the page. */
function ruler(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.documentElement);
  return (text, bold) => {
    if (!context) return widest;
    context.font = `${bold ? 600 : 400} ${fontSize}px ${fontFamily}`;
    return context.measureText(text.slice(0, 64)).width;
  };
}
