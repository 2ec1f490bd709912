import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openStore } from "@/db/open";
import type { PictureText } from "@/lib/domain/cases/picture-evidence";
import { type Clock, contextOn, freshContext } from "@/lib/test/fresh-context";
import { freshPlace } from "@/lib/test/fresh-store";
import { incomingItem } from "@/lib/test/incoming-item";
import type { Ctx } from "../context";
import { intakeItems } from "./intake-items";
import { putImage } from "./put-image";
import { type PictureReader, readWaitingPictures } from "./read-pictures";

const PLATFORM = { kind: "machine", id: "platform" } as const;
const QUAD: [number, number][] = [
  [1, 2],
  [9, 2],
  [9, 8],
  [1, 8],
];

const saying = (text: Partial<PictureText>, refused: { kind: string } | null = null): PictureReader => ({
  read: async () => ({ qr: [], lines: [], unreadableCodes: [], ...text, refused }),
});
const CODE = saying({ qr: [{ payload: "https://u.wechat.com/abc123", quad: QUAD }] });
const PRINT = saying({
  lines: [
    { text: "包装内有好礼", quad: QUAD, confidence: 0.99 },
    { text: "加微信 shop_abc2024", quad: QUAD, confidence: 0.9 },
  ],
});
const NOTHING = saying({});

let shade = 0;
async function picture(ctx: Ctx): Promise<string> {
  const background = { r: shade++ % 256, g: 120, b: 40 };
  const bytes = await sharp({ create: { width: 12, height: 10, channels: 3, background } })
    .png()
    .toBuffer();
  const put = await putImage(ctx, PLATFORM, new Uint8Array(bytes));
  if (!put.ok) throw new Error(put.refusal.kind);
  return put.value.hash;
}

async function takeWithPicture(ctx: Ctx, text = "", id = "i-1") {
  const images = [{ hash: await picture(ctx) }];
  const [outcome] = await intakeItems(ctx, PLATFORM, [incomingItem(id, text, { images })], "test");
  return outcome;
}

const casesOf = (ctx: Ctx) => ctx.store.db.select().from(ctx.store.t.case);
const actionsOf = async (ctx: Ctx) =>
  (await ctx.store.db.select().from(ctx.store.t.logEntry)).map(({ action }) => action);
const evidenceOf = async (ctx: Ctx) => {
  const rows = await ctx.store.db.select().from(ctx.store.t.evidence);
  return Promise.all(rows.map(async ({ sealed }) => JSON.parse((await ctx.vault.open(sealed)) ?? "")));
};

describe("pictures", () => {
  it("are stored once, anew and sealed, and are the author's once an item shows them", async () => {
    const { ctx } = await freshContext();
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })
      .withExif({ IFD0: { Copyright: "someone" } })
      .jpeg()
      .toBuffer();
    const [first, second] = [
      await putImage(ctx, PLATFORM, new Uint8Array(bytes)),
      await putImage(ctx, PLATFORM, new Uint8Array(bytes)),
    ];
    expect(first).toEqual(second);
    const hash = first.ok ? first.value.hash : "";
    expect(await actionsOf(ctx)).toEqual(["intake.image"]);
    const files = () => ctx.store.db.select().from(ctx.store.t.file);
    expect((await files()).map(({ authorId }) => authorId)).toEqual(["unbound"]);
    await intakeItems(ctx, PLATFORM, [incomingItem("i-1", "", { images: [{ hash }] })], "test");
    const [account] = await ctx.store.db.select().from(ctx.store.t.account);
    const [file] = await files();
    expect(await files()).toHaveLength(1);
    expect(file?.authorId).toBe(account?.id);
    const clear = await ctx.vault.openBytes(file?.authorId ?? "", file?.bytes ?? new Uint8Array());
    expect(Buffer.from(clear ?? []).includes("someone")).toBe(false);
    expect((await sharp(clear ?? undefined).metadata()).format).toBe("jpeg");
  });

  it("of no known type are refused by their content", async () => {
    const { ctx } = await freshContext();
    expect(await putImage(ctx, PLATFORM, new TextEncoder().encode("<svg/>"))).toMatchObject({ ok: false });
    expect(await actionsOf(ctx)).toEqual([]);
  });

  it("make an item wait in reading, and open its case with a box on the code", async () => {
    const { ctx } = await freshContext();
    expect(await takeWithPicture(ctx)).toMatchObject({ result: "created", reading: true });
    expect(await casesOf(ctx)).toMatchObject([{ state: "reading", picturesWaiting: 1, evidenceCount: 0 }]);
    expect(await readWaitingPictures(ctx, CODE, { limit: 10 })).toEqual({
      items: 1,
      pictures: 1,
      failed: 0,
      flagged: 1,
    });
    expect(await casesOf(ctx)).toMatchObject([
      { state: "open", picturesWaiting: 0, evidenceCount: 1, topKind: "qr", version: 2 },
    ]);
    const [evidence] = await evidenceOf(ctx);
    expect(evidence.spans[0]).toMatchObject({
      kind: "image",
      quad: QUAD,
      text: "https://u.wechat.com/abc123",
    });
    expect(await actionsOf(ctx)).toEqual(["intake.image", "intake.batch", "intake.images_read"]);
    expect(await ctx.store.db.select().from(ctx.store.t.sighting)).toHaveLength(1);
  });

  it("add what they print to a case that its words opened already", async () => {
    const { ctx } = await freshContext();
    await takeWithPicture(ctx, "加我微信 other_99887");
    expect(await casesOf(ctx)).toMatchObject([{ state: "open", picturesWaiting: 1, evidenceCount: 1 }]);
    await readWaitingPictures(ctx, PRINT, { limit: 10 });
    expect(await casesOf(ctx)).toMatchObject([{ state: "open", picturesWaiting: 0, evidenceCount: 2 }]);
    const rows = await ctx.store.db.select().from(ctx.store.t.evidence).orderBy(ctx.store.t.evidence.ordinal);
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it("that say nothing clear the case, in the log too", async () => {
    const { ctx } = await freshContext();
    await takeWithPicture(ctx);
    await readWaitingPictures(ctx, NOTHING, { limit: 10 });
    expect(await casesOf(ctx)).toMatchObject([{ state: "clear", picturesWaiting: 0 }]);
    expect(await ctx.store.db.select().from(ctx.store.t.item)).toMatchObject([{ verdict: "clear" }]);
    expect((await actionsOf(ctx)).slice(-2)).toEqual(["intake.images_read", "case.cleared"]);
  });

  it("that could not be read go to a person instead of being cleared", async () => {
    const { ctx } = await freshContext();
    await takeWithPicture(ctx);
    await readWaitingPictures(ctx, saying({}, { kind: "too_slow" }), { limit: 10 });
    expect(await casesOf(ctx)).toMatchObject([{ state: "open", evidenceCount: 0 }]);
    expect(await ctx.store.db.select().from(ctx.store.t.itemImage)).toMatchObject([{ state: "failed" }]);
  });

  it("wait for their next turn when no reader was free", async () => {
    const { ctx, clock } = await freshContext();
    await takeWithPicture(ctx);
    const busy = await readWaitingPictures(ctx, saying({}, { kind: "busy" }), { limit: 10 });
    expect(busy.items).toBe(0);
    clock.now += 10 * 60_000;
    expect((await readWaitingPictures(ctx, CODE, { limit: 10 })).flagged).toBe(1);
  });

  it("leave a case that was decided meanwhile as it was decided", async () => {
    const { ctx } = await freshContext();
    await takeWithPicture(ctx, "加我微信 other_99887");
    const { t, db } = ctx.store;
    await db.update(t.case).set({ state: "overturned", version: 7 });
    const before = await casesOf(ctx);
    await readWaitingPictures(ctx, CODE, { limit: 10 });
    expect(await casesOf(ctx)).toEqual(before);
    expect(await db.select().from(t.evidence)).toHaveLength(1);
    expect(await db.select().from(t.itemImage)).toMatchObject([{ state: "read" }]);
  });

  it("of a cleaned-up version bring the case to that version only when they say something", async () => {
    const { ctx } = await freshContext();
    await intakeItems(ctx, PLATFORM, [incomingItem("i-1", "加我微信 other_99887")], "test");
    const [before] = await casesOf(ctx);
    expect(await takeWithPicture(ctx, "很好看")).toMatchObject({ result: "updated" });
    expect((await casesOf(ctx))[0]?.itemId).toBe(before?.itemId);
    await readWaitingPictures(ctx, NOTHING, { limit: 10 });
    expect(await casesOf(ctx)).toMatchObject([{ itemId: before?.itemId, state: "open", evidenceCount: 1 }]);
    await takeWithPicture(ctx, "真的很好看");
    await readWaitingPictures(ctx, CODE, { limit: 10 });
    const [after] = await casesOf(ctx);
    expect(after?.itemId).not.toBe(before?.itemId);
    expect(after).toMatchObject({ state: "open", topKind: "qr", evidenceCount: 1 });
  });

  it.each(["reading", "overturned"] as const)(
    "of a case in %s are committed once by two processes that both read them",
    async (state) => {
      const place = await freshPlace();
      const clock: Clock = { now: Date.parse("2026-03-18T02:00:00Z") };
      const stores = [openStore(place), openStore(place)];
      try {
        const base = (await contextOn(stores[0] as (typeof stores)[0], clock)).ctx;
        const { t, db } = base.store;
        await takeWithPicture(base);
        await db.update(t.case).set({ state });
        // The claim of the second one has run out for the first: both hold the same reading when they commit.
        const reader = together(2, CODE);
        const contexts = stores.map(
          (store, at): Ctx => ({ ...base, store, now: () => clock.now + at * 200_000 }),
        );
        const read = await Promise.all(
          contexts.map((ctx) => readWaitingPictures(ctx, reader, { limit: 10 })),
        );
        expect(read.map(({ items }) => items).sort()).toEqual([0, 1]);
        expect(await db.select().from(t.evidence)).toHaveLength(state === "reading" ? 1 : 0);
        const entries = await db.select().from(t.logEntry).where(eq(t.logEntry.action, "intake.images_read"));
        expect(entries).toHaveLength(1);
      } finally {
        await Promise.all(stores.map((store) => store.close()));
      }
    },
  );
});

/** A reader that answers nobody until so many have asked. */
function together(count: number, { read }: PictureReader): PictureReader {
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  let asked = 0;
  return {
    async read(bytes, hash) {
      if (++asked === count) open();
      await all;
      return read(bytes, hash);
    },
  };
}
