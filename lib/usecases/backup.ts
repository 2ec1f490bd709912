import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import Database from "better-sqlite3";
import type { Place } from "@/db/open";
import { readHead } from "@/db/queries/log-reading";
import type { Actor } from "@/lib/domain/actor";
import { commitPlan } from "./commit-plan";
import type { Ctx } from "./context";

export type Backup = { entries: number; bytes: number };

const CLI: Actor = { kind: "machine", id: "cli" };
const PAGES_PER_STEP = 2000;

/**
 * Copies the record while it is in use: SQLite by its online backup, PostgreSQL by `pg_dump` in custom format
 * without the schema of authors' keys, so that an erased author stays erased. The file appears whole or not at all.
 * Throws when it is there already.
 */
export async function backup(ctx: Ctx, place: Place, file: string): Promise<Backup> {
  if (existsSync(file)) throw new Error(`${file} is there already`);
  const draft = `${file}.draft`;
  await rm(draft, { force: true });
  try {
    const entries = (await readHead(ctx.store)).size;
    if (place.kind === "sqlite") await copySqlite(place.file, draft);
    else await dumpPostgres(place.url, draft);
    const { size: bytes } = await stat(draft);
    await rename(draft, file);
    await note(ctx, entries, bytes);
    return { entries, bytes };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function copySqlite(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to, { progress: () => PAGES_PER_STEP });
  } finally {
    source.close();
  }
}

/** The password travels in the environment, where other users cannot read it. */
function dumpPostgres(url: string, to: string): Promise<void> {
  const plain = new URL(url);
  const password = decodeURIComponent(plain.password);
  plain.password = "";
  const args = ["--format=custom", "--no-owner", "--exclude-schema=weir_keys", `--file=${to}`, plain.href];
  return new Promise((resolve, reject) => {
    const env = password === "" ? process.env : { ...process.env, PGPASSWORD: password };
    const child = spawn("pg_dump", args, { env, stdio: ["ignore", "ignore", "pipe"] });
    let words = "";
    child.stderr.on("data", (part: Buffer) => {
      words = (words + part.toString("utf8")).slice(-2000);
    });
    child.on("error", () =>
      reject(new Error("pg_dump is needed and was not found (PostgreSQL client tools)")),
    );
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(words.trim()))));
  });
}

/** Said in the log of the running installation, not in the copy. */
async function note(ctx: Ctx, entries: number, bytes: number): Promise<void> {
  await commitPlan(
    ctx,
    CLI,
    {
      changes: [{ kind: "nothing", why: "a backup changes no record" }],
      entries: [
        {
          action: "backup.made",
          subject: { kind: "system", id: "backup" },
          cause: null,
          caseId: null,
          before: null,
          after: null,
          facts: { entries, bytes },
        },
      ],
    },
    ctx.now(),
  );
}
