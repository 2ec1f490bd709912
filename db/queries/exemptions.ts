import { and, desc, eq, gt, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import type * as R from "@/lib/domain/records";
import type { Store } from "../store";

export const EXEMPTION_STATES = ["in_force", "ended", "withdrawn"] as const;
export type ExemptionState = (typeof EXEMPTION_STATES)[number];
export type ExemptionFilter = {
  /** The account's platform id. */
  account: string | null;
  kind: R.Exemption["kind"] | null;
  state: ExemptionState | null;
};
export type ExemptionRow = {
  exemption: R.Exemption;
  account: Pick<R.Account, "id" | "name" | "platformId">;
  withdrawnAt: number | null;
};

/** The register, newest id first; `after` is the last id of the page before. */
export async function exemptionRows(
  { db, t }: Store,
  filter: ExemptionFilter,
  { now, after, limit }: { now: number; after: string | null; limit: number },
): Promise<ExemptionRow[]> {
  const { endsAt } = t.exemption;
  const stateIs = {
    in_force: and(isNull(t.exemptionWithdrawal.id), or(isNull(endsAt), gt(endsAt, now))),
    ended: and(isNull(t.exemptionWithdrawal.id), lte(endsAt, now)),
    withdrawn: isNotNull(t.exemptionWithdrawal.id),
  };
  return db
    .select({
      exemption: t.exemption,
      account: { id: t.account.id, name: t.account.name, platformId: t.account.platformId },
      withdrawnAt: t.exemptionWithdrawal.at,
    })
    .from(t.exemption)
    .innerJoin(t.account, eq(t.account.id, t.exemption.accountId))
    .leftJoin(t.exemptionWithdrawal, eq(t.exemptionWithdrawal.id, t.exemption.id))
    .where(
      and(
        filter.account ? eq(t.account.platformId, filter.account) : undefined,
        filter.kind ? eq(t.exemption.kind, filter.kind) : undefined,
        filter.state ? stateIs[filter.state] : undefined,
        after ? lt(t.exemption.id, after) : undefined,
      ),
    )
    .orderBy(desc(t.exemption.id))
    .limit(limit);
}
