import { parseArgs } from "node:util";
import { migrate, openStore, type Place } from "@/db/open";
import { differences, rebuild } from "@/db/rebuild";
import { withWorld } from "../open";
import { CliFailure, type Io, WrongArguments } from "../verb";

const SHOWN_MAX = 20;

/**
 * `weir log rebuild --into postgres://...|FILE`: recreates every derived table from the log and the frozen content in
 * an empty database, and says whether it is the same row for row. Stop Weir first.
 */
export async function logRebuildRun(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { into: { type: "string" } } });
  if (!values.into) throw new WrongArguments("--into names an empty database: postgres://... or a file");
  const place = placeOf(values.into);
  return withWorld(
    async ({ ctx, env }) => {
      if (JSON.stringify(env.place) === JSON.stringify(place))
        throw new CliFailure("that is this database itself");
      await migrate(place, ctx.now());
      const into = openStore(place);
      try {
        const made = await rebuild(ctx.store, into, ctx.sha256).catch((error: Error) => {
          throw new CliFailure(`it was not rebuilt: ${error.message}`);
        });
        io.out(`${made.rows} rows of ${made.tables} tables rebuilt from a log of ${made.logSize} entries`);
        const other = await differences(ctx.store, into);
        for (const { table, id } of other.slice(0, SHOWN_MAX)) io.out(`DIFFERS ${table} ${id}`);
        io.out(other.length === 0 ? "the same row for row" : "tables and log disagree: run weir reconcile");
        return other.length === 0 ? 0 : 1;
      } finally {
        await into.close();
      }
    },
    { migrate: false },
  );
}

const placeOf = (text: string): Place =>
  /^postgres(ql)?:\/\//.test(text)
    ? { kind: "postgres", url: text }
    : { kind: "sqlite", file: text.replace(/^sqlite:(\/\/)?/, "") };
