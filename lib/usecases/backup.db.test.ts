import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { openStore } from "@/db/open";
import { openKeySchema } from "@/lib/edge/key-files";
import { contextOn } from "@/lib/test/fresh-context";
import { freshPlace } from "@/lib/test/fresh-store";
import { incomingItem } from "@/lib/test/incoming-item";
import { backup } from "./backup";
import { intakeItems } from "./intake/intake-items";

it("a backup of the running database holds the record and no author's key, and replaces no file", async () => {
  const place = await freshPlace();
  const store = openStore(place);
  onTestFinished(() => store.close());
  const { ctx } = await contextOn(store, { now: Date.parse("2026-03-18T02:00:00Z") });
  const folder = mkdtempSync(join(tmpdir(), "weir-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (place.kind === "postgres") {
    const keys = await openKeySchema(place.url);
    await keys.keepFirst("account_1", Buffer.from("a wrapped key"));
    await keys.close();
  }
  await intakeItems(
    ctx,
    { kind: "machine", id: "test" },
    [incomingItem("i-1", "加我微信 shop_abc2024")],
    "test",
  );
  const file = join(folder, "copy");
  const made = await backup(ctx, place, file);
  expect(made.entries).toBe(1);
  expect(made.bytes).toBe(readFileSync(file).length);
  await expect(backup(ctx, place, file)).rejects.toThrow("is there already");
  expect(existsSync(`${file}.draft`)).toBe(false);
  if (place.kind === "sqlite") {
    const copy = new Database(file, { readonly: true });
    expect(copy.prepare("select count(*) from log_entries").pluck().get()).toBe(1);
    copy.close();
  } else {
    const listed = execFileSync("pg_restore", ["--list", file], { encoding: "utf8" });
    expect(listed).toContain("TABLE DATA public log_entries");
    expect(listed).not.toContain("author_keys");
  }
  const entries = await store.db.select().from(store.t.logEntry);
  expect(entries.map(({ action }) => action)).toEqual(["intake.batch", "backup.made"]);
});
