import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Derived } from "../engine/types.ts";
import { describe } from "../messages/fields.ts";
import { columnName, deriveName, withColumn, withConstant, withFixes } from "../page/recipe.ts";
import { isFed } from "./feed.ts";
import type { Feed } from "./feed.ts";
import { columnLetters } from "./grid-columns.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { select } from "./select.ts";
import { controls, shared } from "./styles.ts";

const constantChoice = "constant";

/** One field of the target: what it is, and what fills it. */
@customElement("rp-mapping-row")
export class MappingRow extends Part {
  @property({ attribute: false }) feed!: Feed;
  /** The field is wanted: where one value usually holds for the whole file, it is asked for at once. */
  @property({ type: Boolean }) wanted = false;
  /** Whether the user wants a constant and has not typed it yet; null before they chose. */
  @state() private asked: boolean | null = null;

  override render(): TemplateResult {
    const { field, derived } = this.feed;
    return html`<div class="field">
        <strong>${field.name}</strong> ${this.need()}
        <p class="muted small">${describe(this.state.language, field)}</p>
      </div>
      <div class="source">
        ${this.columns()} ${this.constant()}
        <span class="muted small">${this.evidence()}</span>
        ${derived ? this.derivation(derived) : nothing}
      </div>`;
  }

  private get asking(): boolean {
    const { field } = this.feed;
    return this.asked ?? (this.wanted && field.constant && !isFed(this.feed));
  }

  private need(): TemplateResult | typeof nothing {
    const words = this.words.mapping;
    const { field } = this.feed;
    if (field.need === "required" && !isFed(this.feed)) {
      return html`<span class="need missing small">${icon("error", 14)} ${words.missing}</span>`;
    }
    if (field.need === "required") return html`<span class="need small">${words.required}</span>`;
    if (field.need === "group") {
      return html`<span class="need small">${words.group(field.group ?? "")}</span>`;
    }
    return nothing;
  }

  private columns(): TemplateResult {
    const words = this.words.mapping;
    const columns = this.state.report?.file.columns ?? [];
    const options = [
      { value: "", label: words.noColumn },
      { value: constantChoice, label: words.constant },
      ...columns.map((name, index) => ({
        value: String(index),
        label: `${columnLetters(index)} · ${name || words.columnUnnamed}`,
      })),
    ];
    return select(words.columnFor(this.feed.field.name), options, this.chosen(), (value) => {
      this.choose(value, columns);
    });
  }

  private chosen(): string {
    const { constant, entry } = this.feed;
    if (constant !== null || this.asking) return constantChoice;
    return entry ? String(entry.index) : "";
  }

  private choose(value: string, columns: string[]): void {
    this.asked = value === constantChoice;
    if (this.asked) return;
    const column = value === "" ? "" : columnName(columns, Number(value));
    this.store.change(withColumn(this.state.recipe, this.feed.field.name, column));
  }

  private constant(): TemplateResult | typeof nothing {
    const { field, constant } = this.feed;
    if (constant === null && !this.asking) return nothing;
    const label = this.words.mapping.constantFor(field.name);
    const words = field.kind === "flag" ? ["1", "0"] : field.choices;
    if (words.length > 0) {
      const options = words.map((word) => ({ value: word, label: word }));
      options.unshift({ value: "", label: this.words.decision.choose });
      return select(label, options, constant ?? "", (value) => {
        this.give(value);
      });
    }
    return html`<input
      type="text"
      autocomplete="off"
      aria-label=${label}
      placeholder=${label}
      maxlength=${field.max_length ?? nothing}
      .value=${constant ?? ""}
      @change=${(event: Event) => {
        this.give((event.target as HTMLInputElement).value.trim());
      }}
    />`;
  }

  private give(value: string): void {
    this.asked = null;
    this.store.change(withConstant(this.state.recipe, this.feed.field.name, value));
  }

  private evidence(): string {
    const { entry, constant } = this.feed;
    const { evidence, sure } = this.words.mapping;
    if (constant !== null) return evidence.constant;
    if (!entry) return "";
    const words = evidence[entry.evidence];
    return entry.evidence === "chosen" ? words : `${words}, ${sure(entry.confidence)}`;
  }

  private derivation(derived: Derived): TemplateResult {
    const words = this.words.mapping;
    const formula = words.formulas[derived.formula] ?? words.formula(derived.from.join(", "));
    return html`<label class="switch small">
      <input
        type="checkbox"
        role="switch"
        .checked=${derived.accepted}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          this.store.change(withFixes(this.state.recipe, [deriveName(derived)], checked));
        }}
      />
      <span>${words.derive(derived.field)} <span class="muted">${formula}</span></span>
    </label>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.375rem 1.5rem;
        padding-block: 0.625rem;
        border-block-end: 1px solid var(--line);
      }
      @media (min-width: 46rem) {
        :host {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          align-items: center;
        }
      }
      strong {
        overflow-wrap: anywhere;
      }
      .need {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        padding: 0 0.5rem;
        border-radius: 0.75rem;
        background: var(--sunken);
        color: var(--muted);
      }
      .need.missing {
        background: var(--error-soft);
        color: var(--error);
        font-weight: 600;
      }
      .source {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.375rem 0.75rem;
      }
      .source select {
        flex: 1 1 13rem;
        min-width: 0;
      }
      @media (min-width: 46rem) {
        .source select {
          max-width: 17rem;
        }
      }
      .source input[type="text"],
      .source select + select {
        flex: 1 1 8rem;
        min-width: 0;
      }
      .source .switch {
        flex-basis: 100%;
        font-weight: 500;
      }
    `,
  ];
}
