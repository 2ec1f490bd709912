import { type ExemptionFilter, type ExemptionState, exemptionRows } from "@/db/queries/exemptions";
import { may } from "@/lib/domain/access/table";
import type { PersonActor } from "@/lib/domain/actor";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "@/lib/usecases/context";

const ROWS_PER_PAGE = 50;

export type ExemptionRowView = Pick<
  R.Exemption,
  "id" | "kind" | "reference" | "ownerName" | "grantedAt" | "endsAt"
> & {
  accountId: string;
  accountName: string;
  platformId: string;
  withdrawnAt: number | null;
  state: ExemptionState;
};

export type ExemptionsPageView = {
  rows: ExemptionRowView[];
  next: string | null;
  filter: ExemptionFilter;
  mayWrite: boolean;
};

/** Whether an exemption shields at a moment. */
export function exemptionState(
  { endsAt, withdrawnAt }: { endsAt: number | null; withdrawnAt: number | null },
  now: number,
): ExemptionState {
  if (withdrawnAt !== null) return "withdrawn";
  return endsAt !== null && endsAt <= now ? "ended" : "in_force";
}

/** The register of exemptions: what shields, until when, in whose name; and what once did. */
export async function loadExemptionsPage(
  ctx: Ctx,
  actor: PersonActor,
  { filter, after }: { filter: ExemptionFilter; after: string | null },
): Promise<ExemptionsPageView> {
  const now = ctx.now();
  const found = await exemptionRows(ctx.store, filter, { now, after, limit: ROWS_PER_PAGE + 1 });
  const shown = found.slice(0, ROWS_PER_PAGE);
  return {
    rows: shown.map(({ exemption, account, withdrawnAt }) => {
      const { id, kind, reference, ownerName, grantedAt, endsAt } = exemption;
      return {
        ...{ id, kind, reference, ownerName, grantedAt, endsAt, withdrawnAt },
        accountId: account.id,
        accountName: account.name,
        platformId: account.platformId,
        state: exemptionState({ endsAt, withdrawnAt }, now),
      };
    }),
    next: found.length > shown.length ? (shown.at(-1)?.exemption.id ?? null) : null,
    filter,
    mayWrite: may(actor.role, "exemption.write"),
  };
}
