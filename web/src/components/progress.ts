import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** How far the reading or writing is, and the way to stop it. */
@customElement("rp-progress")
export class Progress extends Part {
  override render(): TemplateResult | typeof nothing {
    const { work, file } = this.state;
    if (!work) return nothing;
    const words = this.words.work;
    const name = work.doing === "saving" ? words.saving : words.reading(file?.name ?? "");
    const share = work.total === 0 ? 0 : work.done / work.total;
    return html`<div class="card">
      <span class="what" id="what">${name}</span>
      <span class="muted">${words.share(share)}</span>
      <button
        type="button"
        @click=${() => {
          this.store.stop();
        }}
      >
        ${icon("close", 14)} ${this.words.common.cancel}
      </button>
      <progress aria-labelledby="what" max="1" .value=${share}></progress>
    </div>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      .card {
        position: fixed;
        inset-block-end: 1rem;
        inset-inline: 1rem;
        z-index: 15;
        max-width: 32rem;
        margin-inline: auto;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0.5rem 0.75rem;
        padding: 0.75rem 1rem;
        box-shadow: 0 8px 32px rgb(0 0 0 / 22%);
        /* A small file is read before anybody would see it. */
        animation: appear 0.15s 0.25s both;
      }
      .what {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-weight: 550;
      }
      progress {
        grid-column: 1 / -1;
        appearance: none;
        width: 100%;
        height: 0.5rem;
        border: 0;
        border-radius: 1rem;
        overflow: hidden;
        background: var(--sunken);
      }
      progress::-webkit-progress-bar {
        background: var(--sunken);
      }
      progress::-webkit-progress-value {
        background: var(--accent);
      }
      progress::-moz-progress-bar {
        background: var(--accent);
      }
      @keyframes appear {
        from {
          opacity: 0;
          visibility: hidden;
        }
      }
    `,
  ];
}
