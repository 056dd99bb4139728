import { EngineError } from "./protocol.ts";

/** Large enough that messages and calls do not count, small enough that progress is seen. */
const CHUNK = 4 * 1024 * 1024;

type ReadSlice = (file: File, start: number, end: number) => Promise<ArrayBuffer>;

/** The bytes of one file, slice by slice. */
export class Source {
  private constructor(
    readonly file: File,
    private readonly readSlice: ReadSlice,
  ) {}

  /**
   * Reads in the worker where the browser lets it. WebKit does not for pages opened from disk: a file posted to a worker
   * cannot be read there, and `askPage` reads instead.
   */
  static open(file: File, askPage: ReadSlice): Source {
    try {
      readHere(file, 0, Math.min(file.size, 1));
    } catch {
      return new Source(file, askPage);
    }
    return new Source(file, (...slice) => Promise.resolve(readHere(...slice)));
  }

  /** The bytes that the core wants to see before it says what the file is: pieces, each by its start and end. */
  async excerpt(ranges: Float64Array): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for (let index = 0; index + 1 < ranges.length; index += 2) {
      pieces.push(await this.read(ranges[index] ?? 0, ranges[index + 1] ?? 0));
    }
    const excerpt = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      excerpt.set(piece, at);
      at += piece.length;
    }
    return excerpt;
  }

  /** Bytes `start` to `end`. */
  async read(start: number, end: number): Promise<Uint8Array> {
    const bytes = await this.attempt(start, end);
    if (bytes.byteLength !== end - start) throw unreadable();
    return new Uint8Array(bytes);
  }

  /** The whole file, in order, one chunk read ahead. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    let next = this.chunkAt(0);
    while (next) {
      const chunk = await next.bytes;
      next = this.chunkAt(next.end);
      yield chunk;
    }
  }

  private chunkAt(start: number): { bytes: Promise<Uint8Array>; end: number } | null {
    if (start >= this.file.size) return null;
    const end = Math.min(start + CHUNK, this.file.size);
    const bytes = this.read(start, end);
    // Read ahead: whoever awaits it sees the failure, and nobody may await it any more.
    bytes.catch(() => undefined);
    return { bytes, end };
  }

  private async attempt(start: number, end: number): Promise<ArrayBuffer> {
    try {
      return await this.readSlice(this.file, start, end);
    } catch {
      throw unreadable();
    }
  }
}

function readHere(file: File, start: number, end: number): ArrayBuffer {
  return new FileReaderSync().readAsArrayBuffer(file.slice(start, end));
}

function unreadable(): EngineError {
  return new EngineError({ reason: "unreadable", message: "The file can no longer be read." });
}
