import { and, eq } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import type { FileId } from "@/lib/domain/ids";
import { hex } from "@/lib/domain/log/bytes";
import { add, type Plan } from "@/lib/domain/plan";
import { type StoredFile, UNBOUND } from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { PictureRefusal } from "@/lib/media/reading";
import { cleanImage } from "@/lib/media/sniff-image";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";

/** `hash` is the SHA-256 of the bytes as received: what items name the picture by. */
export type PutImage = { hash: string; width: number; height: number; contentType: string };

/**
 * Takes a picture before the item that shows it: sniffed, written anew without metadata, sealed under no author yet.
 * A picture that is here already is not stored twice. Refuses what is no picture, too large or broken.
 */
export async function putImage(
  ctx: Ctx,
  actor: Actor,
  bytes: Uint8Array,
): Promise<Result<PutImage, PictureRefusal>> {
  const hash = hex(ctx.sha256(bytes));
  const known = await unboundCopy(ctx, hash);
  if (known) return ok(known);
  const cleaned = await cleanImage(bytes);
  if (!cleaned.ok) return refuse(cleaned.refusal);
  const { contentType, width, height } = cleaned.value;
  const now = ctx.now();
  const file: StoredFile = {
    id: ctx.newId("file") as FileId,
    hash,
    authorId: UNBOUND,
    contentType,
    width,
    height,
    sizeBytes: cleaned.value.bytes.length,
    bytes: await ctx.vault.sealBytes(UNBOUND, cleaned.value.bytes),
    createdAt: now,
  };
  try {
    const done = await commitPlan(ctx, actor, planOf(ctx, file), now);
    if (!done.ok) throw new Error(`a picture was refused: ${done.refusal.kind}`);
  } catch (error) {
    // The same picture twice at once: the other one is kept.
    if (!isUniqueViolation(error)) throw error;
  }
  return ok({ hash, width, height, contentType });
}

/** The commitment is to the sealed bytes, which are salted: nobody can try pictures against the log. */
const planOf = (ctx: Ctx, file: StoredFile): Plan => ({
  changes: [add("file", file)],
  entries: [
    {
      action: "intake.image",
      subject: { kind: "file", id: file.id },
      cause: null,
      caseId: null,
      before: null,
      after: null,
      facts: { sealed: hex(ctx.sha256(file.bytes)), sizeBytes: file.sizeBytes },
    },
  ],
});

async function unboundCopy(ctx: Ctx, hash: string): Promise<PutImage | null> {
  const { db, t } = ctx.store;
  const [file] = await db
    .select({
      hash: t.file.hash,
      width: t.file.width,
      height: t.file.height,
      contentType: t.file.contentType,
    })
    .from(t.file)
    .where(and(eq(t.file.hash, hash), eq(t.file.authorId, UNBOUND)));
  return file ?? null;
}
