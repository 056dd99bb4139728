import type { Detection, FormatInfo, Merged, Recipe, Report, RuleInfo, Window } from "./types.ts";

/** `fix` keeps the file's own layout, `convert` writes the target's. */
export type WriteMode = "fix" | "convert";
export type Sink = "file" | "rejects";

/** Everything that the core knows without a file. */
export interface Catalogue {
  formats: FormatInfo[];
  rules: RuleInfo[];
}

/** Records of one answer: how many there are to page through, and those asked for, one window per block. */
export interface RecordsAnswer {
  total: number;
  windows: Window[];
}

interface Reading {
  file: File;
  recipe: Recipe;
  /** Unix milliseconds: the core has no clock. */
  now: number;
}

export type Request =
  | { do: "catalogue" }
  | ({ do: "probe" } & Reading)
  | ({ do: "check" } & Reading)
  | ({ do: "convert"; mode: WriteMode; sinks: Sink[] } & Reading)
  | { do: "merge"; file: File; recipe: Recipe; corrected: File }
  | { do: "records"; from: number; count: number; finding: number | null };

/** What each request is answered with. */
export interface Answers {
  catalogue: Catalogue;
  probe: Detection;
  check: Report;
  convert: Report;
  merge: Merged;
  records: RecordsAnswer;
}

export type Answer = Answers[keyof Answers];

export type ToWorker =
  | { is: "request"; request: Request }
  /** The last output chunk has been written: send the next. */
  | { is: "taken" }
  /** A slice that the page read because the worker may not. */
  | { is: "slice"; slice: number; bytes: ArrayBuffer }
  | { is: "slice-failed"; slice: number };

export type FromWorker =
  | { is: "progress"; done: number; total: number }
  | { is: "output"; sink: Sink; bytes: Uint8Array<ArrayBuffer> }
  | { is: "need"; slice: number; file: File; start: number; end: number }
  | { is: "done"; answer: Answer }
  | { is: "failed"; failure: Failure };

/**
 * `unreadable`: the file was deleted, changed or locked while it was read. `refused`: the core says why, in a plain
 * sentence. `broken`: a fault of ours.
 */
export interface Failure {
  reason: "unreadable" | "refused" | "broken";
  message: string;
}

/** A failure as an exception. */
export class EngineError extends Error {
  override readonly name = "EngineError";

  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}
