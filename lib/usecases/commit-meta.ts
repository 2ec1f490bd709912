import type { CommitMeta } from "@/db/commit";
import type { Actor } from "@/lib/domain/actor";
import type { Ctx } from "./context";

/** Who, when and under which transaction id: the frame of every commit. */
export const commitMeta = (ctx: Ctx, actor: Actor): CommitMeta => ({
  actor: { kind: actor.kind, id: actor.id },
  now: ctx.now(),
  txId: ctx.newId("tx"),
  sha256: ctx.sha256,
});
