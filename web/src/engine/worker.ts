/// <reference lib="webworker" />
import { Session, detect, formats, initSync, rules, excerptRanges } from "virtual:rowproof/core";
import wasm from "virtual:rowproof/wasm";
import { Checked } from "./checked.ts";
import { PageLink } from "./page-link.ts";
import { EngineError } from "./protocol.ts";
import type { Answer, Failure, Request, ToWorker } from "./protocol.ts";
import { Source } from "./source.ts";
import type { Report } from "./types.ts";

declare const self: DedicatedWorkerGlobalScope;

const ready = start();
// Whoever asks first sees the failure.
ready.catch(() => undefined);

const page = new PageLink(self);

let checked: Checked | null = null;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === "request") void answer(data.request);
  else page.hear(data);
});

async function start(): Promise<void> {
  const packed = Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  initSync({ module: await new Response(stream).arrayBuffer() });
}

async function answer(request: Request): Promise<void> {
  try {
    await ready;
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
    case "merge":
      return merge(request);
    case "records":
      return records(request);
  }
}

type Doing<Name> = Extract<Request, { do: Name }>;

async function probe({ file, recipe, now }: Doing<"probe">): Promise<Answer> {
  const excerpt = await Source.open(file, page.readSlice).excerpt(excerptRanges(file.size));
  return detect(excerpt, file.size, recipe, now);
}

async function check({ file, recipe, now }: Doing<"check">): Promise<Report> {
  checked?.free();
  checked = null;
  const source = Source.open(file, page.readSlice);
  const excerpt = await source.excerpt(excerptRanges(file.size));
  let session = new Session(excerpt, file.size, recipe, "check", now);
  await pushAll(session, source);
  let report = session.finish();
  // What one cell could not tell and the whole column has answered: judge every cell by it.
  const answered = session.answered();
  if (answered) {
    session.free();
    session = new Session(excerpt, file.size, answered, "check", now);
    await pushAll(session, source);
    report = session.finish();
  }
  checked = new Checked(session, source, report.records);
  return report;
}

async function convert({ file, recipe, now, mode, sinks }: Doing<"convert">): Promise<Report> {
  const source = Source.open(file, page.readSlice);
  const excerpt = await source.excerpt(excerptRanges(file.size));
  const session = new Session(excerpt, file.size, recipe, mode, now);
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

async function merge({ file, recipe, corrected }: Doing<"merge">): Promise<Answer> {
  const source = Source.open(file, page.readSlice);
  const excerpt = await source.excerpt(excerptRanges(file.size));
  const corrections = await Source.open(corrected, page.readSlice).read(0, corrected.size);
  const session = Session.merge(excerpt, file.size, recipe, corrections);
  const flush = (): Promise<void> => page.write("file", session.takeOutput());
  await pushAll(session, source, flush);
  const merged = session.finishMerge();
  await flush();
  session.free();
  return merged;
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

async function records({ from, count, finding }: Doing<"records">): Promise<Answer> {
  if (!checked) throw new Error("No file has been checked.");
  return await checked.page(from, count, finding);
}

function failureOf(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return { reason: error instanceof WebAssembly.RuntimeError ? "broken" : "refused", message };
}
