import { noteTest } from "@/db/operational-outbox";
import { endpointById } from "@/db/queries/outbox-facts";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { EndpointId } from "@/lib/domain/ids";
import type { Plan } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Posted } from "@/lib/outbox/post";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import type { Outside } from "./deliver";
import { headersOf } from "./letter";

export type Tested = Pick<Posted, "outcome" | "status" | "response">;

/**
 * Sends one signed letter that says nothing but "test", now, and tells what came of it. It leaves although the stop
 * switch may be on or the endpoint paused: it tells the platform nothing of anybody, and is how one finds the fault.
 */
export async function testEndpoint(
  ctx: Ctx,
  actor: PersonActor,
  id: EndpointId,
  { post }: Pick<Outside, "post">,
): Promise<Result<Tested, NotAllowed | { kind: "not_found" }>> {
  const allowed = permit(actor, "webhooks.write");
  if (!allowed.ok) return allowed;
  const endpoint = await endpointById(ctx.store, id);
  if (!endpoint || endpoint.removedAt !== null) return refuse({ kind: "not_found" });
  const startedAt = ctx.now();
  const messageId = ctx.newId("message");
  const body = JSON.stringify({ type: "test", timestamp: new Date(startedAt).toISOString(), data: {} });
  const headers = await headersOf(ctx, endpoint, { id: messageId, body });
  const posted = await post({ url: endpoint.url, headers, body });
  await keep(ctx, actor, { endpoint, posted, startedAt, request: JSON.stringify({ headers, body }) });
  return ok(posted);
}

type Done = { endpoint: R.Endpoint; posted: Posted; startedAt: number; request: string };

async function keep(
  ctx: Ctx,
  actor: PersonActor,
  { endpoint, posted, startedAt, request }: Done,
): Promise<void> {
  const seal = await ctx.vault.sealer("outbox");
  const now = ctx.now();
  await noteTest(ctx.store, {
    id: ctx.newId("attempt"),
    deliveryId: null,
    endpointId: endpoint.id,
    number: 1,
    at: now,
    tookMs: now - startedAt,
    outcome: posted.outcome,
    status: posted.status,
    requestSealed: seal(request),
    responseSealed: posted.response === "" ? null : seal(posted.response),
  });
  const entry = {
    action: "webhook.tested",
    subject: { kind: "webhook", id: endpoint.id },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { outcome: posted.outcome, status: posted.status },
  } as const;
  const plan: Plan = { changes: [{ kind: "nothing", why: "a test changes no record" }], entries: [entry] };
  const done = await commitPlan(ctx, actor, plan, now);
  if (!done.ok) throw new Error(`a test was refused: ${done.refusal.kind}`);
}
