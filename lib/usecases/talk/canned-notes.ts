import { eq } from "drizzle-orm";
import { permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { CannedNoteId } from "@/lib/domain/ids";
import { add, type Change, move } from "@/lib/domain/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";

export type NoteRefusal =
  | { kind: "not_allowed"; permission: string }
  | { kind: "not_found" }
  | { kind: "stale"; what: string[]; by: null; at: null };

/** Keeps a note ready for all, changes one (`id`, with the version seen) or retires it. For those who lead a shift. */
export async function putCannedNote(
  ctx: Ctx,
  actor: PersonActor,
  given: { id: CannedNoteId | null; version: number; title: string; body: string; retired: boolean },
): Promise<Result<{ id: CannedNoteId }, NoteRefusal>> {
  const allowed = permit(actor, "case.assign");
  if (!allowed.ok) return allowed;
  const now = ctx.now();
  const { db, t } = ctx.store;
  const id = given.id ?? (ctx.newId("canned") as CannedNoteId);
  const { title, body } = given;
  const set = { title, body, by: actor.id, at: now, retiredAt: given.retired ? now : null };
  let change: Change;
  if (given.id) {
    const [found] = await db.select().from(t.cannedNote).where(eq(t.cannedNote.id, given.id));
    if (!found) return refuse({ kind: "not_found" });
    change = move("cannedNote", { id, version: given.version }, set);
  } else change = add("cannedNote", { id, version: 1, ...set });
  const entry = {
    action: "canned_note.changed",
    subject: { kind: "note", id },
    cause: null,
    caseId: null,
    before: given.id ? { version: given.version } : null,
    after: { version: given.id ? given.version + 1 : 1, retired: given.retired },
    facts: null,
  } as const;
  const done = await commitPlan(ctx, actor, { changes: [change], entries: [entry] }, now);
  return done.ok ? ok({ id }) : refuse({ kind: "stale", what: ["note"], by: null, at: null });
}
