import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { isLanguage, languages } from "../messages/language.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** Name, promise, language. */
@customElement("rp-header")
export class Header extends Part {
  override render(): TemplateResult {
    const { header } = this.words;
    return html`<header>
      <div class="name">${mark} <strong>Rowproof</strong></div>
      <span class="promise small ${this.state.file ? "known" : ""}"
        >${icon("shield", 16)} ${header.privacy}</span
      >
      ${
        this.state.file
          ? html`<button
              type="button"
              class="another"
              @click=${() => {
                this.store.close();
              }}
            >
              ${icon("another", 18)} <span>${header.another}</span>
            </button>`
          : nothing
      }
      ${this.languages()}
    </header>`;
  }

  private languages(): TemplateResult {
    return html`<select
      aria-label=${this.words.common.language}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        if (isLanguage(value)) this.store.speak(value);
      }}
    >
      ${Object.entries(languages).map(
        ([tag, name]) =>
          html`<option value=${tag} lang=${tag} ?selected=${tag === this.state.language}>
            ${name}
          </option>`,
      )}
    </select>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.875rem;
        max-width: 76rem;
        margin-inline: auto;
        padding: 0.75rem var(--gap);
      }
      .name {
        display: flex;
        align-items: center;
        gap: 0.625rem;
        font-size: 1.125rem;
        letter-spacing: -0.01em;
      }
      .promise {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
        padding: 0.1875rem 0.625rem;
        border-radius: 1rem;
        background: var(--ok-soft);
        color: var(--ok);
        font-weight: 550;
        margin-inline-end: auto;
      }
      button,
      select {
        min-height: 2.25rem;
        font-size: 0.875rem;
      }
      @media (max-width: 40rem) {
        /* The name and the language in the first line, the promise below. */
        .name {
          margin-inline-end: auto;
        }
        .promise {
          order: 1;
        }
        .promise.known {
          display: none;
        }
        .another {
          padding-inline: 0.625rem;
        }
        .another span {
          position: absolute;
          clip-path: inset(50%);
        }
      }
    `,
  ];
}

const mark = html`<svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="8" fill="var(--accent)" />
  <g fill="none" stroke="var(--on-accent)" stroke-linecap="round" stroke-linejoin="round">
    <path d="M8 11h16M8 21h5" stroke-width="2.6" opacity=".65" />
    <path d="m16 20 3.4 3.4L26 16" stroke-width="2.8" />
  </g>
</svg>`;
