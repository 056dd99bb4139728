import type { Page } from "@playwright/test";
import { expect, inProject, test, testFile } from "./rowproof.ts";

/** Pictures of every state, to be looked at: wide and narrow, light and dark. */

const widths = [360, 1440];
const schemes = ["light", "dark"] as const;

for (const width of widths) {
  for (const scheme of schemes) {
    test.describe(`${width} px, ${scheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: scheme });

      test("empty, findings, mapping, saved", async ({ rowproof }) => {
        const { page } = rowproof;
        const picture = async (state: string): Promise<void> => {
          await noSidewaysScroll(page);
          const path = inProject(`tests/browser/screenshots/${state}-${width}-${scheme}.png`);
          await page.screenshot({ path, fullPage: true });
        };
        await picture("empty");
        await rowproof.pick(testFile("impact-vendor-sample.csv"));
        await rowproof.settled();
        await rowproof.findings.first().locator("summary").click();
        await picture("findings");
        await rowproof.target("metrica-calls");
        await picture("mapping");
        await page.getByRole("button", { name: "Check another file" }).click();
        await rowproof.pick(testFile("impact-calls-200.csv"));
        await rowproof.settled();
        await rowproof.save("Save the fixed file");
        await expect(page.locator("rp-save .saved")).toBeVisible();
        await picture("saved");
      });
    });
  }
}

for (const locale of ["ja", "ru"]) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 360, height: 900 } });

    test("the page speaks the browser's language", async ({ page, server }) => {
      await page.goto(server?.address ?? "");
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await page.locator("rp-welcome input").setInputFiles(testFile("impact-vendor-sample.csv"));
      await expect(page.locator("rp-save")).toBeVisible();
      await noSidewaysScroll(page);
      const path = inProject(`tests/browser/screenshots/findings-360-${locale}.png`);
      await page.screenshot({ path, fullPage: true });
    });
  });
}

/** The picture of the README, taken when `ROWPROOF_PICTURE` is set. */
test("picture for the documentation", async ({ rowproof }) => {
  test.skip(!process.env.ROWPROOF_PICTURE, "ROWPROOF_PICTURE is not set");
  await rowproof.page.getByRole("button", { name: /call tracker’s export/ }).click();
  await rowproof.target("metrica-calls");
  await rowproof.page.screenshot({ path: inProject("screenshot.png") });
});

async function noSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}
