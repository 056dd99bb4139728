import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Because, Detection, Recipe } from "../engine/types.ts";
import { put } from "../messages/rules.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { select } from "./select.ts";
import type { Option } from "./select.ts";
import { controls, shared } from "./styles.ts";

const encodings = [
  "UTF-8",
  "UTF-16LE",
  "UTF-16BE",
  "windows-1251",
  "windows-1252",
  "KOI8-R",
  "IBM866",
  "Shift_JIS",
  "EUC-JP",
];

/** What the file is; what was recognised can be corrected, and the file is then read again. */
@customElement("rp-file-card")
export class FileCard extends Part {
  override render(): TemplateResult | typeof nothing {
    const { file, detection } = this.state;
    if (!file || !detection) return nothing;
    const words = this.words.file;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="name">
        ${icon("file", 22)} <strong>${file.name}</strong>
        <span class="muted">${this.measures(file.size, detection)}</span>
      </p>
      <dl>
        ${fact(this.sureness(detection), this.format(detection))}
        ${fact(words.encoding, this.encoding(detection))}
        ${fact(words.delimiter, this.delimiter(detection))}
        ${fact(words.header, this.header(detection))}
        ${fact(words.skipped, this.skipped(detection))}
      </dl>
      ${this.evidence(detection)}
    </section>`;
  }

  private measures(bytes: number, { columns, newline }: Detection): string {
    const words = this.words.file;
    const lines = words.newlines[newline] ?? newline;
    return [this.size(bytes), words.columns(columns.length), `${words.newline} ${lines}`].join(
      " · ",
    );
  }

  private format({ format }: Detection): TemplateResult {
    const formats = this.state.catalogue?.formats ?? [];
    const options = formats.map(({ id }) => ({ value: id, label: this.store.titleOf(id) }));
    return select(this.words.file.format, options, format, (from) => {
      this.change({ from });
    });
  }

  private sureness({ confidence }: Detection): string {
    const { format, sure, unsure } = this.words.file;
    return `${format} · ${this.state.recipe.from ? unsure : sure(confidence)}`;
  }

  private encoding({ encoding, bom }: Detection): TemplateResult {
    const { encoding: label, withMark } = this.words.file;
    return html`${select(label, options(encodings, encoding), encoding, (chosen) => {
      this.change({ encoding: chosen });
    })}
    ${bom ? html`<span class="muted small">${withMark}</span>` : nothing}`;
  }

  private delimiter({ delimiter }: Detection): TemplateResult {
    const words = this.words.file;
    const known = options(Object.keys(words.delimiters), delimiter, words.delimiters);
    return select(words.delimiter, known, delimiter, (chosen) => {
      this.change({ delimiter: chosen });
    });
  }

  private header({ header }: Detection): TemplateResult {
    const words = this.words.file;
    const known = [
      { value: "yes", label: words.headerYes },
      { value: "no", label: words.headerNo },
    ];
    return select(words.header, known, header ? "yes" : "no", (chosen) => {
      this.change({ header: chosen === "yes" });
    });
  }

  private skipped({ skipped_lines }: Detection): TemplateResult {
    return html`<input
      type="number"
      min="0"
      max="1000"
      aria-label=${this.words.file.skipped}
      .value=${String(skipped_lines)}
      @change=${(event: Event) => {
        const lines = (event.target as HTMLInputElement).valueAsNumber;
        if (Number.isSafeInteger(lines) && lines >= 0) this.change({ skipped_lines: lines });
      }}
    />`;
  }

  private evidence({ evidence }: Detection): TemplateResult | typeof nothing {
    if (evidence.length === 0) return nothing;
    const { evidence: title, evidenceOf } = this.words.file;
    return html`<details class="small">
      <summary class="muted">${title}</summary>
      <ul>
        ${evidence.map(
          (reason) => html`<li><b>${evidenceOf[reason.what]}</b> ${this.because(reason)}</li>`,
        )}
      </ul>
    </details>`;
  }

  private because({ because, code, facts }: Because): string {
    const words = this.words.file.reasons[code];
    return words === undefined ? because : put(words, facts);
  }

  private change(settings: Partial<Recipe>): void {
    this.store.change({ ...this.state.recipe, ...settings });
  }

  private size(bytes: number): string {
    const words = this.words.file;
    const round = (unit: number): number => Number((bytes / unit).toPrecision(3));
    if (bytes < 1_000) return words.bytes(bytes);
    if (bytes < 1_000_000) return words.kilobytes(round(1_000));
    if (bytes < 1_000_000_000) return words.megabytes(round(1_000_000));
    return words.gigabytes(round(1_000_000_000));
  }

  static override styles = [
    shared,
    controls,
    css`
      .card {
        height: 100%;
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
        margin-block: 0.5rem 0.875rem;
      }
      .name svg {
        color: var(--accent);
      }
      .name strong {
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0.75rem;
      }
      dl > :first-child {
        grid-column: 1 / -1;
      }
      dt {
        font-size: 0.8125rem;
        color: var(--muted);
        margin-block-end: 0.125rem;
      }
      dd select,
      dd input {
        width: 100%;
      }
      details {
        margin-block-start: 0.875rem;
      }
      details li {
        margin-block-start: 0.25rem;
      }
    `,
  ];
}

function fact(name: string, value: TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Known values with their names, and the one that holds even where it is not among them. */
function options(known: string[], chosen: string, names: Record<string, string> = {}): Option[] {
  const values = known.includes(chosen) ? known : [chosen, ...known];
  return values.map((value) => ({ value, label: names[value] ?? value }));
}
