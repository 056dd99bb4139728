import { expect, test } from "./rowproof.ts";

/** How a file is read: what the page asks about it, and what can be set by hand. */

/** “Яша” in one cell, in windows-1251: too few letters to tell the encoding by. */
const short = Buffer.from([
  ...Buffer.from("no,place,size\n1,"),
  ...[0xdf, 0xf8, 0xe0],
  ...Buffer.from(",4\n2,x,5\n3,y,6\n"),
]);

test("an encoding that is not certain is asked for, with its readings", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pickText(short, "short.csv");
  await rowproof.settled();
  const question = page.locator("rp-finding rp-decision");
  await expect(question).toContainText("which of these reads right?");
  await expect(question.getByRole("radio")).toHaveCount(4);
  const right = question.locator("label").filter({ hasText: "windows-1251" });
  await expect(right).toContainText("Яша");
  await expect(page.getByText("The encoding is not certain. Answer that question")).toBeVisible();
  const encoding = page.getByLabel("Encoding", { exact: true });
  const grid = page.getByRole("grid");

  // Another reading first, so that either answer is seen to change what is read.
  const wrong = question.locator("label").filter({ hasNotText: "windows-1251" }).first();
  await wrong.click();
  await rowproof.settled();
  await expect(encoding).not.toHaveValue("windows-1251");
  await expect(grid.getByRole("gridcell", { name: "Яша", exact: true })).toHaveCount(0);
  await expect(rowproof.findings.filter({ hasText: "encoding is not certain" })).toHaveCount(0);

  await page.getByText("1 question answered").click();
  const answered = page.locator("rp-findings > details rp-decision, rp-decision").first();
  await answered.locator("label").filter({ hasText: "windows-1251" }).click();
  await rowproof.settled();
  await expect(encoding).toHaveValue("windows-1251");
  await expect(grid.getByRole("gridcell", { name: "Яша" })).toBeVisible();
  const settings = await rowproof.save("Save settings");
  expect(JSON.parse(settings.text)).toMatchObject({ decisions: { encoding: "windows-1251" } });

  await answered.getByRole("button", { name: "Leave open" }).click();
  await rowproof.settled();
  await expect(rowproof.findings.filter({ hasText: "encoding is not certain" })).toBeVisible();
});

test("an encoding chosen by hand stands instead of an answer", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pickText(short, "short.csv");
  await rowproof.settled();
  await page.locator("rp-finding rp-decision label").first().click();
  await rowproof.settled();
  await page.getByLabel("Encoding", { exact: true }).selectOption("KOI8-R");
  await rowproof.settled();
  await expect(page.locator("rp-decision")).toHaveCount(0);
  const settings = await rowproof.save("Save settings");
  expect(JSON.parse(settings.text)).toMatchObject({ encoding: "KOI8-R", decisions: {} });
});

test("every encoding of the list can be chosen", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pickText("id,city\n1,x\n");
  const encoding = page.getByLabel("Encoding", { exact: true });
  await rowproof.settled();
  for (const name of await encoding.locator("option").allTextContents()) {
    await encoding.selectOption(name);
    await rowproof.settled();
    // As the core writes it: another name would join the list.
    await expect(encoding).toHaveValue(name);
    await expect(encoding.locator("option")).toHaveCount(18);
  }
});

test("a delimiter of several characters is found, shown and changed", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pickText("id||city||note\n1||Bonn||a|b\n2||Rome||c\n3||Oslo||d\n");
  await rowproof.settled();
  const delimiter = page.getByLabel("Delimiter");
  await expect(delimiter).toHaveValue("||");
  await expect(page.locator("rp-file-card")).toContainText("3 columns");
  await delimiter.selectOption("|");
  await rowproof.settled();
  await expect(page.locator("rp-file-card")).toContainText("5 columns");
});

test("a delimiter that is a blank or a control character can be seen", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pickText("id\x1fcity\n1\x1fBonn\n2\x1fRome\n3\x1fOslo\n");
  await rowproof.settled();
  const delimiter = page.getByLabel("Delimiter");
  await expect(delimiter).toHaveValue("\x1f");
  await expect(delimiter.locator("option:checked")).toHaveText("␟");
  await delimiter.selectOption({ label: "space" });
  await rowproof.settled();
  await expect(delimiter).toHaveValue(" ");
});

test("quote and escape are shown, and can be changed", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pickText("id;note;city\n1;'a; b';'Bonn'\n2;'c; d';'Rome'\n3;'e';'Oslo'\n");
  await rowproof.settled();
  const quote = page.getByLabel("Quote");
  await expect(quote).toHaveValue("'");
  await expect(page.locator("rp-file-card")).toContainText("3 columns");
  await quote.selectOption("none");
  await rowproof.settled();
  await expect(quote).toHaveValue("");
  await page.getByLabel("Escape").selectOption("\\");
  await rowproof.settled();
  await expect(page.getByLabel("Escape")).toHaveValue("\\");
  const settings = await rowproof.save("Save settings");
  expect(JSON.parse(settings.text)).toMatchObject({ quote: "", escape: "\\" });
});

test("lines that are no records, and records that fell apart, are named", async ({ rowproof }) => {
  await rowproof.pickText(messy);
  await rowproof.settled();
  const found = [
    "The header again, among the records",
    "A line of totals",
    "Two records on one line",
    "A record with another delimiter",
    "An error of a spreadsheet in place of a value",
    "Text that was decoded wrongly once",
  ];
  for (const title of found) {
    await expect(rowproof.findings.filter({ hasText: title })).toBeVisible();
  }
  const repeated = rowproof.findings.filter({ hasText: "The header again" });
  await expect(repeated).toContainText("whole line");
  const another = rowproof.findings.filter({ hasText: "A record with another delimiter" });
  await expect(another).toContainText("Accept for 1 record");
});

/** One of each of several faults, among records that are well. */
const messy = [
  "name,city,amount,note",
  "Ann,Bonn,12.50,first",
  "Bo,Rome,7.00,second",
  "Cy;Oslo;3.10;third",
  "name,city,amount,note",
  "Di,MalmÃ¶,#REF!,fourth",
  "Eve,Kyiv,4.40,fifthFay,Graz,5.50,sixth",
  "Gus,Bern,6.60,seventh",
  "Total,,36.60,",
  "",
].join("\n");

test("whether there is a header is asked for, where the first row may be either", async ({
  rowproof,
}) => {
  const { page } = rowproof;
  await rowproof.pickText(Buffer.from("AW,Aruba\nAL,Albania\nAR,Argentina\n"), "codes.csv");
  await rowproof.settled();
  const question = page.locator("rp-finding rp-decision");
  await expect(question).toContainText("AW | Aruba");
  await expect(page.getByText("All 2 records would be accepted.")).toBeVisible();
  await expect(page.getByText("Whether there is a header is not certain. A record")).toBeVisible();

  await question.locator("label").filter({ hasText: "the first record" }).click();
  await rowproof.settled();
  await expect(page.getByText("All 3 records would be accepted.")).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "Aruba" })).toBeVisible();
  const settings = await rowproof.save("Save settings");
  expect(JSON.parse(settings.text)).toMatchObject({ decisions: { header: "no" } });
});
