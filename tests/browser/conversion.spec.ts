import { readFile } from "node:fs/promises";
import { expect, test, testFile } from "./rowproof.ts";

/** The cells of a file that quotes nothing with line breaks in it. */
function lines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== "");
}

/** What no Metrica file holds and the user has to say. */
const impactConstants: Record<string, string> = {
  CampaignId: "1000",
  MediaId: "987654",
  ActionTrackerId: "19283",
  CallProvider: "Acme",
};

test("200 impact.com calls become Metrica calls", async ({ rowproof }) => {
  await rowproof.pick(testFile("impact-calls-200.csv"));
  await expect(rowproof.page.getByLabel("Recognised as")).toHaveValue("impact-calls");
  await rowproof.target("metrica-calls");
  // impact.com files do not hold the visitor; calls of static numbers need none.
  await rowproof.constant("StaticCall", "1");
  const saved = await rowproof.save("Save the converted file");
  expect(saved.name).toBe("impact-calls-200.metrica-calls.csv");
  const [heading, first, ...others] = lines(saved.text);
  expect(heading?.split(",")).toContain("DateTime");
  expect(first).toMatch(/(^|,)\d{10}(,|$)/);
  expect(others).toHaveLength(199);
  await expect(rowproof.page.locator("rp-save .saved")).toContainText("200 records written");
});

test("200 Metrica calls become impact.com calls", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pick(testFile("metrica-calls-200.csv"));
  await expect(page.getByLabel("Recognised as")).toHaveValue("metrica-calls");
  await rowproof.target("impact-calls");
  await expect(rowproof.forecast).toHaveText("200 of 200 calls would be rejected.");
  // What the file lacks is asked for where it is reported.
  const missing = rowproof.findings.filter({ hasText: "A required column is missing" });
  await missing.getByLabel("One value for CampaignId").focus();
  for (const value of Object.values(impactConstants)) {
    // As people fill in a form: from one to the next, without waiting for what becomes of it.
    await page.keyboard.type(value);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
  }
  await rowproof.settled();
  await missing.getByRole("switch", { name: "Compute CallDuration" }).click();
  await expect(missing).toHaveCount(0);
  await expect(rowproof.forecast).toHaveText(
    "37 of 200 calls would be accepted, but not as meant.",
  );
  const saved = await rowproof.save("Save the converted file");
  expect(saved.name).toBe("metrica-calls-200.impact-calls.csv");
  expect(lines(saved.text)).toHaveLength(201);
  expect(saved.text).toMatch(/,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d),/);
});

test("what was said about one target does not stand in the way of another", async ({
  rowproof,
}) => {
  await rowproof.pick(testFile("impact-calls-200.csv"));
  await rowproof.target("metrica-calls");
  await rowproof.constant("StaticCall", "1");
  await rowproof.target("impact-calls");
  await expect(rowproof.forecast).toHaveText("50 of 200 calls would be rejected.");
});

test("the fixed file is accepted when it is read back", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pick(testFile("impact-calls-200.csv"));
  await rowproof.settled();
  const saved = await rowproof.save("Save the fixed file");
  expect(lines(saved.text)).toHaveLength(201);
  await page.getByRole("button", { name: "Check another file" }).click();
  await rowproof.pickText(saved.text);
  await expect(rowproof.forecast).toHaveText("All 200 calls would be accepted.");
});

test("corrected rejects go back into the file", async ({ rowproof }) => {
  const { page } = rowproof;
  const calls = "ClientId,DateTime\n1,1793606400\n2,when\n";
  await rowproof.pickText(calls);
  await rowproof.settled();
  const rejects = await rowproof.save(/Save the 1 left out/);
  const choose = page.locator("rp-merge input[type=file]");
  const pick = (text: string): Promise<void> =>
    choose.setInputFiles({ name: "left.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await pick("name,phone\n1,2\n");
  await expect(page.locator("rp-trouble")).toContainText("it is no rejects file");
  await pick(rejects.text.replace("when", "1793606402"));
  await rowproof.settled();
  await expect(page.locator("rp-merge .done")).toHaveText("1 record corrected, 1 cell changed.");
  await page.locator("rp-merge summary").click();
  await expect(page.locator("rp-merge li")).toHaveText("Line 3, DateTime: “when” → “1793606402”");
  await expect(rowproof.forecast).toHaveText("All 2 calls would be accepted.");
  const saved = await rowproof.save("Save the fixed file");
  expect(saved.text).toBe(calls.replace("when", "1793606402"));
});

test("it is told where another record stands and where one became several", async ({
  rowproof,
}) => {
  const { page } = rowproof;
  await rowproof.pickText("ClientId,DateTime\n1,1793606400\n2,when\n3,then\n");
  await rowproof.settled();
  const [header, when, then] = lines((await rowproof.save(/Save the 2 left out/)).text);
  const right = when?.replace("when", "1793606402");
  const upwards = then?.replace(/^4,/, "2,").replace("then", "1793606403");
  await page.locator("rp-merge input[type=file]").setInputFiles({
    name: "left.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([header, right, right, upwards].join("\n")),
  });
  await rowproof.settled();
  await expect(page.locator("rp-merge .done")).toHaveText("1 record corrected, 2 cells changed.");
  await expect(page.locator("rp-merge .notice")).toHaveText([
    "Another record stands on these lines than the one that was left out; nothing was done with them: 2.",
    "The record on these lines became several: 3.",
  ]);
});

test("API requests come as a script and as NDJSON", async ({ rowproof }) => {
  await rowproof.pick(testFile("impact-calls-200.csv"));
  await rowproof.target("impact-call-api");
  const script = await rowproof.save("Save the curl script");
  expect(script.text.match(/^call \d+ /gm)).toHaveLength(200);
  const objects = await rowproof.save("Save as NDJSON");
  for (const line of lines(objects.text)) expect(JSON.parse(line)).toHaveProperty("CampaignId");
  expect(lines(objects.text)).toHaveLength(200);
});

test("settings are saved, loaded and linked, without a word of the data", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pick(testFile("impact-calls-200.csv"));
  await rowproof.target("metrica-calls");
  await rowproof.constant("StaticCall", "1");
  const { name, text } = await rowproof.save("Save settings");
  expect(name).toBe("rowproof-settings.json");
  expect(JSON.parse(text)).toMatchObject({
    recipe: 1,
    format: "metrica-calls",
    constants: { StaticCall: "1" },
  });
  const [, record = ""] = lines(await readFile(testFile("impact-calls-200.csv"), "utf8"));
  for (const cell of record.split(",").filter((value) => value.length > 4)) {
    expect(text).not.toContain(cell);
  }

  await page.goto("about:blank");
  await rowproof.open(`#recipe=${encodeURIComponent(text)}`);
  await rowproof.pick(testFile("impact-calls-200.csv"));
  await expect(page.locator('rp-target-picker input[value="metrica-calls"]')).toBeChecked();
});

test("what does not fit the next file is told, and can be left out", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pickText("Label,ClientId,DateTime\na,12,1793606400\n");
  await rowproof.target("metrica-calls");
  const { text } = await rowproof.save("Save settings");
  const recipe = JSON.parse(text) as Record<string, unknown>;
  const kept = JSON.stringify({ ...recipe, mapping: { Tag: "Label" } });
  await page.goto("about:blank");
  await rowproof.open(`#recipe=${encodeURIComponent(kept)}`);
  await rowproof.pickText("Note,ClientId,DateTime\nb,13,1793606401\n");
  const misfits = page.locator("rp-fit li");
  await expect(misfits).toHaveText([
    "The settings take Tag from the column “Label”, which this file does not have: nothing feeds it.",
    "Not there when the settings were saved (1): “Note”.",
  ]);
  await page.getByRole("button", { name: "Leave out what does not fit" }).click();
  await expect(misfits).toHaveCount(0);
  await expect(page.locator('rp-target-picker input[value="metrica-calls"]')).toBeChecked();
});

test("what is not carried over and what is computed is listed before saving", async ({
  rowproof,
}) => {
  const { page } = rowproof;
  await rowproof.pick(testFile("impact-calls-200.csv"));
  await rowproof.target("metrica-calls");
  const list = page.locator("rp-carried");
  await expect(list).toContainText(
    "UserId or ClientId or Yclid: no such column in the file; 200 calls could not be linked to a visit.",
  );
  await expect(list).toContainText(
    "CallMissed is computed from CallStatus: answered or missed, as the status says.",
  );
  await expect(list).toContainText("These columns stay behind: CampaignId,");
  await expect(list).toContainText("DateTime is in UTC by the page on the upload;");
  await page.getByLabel("Language").selectOption("ja");
  await expect(list).toContainText("通話200件を訪問に関連付けられません。");
});

test("the guard against formulas is an option of what is opened in a spreadsheet", async ({
  rowproof,
}) => {
  const { page } = rowproof;
  await rowproof.pickText("ClientId,DateTime,Tag\n1,when,=1+1\n2,1793606401,=1+1\n");
  await rowproof.target("metrica-calls");
  const guard = page.getByRole("switch", { name: /^For a spreadsheet/ });
  await expect(guard).not.toBeChecked();
  expect((await rowproof.save(/Save the 1 left out/)).text).toContain("when,=1+1");
  await guard.click();
  await rowproof.settled();
  expect((await rowproof.save(/Save the 1 left out/)).text).toContain("when,'=1+1");
  expect((await rowproof.save("Save as a clean CSV")).text).toContain("1793606401,=1+1");
  await rowproof.target("table");
  expect((await rowproof.save("Save the converted file")).text).toContain("1793606401,'=1+1");
});

test("where the browser has a save dialog, the file goes where the user says", async ({
  rowproof,
}) => {
  const { page } = rowproof;
  await rowproof.pick(testFile("impact-vendor-sample.csv"));
  await rowproof.settled();
  await page.evaluate(() => {
    const parts: BlobPart[] = [];
    const writable = new WritableStream<BlobPart>({
      write: (part) => void parts.push(part),
      close: async () => {
        document.documentElement.dataset.written = await new Blob(parts).text();
      },
    });
    const handle = { name: "chosen.csv", createWritable: () => Promise.resolve(writable) };
    Reflect.set(window, "showSaveFilePicker", () => Promise.resolve(handle));
  });
  await page.getByRole("button", { name: "Save the fixed file" }).click();
  await expect(page.locator("rp-save .saved")).toContainText("Saved: chosen.csv");
  const original = await readFile(testFile("impact-vendor-sample.csv"), "utf8");
  await expect(page.locator("html")).toHaveAttribute("data-written", original);
});
