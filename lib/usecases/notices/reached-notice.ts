import { noticeOfNumber } from "@/db/queries/notice-page";
import type { NoticeId } from "@/lib/domain/ids";
import type { Ctx } from "../context";

export type FoundNotice = NonNullable<Awaited<ReturnType<typeof noticeOfNumber>>>;

/** The notice of this number where one of the links `held` opens it still; null for everything else alike. */
export async function reachedNotice(
  ctx: Ctx,
  number: number,
  held: readonly NoticeId[],
): Promise<FoundNotice | null> {
  if (!Number.isSafeInteger(number) || held.length === 0) return null;
  const found = await noticeOfNumber(ctx.store, number);
  const opens = found && held.includes(found.notice.id) && found.revokedAt === null && !found.undone;
  return opens ? found : null;
}
