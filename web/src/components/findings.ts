import { css, html, nothing } from "lit";
import type { LitElement, TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Decision, Finding, Report, Severity } from "../engine/types.ts";
import { findingKey } from "../page/store.ts";
import "./decision.ts";
import type { Answered, DecisionQuestion } from "./decision.ts";
import "./finding.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** What is wrong, by rule and column, and the questions that stand between the file and its fixes. */
@customElement("rp-findings")
export class Findings extends Part {
  @state() private only: Severity | null = null;

  /** The question that was answered last by keyboard, until the focus is on another part of the page. */
  private answered: string | null = null;

  override render(): TemplateResult | typeof nothing {
    const { report } = this.state;
    if (!report) return nothing;
    const words = this.words.findings;
    return html`<section
      class="stack"
      aria-labelledby="title"
      @rp-answered=${({ question }: Answered) => (this.answered = question)}
    >
      <div class="head">
        <h2 id="title">${words.title}</h2>
        ${report.findings.length > 0 ? this.filter(report.findings) : nothing}
      </div>
      ${this.questions(report)}
      ${
        report.findings.length === 0
          ? html`<p class="card none">${icon("check", 22)} ${words.none}</p>`
          : this.list(report)
      }
    </section>`;
  }

  override updated(): void {
    super.updated();
    if (this.answered === null) return;
    requestAnimationFrame(() => {
      this.followQuestion();
    });
  }

  /** A question that is answered stands elsewhere on the page then. The focus goes with it, or it would be lost. */
  private followQuestion(): void {
    const cards = [...this.renderRoot.querySelectorAll<LitElement>("rp-finding")];
    const roots = [this.renderRoot, ...cards.map(({ renderRoot }) => renderRoot)];
    const questions = roots.flatMap((root) => [
      ...root.querySelectorAll<DecisionQuestion>("rp-decision"),
    ]);
    const question = questions.find(({ decision }) => decision.name === this.answered);
    if (!question || question.matches(":focus-within")) return;
    this.answered = null;
    if (this.ownerDocument.activeElement !== this.ownerDocument.body) return;
    question.closest("details")?.setAttribute("open", "");
    question.focus();
  }

  private list(report: Report): TemplateResult {
    const chosen = report.findings.filter(({ severity }) => !this.only || severity === this.only);
    if (chosen.length === 0) {
      return html`<p class="card muted">${this.words.findings.noneOfThese}</p>`;
    }
    const notes = chosen.filter(({ severity }) => severity === "info");
    const others = chosen.filter(({ severity }) => severity !== "info");
    if (others.length === 0 || notes.length === 0) return this.cards(report, chosen);
    // Notes stand back behind what decides over the file.
    return html`${this.cards(report, others)}
      <details>
        <summary>${icon("info")} ${this.words.findings.notes(notes.length)}</summary>
        ${this.cards(report, notes)}
      </details>`;
  }

  private cards(report: Report, findings: Finding[]): TemplateResult {
    const isMissing = ({ rule }: Finding): boolean => rule === "column-missing";
    const missing = findings.filter(isMissing);
    // Columns that the file lacks are asked for together.
    const cards = findings.filter((finding) => !isMissing(finding) || finding === missing[0]);
    return html`<ul>
      ${repeat(
        cards,
        // The card stays the same, and with it the focus, while one column after the other is found.
        (finding) => (isMissing(finding) ? finding.rule : findingKey(finding)),
        (finding) =>
          html`<li>
            <rp-finding
              .store=${this.store}
              .finding=${finding}
              .alike=${isMissing(finding) ? missing.slice(1) : []}
              .question=${inlineQuestion(report, finding)}
            ></rp-finding>
          </li>`,
      )}
    </ul>`;
  }

  private filter(findings: Finding[]): TemplateResult {
    const words = this.words.findings;
    const count = (severity: Severity): number =>
      findings.filter((finding) => finding.severity === severity).length;
    return html`<div role="group" aria-label=${words.filter} class="filter">
      ${this.filterButton(null, words.all, findings.length)}
      ${this.filterButton("error", words.errors, count("error"))}
      ${this.filterButton("warning", words.warnings, count("warning"))}
      ${this.filterButton("info", words.infos, count("info"))}
    </div>`;
  }

  private filterButton(only: Severity | null, name: string, count: number): TemplateResult {
    const means = this.words.severity;
    const meaning = { error: means.errorMeans, warning: means.warningMeans, info: means.infoMeans };
    return html`<button
      type="button"
      aria-pressed=${this.only === only}
      title=${only ? meaning[only] : nothing}
      class=${only ?? "all"}
      ?disabled=${count === 0}
      @click=${() => (this.only = only)}
    >
      ${only ? icon(only, 16) : nothing} ${name} <span>${this.words.number(count)}</span>
    </button>`;
  }

  /** Questions that no finding in the list asks by itself. */
  private questions(report: Report): TemplateResult | typeof nothing {
    const asked = new Set(report.findings.map(({ decision }) => decision));
    const others = report.decisions.filter(({ name }) => !asked.has(name));
    if (others.length === 0) return nothing;
    const words = this.words.decision;
    const open = others.filter(({ answer }) => answer === null);
    const answered = others.filter(({ answer }) => answer !== null);
    return html`${
      open.length > 0
        ? html`<div class="card questions">
            <h3>${words.title}</h3>
            <p class="muted small">${words.lead}</p>
            ${this.decisions(open)}
          </div>`
        : nothing
    }
    ${
      answered.length > 0
        ? html`<details>
            <summary>${icon("check")} ${words.answered(answered.length)}</summary>
            <div class="questions">${this.decisions(answered)}</div>
          </details>`
        : nothing
    }`;
  }

  private decisions(decisions: Decision[]): TemplateResult {
    return html`${repeat(
      decisions,
      ({ name }) => name,
      (decision) => html`<rp-decision .store=${this.store} .decision=${decision}></rp-decision>`,
    )}`;
  }

  static override styles = [
    shared,
    controls,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
        margin-block-start: 0.5rem;
      }
      .filter {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375rem;
      }
      .filter button {
        min-height: 2.125rem;
        padding: 0.125rem 0.75rem;
        border-color: var(--line);
        border-radius: 2rem;
        font-size: 0.875rem;
        gap: 0.375rem;
      }
      .filter button[aria-pressed="true"] {
        border-color: var(--accent);
        background: var(--accent-soft);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
      .filter span {
        color: var(--muted);
      }
      .error svg {
        color: var(--error);
      }
      .warning svg {
        color: var(--warning);
      }
      .info svg {
        color: var(--info);
      }
      .none {
        display: flex;
        gap: 0.625rem;
        font-weight: 550;
      }
      .none svg {
        color: var(--ok);
      }
      .questions {
        display: grid;
        gap: 0.625rem;
      }
      summary {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        width: fit-content;
        padding: 0.375rem 0.5rem;
        color: var(--accent);
        font-weight: 550;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::after {
        content: "▸";
      }
      details[open] > summary::after {
        content: "▾";
      }
      details[open] > summary {
        margin-block-end: 0.5rem;
      }
      ul {
        display: grid;
        gap: 0.5rem;
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];
}

/** The decision that a finding waits for, shown with the first finding that waits for it. */
function inlineQuestion(report: Report, finding: Finding): Decision | null {
  if (finding.decision === null) return null;
  const first = report.findings.find(({ decision }) => decision === finding.decision);
  if (first !== finding) return null;
  return report.decisions.find(({ name }) => name === finding.decision) ?? null;
}
