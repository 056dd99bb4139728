import type { Freeable, Session } from "virtual:rowproof/core";
import type { RecordsAnswer } from "./protocol.ts";
import type { Source } from "./source.ts";
import type { Window } from "./types.ts";

/** The file that was checked last: its records can be read again. */
export class Checked {
  constructor(
    private readonly session: Session,
    private readonly source: Source,
    private readonly records: number,
  ) {}

  /** `count` records after the first `from`: all of them, or those that have a finding (-1: any). */
  async page(from: number, count: number, finding: number | null): Promise<RecordsAnswer> {
    const total = finding === null ? this.records : this.session.memberCount(finding);
    const wanted =
      finding === null
        ? numbersAfter(from, Math.min(count, total - from))
        : this.session.members(finding, from, count);
    const windows: Window[] = [];
    for (const [first, past] of this.blocks(wanted)) {
      windows.push(await this.window(wanted.subarray(first, past)));
    }
    return { total, windows };
  }

  free(): void {
    this.session.free();
  }

  /** Stretches of the wanted records that lie in one block of the file each. */
  private *blocks(wanted: Uint32Array): Generator<[number, number]> {
    let first = 0;
    for (let past = 1; past <= wanted.length; past++) {
      if (past < wanted.length && this.startOf(wanted[past]) === this.startOf(wanted[first])) {
        continue;
      }
      yield [first, past];
      first = past;
    }
  }

  private startOf(record: number | undefined): number | undefined {
    return this.block(record)?.start;
  }

  private async window(records: Uint32Array): Promise<Window> {
    const block = this.block(records[0]);
    if (!block) throw new Error("The record is not in the index.");
    const bytes = await this.source.read(block.start, Math.min(block.end, this.source.file.size));
    return taken(this.session.window(bytes, records), windowOf);
  }

  private block(record = 0): { start: number; end: number } | undefined {
    const block = this.session.block(record);
    return block && taken(block, ({ start, end }) => ({ start, end }));
  }
}

/** The core counts records from 1. */
function numbersAfter(from: number, count: number): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, count) }, (_, index) => from + index + 1);
}

/** Takes what is needed out of an object of the core, and lets go of the object. */
function taken<Kept extends Freeable, Made>(kept: Kept, take: (kept: Kept) => Made): Made {
  try {
    return take(kept);
  } finally {
    kept.free();
  }
}

/** The core's window has getters, which do not cross to the page. */
function windowOf(window: Window): Window {
  const { records, lines, widths, recordFindings, text, ends } = window;
  const { severities, findings, fixed, fixedEnds, edited } = window;
  const perRecord = { records, lines, widths, recordFindings };
  return { ...perRecord, text, ends, severities, findings, fixed, fixedEnds, edited };
}
