import { defineConfig } from "@playwright/test";

/** Minutes each, or much the same again in another look: `npm run test:e2e:long`, not part of `npm test`. */
const LONG = ["people.spec.ts", "read-only.spec.ts", "sso.spec.ts"];

/* Real Chromium of the system, against `weir start` on a seeded demo of its own (see server.setup.ts). */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  testIgnore: process.env.WEIR_LONG ? [] : LONG,
  outputDir: "../test-results",
  globalSetup: "./server.setup.ts",
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: process.env.CI ? 1 : 0,
  reporter: "line",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.WEIR_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
