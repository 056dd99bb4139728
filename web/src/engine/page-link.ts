import type { FromWorker, Sink, ToWorker } from "./protocol.ts";

interface Pending {
  resolve: (bytes: ArrayBuffer) => void;
  reject: (error: Error) => void;
}

/** The worker's end of the line: what it says to the page, and what it waits for from it. */
export class PageLink {
  private readonly slices = new Map<number, Pending>();
  private nextSlice = 0;
  private taken: (() => void) | null = null;

  constructor(private readonly scope: DedicatedWorkerGlobalScope) {}

  say(message: FromWorker, transfer: Transferable[] = []): void {
    this.scope.postMessage(message, transfer);
  }

  /** Hands output over and waits until it has been written, so that no more than one chunk is ever in flight. */
  async write(sink: Sink, bytes: Uint8Array): Promise<void> {
    if (bytes.byteLength === 0) return;
    const own = bytes.slice();
    const taken = new Promise<void>((resolve) => {
      this.taken = resolve;
    });
    this.say({ is: "output", sink, bytes: own }, [own.buffer]);
    await taken;
  }

  /** Asks the page to read a slice. */
  readSlice = (file: File, start: number, end: number): Promise<ArrayBuffer> => {
    const slice = this.nextSlice++;
    return new Promise((resolve, reject) => {
      this.slices.set(slice, { resolve, reject });
      this.say({ is: "need", slice, file, start, end });
    });
  };

  /** Takes what the page answered in the middle of a request. */
  hear(message: Exclude<ToWorker, { is: "request" }>): void {
    if (message.is === "taken") {
      this.taken?.();
      return;
    }
    const pending = this.slices.get(message.slice);
    this.slices.delete(message.slice);
    if (message.is === "slice") pending?.resolve(message.bytes);
    else pending?.reject(new Error("The page cannot read the slice."));
  }
}
