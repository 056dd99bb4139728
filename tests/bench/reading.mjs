// Measures reading in Chromium, by turns: `node reading.mjs FOLDER RECORDS`. FOLDER has rowproof.js and rowproof_bg.wasm.
// PapaParse reads a string, as it does best; the others read bytes.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("@playwright/test");

const [folder, records] = process.argv.slice(2);
const glue = await readFile(join(folder, "rowproof.js"), "utf8");
const module = (await readFile(join(folder, "rowproof_bg.wasm"))).toString("base64");

const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--disable-gpu", ...(asRoot ? ["--no-sandbox"] : [])],
});
const page = await browser.newPage();
page.setDefaultTimeout(0);
// The glue wants an address to stand on; any file has one.
await page.goto(pathToFileURL(join(folder, "rowproof.js")).href);
await page.addScriptTag({ path: require.resolve("papaparse/papaparse.min.js") });
await page.addScriptTag({ content: `${glue}; globalThis.bindgen = wasm_bindgen;` });
const figures = await page.evaluate(measure, { module, records: Number(records) });
await browser.close();

for (const { name, times } of figures) {
  console.log(`${name}: ${(figures[0].bytes / 1e6 / middle(times)).toFixed(0)} MB/s`);
}
const [ours, ...others] = figures;
for (const { name, times } of others) {
  console.log(`${(middle(times) / middle(ours.times)).toFixed(2)} times ${name}`);
}

function middle(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] / 1000;
}

/** Runs in the page. */
async function measure({ module, records }) {
  const bytes = Uint8Array.from(atob(module), (character) => character.charCodeAt(0));
  await globalThis.bindgen({ module_or_path: bytes });
  const calls = new globalThis.bindgen.Calls(records);
  const file = calls.bytes();
  const text = new TextDecoder().decode(file);
  const papaParse = () => {
    let length = 0;
    globalThis.Papa.parse(text, {
      step: ({ data }) => {
        for (const cell of data) length += cell.length;
      },
    });
    return length;
  };
  const contenders = [
    ["rowproof", () => calls.rowproof()],
    ["csv ByteRecord", () => calls.csvCrate()],
    ["PapaParse", papaParse],
  ].map(([name, read]) => ({ name, read, times: [], seen: new Set(), bytes: file.length }));
  for (let round = 0; round < 5; round += 1) {
    for (const contender of contenders) {
      // What one leaves behind is not to be cleared away in the time of the next.
      await new Promise((resolve) => setTimeout(resolve, 500));
      const start = performance.now();
      contender.seen.add(contender.read());
      contender.times.push(performance.now() - start);
    }
  }
  const seen = new Set(contenders.flatMap((contender) => [...contender.seen]));
  if (seen.size !== 1) throw new Error(`They see different cells: ${[...seen].join(", ")}`);
  return contenders.map(({ name, times, bytes }) => ({ name, times, bytes }));
}
