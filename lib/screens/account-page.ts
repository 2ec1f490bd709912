import { inArray } from "drizzle-orm";
import { exemptionsOf, productCount, strikesOn } from "@/db/queries/case-screen";
import { loadHistory } from "@/db/queries/decision-facts";
import {
  accountById,
  measuresOn,
  type SharedContact,
  sharedContacts,
  storesOf,
  tiersOf,
} from "@/db/queries/subject-pages";
import { masked } from "@/lib/domain/access/sight";
import type { PersonActor } from "@/lib/domain/actor";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { AccountId } from "@/lib/domain/ids";
import { packAt } from "@/lib/domain/policy/default-pack";
import { categoryRow, countOffences, DAY_MS } from "@/lib/domain/policy/offence";
import { standingAt, tierInForce } from "@/lib/domain/policy/standing";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { caseRows } from "./case-rows";
import { damagesViews } from "./damages-views";
import { heldMeasure, measureView } from "./measure-views";
import { nextTier } from "./next-tier";
import { sightOver, sightView } from "./sight";
import { accountView, storeView, strikeViews } from "./subject-views";
import type { AccountPageView, SharedContactView } from "./views";

const CASES_SHOWN = 40;
const STORE_ENDS = ["clear_products", "close_store", "end_cooperation"];

/**
 * The account's record: derived standing, timeline, strikes, stores, contacts. Null: no such account.
 * `before` is a case number: the page of cases older than it.
 */
export async function loadAccountPage(
  ctx: Ctx,
  actor: PersonActor,
  id: AccountId,
  before: number | null = null,
): Promise<AccountPageView | null> {
  const account = await accountById(ctx.store, id);
  if (!account) return null;
  const now = ctx.now();
  const pack = packAt(ctx.packs, now);
  const stores = await storesOf(ctx.store, account);
  // Owner and staff share the store's count (policy.md, section 3).
  const own =
    (stores.find((each) => each.relation === "owner") ?? stores.find((each) => each.relation === "staff"))
      ?.store ?? null;
  const history = await loadHistory(ctx.store, { accountId: id, storeId: own?.id ?? null }, pack, now);
  const targets = [
    { kind: "account" as const, id },
    ...(own ? [{ kind: "store" as const, id: own.id }] : []),
  ];
  const [measures, decisions, cases, contacts, exemptions] = await Promise.all([
    measuresOn(ctx.store, targets),
    strikesOn(ctx.store, id, own?.id ?? null),
    caseRows(ctx, actor, { accountId: id }, { limit: CASES_SHOWN, before }),
    sharedContacts(ctx.store, id),
    exemptionsOf(ctx.store, id),
  ]);
  // The store's count is the account's too; what else its staff did is theirs.
  const strikes = decisions.filter(
    ({ decision }) => decision.accountId === id || decision.countKey === `store:${own?.id}`,
  );
  const records = measures.filter(
    ({ measure }) => measure.targetKind === "account" || STORE_ENDS.includes(measure.kind),
  );
  const standing = standingAt(records.map(heldMeasure), now);
  const counted = ["ec", "pm"].flatMap(
    (ladder) =>
      countOffences(
        history.filter((each) => each.ladder === ladder),
        { ladder: ladder as "ec" | "pm", conductAt: now },
        pack,
      ).offences,
  );
  const balance = stores.find((each) => each.store.id === own?.id)?.balance ?? null;
  const subject = {
    hasStore: own !== null,
    depositRequiredFen: own?.depositRequiredFen ?? 0,
    depositAvailableFen: balance?.availableFen ?? 0,
  };
  const windowDays = categoryRow("D3", pack).countDays;
  const counting = strikes.filter(
    (strike) => counted.find((each) => each.id === strike.decision.id)?.verdict === "counts",
  );
  return {
    account: accountView(account),
    now,
    tier: tierInForce(standing, { kind: "account", id }),
    standing: standing.lines.filter((line) => line.targetKind === "account"),
    strikes: await strikeViews(ctx, actor, strikes, counted),
    activeStrikes: counting.length,
    strikeWindowStart: now - windowDays * DAY_MS,
    strikeWindowDays: windowDays,
    nextTier: nextTier({ subject, history, category: "D3", now }, pack),
    nextTierPm: nextTier({ subject, history, category: "D1", now }, pack),
    measures: records.map(measureView),
    damages: await damagesViews(ctx, strikes),
    cases: cases.rows,
    caseCount: cases.total,
    casesNext: cases.next,
    stores: await Promise.all(
      stores.map(async ({ store, balance: held, relation }) => ({
        store: storeView(store, held, await productCount(ctx.store, store.id)),
        relation,
      })),
    ),
    contacts: await contactViews(ctx, actor, contacts, now),
    points: {
      merchant: sumOf(counting, (decision) => decision.pointsMerchant),
      credit: sumOf(counting, (decision) => decision.pointsCredit),
    },
    sight: await accountSight(ctx, actor, cases.rows),
    exemptions: exemptions.map(({ exemption, withdrawnAt }) => ({ ...exemption, withdrawnAt })),
  };
}

const sumOf = (strikes: { decision: R.Decision }[], of: (decision: R.Decision) => number): number =>
  strikes.reduce((sum, strike) => sum + of(strike.decision), 0);

async function accountSight(ctx: Ctx, actor: PersonActor, rows: AccountPageView["cases"]) {
  const ids = rows.map(({ id }) => id);
  return sightView(await sightOver(ctx, actor, ids), actor, ids);
}

/** Contacts with who else shows them, opened or masked for this person. */
export async function contactViews(
  ctx: Ctx,
  actor: PersonActor,
  contacts: SharedContact[],
  now: number,
): Promise<SharedContactView[]> {
  const tiers = await tiersOf(
    ctx.store,
    [...new Set(contacts.flatMap((each) => each.others.map((other) => other.id)))],
    now,
  );
  const labels = await contactLabels(
    ctx,
    actor,
    contacts.map((each) => each.evidenceId),
  );
  return contacts.map((contact) => ({
    digest: contact.digest,
    kind: contact.kind,
    label: labels.get(contact.evidenceId) ?? "",
    accounts: contact.others.map((other) => ({ ...other, tier: tiers.get(other.id) ?? 0 })),
    more: contact.more,
  }));
}

/** Each contact as it reads, for those who may; masked for others; empty once erased. */
async function contactLabels(
  ctx: Ctx,
  actor: PersonActor,
  ids: R.EvidenceRow["id"][],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { db, t } = ctx.store;
  const rows = await db
    .select({ id: t.evidence.id, caseId: t.evidence.caseId, sealed: t.evidence.sealed })
    .from(t.evidence)
    .where(inArray(t.evidence.id, ids));
  const sight = await sightOver(
    ctx,
    actor,
    rows.map(({ caseId }) => caseId),
  );
  const labels = rows.map(async ({ id, caseId, sealed }): Promise<[string, string]> => {
    const clear = await ctx.vault.open(sealed);
    if (clear === null) return [id, ""];
    const { canonical, reading } = JSON.parse(clear) as Evidence;
    const label = canonical ? canonical.slice(canonical.indexOf(":") + 1) : reading;
    return [id, sight.clear(caseId) ? label : masked(label)];
  });
  return new Map(await Promise.all(labels));
}
