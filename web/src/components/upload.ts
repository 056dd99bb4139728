import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { copyButton } from "./copy-button.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** How the saved file gets to the target: done by the user, never by this page. */
@customElement("rp-upload")
export class Upload extends Part {
  override render(): TemplateResult | typeof nothing {
    const { target } = this.store;
    if (!target?.upload) return nothing;
    const { words, command } = target.upload;
    return html`<h3>${this.words.save.after}</h3>
      <p class="small">${this.words.uploads[target.id] ?? words}</p>
      ${
        command === null
          ? nothing
          : html`<div class="command">
              <pre tabindex="0" aria-label=${this.words.save.command}><code>${command}</code></pre>
              ${copyButton(this.words.common, this.words.common.copy, () => command)}
            </div>`
      }`;
  }

  static override styles = [
    shared,
    controls,
    css`
      h3 {
        margin-block-end: 0.25rem;
      }
      .command {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 0.5rem;
        margin-block-start: 0.5rem;
      }
      pre {
        flex: 1 1 18rem;
        min-width: 0;
        margin: 0;
        padding: 0.625rem 0.75rem;
        border-radius: var(--radius-small);
        background: var(--sunken);
        font: 0.8125rem/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
