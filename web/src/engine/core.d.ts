/** What the compiled core exports: the types of `virtual:rowproof/core`, which `build/core.ts` provides. */

import type { Detection, FormatInfo, Merged, Recipe, Report, RuleInfo, Window } from "./types.ts";

/** The bytes of the file that hold some records: the first of them, and where the bytes are. */
export interface Block {
  first: number;
  start: number;
  /** May lie behind the end of the file. */
  end: number;
}

/** Lives in the memory of the core until it is freed. */
export interface Freeable {
  free(): void;
}

export function initSync(input: { module: BufferSource }): unknown;
export function formats(): FormatInfo[];
export function rules(): RuleInfo[];
/** Which bytes of a file an excerpt is of: start and end of each piece. */
export function excerptRanges(size: number): Float64Array;
/** Says what a file is, from its excerpt (the bytes of all `excerptRanges`), its size and the settings. */
export function detect(excerpt: Uint8Array, size: number, recipe: Recipe, now: number): Detection;

/** One pass over one file. */
export class Session {
  constructor(
    excerpt: Uint8Array,
    size: number,
    recipe: Recipe,
    mode: "check" | "fix" | "convert",
    now: number,
  );
  /** A pass that puts the records of a corrected rejects file back on their lines. */
  static merge(excerpt: Uint8Array, size: number, recipe: Recipe, corrected: Uint8Array): Session;
  push(chunk: Uint8Array): void;
  /** What was written since the last call. */
  takeOutput(): Uint8Array;
  takeRejects(): Uint8Array;
  finish(): Report;
  /** Ends a pass of `merge`. */
  finishMerge(): Merged;
  /** After `finish`: the settings with what the whole file has answered, for another pass. */
  answered(): Recipe | undefined;

  /** After `finish`: the bytes of the file that hold a record and its neighbours. */
  block(record: number): (Block & Freeable) | undefined;
  /** Reads records out of the bytes of one block. */
  window(bytes: Uint8Array, records: Uint32Array): Window & Freeable;
  /** The records that have a finding; -1 is any finding. */
  members(finding: number, from: number, count: number): Uint32Array;
  memberCount(finding: number): number;
  free(): void;
}
