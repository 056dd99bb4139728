import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Trouble } from "../page/store.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** Why there is nothing to show, in a plain sentence, and what to do about it. */
@customElement("rp-trouble")
export class TroubleNotice extends Part {
  override render(): TemplateResult {
    const { trouble } = this.state;
    return html`<div role="alert">${trouble ? this.notice(trouble) : nothing}</div>`;
  }

  private notice({ reason, message }: Trouble): TemplateResult {
    const { title, about } = this.sentences(reason, message);
    return html`<section class="card">
      ${icon(reason === "stopped" ? "info" : "error", 22)}
      <div>
        <h2>${title}</h2>
        ${about ? html`<p>${about}</p>` : nothing}
        <p class="row">${this.ways(reason)}</p>
      </div>
    </section>`;
  }

  private sentences(reason: Trouble["reason"], message: string): { title: string; about: string } {
    const words = this.words.trouble;
    switch (reason) {
      case "unreadable":
        return { title: words.unreadable, about: words.unreadableAbout };
      case "refused":
        return { title: words.refused, about: message };
      case "broken":
        return { title: words.broken, about: `${words.brokenAbout} ${message}` };
      case "stopped":
        return { title: words.stopped, about: words.stoppedAbout };
      case "recipe":
        return { title: words.recipe, about: words.recipeAbout };
      case "write":
        return { title: words.write, about: message };
      case "folder":
        return { title: words.folder, about: words.folderAbout };
    }
  }

  private ways(reason: Trouble["reason"]): TemplateResult | typeof nothing {
    const words = this.words.trouble;
    const { file, report } = this.state;
    if (!file || report) return nothing;
    return html`
      ${
        reason === "refused"
          ? html`<button
              type="button"
              class="primary"
              @click=${() => {
                this.store.undo();
              }}
            >
              ${words.undo}
            </button>`
          : nothing
      }
      <button
        type="button"
        @click=${() => {
          this.store.again();
        }}
      >
        ${words.again}
      </button>
      <button
        type="button"
        @click=${() => {
          this.store.close();
        }}
      >
        ${this.words.header.another}
      </button>
    `;
  }

  static override styles = [
    shared,
    controls,
    css`
      .card {
        display: flex;
        gap: 0.875rem;
        border-inline-start: 4px solid var(--error);
      }
      .card > svg {
        color: var(--error);
        margin-block-start: 0.125rem;
      }
      .row {
        margin-block-start: 0.75rem;
      }
      .row:empty {
        display: none;
      }
    `,
  ];
}
