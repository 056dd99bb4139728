import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Forecast, Report } from "../engine/types.ts";
import { fill, wordsOf } from "../messages/rules.ts";
import { icon } from "./icons.ts";
import { nounOf } from "./noun.ts";
import { Part } from "./part.ts";
import { shared } from "./styles.ts";

/** The answer to "will it be accepted?", in one sentence and as bars. */
@customElement("rp-forecast")
export class ForecastCard extends Part {
  override render(): TemplateResult | typeof nothing {
    const { report } = this.state;
    if (!report) return nothing;
    const words = this.words.forecast;
    const { forecast, after } = report;
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title" class="muted">${words.title}</h2>
      <div aria-live="polite" aria-atomic="true" class="answer ${mood(forecast, report.records)}">
        ${icon(moodIcon(forecast, report.records), 30)}
        <div>
          <p class="sentence">${this.sentence(report)}</p>
          ${this.alsoSentence(report.forecast)} ${this.afterSentence(report)}
          ${this.inTheWay(report)} ${this.changed(report)}
        </div>
      </div>
      ${
        report.records > 0
          ? html`${this.bar(report.converting ? words.converted : words.now, forecast)}
            ${same(forecast, after) ? nothing : this.bar(words.fixed, after)}`
          : nothing
      }
      ${report.partial ? html`<p class="muted small">${words.partial}</p>` : nothing}
    </section>`;
  }

  private sentence(report: Report): string {
    return report.records === 0 ? this.whyNone(report).what : this.say(report.forecast, report);
  }

  /** Without records it is a finding on the whole file that says why: empty, binary, a header alone. */
  private whyNone({ findings }: Report): { what: string; remedy: string } {
    const { language, catalogue } = this.state;
    const first = findings.find(({ rule }) => rule.startsWith("file-")) ?? findings[0];
    if (!first) return { what: this.words.forecast.none, remedy: "" };
    const { what, remedy } = wordsOf(language, catalogue?.rules ?? [], first.rule);
    return { what: fill(what, first, language), remedy: fill(remedy, first, language) };
  }

  private say({ degraded, rejected }: Forecast, { records, format }: Report): string {
    const words = this.words.forecast;
    const noun = nounOf(format);
    if (rejected > 0) return words.rejected(noun, rejected, records);
    if (degraded > 0) return words.degraded(noun, degraded, records);
    return words.allAccepted(noun, records);
  }

  private afterSentence(report: Report): TemplateResult | typeof nothing {
    if (same(report.forecast, report.after)) return nothing;
    return html`<p>
      ${this.words.forecast.after} <strong>${this.say(report.after, report)}</strong>
    </p>`;
  }

  private changed({ cells_changed, converting }: Report): TemplateResult | typeof nothing {
    if (cells_changed === 0) return nothing;
    const { cellsConverted, cellsChanged } = this.words.forecast;
    const changed = converting ? cellsConverted(cells_changed) : cellsChanged(cells_changed);
    return html`<p class="muted small">${changed}</p>`;
  }

  private alsoSentence({ degraded, rejected }: Forecast): TemplateResult | typeof nothing {
    if (degraded === 0 || rejected === 0) return nothing;
    return html`<p>${this.words.forecast.andDegraded(degraded)}</p>`;
  }

  /** What still rejects records when the accepted fixes are made. */
  private inTheWay(report: Report): TemplateResult | typeof nothing {
    if (report.records === 0) return html`<p>${this.whyNone(report).remedy}</p>`;
    if (report.after.rejected === 0) return nothing;
    const { language, catalogue } = this.state;
    const errors = report.findings.filter(({ severity, accepted }) => {
      return severity === "error" && !accepted;
    });
    const rules = [...new Set(errors.map(({ rule }) => rule))];
    const titles = rules.map((rule) => {
      const { title } = wordsOf(language, catalogue?.rules ?? [], rule);
      const count = errors.filter((error) => error.rule === rule).length;
      return count > 1 ? `${title} (${this.words.findings.count(count)})` : title;
    });
    if (titles.length === 0) return nothing;
    return html`<p>${this.words.forecast.inTheWay} ${titles.join(" · ")}</p>`;
  }

  private bar(name: string, forecast: Forecast): TemplateResult {
    const { parts } = this.words.forecast;
    const shares = (["accepted", "degraded", "rejected"] as const).filter(
      (part) => forecast[part] > 0,
    );
    return html`<figure>
      <figcaption class="small">
        <span class="muted">${name}</span>
        ${shares.map(
          (part) =>
            html`<span class="part"
              ><i class=${part}></i>${this.words.number(forecast[part])} ${parts[part]}</span
            >`,
        )}
      </figcaption>
      <div class="bar" aria-hidden="true">
        ${shares.map(
          (part) => html`<i class=${part} style=${styleMap({ flexGrow: forecast[part] })}></i>`,
        )}
      </div>
    </figure>`;
  }

  static override styles = [
    shared,
    css`
      h2 {
        font-size: 0.9375rem;
        font-weight: 550;
        letter-spacing: 0;
      }
      .stack {
        gap: 0.875rem;
      }
      .answer {
        display: flex;
        gap: 0.875rem;
        --mood: var(--ok);
      }
      .answer.bad {
        --mood: var(--error);
      }
      .answer.fair {
        --mood: var(--warning);
      }
      .answer > svg {
        color: var(--mood);
        margin-block-start: 0.1875rem;
      }
      .sentence {
        font-size: clamp(1.25rem, 1rem + 1.1vw, 1.625rem);
        line-height: 1.3;
        font-weight: 650;
        letter-spacing: -0.015em;
        text-wrap: balance;
      }
      .sentence + p {
        margin-block-start: 0.25rem;
      }
      figcaption {
        display: flex;
        flex-wrap: wrap;
        gap: 0.125rem 1rem;
        margin-block-end: 0.375rem;
      }
      .part {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
      }
      .part i {
        width: 0.625rem;
        height: 0.625rem;
        border-radius: 3px;
      }
      .bar {
        display: flex;
        gap: 2px;
        height: 0.75rem;
        border-radius: 1rem;
        overflow: hidden;
      }
      .bar i {
        flex: 0 1 0;
        min-width: 4px;
        transition: flex-grow 0.3s;
      }
      .accepted {
        background: var(--bar-accepted);
      }
      .degraded {
        background: repeating-linear-gradient(
          135deg,
          var(--bar-degraded) 0 5px,
          color-mix(in srgb, var(--bar-degraded) 72%, var(--surface)) 5px 9px
        );
      }
      .rejected {
        background: var(--bar-rejected);
      }
    `,
  ];
}

function same(one: Forecast, other: Forecast): boolean {
  return (
    one.accepted === other.accepted &&
    one.degraded === other.degraded &&
    one.rejected === other.rejected
  );
}

function mood({ rejected, degraded }: Forecast, records: number): "good" | "fair" | "bad" {
  if (records === 0 || rejected > 0) return "bad";
  return degraded > 0 ? "fair" : "good";
}

function moodIcon(forecast: Forecast, records: number): "check" | "warning" | "error" {
  return ({ good: "check", fair: "warning", bad: "error" } as const)[mood(forecast, records)];
}
