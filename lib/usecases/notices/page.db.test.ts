import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { NoticeId } from "@/lib/domain/ids";
import { euStatement } from "@/lib/domain/policy/eu-statement";
import { renderPdf } from "@/lib/pdf/render";
import { noticeDocument } from "@/lib/screens/notice-document";
import { openNoticePage, readNoticePage } from "@/lib/screens/notice-page";
import { openNoticeFile } from "@/lib/screens/notice-pictures";
import { answered, judged } from "@/lib/test/appeal-desk";
import { confirmed, newKey, newPerson, openCase } from "@/lib/test/desk";
import { freshContext } from "@/lib/test/fresh-context";
import { readPdf } from "@/lib/test/read-pdf";
import { askMerchant } from "../appeals/ask-merchant";
import { claimAppeal, releaseAppeal } from "../appeals/claim-appeal";
import { withdrawAppeal } from "../appeals/withdraw-appeal";
import type { Ctx } from "../context";
import { readAppealDraft } from "./appeal-draft";
import { giveNoticeLink, noticeOfLink } from "./notice-link";
import { type FoundNotice, reachedNotice } from "./reached-notice";
import { revokeNotice } from "./revoke-notice";
import { type PageForm, sendAnswer, sendAppeal } from "./send-from-page";

const DAY = 86_400_000;
const FORM: Omit<PageForm, "key"> = {
  ground: "too_heavy",
  statement: "这条消息是客服误发。",
  phone: "13800006621",
  files: [],
  remove: "",
  send: true,
  language: "zh",
};
const form = (over: Partial<PageForm> = {}): PageForm => ({ ...FORM, key: newKey(), ...over });

const photo = (colour = "#047781") =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .withExif({ IFD0: { Artist: "secret place" } })
    .jpeg()
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));

async function reach(ctx: Ctx, noticeId: NoticeId): Promise<FoundNotice> {
  const { db, t } = ctx.store;
  const [row] = await db.select().from(t.notice).where(eq(t.notice.id, noticeId));
  const found = await reachedNotice(ctx, row?.number ?? 0, [noticeId]);
  if (!found) throw new Error("not reached");
  return found;
}

async function page(ctx: Ctx, noticeId: NoticeId) {
  const opened = await openNoticePage(ctx, noticeId);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

describe("the link of a notice", () => {
  it("is swapped without opening the notice, and whatever is wrong with it has one answer", async () => {
    const { ctx, clock } = await freshContext();
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周");
    await confirmed(ctx, lin, await openCase(ctx, { id: "n1" }));
    const { db, t } = ctx.store;
    const [notice] = await db.select().from(t.notice);
    if (!notice) throw new Error("no notice");
    expect(await giveNoticeLink(ctx, zhou, notice.number)).toMatchObject({ refusal: { kind: "not_found" } });
    clock.now += 3_600_000;
    expect(await giveNoticeLink(ctx, lin, notice.number)).toMatchObject({ refusal: { kind: "not_allowed" } });
    const given = await giveNoticeLink(ctx, zhou, notice.number);
    if (!given.ok) throw new Error(given.refusal.kind);
    const { token } = given.value;
    expect(await noticeOfLink(ctx, token)).toEqual({
      ok: true,
      value: { noticeId: notice.id, number: notice.number },
    });
    expect(await db.select().from(t.noticeHandOver)).toEqual([]);
    expect((await readNoticePage(ctx, notice.id, zhou)).ok).toBe(true);
    expect(await db.select().from(t.noticeHandOver)).toEqual([]);
    const log = await db.select().from(t.logEntry);
    expect(log.filter((entry) => entry.action === "notice.link_given")).toHaveLength(1);
    expect(log.some((entry) => entry.text.includes(token))).toBe(false);
    expect(await reachedNotice(ctx, notice.number, [])).toBeNull();
    expect(await reachedNotice(ctx, Number.NaN, [notice.id])).toBeNull();
    expect(await reachedNotice(ctx, notice.number + 1, [notice.id])).toBeNull();
    await revokeNotice(ctx, zhou, notice.id);
    const wrong = [token, `${token.slice(0, -1)}x`, "", "../../etc", "A".repeat(32)];
    const answers = await Promise.all(wrong.map((each) => noticeOfLink(ctx, each)));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await reachedNotice(ctx, notice.number, [notice.id])).toBeNull();
    expect(await giveNoticeLink(ctx, zhou, notice.number)).toMatchObject({ refusal: { kind: "revoked" } });
  });

  it("shows the very words in their place, hands over once, and masks for who may not read contacts", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    const auditor = await newPerson(ctx, "auditor", "审计");
    const text = "<script>alert(1)</script> 想要同款加薇❤️ abc_2024 备注";
    const { noticeId } = await judged(at, lin, { id: "n1", text });
    const view = await page(ctx, noticeId);
    const [shown] = view.found.texts;
    expect(shown?.text).toBe(text);
    expect(shown?.spans.map(({ start, end }) => text.slice(start, end)).join()).toContain("abc_2024");
    expect(view.rules[0]?.examples.length).toBeGreaterThan(0);
    expect(view.applies.every((line) => line.state === "now" || line.endAt === null)).toBe(true);
    expect(view.filing).toMatchObject({ refusal: null, isReReview: false });
    expect((await page(ctx, noticeId)).handedOverAt).toBe(view.handedOverAt);
    const masked = await readNoticePage(ctx, noticeId, auditor);
    expect(JSON.stringify({ ...(masked.ok ? masked.value : {}), content: null })).not.toContain("abc_2024");
    const pdf = await readPdf(await renderPdf(noticeDocument(view, "zh-CN")));
    for (const part of ["abc_2024", "如何申诉", "该规则的示例", view.noticeNumber])
      expect(pdf.text).toContain(part);
    const eu = JSON.stringify(euStatement(view.content.facts));
    for (const name of ["abc_2024", view.accountName, view.storeName ?? "店铺"])
      expect(eu).not.toContain(name);
    expect(JSON.parse(eu)).toMatchObject({
      automated_detection: "Yes",
      automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED",
      decision_ground: "DECISION_GROUND_INCOMPATIBLE_CONTENT",
    });
  });
});

describe("an appeal from the page", () => {
  it("keeps what was typed and added whatever goes wrong, and files it once", async () => {
    const at = await freshContext();
    const { ctx } = at;
    const lin = await newPerson(ctx);
    await newPerson(ctx, "senior");
    const { noticeId } = await judged(at, lin, { id: "n1" });
    const found = await reach(ctx, noticeId);
    const big = new Uint8Array(20 * 1024 * 1024).fill(7);
    const html = new TextEncoder().encode("<html><script>alert(1)</script>");
    expect(await sendAppeal(ctx, found, form({ files: [await photo(), big] }))).toBe("file_too_large");
    expect(await sendAppeal(ctx, found, form({ files: [html] }))).toBe("file_wrong_type");
    const draft = await readAppealDraft(ctx, found.notice);
    expect(draft).toMatchObject({ statement: FORM.statement, phone: FORM.phone, ground: "too_heavy" });
    expect(draft.files).toHaveLength(1);
    expect(await sendAppeal(ctx, found, form({ statement: " " }))).toBe("statement_needed");
    expect(await sendAppeal(ctx, found, form({ statement: "长".repeat(2_001) }))).toBe("statement_long");
    expect(await sendAppeal(ctx, found, form({ send: false, files: [await photo("#ff0000")] }))).toBe("kept");
    const two = (await readAppealDraft(ctx, found.notice)).files;
    expect(await sendAppeal(ctx, found, form({ send: false, remove: two[1]?.id ?? "" }))).toBe("kept");
    // A picture that is a page too: what is kept is drawn anew, and nothing of the page is left.
    const polyglot = new Uint8Array([...(await photo("#00ff00")), ...html]);
    expect(await sendAppeal(ctx, found, form({ files: [polyglot] }))).toBeNull();
    const { appeals } = await page(ctx, noticeId);
    expect(appeals[0]?.statement).toBe(`【处理过重】\n\n${FORM.statement}\n\n联系电话：13800006621`);
    expect(appeals[0]?.files.map((file) => file.contentType)).toEqual(["image/jpeg", "image/jpeg"]);
    for (const { id } of appeals[0]?.files ?? []) {
      const kept = Buffer.from((await openNoticeFile(ctx, found.notice, id as never))?.bytes ?? []).toString(
        "latin1",
      );
      expect(kept).not.toMatch(/secret place|<script>/);
      expect(kept.length).toBeGreaterThan(100);
    }
    expect((await readAppealDraft(ctx, found.notice)).statement).toBe("");
    expect(await sendAppeal(ctx, found, form())).toBe("open_already");
    const stranger = await judged(at, lin, { id: "m1", account: "acc-2", store: "S-2" });
    const theirs = await reach(ctx, stranger.noticeId);
    expect(await openNoticeFile(ctx, theirs.notice, (appeals[0]?.files[0]?.id ?? "") as never)).toBeNull();
  }, 60_000);

  it("asks and is answered with files, ends with a reasoned reply, a receipt, and one re-review", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    const zhou = await newPerson(ctx, "senior", "周");
    const he = await newPerson(ctx, "senior", "何");
    const { noticeId } = await judged(at, lin, { id: "n1" });
    const found = await reach(ctx, noticeId);
    expect(await sendAppeal(ctx, found, form())).toBeNull();
    const appealId = (await page(ctx, noticeId)).appeals[0]?.id;
    if (!appealId) throw new Error("no appeal");
    expect(await sendAnswer(ctx, found, appealId, form())).toBe("nothing_asked");
    const claim = await claimAppeal(ctx, zhou, appealId);
    if (!claim.ok) throw new Error(claim.refusal.kind);
    await askMerchant(ctx, zhou, { appealId, fence: claim.value.fence, text: "请提供订单截图" }, newKey());
    const files = [new TextEncoder().encode("%PDF-1.7 a"), await photo()];
    expect(await sendAnswer(ctx, found, appealId, form({ statement: "见附件", files }))).toBeNull();
    const asked = (await page(ctx, noticeId)).appeals[0];
    expect(asked).toMatchObject({ state: "acknowledged" });
    expect(asked?.files).toHaveLength(2);
    expect(asked?.messages.map(({ from, text }) => [from, text])).toEqual([
      ["staff", "请提供订单截图"],
      ["merchant", "见附件"],
    ]);
    expect(JSON.stringify(asked)).not.toMatch(/周|何|林晓/);
    await releaseAppeal(ctx, zhou, { appealId, fence: claim.value.fence });
    await answered(ctx, zhou, appealId, { kind: "upheld" });
    clock.now += 14 * DAY;
    const rejected = await page(ctx, noticeId);
    expect(rejected.filing).toMatchObject({ refusal: null, isReReview: true });
    expect(rejected.filing.until).toBe((rejected.appeals[0]?.outcome?.at ?? 0) + 15 * DAY);
    expect(await sendAppeal(ctx, found, form({ statement: "请再次复核" }))).toBeNull();
    const again = (await page(ctx, noticeId)).appeals[1];
    if (!again) throw new Error("no re-review");
    await answered(ctx, he, again.id, { kind: "reversed" });
    const done = await page(ctx, noticeId);
    expect(done.stands.kind).toBe("reversed");
    expect(done.applies.filter((line) => line.state === "now")).toEqual([]);
    expect(done.changes[0]?.words.after.en).toContain("No penalty");
    expect(done.changes[0]?.words.ended.length).toBeGreaterThan(0);
    const pdf = await readPdf(await renderPdf(noticeDocument(done, "zh-CN")));
    for (const part of ["已复核，理由如下", "变更前", "变更后", "不再处理"]) expect(pdf.text).toContain(part);
    expect(await sendAppeal(ctx, found, form())).toBe("not_standing");
  }, 60_000);

  it("is refused after the window, says so, and a withdrawn one leaves the window open", async () => {
    const at = await freshContext();
    const { ctx, clock } = at;
    const lin = await newPerson(ctx);
    const { noticeId } = await judged(at, lin, { id: "n1", days: 29 });
    const found = await reach(ctx, noticeId);
    expect(await sendAppeal(ctx, found, form())).toBeNull();
    const [appeal] = (await page(ctx, noticeId)).appeals;
    const actor = { kind: "merchant", id: noticeId } as const;
    expect((await withdrawAppeal(ctx, actor, { appealId: appeal!.id }, newKey())).ok).toBe(true);
    expect((await page(ctx, noticeId)).filing).toMatchObject({ refusal: null, isReReview: false });
    clock.now += DAY + 1;
    expect((await page(ctx, noticeId)).filing.refusal).toMatchObject({ kind: "window_closed" });
    expect(await sendAppeal(ctx, found, form())).toBe("window_closed");
  });
});
