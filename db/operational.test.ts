import { readdirSync, readFileSync } from "node:fs";
import { getTableName } from "drizzle-orm";
import { expect, it } from "vitest";
import { freshStore } from "@/lib/test/fresh-store";
import { OPERATIONAL_TABLES } from "./operational";

it("no operational table is one that the database keeps append-only", async () => {
  const { t, engine } = await freshStore();
  const folder = engine === "postgres" ? "pg" : "sqlite";
  const dir = `db/migrations/${folder}`;
  const guards = readdirSync(dir)
    .filter((name) => name.endsWith(".sql"))
    .map((name) => readFileSync(`${dir}/${name}`, "utf8"))
    .join("\n");
  const appendOnly = new Set(
    // Append-only is what may not be deleted: rows of an index are replaced, not changed, and are operational.
    [...guards.matchAll(/TRIGGER \w+_(?:no_delete|append_only) BEFORE [A-Z ]+ ON (\w+)/g)].map(
      (hit) => hit[1],
    ),
  );
  expect(appendOnly.size).toBeGreaterThan(20);
  expect(
    OPERATIONAL_TABLES.map((name) => getTableName(t[name])).filter((name) => appendOnly.has(name)),
  ).toEqual([]);
});
