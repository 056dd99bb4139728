/** Height of one row; the style sheet of the grid says the same. */
export const rowHeight = 32;

/** Browsers lose count in taller elements. */
const tallest = 8_000_000;

/** Between the scroll bar and the rows: one to one while the rows fit into an element, in proportion beyond that. */
export class GridScale {
  /** Height of the element that stands for all rows. */
  readonly height: number;
  /** Whether the scroll bar stands for more rows than pixels: then the wheel has to be handled by hand. */
  readonly compressed: boolean;

  constructor(
    readonly rows: number,
    private readonly viewport: number,
  ) {
    this.height = Math.min(rows * rowHeight, tallest);
    this.compressed = rows * rowHeight > tallest;
  }

  /** The last row that can stand at the top, as a fraction. */
  get lastTop(): number {
    return Math.max(0, this.rows - this.viewport / rowHeight);
  }

  /** The row at the top, as a fraction, when the scroll bar is at `scrollTop`. */
  topAt(scrollTop: number): number {
    if (!this.compressed) return scrollTop / rowHeight;
    return (scrollTop / (this.height - this.viewport)) * this.lastTop;
  }

  scrollTopOf(top: number): number {
    if (!this.compressed) return top * rowHeight;
    return (top / this.lastTop) * (this.height - this.viewport);
  }

  /** Moves `top` just as far as it takes to see `row` whole. */
  topShowing(row: number, top: number): number {
    const whole = Math.max(1, Math.floor(this.viewport / rowHeight));
    return Math.min(Math.max(top, row - whole + 1), row, this.lastTop);
  }
}
