import type { RecordRow, RecordsPage } from "../engine/records.ts";

export type LoadRows = (from: number, count: number) => Promise<RecordsPage>;

const pageSize = 64;
const pagesKept = 32;

/** The few records around what is on the screen; loads what is missing and lets go of what was looked at long ago. */
export class RowCache {
  total = 0;
  failed = false;
  private readonly pages = new Map<number, RecordRow[] | null>();

  constructor(
    private readonly load: LoadRows,
    private readonly changed: (rows: RecordRow[]) => void,
  ) {
    this.fetch(0);
  }

  /** The row, or null while it is being read. */
  row(index: number): RecordRow | null {
    const page = Math.floor(index / pageSize);
    const rows = this.pages.get(page);
    if (rows === undefined) this.fetch(page);
    return rows?.[index % pageSize] ?? null;
  }

  private fetch(page: number): void {
    this.pages.set(page, null);
    this.load(page * pageSize, pageSize).then(
      ({ total, rows }) => {
        this.total = total;
        // Last in, last out.
        this.pages.delete(page);
        this.pages.set(page, rows);
        this.trim();
        this.changed(rows);
      },
      () => {
        this.failed = true;
        this.changed([]);
      },
    );
  }

  private trim(): void {
    for (const [page, rows] of this.pages) {
      if (this.pages.size <= pagesKept) return;
      if (rows) this.pages.delete(page);
    }
  }
}
