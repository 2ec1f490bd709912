import { parseArgs } from "node:util";
import { reconcile } from "@/lib/usecases/reconcile/reconcile";
import { withWorld } from "../open";
import type { Io } from "../verb";

const SHOWN_MAX = 100;

/** `weir reconcile`: log and tables compared now. Exit code 1 when a row is not as it was logged. */
export async function reconcileRun(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: {} });
  return withWorld(
    async ({ ctx }) => {
      const { run, mismatches, beforeImages } = await reconcile(ctx, { kind: "machine", id: "cli" });
      for (const { tableName, rowId, kind, field, logged, stored } of mismatches.slice(0, SHOWN_MAX)) {
        const values = field === null ? (logged ?? "") : `${field}: logged ${logged}, stored ${stored}`;
        io.out(`MISMATCH ${tableName} ${rowId} ${kind} ${values}`.trimEnd());
      }
      const unlisted = run.mismatches - Math.min(mismatches.length, SHOWN_MAX);
      if (unlisted > 0) io.out(`and ${unlisted} more that are not listed`);
      if (beforeImages > 0) io.out(`${beforeImages} rows are older than what the log can be compared with`);
      io.out(`${run.logSize} entries, ${run.rowsCompared} rows compared, ${run.mismatches} mismatches`);
      if (run.mismatches > 0)
        io.out("Decisions about money wait until a senior signs this off (audit, reconciler).");
      return run.mismatches > 0 ? 1 : 0;
    },
    { migrate: false },
  );
}
