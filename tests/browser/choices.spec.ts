import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rowproofCli } from "./command-line.ts";
import { expect, test } from "./rowproof.ts";

const calls = "ClientId,DateTime,PhoneNumber\n133591247640966458,2026-11-20 10:00:00,2125550100\n";

/** Gives each of these answers to a question of one kind, of a column each; an unknown one is an error. */
function answerWith(kind: string, answers: string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "rowproof-"));
  const path = join(folder, "columns.csv");
  writeFileSync(path, `${answers.map((_, column) => `c${column}`).join(",")}\n`);
  const decisions = answers.flatMap((answer, column) => [
    "--decide",
    `${kind}:c${column}=${answer}`,
  ]);
  rowproofCli("check", path, ...decisions);
  rmSync(folder, { recursive: true });
}

test("the core knows every country and time zone that the page offers", async ({ rowproof }) => {
  await rowproof.pickText(calls);
  for (const [kind, one, least] of [
    ["country", "US", 240],
    ["timezone", "UTC", 400],
  ] as const) {
    const option = rowproof.page.locator(`option[value="${one}"]`);
    const list = rowproof.page.getByLabel("Your answer").filter({ has: option }).first();
    const offered = await list.evaluate((select: HTMLSelectElement) =>
      [...select.options].map(({ value }) => value).filter((value) => value !== ""),
    );
    expect(offered.length).toBeGreaterThan(least);
    answerWith(kind, offered);
  }
  expect(() => {
    answerWith("country", ["AC"]);
  }).toThrow("is no decision");
});
