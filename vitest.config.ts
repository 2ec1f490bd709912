import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };
const root = { resolve: { alias } };

// `db` tests run once per engine: the same files, the same ids, SQLite and a real PostgreSQL.
export default defineConfig({
  test: {
    projects: [
      { ...root, test: { name: "unit", include: ["lib/**/*.test.ts", "components/**/*.test.ts"], exclude: ["**/*.db.test.ts", "**/node_modules/**"] } },
      {
        ...root,
        test: {
          name: "db",
          include: ["db/**/*.test.ts", "lib/**/*.db.test.ts"],
          globalSetup: "./lib/test/databases.setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
