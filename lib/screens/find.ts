import { caseOfNumber } from "@/db/queries/find";
import type { PersonActor } from "@/lib/domain/actor";
import { RULE_IDS, type RuleId } from "@/lib/domain/words";
import type { Ctx } from "@/lib/usecases/context";
import { loadAccountList, loadStoreList } from "./subject-lists";

export type Found =
  | { kind: "case"; href: string; number: number }
  | { kind: "account" | "store"; href: string; name: string; handle: string }
  | { kind: "rule"; href: string; rule: RuleId };

const EACH_MAX = 5;
const NUMBER = /^(?:WR-?)?(\d{1,9})$/i;

/**
 * Where a few typed words lead: a case's number, a rule, an account or store by id, name or contact. A contact is
 * compared by its digest and kept nowhere.
 */
export async function findPlaces(ctx: Ctx, actor: PersonActor, words: string): Promise<Found[]> {
  const page = { after: null, search: words };
  const number = Number(NUMBER.exec(words)?.[1] ?? Number.NaN);
  const [byNumber, accounts, stores] = await Promise.all([
    Number.isSafeInteger(number) ? caseOfNumber(ctx.store, number) : null,
    loadAccountList(ctx, actor, page),
    loadStoreList(ctx, actor, page),
  ]);
  const rules = RULE_IDS.filter((id) => id.toLowerCase().includes(words.toLowerCase())).slice(0, EACH_MAX);
  return [
    ...(byNumber ? [{ kind: "case" as const, href: `/cases/${byNumber.id}`, number: byNumber.number }] : []),
    ...accounts.rows.slice(0, EACH_MAX).map(({ account: { id, name, platformId } }) => ({
      kind: "account" as const,
      href: `/accounts/${id}`,
      name,
      handle: platformId,
    })),
    ...stores.rows.slice(0, EACH_MAX).map(({ store: { id, name, platformId } }) => ({
      kind: "store" as const,
      href: `/stores/${id}`,
      name,
      handle: platformId,
    })),
    ...rules.map((rule) => ({ kind: "rule" as const, href: `/rules?rule=${rule}`, rule })),
  ];
}
