import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Change, Merged } from "../engine/types.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** Changes that are shown one by one. */
const SHOWN = 50;

/** Takes the rejects back once they are corrected, and says what that changed. */
@customElement("rp-merge")
export class Merge extends Part {
  override render(): TemplateResult | typeof nothing {
    const { report, merged } = this.state;
    const words = this.words.merge;
    const rejected = report !== null && report.after.rejected > 0;
    if (!rejected && !merged) return nothing;
    return html`<h3>${words.title}</h3>
      <p class="muted small">${words.about}</p>
      ${
        rejected
          ? html`<label class="button">
              <input
                type="file"
                class="hidden"
                accept=".csv,.tsv,.txt,text/csv"
                ?disabled=${this.state.work !== null}
                @change=${(event: Event) => {
                  this.take(event.target as HTMLInputElement);
                }}
              />
              ${words.choose}
            </label>`
          : nothing
      }
      <div aria-live="polite">${merged ? this.told(merged) : nothing}</div>`;
  }

  private take(input: HTMLInputElement): void {
    const [file] = input.files ?? [];
    input.value = "";
    if (file) void this.store.merge(file);
  }

  private told(merged: Merged): TemplateResult {
    const words = this.words.merge;
    const { records, cells, unchanged, unwritable, absent, other, multiplied, changes } = merged;
    const notice = (text: string): TemplateResult =>
      html`<p class="notice small">${icon("info")} <span>${text}</span></p>`;
    return html`<p class="done">${icon("check")} <span>${words.done(records, cells)}</span></p>
      ${unchanged > 0 ? notice(words.unchanged(unchanged)) : nothing}
      ${unwritable.length > 0 ? notice(words.unwritable(unwritable)) : nothing}
      ${absent.length > 0 ? notice(words.absent(absent)) : nothing}
      ${other.length > 0 ? notice(words.other(other)) : nothing}
      ${multiplied.length > 0 ? notice(words.multiplied(multiplied)) : nothing}
      ${changes.length > 0 ? this.changes(changes, cells) : nothing}`;
  }

  private changes(changes: Change[], cells: number): TemplateResult {
    const words = this.words.merge;
    const rest = cells - Math.min(changes.length, SHOWN);
    return html`<details>
      <summary class="small">${words.changes}</summary>
      <ul class="small">
        ${changes.slice(0, SHOWN).map((change) => html`<li>${words.change(change)}</li>`)}
        ${rest > 0 ? html`<li>${words.more(rest)}</li>` : nothing}
      </ul>
    </details>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      h3 {
        margin-block-end: 0.125rem;
      }
      .button {
        margin-block-start: 0.5rem;
      }
      .button:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .done,
      .notice {
        display: flex;
        gap: 0.5rem;
        margin-block-start: 0.625rem;
      }
      .done svg {
        color: var(--ok);
      }
      .notice svg {
        color: var(--info);
      }
      details {
        margin-block-start: 0.375rem;
      }
      ul {
        margin-block: 0.375rem 0;
        padding-inline-start: 1.25rem;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
