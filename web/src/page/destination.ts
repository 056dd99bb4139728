/** Where a saved file goes: a place the user picks where the browser has such a dialog, else its downloads. */
export interface Destination {
  /** The name that the user gave it. */
  name: string;
  writable: WritableStream<Uint8Array>;
}

/** What to suggest for the file. */
export interface Suggestion {
  name: string;
  type: string;
}

interface SaveFilePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** Null when the user closes the dialog. Has to be called straight from a click. */
export async function openDestination({ name, type }: Suggestion): Promise<Destination | null> {
  const { showSaveFilePicker } = window as SaveFilePicker;
  if (!showSaveFilePicker) return { name, writable: download(name, type) };
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name });
    return { name: handle.name, writable: await handle.createWritable() };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/**
 * Hands the parts to the browser one by one, which may keep them on disk, and offers all of them as a download once the
 * last is there.
 */
function download(name: string, type: string): WritableStream<Uint8Array> {
  const parts: Blob[] = [];
  return new WritableStream<Uint8Array>({
    write(bytes) {
      parts.push(new Blob([new Uint8Array(bytes)]));
    },
    close() {
      const address = URL.createObjectURL(new Blob(parts, { type }));
      const link = document.createElement("a");
      link.href = address;
      link.download = name;
      link.click();
      // The download has its own hold on the bytes by then.
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 60_000);
    },
  });
}
