import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import type { Plugin } from "vite";

const folder = new URL("../src/engine/wasm/", import.meta.url);

/**
 * Gives the worker the compiled core as two modules: `virtual:rowproof/core`, the glue that wasm-bindgen wrote, and
 * `virtual:rowproof/wasm`, the module itself, deflated, as base64 text. Inlined, because on file: nothing can be fetched;
 * deflated before it becomes text, because afterwards it compresses badly.
 */
export function core(): Plugin {
  return {
    name: "rowproof-core",
    resolveId(id) {
      if (id === "virtual:rowproof/core") return built("rowproof.js");
      if (id === "virtual:rowproof/wasm") return "\0rowproof-wasm";
      return null;
    },
    async load(id) {
      if (id !== "\0rowproof-wasm") return null;
      const bytes = await readFile(built("rowproof_bg.wasm"));
      const packed = deflateRawSync(bytes, { level: 9 });
      return `export default ${JSON.stringify(packed.toString("base64"))};`;
    },
  };
}

function built(name: string): string {
  const path = fileURLToPath(new URL(name, folder));
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: build the core first, with "cargo xtask web"`);
  }
  return path;
}
