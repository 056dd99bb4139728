import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Decision, Finding, Sample } from "../engine/types.ts";
import { fill, wordsOf } from "../messages/rules.ts";
import type { RuleWords } from "../messages/rules.ts";
import { fixName, withFixes } from "../page/recipe.ts";
import { findingKey } from "../page/store.ts";
import "./decision.ts";
import type { Feed } from "./feed.ts";
import { findingStyles } from "./finding-styles.ts";
import { icon } from "./icons.ts";
import "./mapping-row.ts";
import { Part } from "./part.ts";
import { remediesOf } from "./remedies.ts";
import { sourceLinks } from "./sources.ts";
import { controls, shared } from "./styles.ts";
import { visible } from "./visible.ts";

const longestExample = 60;

/** What changes the cells of a record, not the text of one cell. */
const ofRecords = new Set([
  "cell-extra",
  "delimiter-in-record",
  "delimiter-unquoted",
  "record-shifted",
]);

/** One finding: what, how often, where, why, and what can be done. */
@customElement("rp-finding")
export class FindingCard extends Part {
  @property({ attribute: false }) finding!: Finding;
  /** Findings of the same rule on other fields, shown as one with it. */
  @property({ attribute: false }) alike: Finding[] = [];
  @property({ attribute: false }) question: Decision | null = null;

  override render(): TemplateResult {
    const { language, catalogue } = this.state;
    const rule = wordsOf(language, catalogue?.rules ?? [], this.finding.rule);
    const { severity } = this.finding;
    return html`<article class=${severity}>
      <details>
        <summary>
          <span class="mark">
            ${icon(severity, 22)}<span class="hidden">${this.words.severity[severity]}:</span>
          </span>
          <span class="what">
            <span class="title">${rule.title}</span>
            <span class="muted small">${this.place()}</span>
          </span>
          ${this.example()}
          <span class="chevron">${icon("chevron", 16)}</span>
        </summary>
        ${this.details(rule)}
      </details>
      ${this.ways()}
    </article>`;
  }

  private place(): string {
    const words = this.words.findings;
    const { column_name, count, records, samples } = this.finding;
    const fields = this.fields;
    // What concerns the file is said of its first line; below that, there are lines that are no records.
    const ofLines = records > 0 || samples.some(({ line }) => line > 1);
    const whole = ofLines ? words.wholeLine : words.wholeFile;
    const fieldOrWhole = fields.length === 0 ? whole : words.fields(fields);
    const where = column_name === null ? fieldOrWhole : words.column(column_name);
    if (records === 0 && count === 1) return where;
    const often = count === records || records === 0 ? "" : ` ${words.inRecords(records)}`;
    return `${words.count(count)}${often} · ${where}`;
  }

  /** The fields that this card is about. */
  private get fields(): string[] {
    return [this.finding, ...this.alike].flatMap(({ field }) => field ?? []);
  }

  private example(): TemplateResult | typeof nothing {
    const sample = this.shown.find(({ value, fixed }) => value !== "" || fixed !== null);
    // A whole record is shown in the details, where there is room for it.
    return sample && sample.value.length <= longestExample
      ? html`<span class="example">${this.change(sample)}</span>`
      : nothing;
  }

  /** None where the question shows what is to be seen: one reading by itself says nothing. */
  private get shown(): Sample[] {
    return this.question?.kind === "encoding" ? [] : this.finding.samples;
  }

  private change({ value, fixed }: Sample): TemplateResult {
    const shown = (text: string): TemplateResult =>
      text === ""
        ? html`<span class="muted">${this.words.common.empty}</span>`
        : html`<code class="mono">${visible(text)}</code>`;
    // A cell that is only to be quoted reads as before.
    if (fixed === null || fixed === value) return shown(value);
    return html`${shown(value)}
      <span class="becomes"
        >${icon("arrow", 14)}<span class="hidden">${this.words.findings.becomes}</span></span
      >
      <ins>${shown(fixed)}</ins>`;
  }

  private details(rule: RuleWords): TemplateResult {
    const words = this.words.findings;
    const info = this.state.catalogue?.rules.find(({ code }) => code === this.finding.rule);
    const named = { ...this.finding, field: this.fields.join(", ") || null };
    const part = (name: string, text: string): TemplateResult | typeof nothing =>
      text === ""
        ? nothing
        : html`<dt>${name}</dt>
            <dd>${fill(text, named, this.state.language)}</dd>`;
    const links = sourceLinks(
      info?.sources ?? [],
      this.state.catalogue?.formats ?? [],
      this.words.common.openInNewTab,
    );
    return html`<div class="details">
      <dl>
        ${part(words.what, rule.what)} ${part(words.why, rule.why)}
        ${part(words.remedy, rule.remedy)}
        ${
          links.length > 0
            ? html`<dt>${words.sources}</dt>
                <dd>${links}</dd>`
            : nothing
        }
        <dt>${words.rule}</dt>
        <dd><code class="mono">${this.finding.rule}</code></dd>
      </dl>
      ${this.samples()}
    </div>`;
  }

  private samples(): TemplateResult | typeof nothing {
    const words = this.words.findings;
    const { count } = this.finding;
    const placed = this.shown.filter(({ line }) => line > 0);
    if (placed.length === 0) return nothing;
    return html`<div class="samples">
      <h4 class="small muted">${words.places} · ${words.examples(placed.length, count)}</h4>
      <ul>
        ${placed.map(
          (sample) =>
            html`<li>
              <span class="address small">${sample.cell || words.line(sample.line)}</span>
              ${isLineAlone(sample) ? nothing : html`<span>${this.change(sample)}</span>`}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private ways(): TemplateResult {
    const words = this.words.findings;
    return html`<div class="ways">
      ${repeat(
        this.remedies,
        ({ field }) => field.name,
        (feed) =>
          html`<rp-mapping-row
            .store=${this.store}
            .feed=${feed}
            .wanted=${true}
          ></rp-mapping-row>`,
      )}
      ${
        this.question
          ? html`<rp-decision .store=${this.store} .decision=${this.question}></rp-decision>`
          : nothing
      }
      <div class="row">${this.fix()} ${this.showButton(words.show)}</div>
    </div>`;
  }

  private fix(): TemplateResult | typeof nothing {
    const words = this.words.findings;
    const { safety, accepted, count, decision } = this.finding;
    if (decision !== null && this.state.report?.decisions.some(isOpen(decision))) {
      return html`<span class="muted small grow"
        >${this.question ? nothing : this.waits(decision)}</span
      >`;
    }
    if (safety === "none" || safety === "hint") {
      return this.noFix();
    }
    const safe = safety === "safe";
    const accept = ofRecords.has(this.finding.rule)
      ? { label: words.acceptRecords(count), about: words.fixAskRecords }
      : { label: words.accept(count), about: words.fixAsk };
    return html`<label class="switch">
        <input
          type="checkbox"
          role="switch"
          .checked=${accepted}
          @change=${(event: Event) => {
            this.accept((event.target as HTMLInputElement).checked);
          }}
        />
        ${safe ? words.fix(count) : accept.label}
      </label>
      <span class="muted small grow">${safe ? words.fixSafe : accept.about}</span>
      ${this.acceptAll()}`;
  }

  private noFix(): TemplateResult | typeof nothing {
    const { noFix, noFixNeeded } = this.words.findings;
    if (this.remedies.length > 0) return nothing;
    const words = this.finding.severity === "info" ? noFixNeeded : noFix;
    return html`<span class="muted small grow">${words}</span>`;
  }

  /** Guesses of one kind are mostly right together: the headings of a file, for example. */
  private acceptAll(): TemplateResult | typeof nothing {
    const { rule, safety } = this.finding;
    const kin = this.state.report?.findings.filter((other) => {
      return other.rule === rule && other.safety === "ask" && !other.accepted && !other.decision;
    });
    if (safety !== "ask" || !kin || kin.length < 2 || kin[0] !== this.finding) return nothing;
    return html`<button
      type="button"
      class="quiet show"
      @click=${() => {
        this.store.change(withFixes(this.state.recipe, kin.map(fixName), true));
      }}
    >
      ${icon("check", 16)} ${this.words.findings.acceptAll(kin.length)}
    </button>`;
  }

  /** Fields that would take the finding away, if something fed them. */
  private get remedies(): Feed[] {
    const { report, recipe } = this.state;
    const { target } = this.store;
    return report && target
      ? remediesOf([this.finding, ...this.alike], report, recipe, target)
      : [];
  }

  /** The question is asked elsewhere: here it is only named. */
  private waits(name: string): string {
    const decision = this.state.report?.decisions.find((other) => other.name === name);
    if (!decision) return "";
    const question = this.words.decision.question[decision.kind](decision.column);
    return `${this.words.findings.waits} ${question}`;
  }

  private accept(accepted: boolean): void {
    this.store.change(withFixes(this.state.recipe, [fixName(this.finding)], accepted));
  }

  private showButton(label: string): TemplateResult | typeof nothing {
    if (this.finding.records === 0) return nothing;
    const key = findingKey(this.finding);
    const { shown } = this.state;
    return html`<button
      type="button"
      class="quiet show"
      aria-pressed=${shown.by === "finding" && shown.key === key}
      @click=${() => {
        this.store.show({ by: "finding", key });
        this.dispatchEvent(new Event("show-records", { bubbles: true, composed: true }));
      }}
    >
      ${icon("table", 16)} ${label}
    </button>`;
  }

  static override styles = [shared, controls, findingStyles];
}

/** Whether a line is meant as it is, without a value in it. */
function isLineAlone({ cell, value, fixed }: Sample): boolean {
  return cell === "" && value === "" && fixed === null;
}

function isOpen(decision: string): (other: Decision) => boolean {
  return ({ name, answer }) => name === decision && answer === null;
}
