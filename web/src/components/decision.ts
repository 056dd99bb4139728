import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Choice, Decision, Report } from "../engine/types.ts";
import { withDecision } from "../page/recipe.ts";
import { countryName, countryOptions, timeZoneOptions } from "./places.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { select } from "./select.ts";
import type { Option } from "./select.ts";
import { controls, shared } from "./styles.ts";

/** The questions of a report that nobody has answered yet. */
export function openDecisions({ decisions }: Report): Decision[] {
  return decisions.filter(({ answer }) => answer === null);
}

/** The column of an answer like `column:Time zone`. */
function byColumn(answer: string): string | null {
  return answer.startsWith("column:") ? answer.slice("column:".length) : null;
}

/** A question has been answered, or its answer taken back, by keyboard. */
export class Answered extends Event {
  static readonly type = "rp-answered";

  constructor({ decision }: DecisionQuestion) {
    super(Answered.type, { bubbles: true, composed: true });
    this.question = decision.name;
  }

  /** Name of the question. */
  readonly question: string;
}

/** One question that the file cannot answer, with what there is to pick from. */
@customElement("rp-decision")
export class DecisionQuestion extends Part {
  @property({ attribute: false }) decision!: Decision;

  override render(): TemplateResult {
    const { decision } = this;
    const words = this.words.decision;
    const ofFile = decision.kind === "encoding" || decision.kind === "header";
    return html`<fieldset class=${decision.answer === null ? "open" : ""}>
      <legend>
        ${icon(decision.answer === null ? "question" : "check", 18)}
        ${words.question[decision.kind](decision.column)}
      </legend>
      <p class="muted small">
        ${this.about()}
        ${decision.evidence
          .filter(({ cells }) => cells > 0)
          .map(({ for: reading, cells }) => html`${words.evidence(cells, this.nameOf(reading))} `)}
        ${
          decision.answer === null || this.isMine
            ? nothing
            : decision.decided_by === "file"
              ? words.stated
              : words.decided
        }
      </p>
      <div class=${ofFile ? "readings" : "row"}>
        ${this.picker()} ${this.suggestion()} ${this.undo()}
      </div>
    </fieldset>`;
  }

  /** Puts the focus on the answer. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("select, input:checked, input, button")?.focus();
  }

  /** What waits for the answer. */
  private about(): string {
    const { kind, count, sample } = this.decision;
    const words = this.words.decision;
    if (kind === "encoding") return words.wholeFile;
    return kind === "header" ? words.firstRow(sample) : words.depends(count, sample);
  }

  private picker(): TemplateResult {
    const { kind, suggested, choices } = this.decision;
    const words = this.words.decision;
    if (choices.length > 0) return html`${choices.map((choice) => this.choice(choice))}`;
    const places =
      kind === "country"
        ? countryOptions(this.state.language, suggested, words)
        : timeZoneOptions(words);
    const options = [{ value: "", label: words.choose }, ...this.columnOption(), ...places];
    return select(words.answer, options, this.answer ?? "", (chosen) => {
      this.decide(chosen === "" ? null : chosen);
    });
  }

  private columnOption(): Option[] {
    const { kind, suggested } = this.decision;
    if (kind !== "timezone" || suggested === null) return [];
    return [{ value: suggested, label: this.zoneName(suggested) }];
  }

  /** One click for what the documentation suggests. */
  private suggestion(): TemplateResult | typeof nothing {
    const { kind, answer, suggested, choices } = this.decision;
    if (suggested === null || answer !== null || choices.length > 0) return nothing;
    const name =
      kind === "country" ? countryName(this.state.language, suggested) : this.zoneName(suggested);
    return html`<button
      type="button"
      @click=${() => {
        this.decide(suggested);
      }}
    >
      ${name} <em class="small">${this.words.decision.suggested}</em>
    </button>`;
  }

  /** A zone, or the column that names one in each record. */
  private zoneName(suggested: string): string {
    const column = byColumn(suggested);
    return column === null ? suggested : this.words.decision.byColumn(column);
  }

  private choice({ value, reading }: Choice): TemplateResult {
    const { suggested } = this.decision;
    const { answer } = this;
    const { suggested: hint } = this.words.decision;
    return html`<label>
      <input
        type="radio"
        name="answer"
        .checked=${value === answer}
        @change=${() => {
          this.decide(value);
        }}
      />
      <span
        >${this.nameOf(value)}
        ${value === suggested && answer === null ? html`<em class="small">${hint}</em>` : nothing}
        ${reading ? html`<span class="mono muted">${reading}</span>` : nothing}
      </span>
    </label>`;
  }

  /** The user's answer, which the report knows only after the file has been read again, or else that of the cells. */
  private get answer(): string | null {
    return this.state.recipe.decisions?.[this.decision.name] ?? this.decision.answer;
  }

  /** Answered by the user, not by the cells. */
  private get isMine(): boolean {
    return this.state.recipe.decisions?.[this.decision.name] !== undefined;
  }

  private undo(): TemplateResult | typeof nothing {
    if (!this.isMine) return nothing;
    return html`<button
      type="button"
      class="quiet"
      @click=${() => {
        this.decide(null);
      }}
    >
      ${this.words.decision.undo}
    </button>`;
  }

  private nameOf(value: string): string {
    return this.words.decision.choices[value] ?? value;
  }

  private decide(answer: string | null): void {
    if (this.renderRoot.querySelector(":focus-visible")) this.dispatchEvent(new Answered(this));
    this.store.change(withDecision(this.state.recipe, this.decision.name, answer));
  }

  static override styles = [
    shared,
    controls,
    css`
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0.75rem 0.875rem;
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        background: var(--surface);
      }
      fieldset.open {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      legend {
        float: left;
        display: flex;
        gap: 0.5rem;
        padding: 0;
        margin-block-end: 0.125rem;
        font-weight: 620;
      }
      legend svg {
        color: var(--accent);
        margin-block-start: 0.1875rem;
      }
      p {
        clear: both;
        margin-block-end: 0.5rem;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2.5rem;
        padding: 0.25rem 0.75rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-small);
        background: var(--surface);
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
      em {
        color: var(--muted);
        font-style: normal;
        font-weight: 400;
      }
      label > span {
        min-width: 0;
      }
      label .mono {
        display: block;
      }
      /* Readings are compared: one below the other, each on a line of its own. */
      .readings {
        display: grid;
        gap: 0.5rem;
      }
      .readings .mono {
        color: var(--text);
        font-size: 1rem;
      }
      .readings button {
        justify-self: start;
      }
    `,
  ];
}
