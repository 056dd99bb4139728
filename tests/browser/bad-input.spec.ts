import { rm, writeFile } from "node:fs/promises";
import { expect, test } from "./rowproof.ts";

const heading = "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId";

test("an empty file is called empty", async ({ rowproof }) => {
  await rowproof.pickText("");
  await expect(rowproof.forecast).toContainText(/empty/i);
});

test("a header alone is called that", async ({ rowproof }) => {
  await rowproof.pickText(`${heading}\n`);
  await expect(rowproof.forecast).toContainText(/header|record/i);
});

test("a binary file is called binary, whatever its name", async ({ rowproof }) => {
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7_919) % 256));
  await rowproof.pickText(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), bytes]));
  await expect(rowproof.forecast).toContainText(/binary|not text|not a text/i);
});

test("one endless line does not freeze the page", async ({ rowproof }) => {
  await rowproof.drop("x".repeat(1024 * 1024), 100);
  await expect(rowproof.page.locator("rp-forecast")).toBeVisible();
  await expect(rowproof.findings.first()).toBeVisible();
});

test("a file of an unknown format is judged as a table", async ({ rowproof }) => {
  await rowproof.pickText("name,shoe size\nsomebody,44\n", "shoes.txt");
  await expect(rowproof.page.getByLabel("Recognised as")).toHaveValue("table");
});

test("reading can be stopped, and taken up again", async ({ rowproof }) => {
  const { page } = rowproof;
  const record = "1000,987654,2026-11-01T04:10:49-05:00,19283,Acme,1A5B9C4D0E0F7G1H0I\n";
  await rowproof.drop(record.repeat(16_384), 400);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("Reading was stopped");
  await page.getByRole("button", { name: "Check another file" }).first().click();
  await rowproof.pickText(`${heading}\n${record}`);
  await rowproof.settled();
});

test("a file that disappears is missed in plain words", async ({ rowproof }, testInfo) => {
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
