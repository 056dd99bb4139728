import { Lane } from "./lane.ts";
import type { Hooks } from "./lane.ts";
import type { Catalogue, Sink, WriteMode } from "./protocol.ts";
import { rowsOf } from "./records.ts";
import type { RecordsPage } from "./records.ts";
import type { Detection, Merged, Recipe, Report } from "./types.ts";

export { EngineError } from "./protocol.ts";

/** Options of every reading. `now` is the time that ages and future dates are judged by. */
export interface ReadOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
  now?: number;
}

export interface ConvertOptions extends ReadOptions {
  mode?: WriteMode;
  /** Where the records that would be rejected go. */
  rejects?: WritableStream<Uint8Array>;
}

/**
 * The engine as the page uses it. One worker reads and holds what was checked last; another writes, so that a save can
 * be cancelled without losing the report on the screen.
 */
export class Engine {
  private readonly reading = new Lane();
  private readonly writing = new Lane();
  private catalogueOnce: Promise<Catalogue> | null = null;

  async formats(): Promise<Catalogue["formats"]> {
    return (await this.catalogue()).formats;
  }

  async rules(): Promise<Catalogue["rules"]> {
    return (await this.catalogue()).rules;
  }

  /** Says what the file is, from its first bytes. */
  probe(file: File, recipe: Recipe = { recipe: 1 }, options: ReadOptions = {}): Promise<Detection> {
    return this.reading.ask({ do: "probe", file, recipe, now: nowOf(options) }, hooksOf(options));
  }

  /** Reads the whole file and says what would become of it. */
  check(file: File, recipe: Recipe, options: ReadOptions = {}): Promise<Report> {
    return this.reading.ask({ do: "check", file, recipe, now: nowOf(options) }, hooksOf(options));
  }

  /** Writes the fixed or converted file. Takes the streams over: closes them, or aborts them when it fails. */
  async convert(
    file: File,
    recipe: Recipe,
    writable: WritableStream<Uint8Array> | null,
    options: ConvertOptions = {},
  ): Promise<Report> {
    const writers = new Map<Sink, WritableStreamDefaultWriter<Uint8Array>>();
    if (writable) writers.set("file", writable.getWriter());
    if (options.rejects) writers.set("rejects", options.rejects.getWriter());
    const hooks: Hooks = {
      ...hooksOf(options),
      onOutput: async (sink, bytes) => writers.get(sink)?.write(bytes),
    };
    const { mode = "convert" } = options;
    const sinks = [...writers.keys()];
    try {
      const report = await this.writing.ask(
        { do: "convert", file, recipe, now: nowOf(options), mode, sinks },
        hooks,
      );
      await Promise.all([...writers.values()].map((writer) => writer.close()));
      return report;
    } catch (error) {
      await Promise.allSettled([...writers.values()].map((writer) => writer.abort(error)));
      throw error;
    } finally {
      this.writing.end();
    }
  }

  /** The file with the records of its corrected rejects put back. The browser keeps it, on disk where it is large. */
  async merge(
    file: File,
    recipe: Recipe,
    corrected: File,
    options: ReadOptions = {},
  ): Promise<{ file: File; merged: Merged }> {
    const parts: Blob[] = [];
    const onOutput: Hooks["onOutput"] = (_, bytes) => {
      parts.push(new Blob([bytes]));
      return Promise.resolve();
    };
    const hooks = { ...hooksOf(options), onOutput };
    try {
      const merged = await this.writing.ask({ do: "merge", file, recipe, corrected }, hooks);
      return { file: new File(parts, file.name, { type: file.type }), merged };
    } finally {
      this.writing.end();
    }
  }

  /** Records of the file checked last: all, or those that have a finding (-1: any). */
  async records(from: number, count: number, finding: number | null = null): Promise<RecordsPage> {
    const { total, windows } = await this.reading.ask({ do: "records", from, count, finding });
    return { total, rows: windows.flatMap(rowsOf) };
  }

  private catalogue(): Promise<Catalogue> {
    this.catalogueOnce ??= this.reading.ask({ do: "catalogue" });
    return this.catalogueOnce;
  }
}

function hooksOf({ signal, onProgress }: ReadOptions): Hooks {
  return { signal, onProgress };
}

function nowOf({ now = Date.now() }: ReadOptions): number {
  return now;
}
