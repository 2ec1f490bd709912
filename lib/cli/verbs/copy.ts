import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { copyToPostgres } from "@/db/copy";
import { migrate } from "@/db/open";
import { openKeySchema } from "@/lib/edge/key-files";
import { withWorld } from "../open";
import { CliFailure, type Io, WrongArguments } from "../verb";

/**
 * `weir copy --to postgres://...`: moves a SQLite installation, which must be stopped, to PostgreSQL with the same
 * log head. The source is left as it is.
 */
export async function copyVerb(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { to: { type: "string" } } });
  const url = values.to;
  if (!url || !/^postgres(ql)?:\/\//.test(url)) throw new WrongArguments("--to names a postgres:// database");
  return withWorld(
    async ({ ctx, env }) => {
      if (env.place.kind !== "sqlite") throw new CliFailure("only a SQLite installation can be copied");
      await migrate({ kind: "postgres", url }, ctx.now());
      const copied = await copyToPostgres(ctx.store, url, (table, rows) => {
        if (rows > 0) io.err(`  ${table}: ${rows}`);
      }).catch((error: Error) => {
        throw new CliFailure(`nothing was copied: ${error.message}`);
      });
      const keys = await copyAuthorKeys(join(env.dataFolder, "keys.db"), url);
      io.out(
        `${copied.rows} rows of ${copied.tables} tables and ${keys} authors' keys copied; the log has ${copied.logSize} entries`,
      );
      io.out(
        "Start with DATABASE_URL and the same WEIR_DATA (secret, log-keys, checkpoints), then run: weir log verify",
      );
      return 0;
    },
    { migrate: true },
  );
}

/** Wrapped keys as they are; a destroyed one stays destroyed. */
async function copyAuthorKeys(file: string, url: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const target = await openKeySchema(url);
  const source = new Database(file, { readonly: true });
  let copied = 0;
  try {
    const all = source.prepare("select author_id, wrapped from author_keys").iterate();
    for (const row of all as IterableIterator<{ author_id: string; wrapped: Buffer | null }>) {
      if (row.wrapped === null) await target.destroy(row.author_id);
      else await target.keepFirst(row.author_id, row.wrapped);
      copied++;
    }
    return copied;
  } finally {
    source.close();
    await target.close();
  }
}
