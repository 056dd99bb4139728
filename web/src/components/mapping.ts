import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { FormatInfo, Report } from "../engine/types.ts";
import { feedsOf, isFed, missingFeeds } from "./feed.ts";
import type { Feed } from "./feed.ts";
import { icon } from "./icons.ts";
import "./mapping-row.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** Which column feeds which field of the target, and what is left over on both sides. */
@customElement("rp-mapping")
export class Mapping extends Part {
  override render(): TemplateResult | typeof nothing {
    const { report } = this.state;
    const { target } = this.store;
    if (!report || !target) return nothing;
    const words = this.words.mapping;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      ${
        target.fields.length === 0
          ? html`<p class="muted">${words.noFields}</p>`
          : this.fields(report, target)
      }
    </section>`;
  }

  private fields(report: Report, target: FormatInfo): TemplateResult {
    const words = this.words.mapping;
    const feeds = feedsOf(report, this.state.recipe, target);
    const shown = feeds.filter((feed) => !isEmpty(feed) && !isObvious(feed));
    const obvious = feeds.filter(isObvious);
    const empty = feeds.filter(isEmpty);
    const missing = missingFeeds(report, this.state.recipe, target).length;
    return html`
      <p class="muted">${words.lead}</p>
      ${
        missing > 0
          ? html`<p class="missing">${icon("error")} ${words.missingCount(missing)}</p>`
          : nothing
      }
      ${shown.length > 0 ? this.rows(shown) : nothing}
      <div>
        ${this.fold(words.obvious(obvious.length), obvious)}
        ${this.fold(words.others(empty.length), empty)}
      </div>
      ${this.notCarried(report.not_carried)}
    `;
  }

  private fold(summary: string, feeds: Feed[]): TemplateResult | typeof nothing {
    if (feeds.length === 0) return nothing;
    return html`<details>
      <summary>${summary}</summary>
      ${this.rows(feeds)}
    </details>`;
  }

  private rows(feeds: Feed[]): TemplateResult {
    return html`<div role="list" class="rows">
      ${repeat(
        feeds,
        ({ field }) => field.name,
        (feed) =>
          html`<rp-mapping-row
            role="listitem"
            .store=${this.store}
            .feed=${feed}
            .wanted=${feed.field.need === "required"}
          ></rp-mapping-row>`,
      )}
    </div>`;
  }

  private notCarried(columns: string[]): TemplateResult {
    const words = this.words.mapping;
    if (columns.length === 0) return html`<p class="muted small">${words.notCarriedNone}</p>`;
    return html`<div>
      <h3>${words.notCarried}</h3>
      <ul class="chips">
        ${columns.map((column) => html`<li class="small">${column || words.columnUnnamed}</li>`)}
      </ul>
    </div>`;
  }

  static override styles = [
    shared,
    controls,
    css`
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
      }
      .rows {
        border-block-start: 1px solid var(--line);
      }
      summary {
        padding-block: 0.5rem;
        color: var(--accent);
        font-weight: 550;
        width: fit-content;
      }
      .missing {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        color: var(--error);
        font-weight: 600;
      }
      h3 {
        font-size: 0.9375rem;
        margin-block-end: 0.375rem;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375rem;
      }
      .chips li {
        padding: 0.125rem 0.625rem;
        border-radius: 1rem;
        background: var(--sunken);
        overflow-wrap: anywhere;
      }
    `,
  ];
}

/** Optional, and nothing feeds it. */
function isEmpty(feed: Feed): boolean {
  return !isFed(feed) && feed.derived === null && feed.field.need === "optional";
}

/** Fed by the column that bears its very name. */
function isObvious({ entry }: Feed): boolean {
  return entry?.evidence === "name" && entry.confidence === 1;
}
