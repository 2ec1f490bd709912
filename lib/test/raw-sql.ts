import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/usecases/context";
import { engine } from "./fresh-store";

/** Runs statements as somebody with the database in hand can: past the writer. */
export async function runRaw(ctx: Ctx, ...statements: string[]): Promise<void> {
  for (const statement of statements) {
    await ctx.store.transact(function* (db) {
      const query =
        engine() === "postgres"
          ? db.execute(sql.raw(statement))
          : { run: () => (db as unknown as { run(query: unknown): unknown }).run(sql.raw(statement)) };
      yield { query: query as unknown as PromiseLike<unknown>, returns: false };
    });
  }
}

/** Takes the guards of these tables away: first the triggers go, then the rows change. */
export async function dropGuards(ctx: Ctx, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    if (engine() === "postgres") await runRaw(ctx, `alter table ${table} disable trigger all`);
    else
      for (const verb of ["update", "delete"])
        await runRaw(ctx, `drop trigger if exists ${table}_no_${verb}`);
  }
}
