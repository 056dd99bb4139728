import type { Page } from "@playwright/test";
import { expect, inProject, test, testFile } from "./rowproof.ts";

/** Pictures of every state, to be looked at: wide and narrow, light and dark, in every language. */

const widths = [360, 1440];
const schemes = ["light", "dark"] as const;

for (const width of widths) {
  for (const scheme of schemes) {
    test.describe(`${width} px, ${scheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: scheme });

      test("empty, sample, findings, mapping, saved", async ({ rowproof }) => {
        const { page } = rowproof;
        const name = `${width}-${scheme}`;
        await picture(page, `empty-${name}`);
        await rowproof.pick(testFile("impact-vendor-sample.csv"));
        await rowproof.settled();
        await rowproof.findings.first().locator("summary").click();
        await picture(page, `sample-${name}`);
        await page.getByRole("button", { name: "Check another file" }).click();
        await rowproof.pick(testFile("impact-calls-200.csv"));
        await rowproof.settled();
        await picture(page, `findings-${name}`);
        await rowproof.target("metrica-calls");
        await picture(page, `mapping-${name}`);
        await rowproof.constant("StaticCall", "1");
        await rowproof.save("Save the converted file");
        await expect(page.locator("rp-save .saved")).toBeVisible();
        await picture(page, `saved-${name}`);
      });
    });
  }
}

for (const locale of ["ja", "ru"]) {
  for (const width of widths) {
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ locale, viewport: { width, height: 900 } });

      test("the page speaks the browser's language", async ({ rowproof }) => {
        const { page } = rowproof;
        const name = `${width}-${locale}`;
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await picture(page, `empty-${name}`);
        await rowproof.pick(testFile("impact-vendor-sample.csv"));
        await rowproof.settled();
        await rowproof.findings.first().locator("summary").click();
        await picture(page, `sample-${name}`);
        await rowproof.target("metrica-calls");
        await picture(page, `mapping-${name}`);
      });
    });
  }
}

/** The picture of the README, taken when `ROWPROOF_PICTURE` is set. */
test.describe("picture", () => {
  test.use({ viewport: { width: 1440, height: 1000 } });

  test("picture for the documentation", async ({ rowproof }) => {
    test.skip(!process.env.ROWPROOF_PICTURE, "ROWPROOF_PICTURE is not set");
    await rowproof.pick(testFile("impact-calls-200.csv"));
    await rowproof.settled();
    await rowproof.page.screenshot({ path: inProject("screenshot.png") });
  });
});

/** The whole page as it stands, from its top. */
async function picture(page: Page, name: string): Promise<void> {
  const over = await page.evaluate(() => {
    scrollTo({ top: 0, behavior: "instant" });
    return document.documentElement.scrollWidth - innerWidth;
  });
  expect(over).toBeLessThanOrEqual(0);
  const path = inProject(`tests/browser/screenshots/${name}.png`);
  await page.screenshot({ path, fullPage: true });
}
