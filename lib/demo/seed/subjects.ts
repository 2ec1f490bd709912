import { takeNumbers } from "@/db/operational-leases";
import { loadIntakeFacts } from "@/db/queries/intake-facts";
import type { Actor } from "@/lib/domain/actor";
import type { EntryDraft } from "@/lib/domain/log/entry";
import type { Add } from "@/lib/domain/plan";
import type { NonEmpty } from "@/lib/domain/result";
import { commitPlan } from "@/lib/usecases/commit-plan";
import { putAccounts } from "@/lib/usecases/intake/put-accounts";
import { newSubjects } from "@/lib/usecases/intake/subjects";
import { ACCOUNTS, STORES } from "../content/accounts";
import type { Desk } from "./desk";
import { putPictures } from "./intake";
import { accountInput, accountOf, storeInput } from "./items";
import type { Pictures } from "./pictures";

const FIRST_JOURNAL = 100_001;

/** The platform tells of its accounts and stores, with products, their pictures and what was paid in. */
export async function putSubjects(desk: Desk, actor: Actor, pictures: Pictures): Promise<void> {
  const put = await putAccounts(desk.ctx, actor, { input: ACCOUNTS.map(accountInput), key: null });
  if (!put.ok) throw new Error(`accounts were refused: ${put.refusal.kind}`);
  const thumbs = new Set(STORES.flatMap((store) => store.products.map(({ thumb }) => thumb)));
  await putPictures(desk, actor, pictures, [...thumbs].sort());
  await putStores(desk, actor, pictures);
}

async function putStores(desk: Desk, actor: Actor, pictures: Pictures): Promise<void> {
  const { ctx } = desk;
  const stores = STORES.map((store) => storeInput(store, pictures));
  const keys = {
    accounts: ACCOUNTS.map((each) => each.platformId),
    stores: stores.map((each) => each.platformId),
    operators: [...new Set(ACCOUNTS.map((each) => each.operatorKey))],
    items: [],
    hashes: [],
  };
  const facts = await loadIntakeFacts(ctx.store, keys, ctx.now());
  let journal = await takeNumbers(ctx.store, "journal", stores.length, FIRST_JOURNAL);
  const subjects = newSubjects(ctx, facts, () => journal++);
  const rows = STORES.map((store) =>
    subjects.store(storeInput(store, pictures), accountInput(accountOf(store.ownerKey))),
  );
  const told = rows.map(
    (row): EntryDraft => ({
      action: "store.changed",
      subject: { kind: "store", id: row.id },
      cause: null,
      caseId: null,
      before: null,
      after: { version: row.version, operator: row.operatorId },
      facts: { fields: ["created"] },
    }),
  );
  const changes = subjects.adds().filter((each) => each.rows.length > 0) as NonEmpty<Add>;
  const entries = [...told, ...subjects.entries()] as NonEmpty<EntryDraft>;
  const done = await commitPlan(ctx, actor, { changes, entries }, ctx.now());
  if (!done.ok) throw new Error(`stores were refused: ${done.refusal.kind}`);
}
