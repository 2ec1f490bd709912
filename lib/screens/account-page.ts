import { eq } from "drizzle-orm";
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
import { masked, seesContacts } from "@/lib/domain/access/sight";
import type { PersonActor } from "@/lib/domain/actor";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { AccountId } from "@/lib/domain/ids";
import { assess } from "@/lib/domain/policy/assess";
import { packAt } from "@/lib/domain/policy/default-pack";
import { countOffences, DAY_MS } from "@/lib/domain/policy/offence";
import { standingAt, tierInForce } from "@/lib/domain/policy/standing";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";
import { caseRows } from "./case-rows";
import { damagesViews } from "./damages-views";
import { heldMeasure, measureView } from "./measure-views";
import { accountView, storeView, strikeViews } from "./subject-views";
import type { AccountPageView, SharedContactView } from "./views";

const CASES_SHOWN = 12;

/** The account's record: derived standing, timeline, strikes, stores, shared contacts. Null: no such account. */
export async function loadAccountPage(
  ctx: Ctx,
  actor: PersonActor,
  id: AccountId,
): Promise<AccountPageView | null> {
  const account = await accountById(ctx.store, id);
  if (!account) return null;
  const now = ctx.now();
  const pack = packAt(ctx.packs, now);
  const stores = await storesOf(ctx.store, account);
  const own = stores.find((each) => each.relation === "owner")?.store ?? null;
  const history = await loadHistory(ctx.store, { accountId: id, storeId: own?.id ?? null }, pack, now);
  const [records, strikes, cases, contacts, exemptions] = await Promise.all([
    measuresOn(ctx.store, [{ kind: "account", id }]),
    strikesOn(ctx.store, id, null),
    caseRows(ctx, actor, { accountId: id }, { limit: CASES_SHOWN, before: null }),
    sharedContacts(ctx.store, id),
    exemptionsOf(ctx.store, id),
  ]);
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
  const next = assess(
    {
      subject: {
        hasStore: own !== null,
        depositRequiredFen: own?.depositRequiredFen ?? 0,
        depositAvailableFen: balance?.availableFen ?? 0,
      },
      history,
      case: {
        category: "D3",
        severity: "standard",
        coordinated: false,
        graveHarm: false,
        conductAt: now,
        decidedAt: now,
      },
      operatorDamagesWindowFen: 0,
    },
    pack,
  );
  const counting = strikes.filter(
    (strike) => counted.find((each) => each.id === strike.decision.id)?.verdict === "counts",
  );
  return {
    account: accountView(account),
    now,
    tier: tierInForce(standing, { kind: "account", id }),
    standing: standing.lines,
    strikes: await strikeViews(ctx, actor, strikes, counted),
    activeStrikes: counting.length,
    strikeWindowStart: now - (pack.categories.find((each) => each.id === "D3")?.countDays ?? 180) * DAY_MS,
    nextTier: next.tier,
    measures: records.map(measureView),
    damages: await damagesViews(ctx, strikes),
    cases: cases.rows,
    caseCount: cases.total,
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
    exemptions: exemptions.map(({ exemption, withdrawnAt }) => ({ ...exemption, withdrawnAt })),
  };
}

const sumOf = (strikes: { decision: R.Decision }[], of: (decision: R.Decision) => number): number =>
  strikes.reduce((sum, strike) => sum + of(strike.decision), 0);

async function contactViews(
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
  return Promise.all(
    contacts.map(async (contact) => ({
      digest: contact.digest,
      kind: contact.kind,
      label: await contactLabel(ctx, actor, contact.evidenceId),
      accounts: contact.others.map((other) => ({ ...other, tier: tiers.get(other.id) ?? 0 })),
    })),
  );
}

/** The contact as it reads, for those who may; masked for others; empty once erased. */
async function contactLabel(ctx: Ctx, actor: PersonActor, evidenceId: R.EvidenceRow["id"]): Promise<string> {
  const { db, t } = ctx.store;
  const [row] = await db
    .select({ sealed: t.evidence.sealed })
    .from(t.evidence)
    .where(eq(t.evidence.id, evidenceId));
  const clear = row ? await ctx.vault.open(row.sealed) : null;
  if (clear === null) return "";
  const { canonical, reading } = JSON.parse(clear) as Evidence;
  const label = canonical ? canonical.slice(canonical.indexOf(":") + 1) : reading;
  return seesContacts(actor.role) ? label : masked(label);
}
