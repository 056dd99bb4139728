import { LitElement, html, nothing } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Cell, RecordRow } from "../engine/records.ts";
import type { Severity } from "../engine/types.ts";
import type { Messages } from "../messages/language.ts";
import { GridColumns, columnLetters } from "./grid-columns.ts";
import { moveBy } from "./grid-keys.ts";
import type { Place } from "./grid-keys.ts";
import { GridScale, rowHeight } from "./grid-scale.ts";
import { gridStyles } from "./grid-styles.ts";
import { icon } from "./icons.ts";
import { RowCache } from "./row-cache.ts";
import type { LoadRows } from "./row-cache.ts";
import { shared } from "./styles.ts";

const headHeight = 44;
const lineWidth = 76;
/** Rows and pixels drawn beyond the edges, so that scrolling does not show gaps. */
const spare = 6;
const spareWidth = 240;

/** The cell that was chosen, for whoever explains it. */
export interface Chosen {
  cell: Cell;
  address: string;
  /** What is wrong with its record as a whole. */
  recordFinding: number | null;
}

/** Any number of records; only those on the screen exist. */
@customElement("rp-grid")
export class Grid extends LitElement {
  @property({ attribute: false }) load!: LoadRows;
  @property({ attribute: false }) columns: string[] = [];
  @property({ attribute: false }) words!: Messages;
  /** What a finding is called, for the tooltip of its cells. */
  @property({ attribute: false }) titleOf: (finding: number) => string = () => "";
  @property({ attribute: false }) severityOf: (finding: number) => Severity | null = () => null;

  @state() private cache!: RowCache;
  @state() private layout = new GridColumns([], []);
  @state() private place: Place = { row: 0, column: 0 };
  @state() private top = 0;
  @state() private left = 0;
  @state() private size = { width: 800, height: 400 };
  @query(".scroller") private scroller!: HTMLElement | null;

  /** The chosen record is still being read. */
  private awaited = false;

  private readonly resized = new ResizeObserver(() => {
    this.measure();
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("load")) this.restart();
  }

  override updated(): void {
    if (this.scroller) this.resized.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  override render(): TemplateResult {
    const { records } = this.words;
    const { cache, scale } = this;
    if (cache.failed) return html`<p class="empty" role="alert">${records.failed}</p>`;
    if (this.layout.count === 0 || cache.total === 0) {
      return html`<p class="empty muted">${records.none}</p>`;
    }
    const width = lineWidth + this.layout.width;
    const visible = this.layout.between(this.left - spareWidth, this.left + this.size.width);
    return html`<div
        class="scroller"
        role="grid"
        tabindex="0"
        aria-label=${records.toTable}
        aria-rowcount=${cache.total + 1}
        aria-colcount=${this.layout.count + 1}
        aria-activedescendant="active"
        aria-describedby="keys"
        style=${styleMap({ height: `${this.height}px` })}
        @scroll=${this.scrolled}
        @wheel=${this.wheel}
        @keydown=${this.keydown}
      >
        <div style=${styleMap({ width: `${width}px` })}>
          ${this.head(visible)}
          <div class="body" style=${styleMap({ height: `${scale.height}px` })}>
            <div class="rows" style=${styleMap({ transform: `translateY(${this.offset}px)` })}>
              ${this.rows().map((row) => this.row(row, visible))}
            </div>
          </div>
        </div>
      </div>
      <p id="keys" class="hidden">${records.keys}</p>`;
  }

  private head(visible: number[]): TemplateResult {
    return html`<div class="head" role="row" aria-rowindex="1">
      <div class="line" role="columnheader" aria-colindex="1">${this.words.records.line}</div>
      ${this.gap(visible)}
      ${visible.map(
        (column) =>
          html`<div
            class="cell"
            role="columnheader"
            aria-colindex=${column + 2}
            style=${this.widthOf(column)}
          >
            <small>${columnLetters(column)}</small>
            <span>${this.columns[column] ?? ""}</span>
          </div>`,
      )}
    </div>`;
  }

  private row(index: number, visible: number[]): TemplateResult {
    const row = this.cache.row(index);
    return html`<div class="row-line" role="row" aria-rowindex=${index + 2}>
      ${this.line(row)} ${this.gap(visible)}
      ${visible.map((column) => this.cell(row, index, column))}
    </div>`;
  }

  /** The line number, with the mark of what is wrong with the record as a whole. */
  private line(row: RecordRow | null): TemplateResult {
    const finding = row?.finding ?? null;
    const severity = finding === null ? null : this.severityOf(finding);
    return html`<div
      class="line ${severity ?? ""}"
      role="rowheader"
      aria-colindex="1"
      title=${finding === null ? nothing : this.titleOf(finding)}
    >
      ${severity ? icon(severity, 14) : nothing}
      <span>${row ? this.words.number(row.line) : "…"}</span>
    </div>`;
  }

  private cell(row: RecordRow | null, index: number, column: number): TemplateResult {
    const cell = row?.cells[column];
    const active = this.place.row === index && this.place.column === column;
    const kind = cell ? (cell.severity ?? "") : "absent";
    return html`<div
      id=${active ? "active" : nothing}
      class="cell ${kind} ${active ? "active" : ""}"
      role="gridcell"
      aria-colindex=${column + 2}
      aria-selected=${active}
      title=${cell ? this.tooltip(cell) : nothing}
      style=${this.widthOf(column)}
      @click=${() => {
        this.choose({ row: index, column });
      }}
    >
      ${cell?.severity ? icon(cell.severity, 14) : nothing}${cell ? this.value(cell) : nothing}
    </div>`;
  }

  private value({ text, fixed, severity }: Cell): TemplateResult {
    const named = severity
      ? html`<span class="hidden">${this.words.severity[severity]}: </span>`
      : nothing;
    if (fixed === null) return html`${named}<span>${text}</span>`;
    return html`${named}<ins>${fixed === "" ? this.words.common.empty : fixed}</ins>${icon("pencil", 12)}`;
  }

  private tooltip({ finding, fixed, text }: Cell): string | typeof nothing {
    if (finding === null) return nothing;
    const was = fixed === null ? "" : ` (${this.words.records.was} “${text}”)`;
    return this.titleOf(finding) + was;
  }

  private gap([first = 0]: number[]): TemplateResult {
    return html`<div
      style=${styleMap({ width: `${this.layout.startOf(first)}px`, flex: "none" })}
    ></div>`;
  }

  private widthOf(column: number): DirectiveResult {
    return styleMap({ width: `${this.layout.widthOf(column)}px` });
  }

  private get scale(): GridScale {
    return new GridScale(this.cache.total, this.size.height - headHeight);
  }

  /** As high as its rows, up to most of the window. */
  private get height(): number {
    const rows = this.cache.total * rowHeight + headHeight + 18;
    return Math.min(rows, Math.max(240, window.innerHeight * 0.6));
  }

  private get first(): number {
    return Math.max(0, Math.floor(this.top) - spare);
  }

  /** Where the drawn rows stand in the element that stands for all rows. */
  private get offset(): number {
    return this.scale.scrollTopOf(this.top) + (this.first - this.top) * rowHeight;
  }

  private rows(): number[] {
    const last = Math.ceil(this.top + this.size.height / rowHeight) + spare;
    const count = Math.max(0, Math.min(this.cache.total, last) - this.first);
    return Array.from({ length: count }, (_, index) => this.first + index);
  }

  private restart(): void {
    const cache: RowCache = new RowCache(this.load, (rows) => {
      if (cache !== this.cache) return;
      if (rows.some(({ cells }) => cells.length > this.layout.count) || this.layout.count === 0) {
        this.layout = new GridColumns(this.columns, rows);
      }
      if (this.awaited) this.announce();
      this.requestUpdate();
    });
    this.cache = cache;
    this.layout = new GridColumns([], []);
    this.place = { row: 0, column: 0 };
    this.awaited = false;
    this.top = 0;
    if (this.scroller) this.scroller.scrollTop = 0;
  }

  private measure(): void {
    if (!this.scroller) return;
    const { clientWidth: width, clientHeight: height } = this.scroller;
    if (width !== this.size.width || height !== this.size.height) this.size = { width, height };
  }

  private scrolled(): void {
    if (!this.scroller) return;
    const { scrollTop, scrollLeft } = this.scroller;
    this.left = scrollLeft;
    // Compressed, a pixel stands for many rows: what we set ourselves is more exact than what comes back.
    if (Math.abs(scrollTop - this.scale.scrollTopOf(this.top)) >= 1) {
      this.top = this.scale.topAt(scrollTop);
    }
  }

  private wheel(event: WheelEvent): void {
    if (!this.scale.compressed || event.deltaY === 0) return;
    event.preventDefault();
    this.moveTo(this.top + event.deltaY / rowHeight);
  }

  private moveTo(top: number): void {
    this.top = Math.min(Math.max(0, top), this.scale.lastTop);
    if (this.scroller) this.scroller.scrollTop = this.scale.scrollTopOf(this.top);
  }

  private keydown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((this.size.height - headHeight) / rowHeight) - 1);
    const rows = this.cache.total;
    const place = moveBy(event, this.place, { rows, columns: this.layout.count, page });
    if (!place) return;
    event.preventDefault();
    this.choose(place);
  }

  private choose(place: Place): void {
    this.place = place;
    this.moveTo(this.scale.topShowing(place.row, this.top));
    this.showColumn(place.column);
    this.announce();
  }

  /** Says what is in the chosen cell, at once or when its record has been read. */
  private announce(): void {
    const { row, column } = this.place;
    const record = this.cache.row(row);
    this.awaited = record === null;
    const cell = record?.cells[column];
    const address = record ? `${columnLetters(column)}${record.line}` : "";
    const detail: Chosen | null = cell ? { cell, address, recordFinding: record.finding } : null;
    this.dispatchEvent(new CustomEvent("choose-cell", { detail }));
  }

  private showColumn(column: number): void {
    if (!this.scroller) return;
    const start = this.layout.startOf(column);
    const end = start + this.layout.widthOf(column);
    const room = this.size.width - lineWidth;
    if (start < this.scroller.scrollLeft) this.scroller.scrollLeft = start;
    else if (end > this.scroller.scrollLeft + room) this.scroller.scrollLeft = end - room;
  }

  static override styles = [shared, gridStyles];
}
