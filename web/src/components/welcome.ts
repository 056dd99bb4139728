import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { openFirst } from "../page/intake.ts";
import { trackerSampleFile, vendorSampleFile } from "../page/samples.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import "./privacy.ts";
import { controls, shared } from "./styles.ts";

/** The page before there is a file. */
@customElement("rp-welcome")
export class Welcome extends Part {
  override render(): TemplateResult {
    const { welcome } = this.words;
    const linked = Object.keys(this.state.recipe).length > 1;
    return html`
      <div class="lead">
        <h1>${welcome.title}</h1>
        <p class="muted">${welcome.lead}</p>
      </div>
      <label class="zone">
        <input
          type="file"
          class="hidden"
          @change=${(event: Event) => {
            openFirst(this.store, (event.target as HTMLInputElement).files);
          }}
        />
        <span class="sheet">${icon("drop", 34)}</span>
        <strong>${welcome.drop}</strong>
        <span class="muted">${welcome.or}</span>
        <span class="button pick">${welcome.pick}</span>
        <span class="muted small">${welcome.anySize}</span>
      </label>
      ${linked ? html`<p class="linked small">${icon("check")} ${welcome.recipeReady}</p>` : nothing}
      <div class="columns">
        ${this.samples()}
        <rp-privacy .store=${this.store}></rp-privacy>
        ${this.targets()}
      </div>
    `;
  }

  private samples(): TemplateResult {
    const { welcome } = this.words;
    return html`<section class="card">
      <h2>${welcome.tryTitle}</h2>
      ${this.sample(welcome.vendorSample, welcome.vendorSampleAbout, vendorSampleFile)}
      ${this.sample(welcome.trackerSample, welcome.trackerSampleAbout, () =>
        trackerSampleFile(Date.now()),
      )}
    </section>`;
  }

  private sample(name: string, about: string, make: () => File): TemplateResult {
    return html`<button
      type="button"
      class="sample"
      @click=${() => {
        this.store.open(make());
      }}
    >
      ${icon("file", 22)}
      <span>${name}<span class="muted small">${about}</span></span>
      ${icon("chevron", 16)}
    </button>`;
  }

  private targets(): TemplateResult {
    const formats = this.state.catalogue?.formats.filter(({ roles }) => roles.includes("target"));
    return html`<section class="card targets">
      <h2>${this.words.welcome.targetsTitle}</h2>
      <ul>
        ${formats?.map(
          ({ id }) => html`<li>${icon("check", 16)} <span>${this.store.titleOf(id)}</span></li>`,
        )}
      </ul>
    </section>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: var(--gap);
      }
      .lead {
        max-width: 44rem;
        padding-block: clamp(0.25rem, 2vw, 1.25rem) 0.25rem;
      }
      h1 {
        font-size: clamp(1.625rem, 1.1rem + 2.4vw, 2.5rem);
        line-height: 1.15;
        letter-spacing: -0.025em;
        text-wrap: balance;
        margin-block-end: 0.625rem;
      }
      .zone {
        display: grid;
        justify-items: center;
        gap: 0.5rem;
        padding: clamp(1.5rem, 4vw, 3.25rem) 1rem;
        border: 2px dashed var(--line-strong);
        border-radius: 1.125rem;
        background: var(--surface);
        text-align: center;
        cursor: pointer;
        transition:
          border-color 0.15s,
          background-color 0.15s;
      }
      .zone:hover,
      .zone:focus-within {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      .zone:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 3px;
      }
      .zone strong {
        font-size: 1.25rem;
      }
      .sheet {
        color: var(--accent);
      }
      .pick {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
        margin-block: 0.25rem;
      }
      .zone:hover .pick {
        background: var(--accent-hover);
      }
      .linked {
        display: flex;
        gap: 0.5rem;
        color: var(--ok);
      }
      .columns {
        display: grid;
        gap: var(--gap);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
      }
      h2 {
        font-size: 1.0625rem;
        margin-block-end: 0.75rem;
      }
      .sample {
        width: 100%;
        justify-content: start;
        border-color: var(--line);
        padding: 0.625rem 0.75rem;
      }
      .sample + .sample {
        margin-block-start: 0.5rem;
      }
      .sample > span {
        flex: 1;
      }
      .sample .muted {
        display: block;
        font-weight: 400;
      }
      .sample svg {
        color: var(--muted);
      }
      li {
        display: flex;
        gap: 0.5rem;
        font-size: 0.9375rem;
      }
      li + li {
        margin-block-start: 0.625rem;
      }
      li svg {
        color: var(--ok);
        margin-block-start: 0.25rem;
      }
    `,
  ];
}
