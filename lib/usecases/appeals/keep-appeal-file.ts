import { and, eq } from "drizzle-orm";
import { loadFileFacts } from "@/db/queries/appeal-filing";
import type { FileRefusal } from "@/lib/domain/appeals/words";
import type { FileId, NoticeId } from "@/lib/domain/ids";
import { hex } from "@/lib/domain/log/bytes";
import { add } from "@/lib/domain/plan";
import type * as R from "@/lib/domain/records";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { PictureRefusal } from "@/lib/media/reading";
import { cleanImage } from "@/lib/media/sniff-image";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { isUniqueViolation } from "../unique-violation";
import type { Appellant } from "./file-appeal";

export type KeepFileRefusal = PictureRefusal | Extract<FileRefusal, { kind: "not_found" }>;
type Kept = { bytes: Uint8Array; contentType: string; width: number; height: number };

const PDF_HEAD = "%PDF-";

/**
 * Keeps an attachment before its appeal is filed: an image, written anew without metadata, or a PDF as it is; at most
 * the pack's bytes. Sealed under the account's key; the same bytes are kept once.
 */
export async function keepAppealFile(
  ctx: Ctx,
  actor: Appellant,
  { noticeId, bytes }: { noticeId: NoticeId; bytes: Uint8Array },
): Promise<Result<{ fileId: FileId; contentType: string; sizeBytes: number }, KeepFileRefusal>> {
  const facts = await loadFileFacts(ctx.store, ctx.packs, { noticeId, files: [] });
  const reaches = actor.kind === "key" || (actor.id === noticeId && !facts?.linkRevoked);
  if (!facts || !reaches) return refuse({ kind: "not_found" });
  const bytesMax = facts.pack.appeals.fileBytesMax;
  if (bytes.length > bytesMax) return refuse({ kind: "too_large", bytes: bytes.length, bytesMax });
  const cleaned = await cleanedFile(bytes);
  if (!cleaned.ok) return cleaned;
  const written = cleaned.value.bytes.length;
  if (written > bytesMax) return refuse({ kind: "too_large", bytes: written, bytesMax });
  const { account } = facts;
  const row: R.StoredFile = {
    id: ctx.newId("file") as FileId,
    hash: hex(ctx.sha256(bytes)),
    authorId: account.id,
    contentType: cleaned.value.contentType,
    width: cleaned.value.width,
    height: cleaned.value.height,
    sizeBytes: cleaned.value.bytes.length,
    bytes: await ctx.vault.sealBytes(account.id, cleaned.value.bytes),
    createdAt: ctx.now(),
  };
  const kept = await keep(ctx, actor, row);
  return ok({ fileId: kept.id, contentType: kept.contentType, sizeBytes: kept.sizeBytes });
}

async function cleanedFile(bytes: Uint8Array): Promise<Result<Kept, PictureRefusal>> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PDF_HEAD.length));
  if (head === PDF_HEAD) return ok({ bytes, contentType: "application/pdf", width: 0, height: 0 });
  const image = await cleanImage(bytes);
  return image.ok ? ok(image.value) : refuse(image.refusal);
}

async function keep(ctx: Ctx, actor: Appellant, row: R.StoredFile): Promise<R.StoredFile> {
  const entry = {
    action: "intake.image",
    subject: { kind: "file", id: row.id },
    cause: null,
    caseId: null,
    before: null,
    after: null,
    facts: { sealed: hex(ctx.sha256(row.bytes)), sizeBytes: row.sizeBytes },
  } as const;
  try {
    const done = await commitPlan(
      ctx,
      actor,
      { changes: [add("file", row)], entries: [entry] },
      row.createdAt,
    );
    if (!done.ok) throw new Error(`an attachment was refused: ${done.refusal.kind}`);
    return row;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const { db, t } = ctx.store;
    const same = and(eq(t.file.hash, row.hash), eq(t.file.authorId, row.authorId));
    const [known] = await db.select().from(t.file).where(same);
    if (!known) throw error;
    return known;
  }
}
