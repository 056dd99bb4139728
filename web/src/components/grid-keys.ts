/** One cell of the grid. */
export interface Place {
  row: number;
  column: number;
}

interface Extent {
  rows: number;
  columns: number;
  /** Rows of one screen. */
  page: number;
}

/** Where a key leads to; null when it leads nowhere. */
export function moveBy(event: KeyboardEvent, from: Place, extent: Extent): Place | null {
  const place = destination(event, from, extent);
  if (!place) return null;
  return {
    row: Math.min(Math.max(0, place.row), extent.rows - 1),
    column: Math.min(Math.max(0, place.column), extent.columns - 1),
  };
}

function destination(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { row, column }: Place,
  { rows, columns, page }: Extent,
): Place | null {
  const far = ctrlKey || metaKey;
  switch (key) {
    case "ArrowUp":
      return { row: far ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: far ? rows : row + 1, column };
    case "ArrowLeft":
      return { row, column: far ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: far ? columns : column + 1 };
    case "PageUp":
      return { row: row - page, column };
    case "PageDown":
      return { row: row + page, column };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? rows : row, column: columns };
    default:
      return null;
  }
}
