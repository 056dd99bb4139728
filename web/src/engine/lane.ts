import EngineWorker from "./worker.ts?worker&inline";
import { EngineError } from "./protocol.ts";
import type { Answers, FromWorker, Request, Sink, ToWorker } from "./protocol.ts";

/** What a caller wants to know of, or put a stop to, while a request runs. */
export interface Hooks {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  onOutput?: (sink: Sink, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

interface Job {
  hooks: Hooks;
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
}

/** One worker that answers one request after the other. Cancelling ends the worker; the next request starts a new one. */
export class Lane {
  private worker: Worker | null = null;
  private job: Job | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  ask<R extends Request>(request: R, hooks: Hooks = {}): Promise<Answers[R["do"]]> {
    const answer = this.turn.then(() => this.perform(request, hooks));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the worker and all that it holds. */
  end(): void {
    this.fail(new DOMException("Cancelled.", "AbortError"));
  }

  private perform<R extends Request>(request: R, hooks: Hooks): Promise<Answers[R["do"]]> {
    const { signal } = hooks;
    signal?.throwIfAborted();
    const cancel = (): void => {
      this.end();
    };
    signal?.addEventListener("abort", cancel, { once: true });
    const answer = new Promise<Answers[R["do"]]>((resolve, reject) => {
      this.job = { hooks, resolve, reject };
      this.say({ is: "request", request });
    });
    return answer.finally(() => {
      signal?.removeEventListener("abort", cancel);
    });
  }

  private say(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker ??= this.start();
    this.worker.postMessage(message, transfer);
  }

  private start(): Worker {
    const worker = new EngineWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (worker === this.worker) void this.hear(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker === this.worker) this.fail(broken(event.message));
    });
    return worker;
  }

  private async hear(message: FromWorker): Promise<void> {
    switch (message.is) {
      case "progress":
        this.job?.hooks.onProgress?.(message.done, message.total);
        return;
      case "output":
        await this.write(message.sink, message.bytes);
        return;
      case "need":
        await this.readFor(message);
        return;
      case "done":
        this.job?.resolve(message.answer as never);
        this.job = null;
        return;
      case "failed":
        // After a fault inside the core nothing in that worker can be trusted.
        if (message.failure.reason === "broken") this.fail(new EngineError(message.failure));
        else this.job?.reject(new EngineError(message.failure));
        this.job = null;
    }
  }

  private async write(sink: Sink, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const job = this.job;
    try {
      await job?.hooks.onOutput?.(sink, bytes);
    } catch (error) {
      if (job === this.job) this.fail(error);
      return;
    }
    if (job === this.job) this.say({ is: "taken" });
  }

  private async readFor(need: Extract<FromWorker, { is: "need" }>): Promise<void> {
    const { slice, file, start, end } = need;
    const worker = this.worker;
    const reply = await file
      .slice(start, end)
      .arrayBuffer()
      .then(
        (bytes): ToWorker => ({ is: "slice", slice, bytes }),
        (): ToWorker => ({ is: "slice-failed", slice }),
      );
    if (worker === this.worker) this.say(reply, reply.is === "slice" ? [reply.bytes] : []);
  }

  private fail(error: unknown): void {
    this.worker?.terminate();
    this.worker = null;
    this.job?.reject(error);
    this.job = null;
  }
}

function broken(message: string): EngineError {
  return new EngineError({ reason: "broken", message });
}
