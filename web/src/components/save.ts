import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Decision, FormatInfo, Report } from "../engine/types.ts";
import { productsOf } from "../page/products.ts";
import type { Product } from "../page/products.ts";
import type { Saved } from "../page/store.ts";
import "./carried.ts";
import { openDecisions } from "./decision.ts";
import "./guard.ts";
import { icon } from "./icons.ts";
import "./merge.ts";
import { nounOf } from "./noun.ts";
import { Part } from "./part.ts";
import "./settings.ts";
import { controls, shared } from "./styles.ts";
import "./upload.ts";

/** The file to take away, in every form that the target has. */
@customElement("rp-save")
export class Save extends Part {
  override render(): TemplateResult | typeof nothing {
    const { report, file, saved } = this.state;
    const { target } = this.store;
    if (!report || !file || !target) return nothing;
    const words = this.words.save;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      ${this.notices(report)}
      <rp-carried .store=${this.store}></rp-carried>
      <rp-guard .store=${this.store}></rp-guard>
      <div class="products">
        ${productsOf(file.name, report, target).map((product, index) =>
          this.product(product, report, target, index === 0),
        )}
      </div>
      <div aria-live="polite">${saved ? this.summary(saved) : nothing}</div>
      <rp-upload .store=${this.store}></rp-upload>
      <rp-merge .store=${this.store}></rp-merge>
      <rp-settings .store=${this.store}></rp-settings>
    </section>`;
  }

  private notices(report: Report): TemplateResult {
    const words = this.words.save;
    const open = openDecisions(report);
    const ofFile = (wanted: Decision["kind"]): boolean => open.some(({ kind }) => kind === wanted);
    const ofCells = open.filter(({ kind }) => kind !== "encoding" && kind !== "header").length;
    const notice = (text: string): TemplateResult =>
      html`<p class="notice">${icon("info")} <span>${text}</span></p>`;
    return html`
      ${ofFile("encoding") ? notice(words.openEncoding) : nothing}
      ${ofFile("header") ? notice(words.openHeader) : nothing}
      ${ofCells > 0 ? notice(words.openQuestions(ofCells)) : nothing}
      ${report.records > 0 && nothingAccepted(report) ? notice(words.nothing) : this.leftOut(report, notice)}
    `;
  }

  private leftOut(
    { after, format, converting }: Report,
    notice: (text: string) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (after.rejected === 0) return nothing;
    const words = this.words.save;
    const sentence = converting ? words.leftOut : words.keptIn;
    return notice(sentence(nounOf(format), after.rejected));
  }

  private product(
    product: Product,
    report: Report,
    target: FormatInfo,
    first: boolean,
  ): TemplateResult {
    const { name, about } = this.wordsOf(product, report, target);
    const { kind } = product;
    const converted = kind !== "fixed" && kind !== "rejects";
    const impossible = report.records === 0 || (converted && nothingAccepted(report));
    return html`<div class="product">
      <button
        type="button"
        class=${first ? "primary" : ""}
        ?disabled=${this.state.work !== null || impossible}
        aria-describedby=${`about-${kind}`}
        @click=${() => {
          void this.store.save(product);
        }}
      >
        ${icon("save")} ${name}
      </button>
      <p class="muted small" id=${`about-${kind}`}>${about}</p>
    </div>`;
  }

  private wordsOf(
    { kind }: Product,
    report: Report,
    target: FormatInfo,
  ): { name: string; about: string } {
    const words = this.words.save;
    switch (kind) {
      case "fixed":
        return { name: words.fixed, about: words.fixedAbout };
      case "converted":
        return {
          name: words.converted,
          about: words.convertedAbout(this.store.titleOf(target.id)),
        };
      case "clean":
        return { name: words.clean, about: words.cleanAbout };
      case "curl":
        return { name: words.curl, about: words.curlAbout };
      case "ndjson":
        return { name: words.ndjson, about: words.ndjsonAbout };
      case "rejects":
        return { name: words.rejects(report.after.rejected), about: words.rejectsAbout };
    }
  }

  private summary({ name, written, changed, leftOut, product }: Saved): TemplateResult {
    const { saved, summary } = this.words.save;
    const part = (count: number, what: string): TemplateResult =>
      html`<div>
        <dd>${this.words.number(count)}</dd>
        <dt class="small">${what}</dt>
      </div>`;
    return html`<div class="saved">
      <p>${icon("check", 22)} <strong>${saved(name)}</strong></p>
      ${
        product === "rejects"
          ? html`<dl>${part(leftOut, summary.leftOut)}</dl>`
          : html`<dl>
              ${part(written, summary.written)} ${part(changed, summary.changed)}
              ${part(leftOut, summary.leftOut)}
            </dl>`
      }
    </div>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.875rem;
      }
      .notice {
        display: flex;
        gap: 0.5rem;
      }
      .notice svg {
        color: var(--info);
        margin-block-start: 0.1875rem;
      }
      .products {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 0.875rem var(--gap);
      }
      .product button {
        width: 100%;
        min-height: 2.875rem;
        margin-block-end: 0.375rem;
      }
      .saved {
        padding: 0.875rem 1rem;
        border-radius: var(--radius-small);
        background: var(--ok-soft);
      }
      .saved p {
        display: flex;
        gap: 0.5rem;
        overflow-wrap: anywhere;
      }
      .saved svg {
        color: var(--ok);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 2rem;
        margin-block-start: 0.375rem;
        padding-inline-start: 1.875rem;
      }
      dl div {
        display: flex;
        flex-direction: row;
        align-items: baseline;
        gap: 0.375rem;
      }
      dd {
        font-size: 1.25rem;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

function nothingAccepted({ after, records }: Report): boolean {
  return after.rejected === records;
}
