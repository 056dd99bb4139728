import type { Store } from "./store.ts";

/** Takes files that are dropped or pasted anywhere on the page. Returns how to stop that. */
export function takeFiles(store: Store, dropping: (now: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const carriesFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") ?? false;

  window.addEventListener(
    "dragover",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      dropping(true);
    },
    { signal },
  );
  window.addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) dropping(false);
    },
    { signal },
  );
  window.addEventListener(
    "drop",
    (event) => {
      dropping(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const [item] = event.dataTransfer?.items ?? [];
      if (item?.webkitGetAsEntry()?.isDirectory) store.notify({ reason: "folder", message: "" });
      else openFirst(store, event.dataTransfer?.files);
    },
    { signal },
  );
  window.addEventListener(
    "paste",
    (event) => {
      paste(store, event);
    },
    { signal },
  );
  return () => {
    stop.abort();
  };
}

/** Opens the first of some files, if there is one. */
export function openFirst(store: Store, files: FileList | null | undefined): void {
  const [file] = files ?? [];
  if (file) store.open(file);
}

function paste(store: Store, event: ClipboardEvent): void {
  if (isTyping(event)) return;
  const { clipboardData } = event;
  if (clipboardData?.files.length) {
    event.preventDefault();
    openFirst(store, clipboardData.files);
    return;
  }
  const text = clipboardData?.getData("text/plain") ?? "";
  if (text === "") return;
  event.preventDefault();
  store.open(new File([text], store.words.welcome.pastedName, { type: "text/csv" }));
}

/** What is pasted into an input is meant for that input. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
