import { LitElement, css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import "../components/file-card.ts";
import "../components/findings.ts";
import "../components/fit.ts";
import "../components/forecast.ts";
import "../components/header.ts";
import "../components/mapping.ts";
import "../components/progress.ts";
import "../components/records.ts";
import "../components/save.ts";
import "../components/steps.ts";
import "../components/target-picker.ts";
import "../components/trouble.ts";
import "../components/welcome.ts";
import { icon } from "../components/icons.ts";
import { shared } from "../components/styles.ts";
import { takeFiles } from "./intake.ts";
import { recipeIn } from "./link.ts";
import { Store } from "./store.ts";

/** The page: the parts in the order of the questions, and the files that arrive anywhere on it. */
@customElement("rowproof-app")
export class App extends LitElement {
  @state() private dropping = false;

  private readonly store = new Store();
  private release: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener("change", this.follow);
    const recipe = recipeIn(location.hash);
    if (recipe) this.store.change(recipe);
    void this.store.start();
    this.release = takeFiles(this.store, (dropping) => (this.dropping = dropping));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener("change", this.follow);
    this.release?.();
  }

  private readonly follow = (): void => {
    document.documentElement.lang = this.store.state.language;
    this.requestUpdate();
  };

  override render(): TemplateResult {
    const { file } = this.store.state;
    return html`
      <rp-header .store=${this.store}></rp-header>
      ${file ? html`<rp-steps .store=${this.store}></rp-steps>` : nothing}
      <main>
        <rp-trouble .store=${this.store}></rp-trouble>
        ${file ? this.checked() : html`<rp-welcome .store=${this.store}></rp-welcome>`}
      </main>
      <rp-progress .store=${this.store}></rp-progress>
      ${this.dropping ? this.dropHint() : nothing}
    `;
  }

  private checked(): TemplateResult {
    const { detection, report } = this.store.state;
    return html`
      ${
        detection
          ? html`<div class="pair" id="file">
              <rp-file-card .store=${this.store}></rp-file-card>
              <rp-target-picker .store=${this.store}></rp-target-picker>
            </div>`
          : nothing
      }
      ${
        report
          ? html`
              <rp-fit .store=${this.store}></rp-fit>
              <rp-forecast id="forecast" .store=${this.store}></rp-forecast>
              <rp-findings
                id="findings"
                .store=${this.store}
                @show-records=${this.showRecords}
              ></rp-findings>
              <rp-records id="records" .store=${this.store}></rp-records>
              <rp-mapping id="changes" .store=${this.store}></rp-mapping>
              <rp-save id="save" .store=${this.store}></rp-save>
            `
          : nothing
      }
    `;
  }

  private showRecords(): void {
    this.renderRoot.querySelector("#records")?.scrollIntoView({ block: "nearest" });
  }

  private dropHint(): TemplateResult {
    return html`<div class="drop">
      <p>${icon("drop", 40)} ${this.store.words.welcome.dropNow}</p>
    </div>`;
  }

  static override styles = [
    shared,
    css`
      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--gap);
        max-width: 76rem;
        margin-inline: auto;
        padding: var(--gap);
        padding-block-end: 6rem;
      }
      main > * {
        scroll-margin-top: 4rem;
      }
      .pair {
        display: grid;
        gap: var(--gap);
        grid-template-columns: minmax(0, 1fr);
      }
      @media (min-width: 60rem) {
        .pair {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
      }
      .drop {
        position: fixed;
        inset: 0.75rem;
        z-index: 20;
        display: grid;
        place-content: center;
        pointer-events: none;
        border: 3px dashed var(--accent);
        border-radius: 1.25rem;
        background: color-mix(in srgb, var(--accent-soft) 92%, transparent);
        color: var(--accent);
        font-size: 1.375rem;
        font-weight: 600;
      }
      .drop p {
        display: grid;
        justify-items: center;
        gap: 0.75rem;
      }
    `,
  ];
}
