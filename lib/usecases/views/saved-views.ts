import {
  changeView,
  defaultView,
  keepView,
  removeView,
  setDefaultView,
  viewsFor,
} from "@/db/operational-views";
import type { PersonActor } from "@/lib/domain/actor";
import type { ViewId } from "@/lib/domain/ids";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export type ViewRefusal = { kind: "not_found" } | { kind: "too_many" };
export type SavedViewView = {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  mine: boolean;
  owner: string;
  isDefault: boolean;
};

/** The views a person can choose: their own and the shared ones. */
export async function listViews(ctx: Ctx, actor: PersonActor): Promise<SavedViewView[]> {
  const [rows, first] = await Promise.all([viewsFor(ctx.store, actor.id), defaultView(ctx.store, actor.id)]);
  return rows.map(({ id, name, query, shared, personId, owner }) => ({
    id,
    name,
    query,
    shared,
    owner,
    mine: personId === actor.id,
    isDefault: id === first,
  }));
}

/** Keeps the queue's filters, tab and sort under a name. Sharing one is logged; what it filters is in it. */
export async function saveView(
  ctx: Ctx,
  actor: PersonActor,
  given: { name: string; query: string; shared: boolean },
): Promise<Result<{ id: string }, ViewRefusal>> {
  const id = ctx.newId("view") as ViewId;
  const kept = await keepView(ctx.store, { id, personId: actor.id, ...given, at: ctx.now() });
  if (!kept) return refuse({ kind: "too_many" });
  if (given.shared) await logShared(ctx, actor, id, true);
  return ok({ id });
}

export async function editView(
  ctx: Ctx,
  actor: PersonActor,
  given: { id: string; name?: string; shared?: boolean; isDefault?: boolean },
): Promise<Result<{ id: string }, ViewRefusal>> {
  const { id, isDefault, name, shared } = given;
  if (isDefault !== undefined) {
    const known = (await viewsFor(ctx.store, actor.id)).some((view) => view.id === id);
    if (!known) return refuse({ kind: "not_found" });
    await setDefaultView(ctx.store, actor.id, isDefault ? id : null);
  }
  const set = { ...(name === undefined ? {} : { name }), ...(shared === undefined ? {} : { shared }) };
  if (Object.keys(set).length === 0) return ok({ id });
  if (!(await changeView(ctx.store, { id, personId: actor.id }, set))) return refuse({ kind: "not_found" });
  if (shared !== undefined) await logShared(ctx, actor, id, shared);
  return ok({ id });
}

export async function dropView(ctx: Ctx, actor: PersonActor, id: string): Promise<Result<null, ViewRefusal>> {
  return (await removeView(ctx.store, { id, personId: actor.id })) ? ok(null) : refuse({ kind: "not_found" });
}

/** The query with which this person's queue opens, or null. */
export async function firstQuery(ctx: Ctx, actor: PersonActor): Promise<string | null> {
  const id = await defaultView(ctx.store, actor.id);
  if (!id) return null;
  return (await viewsFor(ctx.store, actor.id)).find((view) => view.id === id)?.query ?? null;
}

async function logShared(ctx: Ctx, actor: PersonActor, id: string, shared: boolean): Promise<void> {
  const entry = {
    action: "view.shared",
    subject: { kind: "view", id },
    cause: null,
    caseId: null,
    before: null,
    after: { shared },
    facts: null,
  } as const;
  const changes: [{ kind: "nothing"; why: string }] = [
    { kind: "nothing", why: "views are not of record, sharing one is told" },
  ];
  await commitPlan(ctx, actor, { changes, entries: [entry] }, ctx.now());
}
