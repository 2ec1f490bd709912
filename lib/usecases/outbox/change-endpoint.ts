import { endpointById } from "@/db/queries/outbox-facts";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { EndpointId } from "@/lib/domain/ids";
import type { Action } from "@/lib/domain/log/entry";
import { move } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { never, ok, type Result, refuse } from "@/lib/domain/result";
import { newSecret } from "@/lib/outbox/sign";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { SECRETS_AUTHOR } from "./add-endpoint";

export type EndpointOrder = "pause" | "resume" | "rotate" | "remove";
export type EndpointRefusal = NotAllowed | { kind: "not_found" } | { kind: "stale" } | { kind: "no_change" };

/** Both secrets sign for a day after a rotation, so that the platform can change over without losing a message. */
const OVERLAP_MS = 24 * 3_600_000;

/** Pauses, resumes, removes an endpoint or gives it a new secret, which is told this once. */
export async function changeEndpoint(
  ctx: Ctx,
  actor: PersonActor,
  given: { id: EndpointId; order: EndpointOrder },
): Promise<Result<{ secret: string | null }, EndpointRefusal>> {
  const allowed = permit(actor, "webhooks.write");
  if (!allowed.ok) return allowed;
  const endpoint = await endpointById(ctx.store, given.id);
  if (!endpoint || endpoint.removedAt !== null) return refuse({ kind: "not_found" });
  const now = ctx.now();
  const secret = given.order === "rotate" ? newSecret() : null;
  const sealed = secret === null ? null : (await ctx.vault.sealer(SECRETS_AUTHOR))(secret);
  if (given.order === (endpoint.pausedAt === null ? "resume" : "pause")) return refuse({ kind: "no_change" });
  const { action, set } = changeOf(given.order, { endpoint, now, sealed });
  const entry = {
    action,
    subject: { kind: "webhook", id: endpoint.id },
    cause: null,
    caseId: null,
    before: shownOf(endpoint),
    after: shownOf({ ...endpoint, ...set }),
    facts: given.order === "pause" ? { why: "by_hand" } : null,
  } as const;
  const done = await commitPlan(
    ctx,
    actor,
    { changes: [move("endpoint", endpoint, set)], entries: [entry] },
    now,
  );
  return done.ok ? ok({ secret }) : refuse({ kind: "stale" });
}

/** What the log shows of an endpoint. A rotation is told by its action: nothing of a secret is the log's business. */
const shownOf = ({ pausedAt, removedAt }: Pick<R.Endpoint, "pausedAt" | "removedAt">) => ({
  paused: pausedAt !== null,
  removed: removedAt !== null,
});

type Set = Partial<Omit<R.Endpoint, "id" | "version">>;

function changeOf(
  order: EndpointOrder,
  { endpoint, now, sealed }: { endpoint: R.Endpoint; now: number; sealed: string | null },
): { action: Action; set: Set } {
  switch (order) {
    case "pause":
      return { action: "webhook.paused", set: { pausedAt: now, pausedWhy: "by_hand" } };
    case "resume":
      return { action: "webhook.resumed", set: { pausedAt: null, pausedWhy: null } };
    case "remove":
      return { action: "webhook.removed", set: { removedAt: now } };
    case "rotate": {
      const previous = { previousSealed: endpoint.secretSealed, previousUntil: now + OVERLAP_MS };
      const secretSealed = sealed ?? endpoint.secretSealed;
      return {
        action: "webhook.secret_rotated",
        set: { ...previous, secretSealed },
      };
    }
    default:
      return never(order);
  }
}
