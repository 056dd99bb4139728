import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { missingFeeds } from "./feed.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** The questions in their order, always in reach, with what is open in each. */
@customElement("rp-steps")
export class Steps extends Part {
  override render(): TemplateResult {
    const { steps, header } = this.words;
    const { report } = this.state;
    const problems = report?.findings.filter(({ severity }) => severity !== "info").length ?? 0;
    const ready = report !== null;
    return html`<nav aria-label=${header.questions}>
      <ol>
        ${this.step("file", steps.file, this.state.detection !== null)}
        ${this.step("forecast", steps.forecast, ready)}
        ${this.step("findings", steps.findings, ready, problems)}
        ${this.step("changes", steps.changes, ready, this.missing())}
        ${this.step("save", steps.save, ready)}
      </ol>
    </nav>`;
  }

  private missing(): number {
    const { report, recipe } = this.state;
    const { target } = this.store;
    return report && target ? missingFeeds(report, recipe, target).length : 0;
  }

  private step(id: string, name: string, ready: boolean, open = 0): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="quiet"
        ?disabled=${!ready}
        @click=${() => {
          this.go(id);
        }}
      >
        ${name}${open > 0 ? html`<span class="count">${this.words.number(open)}</span>` : nothing}
      </button>
    </li>`;
  }

  /** Not a link: the fragment of the address belongs to the settings. */
  private go(id: string): void {
    const root = this.getRootNode() as ShadowRoot;
    root.getElementById(id)?.scrollIntoView({ block: "start" });
  }

  static override styles = [
    shared,
    controls,
    css`
      :host {
        position: sticky;
        inset-block-start: 0;
        z-index: 10;
        background: color-mix(in srgb, var(--page) 88%, transparent);
        backdrop-filter: blur(8px);
        border-block: 1px solid var(--line);
      }
      ol {
        display: flex;
        overflow-x: auto;
        scrollbar-width: none;
        list-style: none;
        max-width: 76rem;
        margin: 0 auto;
        padding: 0.25rem calc(var(--gap) - 0.5rem);
      }
      li {
        flex: none;
        display: flex;
        align-items: center;
      }
      li + li::before {
        content: "›";
        color: var(--muted);
      }
      button.quiet {
        color: var(--text);
        min-height: 2.25rem;
        font-size: 0.875rem;
      }
      .count {
        min-width: 1.375rem;
        padding: 0 0.375rem;
        border-radius: 1rem;
        background: var(--warning-soft);
        color: var(--warning);
        font-size: 0.8125rem;
        text-align: center;
      }
    `,
  ];
}
