import { createHash } from "node:crypto";
import { findApiReply, keepApiReply } from "@/db/operational-replies";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Ctx } from "@/lib/usecases/context";
import { idempotencyKey } from "./idempotency-key";
import type { AnyRefusal } from "./problem";

type Asked = { actorId: string; request: Request; bytes: Uint8Array };
type Answer = Result<unknown, AnyRefusal> | Response;

/** Larger answers are made anew: what they are of is harmless to send again. */
const REPLY_LENGTH_MAX = 2 * 1024 * 1024;

/**
 * Answers a repeated `Idempotency-Key` as the first time, also when the first time changed nothing; the same key
 * with another path or body is refused. Refusals are not kept: they may be sent again. What moves money keeps its
 * key in the transaction itself (`usecases/idempotency.ts`); this is for everything beside.
 */
export async function oncePerKey(
  ctx: Ctx,
  { actorId, request, bytes }: Asked,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const key = idempotencyKey(request.headers);
  if (!key.ok) return key;
  if (key.value === null) return run();
  const id = `${actorId}:${key.value}`;
  const inputHash = hashOf(request, bytes);
  const kept = await findApiReply(ctx.store, id);
  if (kept) {
    return kept.inputHash === inputHash
      ? ok(JSON.parse(kept.reply) as unknown)
      : refuse({ kind: "key_reused" });
  }
  const answer = await run();
  if (answer instanceof Response || !answer.ok) return answer;
  const reply = JSON.stringify(answer.value ?? null);
  if (reply.length > REPLY_LENGTH_MAX) return answer;
  await keepApiReply(ctx.store, { id, inputHash, reply, at: ctx.now() });
  return answer;
}

/** A form's boundary is made anew at every attempt and is no part of what is said. */
function hashOf(request: Request, bytes: Uint8Array): string {
  const boundary = /boundary="?([^";]+)"?/.exec(request.headers.get("content-type") ?? "")?.[1];
  const said = Buffer.from(bytes);
  const plain = boundary === undefined ? said : said.toString("latin1").replaceAll(boundary, "");
  const { pathname, search } = new URL(request.url);
  return createHash("sha256").update(`${pathname}${search}\n`).update(plain).digest("hex");
}
