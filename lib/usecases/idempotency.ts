import { eq } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import { hex, utf8 } from "@/lib/domain/log/bytes";
import { canonicalText } from "@/lib/domain/log/canonical";
import type { Json } from "@/lib/domain/log/entry";
import type { Ctx } from "./context";

export type Replay<T> =
  | { kind: "new"; inputHash: string }
  | { kind: "stored"; reply: T }
  | { kind: "key_reused" };

/**
 * Looks a client key up (P2): the same key with the same input has its stored answer, with other input it is
 * refused, and a new one comes back with the hash to keep beside the reply.
 */
export async function findReply<T>(ctx: Ctx, actor: Actor, key: string, input: unknown): Promise<Replay<T>> {
  const inputHash = hex(ctx.sha256(utf8(canonicalText(JSON.parse(JSON.stringify(input)) as Json))));
  const { db, t } = ctx.store;
  const [kept] = await db
    .select()
    .from(t.idempotency)
    .where(eq(t.idempotency.id, `${actor.id}:${key}`));
  if (!kept) return { kind: "new", inputHash };
  if (kept.inputHash !== inputHash) return { kind: "key_reused" };
  return { kind: "stored", reply: JSON.parse(kept.reply) as T };
}
