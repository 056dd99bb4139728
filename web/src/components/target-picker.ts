import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { FormatInfo, Report } from "../engine/types.ts";
import { noteIn } from "../messages/notes.ts";
import { withFormat } from "../page/recipe.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** Which target the file is judged against. */
@customElement("rp-target-picker")
export class TargetPicker extends Part {
  override render(): TemplateResult {
    const words = this.words.target;
    const formats = this.state.catalogue?.formats.filter(({ roles }) => roles.includes("target"));
    return html`<section class="card">
      <h2 id="title">${words.title}</h2>
      <div role="radiogroup" aria-labelledby="title">
        ${formats?.map((format) => this.choice(format))}
      </div>
      ${this.way()} ${this.notes()}
    </section>`;
  }

  private choice({ id }: FormatInfo): TemplateResult {
    const chosen = this.state.recipe.format ?? this.state.report?.format;
    return html`<label>
      <input
        type="radio"
        name="target"
        value=${id}
        .checked=${id === chosen}
        @change=${() => {
          this.choose(id);
        }}
      />
      ${this.store.titleOf(id)}
    </label>`;
  }

  private choose(id: string): void {
    const format = this.store.format(id);
    if (format) this.store.change(withFormat(this.state.recipe, format));
  }

  private way(): TemplateResult | typeof nothing {
    const { report } = this.state;
    return report ? html`<p class="muted small">${this.wayOf(report)}</p>` : nothing;
  }

  private wayOf({ converting, source, format }: Report): string {
    const words = this.words.target;
    if (!converting) return words.asItStands;
    if (source === format) return words.completed;
    return words.convertingFrom(this.store.titleOf(source));
  }

  private notes(): TemplateResult | typeof nothing {
    const { target } = this.store;
    if (!target || target.notes.length === 0) return nothing;
    const words = this.words.target;
    return html`<details class="small">
      <summary class="muted">${words.notes}</summary>
      <ul>
        ${target.notes.map(
          (note) =>
            html`<li>
              ${noteIn(this.state.language, note)}
              <span class="muted">(${words.certainty[note.certainty] ?? note.certainty})</span>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      .card {
        height: 100%;
        display: grid;
        align-content: start;
        gap: 0.75rem;
      }
      [role="radiogroup"] {
        display: grid;
        gap: 0.25rem;
        margin-inline: -0.5rem;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.625rem;
        min-height: 2.25rem;
        padding: 0.25rem 0.5rem;
        border: 1px solid transparent;
        border-radius: var(--radius-small);
        cursor: pointer;
        font-size: 0.9375rem;
        line-height: 1.35;
      }
      label:hover {
        background: var(--sunken);
      }
      label:has(:checked) {
        border-color: var(--accent);
        background: var(--accent-soft);
        font-weight: 550;
      }
      details ul {
        display: grid;
        gap: 0.5rem;
        margin-block-start: 0.5rem;
        padding-inline-start: 1.125rem;
        list-style: disc;
      }
    `,
  ];
}
