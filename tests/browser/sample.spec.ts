import { expect, test, testFile } from "./rowproof.ts";

test("the vendor's own sample would be rejected, and the page says why", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pick(testFile("impact-vendor-sample.csv"));
  await expect(rowproof.forecast).toHaveText(/1 of 1 calls would be rejected\./);
  await expect(page.getByLabel("Recognised as")).toHaveValue("impact-calls");
  await expect(page.getByLabel("Encoding", { exact: true })).toHaveValue("UTF-8");

  const shifted = rowproof.findings.filter({ hasText: /short|shift|fewer/i }).first();
  await expect(shifted).toBeVisible();
  await shifted.locator("summary").click();
  await expect(shifted.getByText("What to do")).toBeVisible();
  await expect(shifted.getByRole("switch")).not.toBeChecked();
});

test("the grid marks the cells and explains the chosen one", async ({ rowproof }) => {
  const { page } = rowproof;
  await rowproof.pick(testFile("impact-vendor-sample.csv"));
  const grid = page.getByRole("grid", { name: "The records of the file" });
  await expect(grid.getByRole("gridcell", { name: "1000", exact: true })).toBeVisible();
  const marked = grid.locator(".cell.error").first();
  await marked.click();
  await expect(page.locator("rp-records .detail svg")).toBeVisible();
});

test("both samples of the empty page open", async ({ rowproof }) => {
  const { page } = rowproof;
  await page.getByRole("button", { name: /vendor’s own sample/ }).click();
  await expect(rowproof.forecast).toHaveText(/1 of 1 calls/);
  await page.getByRole("button", { name: "Check another file" }).click();
  await page.getByRole("button", { name: /call tracker’s export/ }).click();
  await expect(rowproof.forecast).toContainText("60");
});

test("a finding shows its records only", async ({ rowproof }) => {
  const { page } = rowproof;
  await page.getByRole("button", { name: /call tracker’s export/ }).click();
  await rowproof.target("metrica-calls");
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "61");
  const finding = rowproof.findings.filter({ hasText: "1× · " }).first();
  await finding.getByRole("button", { name: "Show these records" }).click();
  await expect(grid).toHaveAttribute("aria-rowcount", "2");
});
