import { type PersonRow, peoplePage } from "@/db/queries/people";
import type { Ctx } from "@/lib/usecases/context";
import { signInRules } from "@/lib/usecases/settings/sign-in-rules";

const PAGE = 100;

export type PeoplePage = { rows: PersonRow[]; next: string | null };

/** The people who may sign in, a hundred at a time. */
export async function loadPeople(ctx: Ctx, after: string | null): Promise<PeoplePage> {
  const { limits } = await signInRules(ctx);
  const rows = await peoplePage(ctx.store, { after, limit: PAGE + 1, now: ctx.now(), limits });
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.email ?? null) : null };
}
