/// <reference lib="webworker" />
import { Session, detect, formats, initSync, rules } from "virtual:rowproof/core";
import wasm from "virtual:rowproof/wasm";
import { PageLink } from "./page-link.ts";
import { EngineError } from "./protocol.ts";
import type { Answer, Failure, RecordsAnswer, Request, ToWorker } from "./protocol.ts";
import { Source } from "./source.ts";
import type { Report, Window } from "./types.ts";

declare const self: DedicatedWorkerGlobalScope;

initSync({ module: Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0)) });

const page = new PageLink(self);

/** The file checked last: its records can be read again. */
let checked: { session: Session; source: Source; records: number } | null = null;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === "request") void answer(data.request);
  else page.hear(data);
});

async function answer(request: Request): Promise<void> {
  try {
    page.say({ is: "done", answer: await perform(request) });
  } catch (error) {
    page.say({ is: "failed", failure: failureOf(error) });
  }
}

function perform(request: Request): Promise<Answer> | Answer {
  switch (request.do) {
    case "catalogue":
      return { formats: formats(), rules: rules() };
    case "probe":
      return probe(request);
    case "check":
      return check(request);
    case "convert":
      return convert(request);
    case "records":
      return records(request);
  }
}

type Doing<Name> = Extract<Request, { do: Name }>;

async function probe({ file, recipe, now }: Doing<"probe">): Promise<Answer> {
  const head = await Source.open(file, page.readSlice).head();
  return detect(head, file.size, recipe, now);
}

async function check({ file, recipe, now }: Doing<"check">): Promise<Report> {
  checked?.session.free();
  checked = null;
  const source = Source.open(file, page.readSlice);
  const session = new Session(await source.head(), file.size, recipe, "check", now);
  await pushAll(session, source);
  const report = session.finish();
  checked = { session, source, records: report.records };
  return report;
}

async function convert({ file, recipe, now, mode, sinks }: Doing<"convert">): Promise<Report> {
  const source = Source.open(file, page.readSlice);
  const session = new Session(await source.head(), file.size, recipe, mode, now);
  const flush = async (): Promise<void> => {
    const [output, rejects] = [session.takeOutput(), session.takeRejects()];
    if (sinks.includes("file")) await page.write("file", output);
    if (sinks.includes("rejects")) await page.write("rejects", rejects);
  };
  await pushAll(session, source, flush);
  const report = session.finish();
  await flush();
  session.free();
  return report;
}

async function pushAll(
  session: Session,
  source: Source,
  afterEach: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const total = source.file.size;
  let done = 0;
  for await (const chunk of source.chunks()) {
    session.push(chunk);
    await afterEach();
    done += chunk.byteLength;
    page.say({ is: "progress", done, total });
  }
}

/** The core counts records from 1. */
async function records({ from, count, finding }: Doing<"records">): Promise<RecordsAnswer> {
  if (!checked) throw new Error("No file has been checked.");
  const { session, source } = checked;
  const total = finding === null ? checked.records : session.memberCount(finding);
  const wanted =
    finding === null
      ? Uint32Array.from(
          { length: Math.max(0, Math.min(count, total - from)) },
          (_, i) => from + i + 1,
        )
      : session.members(finding, from, count);
  const windows: Window[] = [];
  for (let at = 0; at < wanted.length;) {
    const block = session.block(wanted[at] ?? 0);
    const bytes = await source.read(block.start, Math.min(block.end, source.file.size));
    let past = at + 1;
    while (past < wanted.length && session.block(wanted[past] ?? 0).first === block.first) past++;
    windows.push(session.window(bytes, block.start, wanted.slice(at, past)));
    at = past;
  }
  return { total, windows };
}

function failureOf(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return { reason: error instanceof WebAssembly.RuntimeError ? "broken" : "refused", message };
}
