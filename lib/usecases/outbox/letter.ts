import { eq } from "drizzle-orm";
import { standingFacts } from "@/db/queries/outbox-facts";
import type { Json } from "@/lib/domain/log/entry";
import { letterText, standingBody } from "@/lib/domain/outbox/body";
import type * as R from "@/lib/domain/records";
import { signature } from "@/lib/outbox/sign";
import type { Ctx } from "../context";

/** `shown` is the text with the notice's link hidden: what is kept and seen on the desk. */
export type LetterText = { sent: string; shown: string };

const HIDDEN = "***";

/** The body of a message as it is sent now. Null: there is nothing left to say (the subject or its text is erased). */
export async function letterOf(ctx: Ctx, message: R.Message, publicUrl: string): Promise<LetterText | null> {
  if (message.kind === "standing") {
    if (message.subjectKind === "none") return null;
    const now = ctx.now();
    const subject = { kind: message.subjectKind, id: message.subjectId };
    const facts = await standingFacts(ctx.store, subject, now);
    if (!facts) return null;
    const data = standingBody(facts, { kind: subject.kind, version: message.subjectVersion }, now);
    const sent = letterText("standing", message.createdAt, data);
    return { sent, shown: sent };
  }
  const text = await ctx.vault.open(message.sealed);
  if (text === null) return null;
  const data = JSON.parse(text) as Json;
  if (message.kind !== "notice") {
    const account = await platformAccount(ctx, message);
    const sent = letterText(message.kind, message.createdAt, { account, ...(data as object) } as Json);
    return { sent, shown: sent };
  }
  const notice = await noticeData(ctx, message, data as { noticeId: string; token: string });
  const told = (link: string) => letterText("notice", message.createdAt, { ...notice, link } as Json);
  const { token } = data as { token: string };
  return { sent: told(`${publicUrl}/notice/${token}`), shown: told(`${publicUrl}/notice/${HIDDEN}`) };
}

async function noticeData(ctx: Ctx, message: R.Message, { noticeId }: { noticeId: string }) {
  const { db, t } = ctx.store;
  const [notice] = await db
    .select()
    .from(t.notice)
    .where(eq(t.notice.id, noticeId as R.Notice["id"]));
  const statement = notice ? await ctx.vault.open(notice.sealed) : null;
  return {
    noticeId,
    number: notice?.number ?? null,
    account: await platformAccount(ctx, message),
    statement: statement === null ? null : (JSON.parse(statement) as Json),
  };
}

async function platformAccount(ctx: Ctx, message: R.Message): Promise<string | null> {
  if (message.subjectKind !== "account") return null;
  const { db, t } = ctx.store;
  const [account] = await db
    .select({ platformId: t.account.platformId })
    .from(t.account)
    .where(eq(t.account.id, message.subjectId as R.Account["id"]));
  return account?.platformId ?? null;
}

/** Standard Webhooks headers. The id is the message's own: the same at every attempt. */
export async function headersOf(
  ctx: Ctx,
  endpoint: R.Endpoint,
  sent: { id: string; body: string },
): Promise<Record<string, string>> {
  const now = ctx.now();
  const isOldGood = endpoint.previousSealed !== null && now < (endpoint.previousUntil ?? 0);
  const sealed = [endpoint.secretSealed, ...(isOldGood ? [endpoint.previousSealed as string] : [])];
  const secrets = (await Promise.all(sealed.map((each) => ctx.vault.open(each)))).filter(
    (each) => each !== null,
  );
  if (secrets.length === 0) throw new Error(`the secret of ${endpoint.id} cannot be opened`);
  const atSeconds = Math.floor(now / 1000);
  return {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Weir",
    "webhook-id": sent.id,
    "webhook-timestamp": String(atSeconds),
    "webhook-signature": signature(secrets, { id: sent.id, atSeconds, body: sent.body }),
  };
}
