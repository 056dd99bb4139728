import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Misfit } from "../engine/types.ts";
import { put } from "../messages/rules.ts";
import { withoutMisfits } from "../page/recipe.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** What of the settings, made with another file, does not fit this one. */
@customElement("rp-fit")
export class Fit extends Part {
  override render(): TemplateResult | typeof nothing {
    const { report } = this.state;
    if (!report || report.misfits.length === 0) return nothing;
    const words = this.words.fit;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${icon("warning", 22)} ${words.title}</h2>
      <p class="muted">${words.lead}</p>
      <ul>
        ${report.misfits.map((misfit) => html`<li>${this.say(misfit)}</li>`)}
      </ul>
      <button
        type="button"
        @click=${() => {
          this.store.change(withoutMisfits(this.state.recipe, report.misfits));
        }}
      >
        ${words.leaveOut}
      </button>
    </section>`;
  }

  private say({ code, because, facts }: Misfit): string {
    const words = this.words.fit.misfits[code];
    return words === undefined ? because : put(words, facts);
  }

  static override styles = [
    shared,
    controls,
    css`
      .card {
        display: grid;
        justify-items: start;
        gap: 0.625rem;
        border-inline-start: 4px solid var(--warning);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      h2 svg {
        color: var(--warning);
      }
      ul {
        display: grid;
        gap: 0.25rem;
        padding-inline-start: 1.25rem;
        list-style: disc;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
