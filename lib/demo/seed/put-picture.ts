import { and, eq } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import type { FileId } from "@/lib/domain/ids";
import { add } from "@/lib/domain/plan";
import { UNBOUND } from "@/lib/domain/records";
import { sniffImage } from "@/lib/media/sniff-image";
import { commitPlan } from "@/lib/usecases/commit-plan";
import type { Desk } from "./desk";
import type { Pictures } from "./pictures";

/** Hands one picture in, as the platform does before the item that shows it. Held ones are not kept twice. */
export async function putPicture(desk: Desk, actor: Actor, pictures: Pictures, file: string): Promise<void> {
  const { ctx } = desk;
  const { db, t } = ctx.store;
  const hash = pictures.hashOf(file);
  const held = await db
    .select({ id: t.file.id })
    .from(t.file)
    .where(and(eq(t.file.hash, hash), eq(t.file.authorId, UNBOUND)));
  if (held.length > 0) return;
  const bytes = pictures.bytesOf(file);
  const sniffed = await sniffImage(bytes);
  if (!sniffed.ok) throw new Error(`${file} is no picture: ${sniffed.refusal.kind}`);
  const id = ctx.newId("file") as FileId;
  const row = {
    id,
    hash,
    authorId: UNBOUND,
    ...sniffed.value,
    sizeBytes: bytes.length,
    bytes: await ctx.vault.sealBytes(UNBOUND, bytes),
    createdAt: ctx.now(),
  };
  const entry = {
    action: "intake.image",
    subject: { kind: "file", id },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { hash, sizeBytes: bytes.length },
  } as const;
  const done = await commitPlan(ctx, actor, { changes: [add("file", row)], entries: [entry] }, ctx.now());
  if (!done.ok) throw new Error(`${file} was refused: ${done.refusal.kind}`);
}
