import { css, html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Finding, Report, Severity } from "../engine/types.ts";
import { fill, wordsOf } from "../messages/rules.ts";
import type { Shown } from "../page/store.ts";
import { findingKey } from "../page/store.ts";
import "./grid.ts";
import type { Chosen } from "./grid.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import type { LoadRows } from "./row-cache.ts";
import { select } from "./select.ts";
import { controls, shared } from "./styles.ts";
import { visible } from "./visible.ts";

/** The records with their cells marked: all, those with a finding, or those with one finding. */
@customElement("rp-records")
export class Records extends Part {
  @state() private chosen: Chosen | null = null;
  private load: LoadRows | null = null;
  private loadedFor: { report: Report; shown: Shown } | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { report, shown } = this.state;
    if (!report || (this.loadedFor?.report === report && this.loadedFor.shown === shown)) return;
    this.loadedFor = { report, shown };
    this.chosen = null;
    // A new function tells the grid to begin anew.
    this.load = (from, count) => this.store.records(from, count);
  }

  override render(): TemplateResult | typeof nothing {
    const { report } = this.state;
    if (!report || report.records === 0 || !this.load) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <div class="row head">
        <h2 id="title">${this.words.records.title}</h2>
        ${this.filter(report)}
      </div>
      <rp-grid
        .load=${this.load}
        .columns=${report.file.columns}
        .words=${this.words}
        .titleOf=${this.titleOf}
        .severityOf=${this.severityOf}
        @choose-cell=${(event: CustomEvent<Chosen | null>) => (this.chosen = event.detail)}
      ></rp-grid>
      <div class="detail small" aria-live="polite">${this.explain()}</div>
    </section>`;
  }

  private filter({ findings }: Report): TemplateResult {
    const words = this.words.records;
    const { shown } = this.state;
    const some = findings.filter(({ records }) => records > 0);
    const options = [
      { value: "all", label: words.all },
      ...(some.length > 0 ? [{ value: "any", label: words.any }] : []),
      ...(some.length > 0
        ? [
            {
              label: words.one,
              options: some.map((finding) => ({
                value: findingKey(finding),
                label: this.nameOf(finding),
              })),
            },
          ]
        : []),
    ];
    const value = shown.by === "finding" ? shown.key : shown.by;
    return select(this.words.findings.filter, options, value, (chosen) => {
      if (chosen === "all" || chosen === "any") this.store.show({ by: chosen });
      else this.store.show({ by: "finding", key: chosen });
    });
  }

  private explain(): TemplateResult {
    const words = this.words.records;
    if (!this.chosen) return html`<span class="muted">${words.noCell}</span>`;
    const { cell, address, recordFinding } = this.chosen;
    const { text, fixed, finding } = cell;
    const value =
      fixed === null ? visible(text) : html`<del>${visible(text)}</del> ${visible(fixed)}`;
    return html`<code class="mono address">${address}</code>
      <span><code class="mono">${value}</code></span>
      ${this.verdict(finding, text, fixed)} ${this.verdict(recordFinding, "", null)}
      ${
        finding === null && recordFinding === null
          ? html`<span class="muted">${words.cellClean}</span>`
          : nothing
      }`;
  }

  private verdict(
    index: number | null,
    value: string,
    fixed: string | null,
  ): TemplateResult | typeof nothing {
    const finding = index === null ? null : this.state.report?.findings[index];
    if (!finding) return nothing;
    return html`<span class=${finding.severity}>
      ${icon(finding.severity, 16)} ${this.sentence(finding, value, fixed)}
    </span>`;
  }

  /** The words of the finding, for this very cell. */
  private sentence(finding: Finding, value: string, fixed: string | null): string {
    const [sample] = finding.samples;
    const here = { record: 0, line: 0, cell: "", ...sample, value, fixed };
    const shown = { ...finding, samples: [here] };
    return fill(this.ruleOf(finding).what, shown, this.state.language);
  }

  private nameOf(finding: Finding): string {
    const column = finding.column_name ?? finding.field;
    const title = this.ruleOf(finding).title;
    return column === null ? title : `${title} · ${column}`;
  }

  private ruleOf({ rule }: Finding): ReturnType<typeof wordsOf> {
    const { language, catalogue } = this.state;
    return wordsOf(language, catalogue?.rules ?? [], rule);
  }

  private readonly titleOf = (index: number): string => {
    const finding = this.state.report?.findings[index];
    return finding ? this.ruleOf(finding).title : "";
  };

  private readonly severityOf = (index: number): Severity | null =>
    this.state.report?.findings[index]?.severity ?? null;

  static override styles = [
    shared,
    controls,
    css`
      .card {
        display: grid;
        gap: 0.75rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .head {
        justify-content: space-between;
      }
      select {
        min-width: 0;
        flex: 0 1 24rem;
      }
      .detail {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.25rem 0.875rem;
        min-height: 1.5rem;
      }
      .address {
        padding: 0.0625rem 0.4375rem;
        border-radius: 5px;
        background: var(--sunken);
      }
      del {
        color: var(--muted);
      }
      .detail svg {
        vertical-align: -0.1875em;
      }
      .error svg {
        color: var(--error);
      }
      .warning svg {
        color: var(--warning);
      }
      .info svg {
        color: var(--info);
      }
    `,
  ];
}
