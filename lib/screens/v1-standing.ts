import { standingFacts } from "@/db/queries/outbox-facts";
import { accountByPlatformId, productByPlatformId, storeByPlatformId } from "@/db/queries/platform-ids";
import { standingBody } from "@/lib/domain/outbox/body";
import type { Ctx } from "@/lib/usecases/context";

const FIND = { account: accountByPlatformId, store: storeByPlatformId, product: productByPlatformId };
export type PlatformSubject = keyof typeof FIND;

/**
 * The standing of a subject as messages tell it, now or at a moment of the past; null: no such subject. `id` is ours
 * or the platform's.
 */
export async function standingOf(
  ctx: Ctx,
  subject: { kind: PlatformSubject; id: string },
  asOf: number | null,
) {
  const id = await FIND[subject.kind](ctx.store, subject.id);
  if (id === null) return null;
  const now = asOf ?? ctx.now();
  const facts = await standingFacts(ctx.store, { kind: subject.kind, id }, now);
  if (!facts) return null;
  const { version: _, ...body } = standingBody(facts, { kind: subject.kind, version: 0 }, now) as {
    version: number;
  };
  return body;
}
