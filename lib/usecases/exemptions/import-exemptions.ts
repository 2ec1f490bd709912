import { inArray } from "drizzle-orm";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { Actor } from "@/lib/domain/actor";
import type { EntryDraft } from "@/lib/domain/log/entry";
import { add } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import type { NonEmpty } from "@/lib/domain/result";
import { ok, type Result } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

/** A grant of the old private-message exemption, as the platform's files have it. Times in epoch ms. */
export type OldExemption = {
  accountPlatformId: string;
  reference: string;
  ownerName: string;
  grantedAt: number;
  withdrawnAt: number;
};
export type ImportedExemptions = { imported: number; rejected: { row: number; reason: string }[] };

const ROWS_MAX = 500;

/**
 * Keeps old private-message exemptions, each withdrawn since its date: they are shown on account and case and
 * shield nobody (policy.md, S3). Bad rows are named and the rest is kept; a dry run only says so. At most 500 rows
 * a call.
 */
export async function importExemptions(
  ctx: Ctx,
  actor: Actor,
  rows: readonly OldExemption[],
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Result<ImportedExemptions, NotAllowed>> {
  const allowed = permit(actor, "exemption.write");
  if (!allowed.ok) return allowed;
  const { db, t } = ctx.store;
  const ids = rows.slice(0, ROWS_MAX).map((row) => row.accountPlatformId);
  const accounts = ids.length
    ? await db.select().from(t.account).where(inArray(t.account.platformId, ids))
    : [];
  const known = new Map(accounts.map((account) => [account.platformId, account.id]));
  const exemptions: R.Exemption[] = [];
  const withdrawals: R.ExemptionWithdrawal[] = [];
  const rejected: ImportedExemptions["rejected"] = [];
  for (const [index, row] of rows.entries()) {
    const accountId = known.get(row.accountPlatformId);
    const reason = index >= ROWS_MAX ? `more than ${ROWS_MAX} rows` : reasonAgainst(row, accountId);
    if (reason !== null || accountId === undefined) {
      rejected.push({ row: index + 1, reason: reason ?? "" });
      continue;
    }
    const id = ctx.newId("exemption");
    const { reference, ownerName, grantedAt, withdrawnAt } = row;
    const kind = "private_message" as const;
    exemptions.push({ id, accountId, kind, reference, digest: null, ownerName, grantedAt, endsAt: null });
    withdrawals.push({ id, at: withdrawnAt, by: actor.id });
  }
  if (exemptions.length > 0 && !dryRun) await keep(ctx, actor, exemptions, withdrawals);
  return ok({ imported: exemptions.length, rejected });
}

function reasonAgainst(row: OldExemption, accountId: string | undefined): string | null {
  if (accountId === undefined) return `account ${row.accountPlatformId} is not known`;
  if (row.reference.trim() === "") return "a reference is missing";
  if (Number.isNaN(row.grantedAt) || Number.isNaN(row.withdrawnAt)) return "a date is missing or is none";
  if (!(row.withdrawnAt >= row.grantedAt)) return "it was withdrawn before it was granted";
  return null;
}

async function keep(
  ctx: Ctx,
  actor: Actor,
  exemptions: R.Exemption[],
  withdrawals: R.ExemptionWithdrawal[],
): Promise<void> {
  const entries = exemptions.map(
    (row, index): EntryDraft => ({
      action: "exemption.imported",
      subject: { kind: "exemption", id: row.id },
      cause: { kind: "account", id: row.accountId },
      caseId: null,
      before: null,
      after: { kind: row.kind, inForce: false },
      facts: { grantedAt: row.grantedAt, withdrawnAt: withdrawals[index]?.at ?? null },
    }),
  );
  const done = await commitPlan(
    ctx,
    actor,
    {
      changes: [add("exemption", ...exemptions), add("exemptionWithdrawal", ...withdrawals)],
      entries: entries as NonEmpty<EntryDraft>,
    },
    ctx.now(),
  );
  if (!done.ok) throw new Error(`exemptions were refused: ${done.refusal.kind}`);
}
