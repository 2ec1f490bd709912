import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const resolve = { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } };

const unit = {
  resolve,
  test: {
    name: "unit",
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}"],
    exclude: ["**/*.db.test.ts", "**/node_modules/**"],
  },
};

/** The same files under the same ids on each engine; PostgreSQL is a real server that the setup starts. */
const database = (engine: "sqlite" | "postgres") => ({
  resolve,
  test: {
    name: engine,
    include: ["db/**/*.test.ts", "lib/**/*.db.test.ts"],
    globalSetup: "./lib/test/databases.setup.ts",
    env: { WEIR_TEST_ENGINE: engine },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});

export default defineConfig({ test: { projects: [unit, database("sqlite"), database("postgres")] } });
