import { rm, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./rowproof.ts";

const heading = "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId";
const record = "1000,987654,2026-11-01T04:10:49-05:00,19283,Acme,1A5B9C4D0E0F7G1H0I\n";

test("an empty file is called empty", async ({ rowproof }) => {
  await rowproof.pickText("");
  await expect(rowproof.forecast).toHaveText("The file has no content.");
  await expect(rowproof.page.getByRole("button", { name: "Save the fixed file" })).toBeDisabled();
});

test("a header alone is called that", async ({ rowproof }) => {
  await rowproof.pickText(`${heading}\n`);
  await expect(rowproof.forecast).toContainText("a header row, but no record");
});

test("a workbook is called a workbook, whatever its name", async ({ rowproof }) => {
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7_919) % 256));
  await rowproof.pickText(
    Buffer.concat([Buffer.from("PK\x03\x04\x14\0\x06\0"), bytes]),
    "calls.csv",
  );
  await expect(rowproof.forecast).toContainText("looks like an Excel workbook");
  await expect(rowproof.page.locator("rp-forecast")).toContainText("save it as CSV");
});

test("a text file is read, whatever its name", async ({ rowproof }) => {
  await rowproof.pickText(`${heading}\n${record}`, "calls.xlsx");
  await expect(rowproof.page.getByLabel("Recognised as")).toHaveValue("impact-calls");
});

test("a file of an unknown format is judged as a table", async ({ rowproof }) => {
  await rowproof.pickText("name,shoe size\nsomebody,44\n", "shoes.txt");
  await expect(rowproof.page.getByLabel("Recognised as")).toHaveValue("table");
  await expect(rowproof.forecast).toHaveText("The one record would be accepted.");
});

test("one line of 100 MB does not freeze the page", async ({ rowproof }) => {
  const drop = await rowproof.hold("x".repeat(1_000_000), 100);
  const frames = await watchFrames(rowproof.page);
  const begun = Date.now();
  await drop();
  await expect(rowproof.findings.first()).toBeVisible({ timeout: 30_000 });
  expectAlive(await frames(), Date.now() - begun);
});

test("the page lives on while 100 MB of records are checked", async ({ rowproof }) => {
  const drop = await rowproof.hold(record.repeat(14_500), 100);
  const frames = await watchFrames(rowproof.page);
  const begun = Date.now();
  await drop();
  await expect(rowproof.forecast).toBeVisible({ timeout: 30_000 });
  expectAlive(await frames(), Date.now() - begun);
});

test("reading can be stopped, and taken up again", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.drop(record.repeat(14_500), 200);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Reading was stopped");
  await page.getByRole("button", { name: "Check another file" }).first().click();
  await rowproof.pickText(`${heading}\n${record}`);
  await rowproof.settled();
});

test("a file that is deleted while it is read is missed in plain words", async ({
  rowproof,
}, testInfo) => {
  const path = testInfo.outputPath("vanishing.csv");
  await writeFile(path, `${heading}\n${record.repeat(3_000_000)}`);
  await rowproof.pick(path);
  await expect(rowproof.page.locator("rp-progress progress")).toBeAttached();
  await rm(path);
  await expect(rowproof.page.getByRole("alert")).toContainText("The file can no longer be read");
});

test("a file that disappears later is missed in plain words", async ({ rowproof }, testInfo) => {
  const path = testInfo.outputPath("vanishing.csv");
  await writeFile(path, `${heading}\n`);
  await rowproof.pick(path);
  await rowproof.settled();
  await rm(path);
  await rowproof.page.getByLabel("Delimiter").selectOption(";");
  await expect(rowproof.page.getByRole("alert")).toContainText("The file can no longer be read");
});

test("settings that are none are refused in plain words", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pickText(`${heading}\n`);
  await rowproof.settled();
  const settings = {
    name: "x.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  };
  await page.locator("rp-settings input[type=file]").setInputFiles(settings);
  await expect(page.getByRole("alert")).toContainText("These are not Rowproof settings");
});

test("settings that cannot be used can be taken back", async ({ rowproof }) => {
  const { page } = rowproof;
  const recipe = { recipe: 1, mapping: { Anything: "When" } };
  await page.goto("about:blank");
  await rowproof.open(`#recipe=${encodeURIComponent(JSON.stringify(recipe))}`);
  await rowproof.pickText(`${heading}\n${record}`);
  await expect(page.getByRole("alert")).toContainText("has no field called “Anything”.");
  await page.getByRole("button", { name: "Take these settings back" }).click();
  await expect(page.getByRole("alert")).toBeEmpty();
  await rowproof.settled();
});

/** Counts the frames that the page draws, and the longest time between two, in milliseconds. */
async function watchFrames(page: Page): Promise<() => Promise<{ count: number; longest: number }>> {
  const watch = await page.evaluateHandle(() => {
    const seen = { count: 0, longest: 0 };
    const time = (): number => Number(document.timeline.currentTime);
    let last = time();
    const frame = (): void => {
      seen.count += 1;
      seen.longest = Math.max(seen.longest, time() - last);
      last = time();
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return seen;
  });
  return () => watch.jsonValue();
}

/** A page that did the work itself would draw nothing for nearly all of the time; a busy machine only draws late. */
function expectAlive({ count, longest }: { count: number; longest: number }, took: number): void {
  expect(count).toBeGreaterThan(5);
  expect(longest).toBeLessThan(took / 2);
}
