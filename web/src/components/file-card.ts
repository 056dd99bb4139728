import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Because, Detection, Recipe } from "../engine/types.ts";
import { put } from "../messages/rules.ts";
import { withDecision } from "../page/recipe.ts";
import { icon } from "./icons.ts";
import { Part } from "./part.ts";
import { select } from "./select.ts";
import type { Option } from "./select.ts";
import { controls, shared } from "./styles.ts";
import { signs } from "./visible.ts";

/** By their WHATWG names: Unicode, then by script, what is met most often first. */
const encodings = [
  "UTF-8",
  "UTF-16LE",
  "UTF-16BE",
  "windows-1251",
  "KOI8-R",
  "KOI8-U",
  "IBM866",
  "ISO-8859-5",
  "x-mac-cyrillic",
  "windows-1252",
  "windows-1250",
  "ISO-8859-2",
  "Shift_JIS",
  "EUC-JP",
  "ISO-2022-JP",
  "gb18030",
  "Big5",
  "EUC-KR",
];

/** What is less sure than this is said to be so. */
const certain = 0.9;

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
        ${fact(this.doubted(words.encoding, "encoding", detection), this.encoding(detection))}
        ${fact(this.doubted(words.delimiter, "delimiter", detection), this.delimiter(detection))}
        ${fact(words.quote, this.quote(detection))} ${fact(words.escape, this.escape(detection))}
        ${fact(this.doubted(words.header, "header", detection), this.header(detection))}
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

  /** How sure the format is by itself: what is to be said of the encoding stands with the encoding. */
  private sureness(detection: Detection): string {
    const { format, sure, unsure } = this.words.file;
    const confidence = confidenceOf("format", detection) ?? detection.confidence;
    return `${format} · ${this.state.recipe.from ? unsure : sure(confidence)}`;
  }

  private doubted(name: string, what: Because["what"], detection: Detection): string {
    const doubt = this.doubt(confidenceOf(what, detection));
    return doubt === "" ? name : `${name} · ${doubt}`;
  }

  /** How sure something is, where that is worth a word. */
  private doubt(confidence: number | null): string {
    return confidence === null || confidence >= certain ? "" : this.words.file.sure(confidence);
  }

  private encoding({ encoding, bom }: Detection): TemplateResult {
    const { encoding: label, withMark } = this.words.file;
    return html`${select(label, options(encodings, encoding), encoding, (chosen) => {
      // The one place where the encoding is said: an answer given before must not stand beside it.
      const recipe = withDecision(this.state.recipe, "encoding", null);
      this.store.change({ ...recipe, encoding: chosen });
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

  private quote({ quote }: Detection): TemplateResult {
    const { quote: label, quotes } = this.words.file;
    const known = options(Object.keys(quotes), quote ?? "", quotes);
    return select(label, known, quote ?? "", (chosen) => {
      this.change({ quote: chosen });
    });
  }

  private escape({ escape }: Detection): TemplateResult {
    const { escape: label, escapes } = this.words.file;
    const known = options(Object.keys(escapes), escape ?? "", escapes);
    return select(label, known, escape ?? "", (chosen) => {
      this.change({ escape: chosen });
    });
  }

  private header({ header }: Detection): TemplateResult {
    const words = this.words.file;
    const known = [
      { value: "yes", label: words.headerYes },
      { value: "no", label: words.headerNo },
    ];
    return select(words.header, known, header ? "yes" : "no", (chosen) => {
      // As with the encoding, an answer given before must not stand beside it.
      const recipe = withDecision(this.state.recipe, "header", null);
      this.store.change({ ...recipe, header: chosen === "yes" });
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

  private because({ because, code, facts, confidence }: Because): string {
    const words = this.words.file.reasons[code];
    const said = words === undefined ? because : put(words, facts);
    const doubt = this.doubt(confidence);
    return doubt === "" ? said : `${said} · ${doubt}`;
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
        /* A name of two lines does not push its setting below the one beside it. */
        align-items: end;
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

function confidenceOf(what: Because["what"], { evidence }: Detection): number | null {
  return evidence.find((reason) => reason.what === what)?.confidence ?? null;
}

/** Known values with their names, and the one that holds even where it is not among them. */
function options(known: string[], chosen: string, names: Record<string, string> = {}): Option[] {
  const values = known.includes(chosen) ? known : [chosen, ...known];
  return values.map((value) => ({ value, label: names[value] ?? signs(value) }));
}
