import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { EndpointId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { ok, type Result } from "@/lib/domain/result";
import { newSecret } from "@/lib/outbox/sign";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { checkEndpoint, type EndpointInput, type EndpointInvalid } from "./endpoint-rules";

/** Whose key seals the secrets of endpoints. */
export const SECRETS_AUTHOR = "outbox";

/**
 * Adds a webhook. Its secret is told this once. It is told what can leave from now on; with `backlog` also what has
 * waited until now because nobody asked for it.
 */
export async function addEndpoint(
  ctx: Ctx,
  actor: PersonActor,
  { backlog = false, ...input }: EndpointInput & { backlog?: boolean | undefined },
): Promise<Result<{ id: EndpointId; secret: string }, NotAllowed | EndpointInvalid>> {
  const allowed = permit(actor, "webhooks.write");
  if (!allowed.ok) return allowed;
  const checked = checkEndpoint(input);
  if (!checked.ok) return checked;
  const now = ctx.now();
  const secret = newSecret();
  const endpoint: R.Endpoint = {
    id: ctx.newId("endpoint") as EndpointId,
    ...checked.value,
    secretSealed: (await ctx.vault.sealer(SECRETS_AUTHOR))(secret),
    previousSealed: null,
    previousUntil: null,
    pausedAt: null,
    pausedWhy: null,
    removedAt: null,
    startsAt: backlog ? null : now,
    createdAt: now,
    createdBy: actor.id,
    version: 1,
  };
  const entry = {
    action: "webhook.added",
    subject: { kind: "webhook", id: endpoint.id },
    cause: null,
    caseId: null,
    before: null,
    after: { host: new URL(endpoint.url).host, kinds: endpoint.kinds, paused: false },
    facts: { backlog },
  } as const;
  const done = await commitPlan(ctx, actor, { changes: [add("endpoint", endpoint)], entries: [entry] }, now);
  if (!done.ok) throw new Error(`a new endpoint was refused: ${done.refusal.kind}`);
  return ok({ id: endpoint.id, secret });
}
