import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Report } from "../engine/types.ts";
import { isGuarded, withGuard } from "../page/recipe.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** Whether what a spreadsheet would run as formulas gets an apostrophe: only in files that are opened in one. */
@customElement("rp-guard")
export class Guard extends Part {
  override render(): TemplateResult | typeof nothing {
    const { report, recipe } = this.state;
    if (!report || formulasOf(report) === 0) return nothing;
    const words = this.words.save;
    const isTable = report.format === "table";
    return html`<label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-describedby="about"
          .checked=${isGuarded(recipe)}
          ?disabled=${this.state.work !== null}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement;
            this.store.change(withGuard(recipe, checked));
          }}
        />
        <span>${words.guard(formulasOf(report))}</span>
      </label>
      <p class="muted small" id="about">${isTable ? words.guardTable : words.guardRejects}</p>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      p {
        margin-block-start: 0.25rem;
      }
    `,
  ];
}

/** Values that a spreadsheet would run: in a table that may be opened there, and in what is left out to be corrected. */
function formulasOf({ findings, formulas_left_out }: Report): number {
  const found = findings.filter(({ rule }) => rule === "formula-injection");
  return found.reduce((sum, { count }) => sum + count, formulas_left_out);
}
