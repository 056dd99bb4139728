import { css, html } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { shared } from "./styles.ts";

/** The promise that the file stays here, and how to see for oneself that it holds. */
@customElement("rp-privacy")
export class Privacy extends Part {
  override render(): TemplateResult {
    const { privacy } = this.words;
    return html`<section class="card">
      <h2>${icon("shield", 20)} ${privacy.title}</h2>
      <p>${privacy.lead}</p>
      <h3>${privacy.verify}</h3>
      <ul class="small">
        ${[privacy.network, privacy.offline, privacy.policy, privacy.storage].map(
          (way) => html`<li>${way}</li>`,
        )}
      </ul>
    </section>`;
  }

  static override styles = [
    shared,
    css`
      .card {
        height: 100%;
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        font-size: 1.0625rem;
        margin-block-end: 0.5rem;
      }
      h2 svg {
        color: var(--ok);
      }
      h3 {
        margin-block: 0.75rem 0.25rem;
        font-size: 0.9375rem;
      }
      ul {
        list-style: disc;
        padding-inline-start: 1.125rem;
        color: var(--muted);
      }
      li + li {
        margin-block-start: 0.25rem;
      }
    `,
  ];
}
