import { readFile, writeFile } from "node:fs/promises";
import { rowproofCli } from "./command-line.ts";
import { expect, test, testFile } from "./rowproof.ts";
import type { Rowproof } from "./rowproof.ts";

/** What the page saves, and what the command line writes with the settings that the page saves. */

interface Way {
  name: string;
  file: string;
  /** What the user does before saving. */
  settle?: (rowproof: Rowproof) => Promise<void>;
  button: string | RegExp;
  /** The command, and its options besides the settings. */
  command: "fix" | "convert";
  options?: string[];
}

const ways: Way[] = [
  {
    name: "fixed impact.com calls",
    file: "impact-calls-200.csv",
    button: "Save the fixed file",
    command: "fix",
  },
  {
    name: "impact.com calls as a clean CSV",
    file: "impact-calls-200.csv",
    button: "Save as a clean CSV",
    command: "convert",
  },
  {
    name: "impact.com calls for Metrica",
    file: "impact-calls-200.csv",
    settle: async (rowproof) => {
      await rowproof.target("metrica-calls");
      await rowproof.constant("StaticCall", "1");
      await rowproof.page.locator("rp-mapping").getByLabel("Compute HoldDuration").check();
      await rowproof.settled();
    },
    button: "Save the converted file",
    command: "convert",
  },
  {
    name: "impact.com calls as requests",
    file: "impact-calls-200.csv",
    settle: (rowproof) => rowproof.target("impact-call-api"),
    button: "Save the curl script",
    command: "convert",
    options: ["--layout", "curl"],
  },
  {
    name: "impact.com calls as NDJSON",
    file: "impact-calls-200.csv",
    settle: (rowproof) => rowproof.target("impact-call-api"),
    button: "Save as NDJSON",
    command: "convert",
    options: ["--layout", "ndjson"],
  },
  {
    name: "fixed Metrica calls",
    file: "metrica-calls-200.csv",
    button: "Save the fixed file",
    command: "fix",
  },
  {
    name: "Metrica calls for impact.com",
    file: "metrica-calls-200.csv",
    settle: async (rowproof) => {
      await rowproof.target("impact-calls");
      await rowproof.constant("CampaignId", "1000");
      await rowproof.constant("MediaId", "987654");
      await rowproof.constant("ActionTrackerId", "19283");
      await rowproof.constant("CallProvider", "Acme");
      await rowproof.page.locator("rp-mapping").getByLabel("Compute CallDuration").check();
      await rowproof.settled();
    },
    button: "Save the converted file",
    command: "convert",
  },
  {
    name: "the vendor's sample, as it is",
    file: "impact-vendor-sample.csv",
    button: "Save the fixed file",
    command: "fix",
  },
  {
    name: "the vendor's sample, shifted back",
    file: "impact-vendor-sample.csv",
    settle: async (rowproof) => {
      await rowproof.findings.first().getByRole("switch").check();
      await rowproof.settled();
    },
    button: "Save the fixed file",
    command: "fix",
  },
];

for (const { name, file, settle, button, command, options = [] } of ways) {
  test(`the command line writes the same: ${name}`, async ({ rowproof }, testInfo) => {
    await rowproof.pick(testFile(file));
    await rowproof.settled();
    await settle?.(rowproof);
    const { bytes } = await rowproof.save(button);
    const settings = testInfo.outputPath("settings.json");
    await writeFile(settings, (await rowproof.save("Save settings")).bytes);
    const output = testInfo.outputPath("output");
    rowproofCli(command, testFile(file), "--recipe", settings, "--output", output, ...options);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.equals(await readFile(output))).toBe(true);
  });
}

test("the command line leaves the same records out", async ({ rowproof }, testInfo) => {
  const file = testFile("impact-calls-200.csv");
  await rowproof.pick(file);
  await rowproof.target("metrica-calls");
  const { bytes } = await rowproof.save(/^Save the 200 left out/);
  const [output, rejects] = [testInfo.outputPath("output"), testInfo.outputPath("rejects")];
  rowproofCli("convert", file, "--to", "metrica-calls", "-o", output, "--rejects", rejects);
  expect(bytes.equals(await readFile(rejects))).toBe(true);
});
