import { takeNumbers } from "@/db/operational-leases";
import { loadIntakeFacts } from "@/db/queries/intake-facts";
import type { Actor } from "@/lib/domain/actor";
import type { EntryDraft } from "@/lib/domain/log/entry";
import type { Add } from "@/lib/domain/plan";
import type { NonEmpty } from "@/lib/domain/result";
import { commitPlan } from "@/lib/usecases/commit-plan";
import { newSubjects } from "@/lib/usecases/intake/subjects";
import { ACCOUNTS, STORES } from "../content/accounts";
import type { Desk } from "./desk";
import { accountInput, accountOf, storeInput } from "./items";
import type { Pictures } from "./pictures";

const FIRST_JOURNAL = 100_001;

/** The platform tells of its accounts and stores, with products and what was paid in. */
export async function putSubjects(desk: Desk, actor: Actor, pictures: Pictures): Promise<void> {
  const { ctx } = desk;
  const accounts = ACCOUNTS.map(accountInput);
  const stores = STORES.map((store) => storeInput(store, pictures));
  const keys = {
    accounts: accounts.map((each) => each.platformId),
    stores: stores.map((each) => each.platformId),
    operators: [...new Set(accounts.map((each) => each.operatorId ?? ""))],
    items: [],
    hashes: [],
  };
  const facts = await loadIntakeFacts(ctx.store, keys, ctx.now());
  let journal = await takeNumbers(ctx.store, "journal", stores.length, FIRST_JOURNAL);
  const subjects = newSubjects(ctx, facts, () => journal++);
  const rows = accounts.map((each) => subjects.account(each));
  const shops = STORES.map((store, index) =>
    subjects.store(stores[index] as (typeof stores)[number], accountInput(accountOf(store.ownerKey))),
  );
  const about = { action: "account.changed", cause: null, caseId: null, before: null } as const;
  const told: EntryDraft[] = [
    ...rows.map(
      (row): EntryDraft => ({
        ...about,
        subject: { kind: "account", id: row.id },
        after: { version: row.version, operator: row.operatorId },
        facts: null,
      }),
    ),
    ...shops.map(
      (row): EntryDraft => ({
        ...about,
        action: "store.changed",
        subject: { kind: "store", id: row.id },
        after: { version: row.version, depositRequiredFen: row.depositRequiredFen },
        facts: null,
      }),
    ),
    ...subjects.entries(),
  ];
  const changes = subjects.adds().filter((each) => each.rows.length > 0) as NonEmpty<Add>;
  const done = await commitPlan(ctx, actor, { changes, entries: told as NonEmpty<EntryDraft> }, ctx.now());
  if (!done.ok) throw new Error(`accounts and stores were refused: ${done.refusal.kind}`);
}
