import { countHit, giveBackHit } from "@/db/operational";
import { shieldsOf, strikesOf } from "@/db/queries/intake-facts";
import {
  copiesOf,
  itemsWithPictures,
  loadPictureFacts,
  type PictureFacts,
} from "@/db/queries/waiting-pictures";
import type { Actor } from "@/lib/domain/actor";
import { type PictureText, pictureEvidence } from "@/lib/domain/cases/picture-evidence";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { ItemId } from "@/lib/domain/ids";
import type { ItemSnapshot } from "@/lib/domain/item";
import { packAt } from "@/lib/domain/policy/default-pack";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import { commitPlan } from "../commit-plan";
import type { Ctx } from "../context";
import { findClusters } from "./find-clusters";
import { type ReadImage, readingPlan } from "./reading-plan";

/** Reads one picture: the worker pool, or kept readings by hash. Never throws; what is not read says why. */
export type PictureReader = {
  read(bytes: Uint8Array, hash: string): Promise<PictureText & { refused: { kind: string } | null }>;
};

export type PicturesRead = { items: number; pictures: number; failed: number; flagged: number };

const READER: Actor = { kind: "machine", id: "picture-reader" };
/** Another process leaves an item alone for so long after one took it; then it is tried again. */
const TAKEN_MS = 120_000;
const TRIES_MAX = 5;

/**
 * The second step of intake: reads the pictures of up to `limit` items and commits each item in one transaction.
 * Several processes may do so at once, and a crash loses nothing: what is not committed is read again.
 */
export async function readWaitingPictures(
  ctx: Ctx,
  reader: PictureReader,
  { limit }: { limit: number },
): Promise<PicturesRead> {
  const sum: PicturesRead = { items: 0, pictures: 0, failed: 0, flagged: 0 };
  for (const itemId of await itemsWithPictures(ctx.store, limit)) {
    const claim = `pictures:${itemId}`;
    if ((await countHit(ctx.store, claim, ctx.now(), TAKEN_MS)) > 1) continue;
    const read = await readItem(ctx, reader, itemId);
    if (!read) continue;
    await giveBackHit(ctx.store, claim);
    sum.items++;
    sum.pictures += read.pictures;
    sum.failed += read.failed;
    sum.flagged += read.flagged ? 1 : 0;
  }
  return sum;
}

type ItemRead = { pictures: number; failed: number; flagged: boolean };

/** Null: nothing waits, or a picture found no free worker; then the whole item waits for its next turn. */
async function readItem(ctx: Ctx, reader: PictureReader, itemId: ItemId): Promise<ItemRead | null> {
  const first = await loadPictureFacts(ctx.store, itemId);
  if (!first) return null;
  const images = await Promise.all(first.images.map((image) => readImage(ctx, reader, first, image)));
  if (images.some(({ reading }) => reading?.refused?.kind === "busy")) return null;
  for (let tries = 1; tries <= TRIES_MAX; tries++) {
    const facts = tries === 1 ? first : await loadPictureFacts(ctx.store, itemId);
    if (!facts) return null;
    const judged = await judge(ctx, facts, images);
    const plan = await readingPlan(ctx, facts, judged);
    const done = await commitPlan(ctx, READER, plan, ctx.now());
    if (done.ok) {
      if (judged.evidence.length > 0) await findClusters(ctx, [facts.case.id]);
      const failed = images.filter(({ reading }) => !reading || reading.refused).length;
      return { pictures: images.length, failed, flagged: judged.evidence.length > 0 };
    }
    // Somebody else's reading stands; a case that moved is looked at again.
    if (done.refusal.kind === "replayed") return null;
    if (done.refusal.kind !== "stale") throw new Error(`pictures were refused: ${done.refusal.kind}`);
  }
  return null;
}

async function readImage(
  ctx: Ctx,
  reader: PictureReader,
  { item }: PictureFacts,
  image: PictureFacts["images"][number],
): Promise<ReadImage> {
  for (const copy of await copiesOf(ctx.store, image.fileHash, item.accountId)) {
    const bytes = await ctx.vault.openBytes(copy.authorId, copy.bytes);
    if (bytes)
      return { id: image.id, hash: image.fileHash, reading: await reader.read(bytes, image.fileHash) };
  }
  return { id: image.id, hash: image.fileHash, reading: null };
}

export type Judged = {
  snapshot: ItemSnapshot | null;
  images: ReadImage[];
  evidence: Evidence[];
  pack: PolicyPack;
  strikes: number;
};

/** What the pictures say, less what a known-good contact of this account shields. */
async function judge(ctx: Ctx, { item, account }: PictureFacts, images: ReadImage[]): Promise<Judged> {
  const pack = packAt(ctx.packs, item.conductAt);
  const opened = item.sealed === null ? null : await ctx.vault.open(item.sealed);
  const snapshot = opened === null ? null : (JSON.parse(opened) as ItemSnapshot);
  const shields = (await shieldsOf(ctx.store, [account.id], ctx.now())).get(account.id);
  const context = {
    surface: item.surface,
    actor: account.kind,
    allow: pack.allow,
    officialToolMarks: snapshot?.officialToolMarks ?? [],
  };
  const evidence = snapshot
    ? images.flatMap(({ hash, reading }) =>
        reading && !reading.refused ? pictureEvidence(hash, reading, context) : [],
      )
    : [];
  const isShielded = (each: Evidence) => each.canonical !== null && shields?.has(ctx.digest(each.canonical));
  const strikes = (await strikesOf(ctx.store, [account.id], ctx.now())).get(account.id) ?? 0;
  return { snapshot, images, evidence: evidence.filter((each) => !isShielded(each)), pack, strikes };
}
