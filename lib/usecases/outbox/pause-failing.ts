import { alertMessage, queuedEntry } from "@/lib/domain/appeals/messages";
import { add, move } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

const OUTBOX = { kind: "machine", id: "outbox" } as const;

/** Stops asking an endpoint that has failed for hours, and says so; what waits for it is kept. Loses races quietly. */
export async function pauseFailing(ctx: Ctx, endpoint: R.Endpoint): Promise<void> {
  const now = ctx.now();
  const cause = { kind: "webhook", id: endpoint.id } as const;
  const seal = await ctx.vault.sealer("outbox");
  const alert = alertMessage(
    { caseId: null, decisionId: null, now },
    { kind: "endpoint_paused", endpointId: endpoint.id },
    { newId: ctx.newId, seal },
  );
  await commitPlan(
    ctx,
    OUTBOX,
    {
      changes: [move("endpoint", endpoint, { pausedAt: now, pausedWhy: "failing" }), add("message", alert)],
      entries: [
        {
          action: "webhook.paused",
          subject: cause,
          cause: null,
          caseId: null,
          before: null,
          after: null,
          facts: { why: "failing" },
        },
        queuedEntry(alert, cause),
      ],
    },
    now,
  );
}
