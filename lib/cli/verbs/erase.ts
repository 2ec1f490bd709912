import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/usecases/context";
import { eraseAuthor } from "@/lib/usecases/privacy/erase-author";
import { withWorld } from "../open";
import { CliFailure, type Io, WrongArguments } from "../verb";

const REASONS = ["request", "court_order", "retention"] as const;
const WHY: Record<string, string> = {
  on_hold: "a legal hold is in force",
  open_case: "a case is open",
  open_appeal: "an appeal is open",
  open_proposal: "a proposal waits for its answer",
  stale: "the account was changed just now: try again",
};

/** `weir erase --account ID --reason R`: destroys the key of an author's content. It cannot be undone. */
export async function eraseRun(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { account: { type: "string" }, reason: { type: "string" } },
  });
  const reason = REASONS.find((each) => each === values.reason);
  const given = values.account;
  if (!given || !reason) throw new WrongArguments("--account and --reason are needed");
  return withWorld(
    async ({ ctx }) => {
      const accountId = await accountOf(ctx, given);
      if (!accountId) throw new CliFailure(`there is no account ${given}`);
      const done = await eraseAuthor(ctx, { kind: "machine", id: "cli" }, { accountId, reason });
      if (!done.ok) {
        throw new CliFailure(`nothing was erased: ${WHY[done.refusal.kind] ?? done.refusal.kind}`);
      }
      io.out(
        `content of ${given} erased on ${new Date(done.value.erasedAt).toISOString()}; the record stays`,
      );
      return 0;
    },
    { migrate: false },
  );
}

/** By Weir's own id or by the platform's. */
async function accountOf(ctx: Ctx, given: string) {
  const { db, t } = ctx.store;
  const column = given.startsWith("account_") ? t.account.id : t.account.platformId;
  const [found] = await db
    .select({ id: t.account.id })
    .from(t.account)
    .where(eq(column, given as never));
  return found?.id ?? null;
}
