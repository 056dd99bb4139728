import { Engine, EngineError } from "../engine/client.ts";
import type { Catalogue } from "../engine/protocol.ts";
import type { RecordsPage } from "../engine/records.ts";
import type { Detection, Finding, FormatInfo, Merged, Recipe, Report } from "../engine/types.ts";
import { messagesIn, preferredLanguage } from "../messages/language.ts";
import type { Language, Messages } from "../messages/language.ts";
import { openDestination } from "./destination.ts";
import type { Product } from "./products.ts";
import { emptyRecipe, fixName } from "./recipe.ts";

/** What goes on right now, with bytes done and to do. */
export interface Work {
  doing: "reading" | "saving";
  done: number;
  total: number;
}

/** Why there is no report, or no saved file. */
export interface Trouble {
  reason: "unreadable" | "refused" | "broken" | "stopped" | "recipe" | "write" | "folder";
  message: string;
}

/** Which records the grid shows. A finding is named by its key, which outlives a new report. */
export type Shown = { by: "all" } | { by: "any" } | { by: "finding"; key: string };

/** What was saved last. */
export interface Saved {
  product: Product["kind"];
  name: string;
  written: number;
  changed: number;
  leftOut: number;
}

/** Everything that the page shows. */
export interface State {
  language: Language;
  catalogue: Catalogue | null;
  file: File | null;
  detection: Detection | null;
  report: Report | null;
  recipe: Recipe;
  work: Work | null;
  trouble: Trouble | null;
  shown: Shown;
  saved: Saved | null;
  /** What was put back into the file that is shown. */
  merged: Merged | null;
}

/** The one place where the page's state is kept and changed. Fires `change`. */
export class Store extends EventTarget {
  private readonly engine = new Engine();
  private running: AbortController | null = null;
  private now = 0;
  private previous: Recipe = emptyRecipe;
  private current: State = {
    language: preferredLanguage(navigator.languages),
    catalogue: null,
    file: null,
    detection: null,
    report: null,
    recipe: emptyRecipe,
    work: null,
    trouble: null,
    shown: { by: "all" },
    saved: null,
    merged: null,
  };

  get state(): Readonly<State> {
    return this.current;
  }

  get words(): Messages {
    return messagesIn(this.current.language);
  }

  /** The format that the file is judged against. */
  get target(): FormatInfo | null {
    return this.format(this.current.report?.format);
  }

  format(id: string | undefined): FormatInfo | null {
    return this.current.catalogue?.formats.find((format) => format.id === id) ?? null;
  }

  /** Loads the words of rules and formats. */
  async start(): Promise<void> {
    try {
      const [formats, rules] = await Promise.all([this.engine.formats(), this.engine.rules()]);
      this.set({ catalogue: { formats, rules } });
    } catch (error) {
      this.set({ trouble: troubleOf(error) });
    }
  }

  speak(language: Language): void {
    this.set({ language });
  }

  /** What a format is called in the language of the page. */
  titleOf(id: string): string {
    return this.words.formats[id] ?? this.format(id)?.title ?? id;
  }

  /** Takes a file and checks it, with the settings in force. */
  open(file: File): void {
    this.now = Date.now();
    this.previous = emptyRecipe;
    this.set({ ...noFile, file });
    void this.check();
  }

  /** Back to the beginning. */
  close(): void {
    this.running?.abort();
    this.set({ ...noFile, recipe: emptyRecipe });
  }

  /** Changes the settings and checks again. */
  change(recipe: Recipe): void {
    this.previous = this.current.recipe;
    this.set({ recipe });
    if (this.current.file) void this.check();
  }

  /** Takes the settings back that did not work: the last change, or all of them when they met another file. */
  undo(): void {
    this.change(this.previous);
  }

  /** Reads the file again. */
  again(): void {
    if (this.current.file) void this.check();
  }

  show(shown: Shown): void {
    this.set({ shown });
  }

  notify(trouble: Trouble | null): void {
    this.set({ trouble });
  }

  /** Stops what goes on. */
  stop(): void {
    this.running?.abort();
  }

  /** Records of the checked file that the grid is to show. */
  records(from: number, count: number): Promise<RecordsPage> {
    return this.engine.records(from, count, this.shownFinding());
  }

  /** Writes one of the products to where the user wants it. */
  async save(product: Product): Promise<void> {
    const { file, report } = this.current;
    if (!file || !report) return;
    try {
      const destination = await openDestination(product);
      if (!destination) return;
      const written = await this.write(file, report, product, destination.writable);
      const { cells_changed: changed, left_out: leftOut } = written;
      const saved = { changed, leftOut, product: product.kind, name: destination.name };
      this.set({ saved: { ...saved, written: written.written }, work: null });
    } catch (error) {
      const trouble = troubleOf(error, "write");
      this.set({ work: null, trouble: trouble.reason === "stopped" ? null : trouble });
    }
  }

  /** Puts corrected rejects back into the file, and checks what comes of it with the settings in force. */
  async merge(corrected: File): Promise<void> {
    const { file, recipe } = this.current;
    if (!file) return;
    const running = this.begin("reading", file.size);
    this.set({ trouble: null, saved: null, merged: null });
    try {
      const options = { signal: running.signal, onProgress: this.progress("reading") };
      const { file: whole, merged } = await this.engine.merge(file, recipe, corrected, options);
      if (running !== this.running) return;
      this.set({ file: whole, merged });
      void this.check();
    } catch (error) {
      if (running === this.running) this.set({ work: null, trouble: troubleOf(error) });
    }
  }

  private write(
    file: File,
    report: Report,
    product: Product,
    writable: WritableStream<Uint8Array>,
  ): Promise<Report> {
    const rejects = product.kind === "rejects";
    const { signal } = this.begin("saving", file.size);
    this.set({ saved: null, trouble: null });
    return this.engine.convert(
      file,
      { ...answered(this.current.recipe, report), layout: product.layout },
      rejects ? null : writable,
      {
        signal,
        mode: product.mode,
        now: this.now,
        onProgress: this.progress("saving"),
        ...(rejects && { rejects: writable }),
      },
    );
  }

  private async check(): Promise<void> {
    const { file, recipe, report } = this.current;
    if (!file) return;
    const running = this.begin("reading", file.size);
    const options = { signal: running.signal, now: this.now };
    this.set({ trouble: null, saved: null });
    try {
      if (!report) this.set({ detection: await this.engine.probe(file, recipe, options) });
      const onProgress = this.progress("reading");
      const checked = await this.engine.check(file, recipe, { ...options, onProgress });
      if (running !== this.running) return;
      this.set({ report: checked, detection: checked.file, work: null });
    } catch (error) {
      // A newer check has taken over: this one has nothing more to say.
      if (running === this.running && this.current.file === file) {
        this.set({ report: null, work: null, trouble: troubleOf(error) });
      }
    }
  }

  private begin(doing: Work["doing"], total: number): AbortController {
    this.running?.abort();
    this.running = new AbortController();
    this.set({ work: { doing, done: 0, total } });
    return this.running;
  }

  private progress(doing: Work["doing"]): (done: number, total: number) => void {
    return (done, total) => {
      this.set({ work: { doing, done, total } });
    };
  }

  private shownFinding(): number | null {
    const { shown, report } = this.current;
    if (shown.by === "all") return null;
    if (shown.by === "any") return -1;
    const index = report?.findings.findIndex((finding) => findingKey(finding) === shown.key) ?? -1;
    return index < 0 ? null : index;
  }

  private set(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    this.dispatchEvent(new Event("change"));
  }
}

const noFile = {
  file: null,
  detection: null,
  report: null,
  work: null,
  trouble: null,
  shown: { by: "all" },
  saved: null,
  merged: null,
} as const;

/** What stays the same of a finding when the file is checked again. */
export function findingKey(finding: Finding): string {
  const { column, safety, decision } = finding;
  return [fixName(finding), column, safety, decision].join(":");
}

/** The recipe with what the check decided from the whole file, which a single pass cannot know in time. */
function answered(recipe: Recipe, report: Report): Recipe {
  const answers = report.decisions.flatMap(({ name, answer }) => {
    return answer === null ? [] : [[name, answer] as const];
  });
  return { ...recipe, decisions: { ...Object.fromEntries(answers), ...recipe.decisions } };
}

function troubleOf(error: unknown, otherwise: Trouble["reason"] = "broken"): Trouble {
  if (error instanceof EngineError) return error.failure;
  if (error instanceof DOMException && error.name === "AbortError") {
    return { reason: "stopped", message: "" };
  }
  return { reason: otherwise, message: error instanceof Error ? error.message : String(error) };
}
