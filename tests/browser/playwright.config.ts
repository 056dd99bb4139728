import { defineConfig } from "@playwright/test";
import type { Mode } from "./rowproof.ts";

const asRoot = process.getuid?.() === 0;

/** Every test runs on the built page twice: from a server, and by opening the file. */
export default defineConfig<{ mode: Mode }>({
  testDir: ".",
  outputDir: "results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // A machine that many share is sometimes late; a test that passes at the second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  use: {
    locale: "en-US",
    timezoneId: "America/New_York",
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        ...(asRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "http", use: { mode: "http" } },
    { name: "file", use: { mode: "file" }, testIgnore: "looks.spec.ts" },
  ],
});
