import { eq } from "drizzle-orm";
import { DAY_MS } from "@/lib/domain/policy/offence";
import { grantKnownGood } from "@/lib/usecases/exemptions/grant-known-good";
import { importExemptions, type OldExemption } from "@/lib/usecases/exemptions/import-exemptions";
import { evidenceOf } from "./decide";
import { between, type Desk, itemOf, personOf } from "./desk";
import { accountOf } from "./items";

/** Accounts that had leave to give contacts in private messages before the rules of 12 March 2025. */
const OLD = ["qinghe", "chengli", "nanyu", "xiaoman", "shengye", "yinxing"];
const WITHDRAWN_AT = Date.parse("2025-03-12T00:00:00+08:00");

/** The register of old exemptions, brought over when the desk opened: all withdrawn, shielding nobody. */
export async function importOldExemptions(desk: Desk): Promise<void> {
  const rows = OLD.map(
    (key, index): OldExemption => ({
      accountPlatformId: accountOf(key).platformId,
      reference: `PM-EX-${2024 - (index % 2)}-${String(between(key, 100, 999))}`,
      ownerName: "商家运营部",
      grantedAt: WITHDRAWN_AT - between(`${key} granted`, 90, 420) * DAY_MS,
      withdrawnAt: WITHDRAWN_AT,
    }),
  );
  const done = await importExemptions(desk.ctx, personOf(desk, "fangting"), rows);
  if (!done.ok || done.value.rejected.length > 0) desk.surprises.push(`exemptions: ${JSON.stringify(done)}`);
}

/** Overturned cases after which the contact was let pass on that account, and for how many days from the seeding. */
const KNOWN_GOOD: Record<string, number> = { "cs-05": 240, "pd-26": 45, "pf-17": 6 };

/** Lets an account show a contact that a reviewer found legitimate; only where the content says so. */
export async function grantAfter(desk: Desk, itemKey: string): Promise<void> {
  const days = KNOWN_GOOD[itemKey];
  const caseId = desk.cases.get(itemKey);
  if (days === undefined || !caseId) return;
  const { db, t } = desk.ctx.store;
  const found = await evidenceOf(desk, caseId);
  const canonical = found.map((each) => each.evidence.canonical).find((each) => each !== null);
  const [account] = await db
    .select({ id: t.account.id })
    .from(t.account)
    .where(eq(t.account.platformId, accountOf(itemOf(itemKey).authorKey).platformId));
  if (!canonical || !account) {
    desk.surprises.push(`${itemKey}: no contact to let pass`);
    return;
  }
  const done = await grantKnownGood(desk.ctx, personOf(desk, "danielho"), {
    accountId: account.id,
    canonical,
    reference: `${itemKey.toUpperCase()} · 核验通过`,
    ownerName: "Daniel Ho",
    endsAt: desk.now + days * DAY_MS,
  });
  if (!done.ok) desk.surprises.push(`${itemKey}: not let pass: ${done.refusal.kind}`);
}
