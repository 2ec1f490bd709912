import type { Actor } from "@/lib/domain/actor";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

const CLI: Actor = { kind: "machine", id: "cli" };

/** Says in the log itself from which entry on a key signs, or signs no more; public keys only. */
export async function noteLogKey(
  ctx: Ctx,
  change: { kind: "added" | "retired"; keys: string[] },
): Promise<void> {
  const done = await commitPlan(
    ctx,
    CLI,
    {
      changes: [{ kind: "nothing", why: "the keys lie in a file of their own, never in the database" }],
      entries: [
        {
          action: change.kind === "added" ? "log_key.added" : "log_key.retired",
          subject: { kind: "log_key", id: change.keys[0] ?? "" },
          cause: null,
          caseId: null,
          before: null,
          after: null,
          facts: { keys: change.keys },
        },
      ],
    },
    ctx.now(),
  );
  if (!done.ok) throw new Error(`a log key was not noted: ${done.refusal.kind}`);
}
