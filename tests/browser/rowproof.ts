import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect } from "@playwright/test";
import type { Download, Locator, Page } from "@playwright/test";
import { servePage } from "./server.ts";
import type { PageServer } from "./server.ts";

export { expect } from "@playwright/test";

export type Mode = "http" | "file";

/** The time of every test: the calls of the test files are some days old then. */
export const now = "2026-11-21T12:00:00Z";

const builtPage = inProject("web/dist/index.html");

/** A path of the project. */
export function inProject(path: string): string {
  return join(__dirname, "../..", path);
}

/** A file of `tests/files`. */
export function testFile(name: string): string {
  return inProject(`tests/files/${name}`);
}

/** The page as a person uses it. */
export class Rowproof {
  constructor(
    readonly page: Page,
    readonly address: string,
  ) {}

  async open(fragment = ""): Promise<void> {
    await this.page.goto(this.address + fragment);
    // The targets are the last thing to come: then the core is ready.
    await expect(this.page.locator("rp-welcome .targets li").first()).toBeVisible();
  }

  /** Picks a file as the file dialog would. */
  async pick(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator("rp-welcome input[type=file]").setInputFiles(file);
  }

  /** Picks a text as a file. */
  async pickText(text: string | Buffer, name = "calls.csv"): Promise<void> {
    await this.pick({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  }

  /** Drops a text on the page, `times` over. */
  async drop(text: string, times = 1): Promise<void> {
    const drop = await this.hold(text, times);
    await drop();
  }

  /** Makes a file of a text, `times` over, that can then be dropped. */
  async hold(text: string, times: number): Promise<() => Promise<void>> {
    const dataTransfer = await this.page.evaluateHandle(
      ([part, count]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(Array<string>(count).fill(part), "dropped.csv"));
        return transfer;
      },
      [text, times] as const,
    );
    return () => this.page.dispatchEvent("rowproof-app", "drop", { dataTransfer });
  }

  /** The answer to "will it be accepted?". */
  get forecast(): Locator {
    return this.page.locator("rp-forecast .sentence");
  }

  /** What was found, one card each. */
  get findings(): Locator {
    return this.page.locator("rp-finding");
  }

  async target(format: string): Promise<void> {
    await this.page.locator(`rp-target-picker input[value="${format}"]`).check();
    await expect(this.page.locator(`rp-target-picker input[value="${format}"]`)).toBeChecked();
    await this.settled();
  }

  /** Waits until nothing is being read. */
  async settled(): Promise<void> {
    await expect(this.page.locator("rp-progress progress")).toHaveCount(0);
    await expect(this.page.locator("rp-save")).toBeVisible();
  }

  /** One value for all records, for a field that the file lacks. */
  async constant(field: string, value: string): Promise<void> {
    const mapping = this.page.locator("rp-mapping");
    const folded = mapping.locator("details:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
    await mapping.getByLabel(`Column for ${field}`, { exact: true }).selectOption("constant");
    const control = mapping.getByLabel(`One value for ${field}`, { exact: true });
    if (await control.evaluate((element) => element.tagName === "SELECT")) {
      await control.selectOption(value);
    } else {
      await control.fill(value);
      await control.press("Enter");
    }
    await this.settled();
  }

  /** Clicks a button that saves, and reads what was saved. */
  async save(button: string | RegExp): Promise<SavedFile> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: button }).click();
    return read(await download);
  }
}

interface SavedFile {
  name: string;
  bytes: Buffer;
  text: string;
}

async function read(download: Download): Promise<SavedFile> {
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString("utf8") };
}

interface Fixtures {
  mode: Mode;
  server: PageServer | null;
  rowproof: Rowproof;
}

export const test = base.extend<Fixtures>({
  mode: ["http", { option: true }],
  server: async ({ mode }, use) => {
    const server = mode === "http" ? await servePage(builtPage) : null;
    await use(server);
    await server?.close();
  },
  rowproof: async ({ page, server }, use) => {
    await page.clock.setFixedTime(new Date(now));
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    // The dialog of the browser cannot be driven: without it files go to the downloads.
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
    const rowproof = new Rowproof(page, server?.address ?? pathToFileURL(builtPage).href);
    await rowproof.open();
    await use(rowproof);
    expect(faults).toEqual([]);
  },
});
