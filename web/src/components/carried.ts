import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Claim, Derived, FormatInfo, Report, Unfed } from "../engine/types.ts";
import { noteIn } from "../messages/notes.ts";
import { icon } from "./icons.ts";
import { nounOf } from "./noun.ts";
import { Part } from "./part.ts";
import { shared } from "./styles.ts";

/** What a conversion computes and what it cannot carry over, and what is to be known of the target: before it is saved. */
@customElement("rp-carried")
export class Carried extends Part {
  override render(): TemplateResult | typeof nothing {
    const { report } = this.state;
    const { target } = this.store;
    if (!report || !target) return nothing;
    const words = this.words.carried;
    const carried = [
      ...report.unfed.map((unfed) => this.unfed(unfed, report, target)),
      ...report.derived.map((derived) => this.derived(derived)),
      ...this.notCarried(report.not_carried),
    ];
    const cautions = report.cautions.map((caution) => this.caution(caution));
    return html`${list(words.title, report.converting ? carried : [])}
    ${list(words.toKnow, cautions)}`;
  }

  private caution(note: Claim): TemplateResult {
    return html`${icon("info")} <span>${noteIn(this.state.language, note)}</span>`;
  }

  private unfed(
    { fields, records, asked }: Unfed,
    report: Report,
    target: FormatInfo,
  ): TemplateResult {
    const words = this.words.carried;
    const noun = nounOf(report.format);
    const group = target.fields.find(({ name }) => name === fields[0])?.group ?? "";
    const without = words.withoutGroup[group]?.(noun, records) ?? words.without(noun, records);
    const names = words.either(fields);
    return html`${icon("warning")}
      <span
        ><b>${names}</b> ${asked.length > 0 ? words.noSureColumn : words.noColumn} ${without}
        ${asked.length > 0 ? words.asked(asked) : nothing}</span
      >`;
  }

  private derived({ field, from, formula, words: english, accepted }: Derived): TemplateResult {
    const { mapping, carried } = this.words;
    const how = mapping.formulas[formula] ?? english;
    const said = accepted ? carried.computed(from, how) : carried.notComputed(from, how);
    return html`${icon(accepted ? "check" : "info")} <span><b>${field}</b> ${said}</span>`;
  }

  private notCarried(columns: string[]): TemplateResult[] {
    if (columns.length === 0) return [];
    const { mapping, carried } = this.words;
    const names = columns.map((column) => column || mapping.columnUnnamed);
    return [html`${icon("info")} <span>${carried.stay(names)}</span>`];
  }

  static override styles = [
    shared,
    css`
      ul {
        display: grid;
        gap: 0.375rem;
        margin-block: 0.375rem;
      }
      li {
        display: flex;
        gap: 0.5rem;
        overflow-wrap: anywhere;
      }
      li > span {
        min-width: 0;
      }
      svg {
        margin-block-start: 0.125rem;
        color: var(--muted);
      }
    `,
  ];
}

function list(title: string, lines: TemplateResult[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul class="small">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}
