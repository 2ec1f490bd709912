import { and, eq } from "drizzle-orm";
import type { IntakeFacts } from "@/db/queries/intake-facts";
import { detect } from "@/lib/domain/detect/detect";
import type { Evidence } from "@/lib/domain/detect/evidence";
import type { BatchId, CaseId, FileId, ItemId } from "@/lib/domain/ids";
import type { IncomingItem, IntakeOutcome } from "@/lib/domain/intake";
import { hex, utf8 } from "@/lib/domain/log/bytes";
import { type Move, move } from "@/lib/domain/plan";
import { packAt } from "@/lib/domain/policy/default-pack";
import type * as R from "@/lib/domain/records";
import type { Ctx } from "../context";
import { caseFromEvidence, evidenceRows } from "./case-rows";
import { contentHashOf } from "./content-hash";
import type { Subjects } from "./subjects";

/** Rows that a batch collects while its items are taken one by one. */
export type ItemWrites = {
  items: R.Item[];
  images: R.ItemImage[];
  cases: R.Case[];
  caseItems: R.CaseItem[];
  moves: Move[];
  evidence: R.EvidenceRow[];
  sightings: R.Sighting[];
  files: R.StoredFile[];
  commitments: { item: string; content: string; case: string | null; evidence: string[] }[];
};

type Taking = {
  item: IncomingItem;
  facts: IntakeFacts;
  subjects: Subjects;
  batchId: BatchId;
  writes: ItemWrites;
  caseNumber: () => number;
};

/** Takes one item of a batch: adds its rows to `writes` and says what became of it. */
export async function takeItem(ctx: Ctx, taking: Taking): Promise<IntakeOutcome> {
  const { item, facts, subjects, writes } = taking;
  const { snapshot } = item;
  const { platformId } = snapshot;
  const contentHash = contentHashOf(ctx, snapshot);
  const known = facts.items.get(platformId);
  if (known?.contentHash === contentHash) return { platformId, result: "duplicate" };
  const missing = snapshot.images.find((image) => !isHeld(facts, image.hash));
  if (missing)
    return { platformId, result: "rejected", reason: `picture ${missing.hash} is not here; send it first` };

  const account = subjects.account(item.account);
  const store = item.store ? subjects.store(item.store, item.account) : null;
  const seal = await ctx.vault.sealer(account.id);
  for (const image of snapshot.images) await bindFile(ctx, taking, image.hash, account);
  const { evidence } = readTexts(ctx, taking, account);
  const flagged = evidence.length > 0;
  const reading = snapshot.images.length > 0;
  const row = itemRow(ctx, taking, { account, store, contentHash, version: (known?.version ?? 0) + 1 });
  row.verdict = flagged ? "flagged" : reading ? "reading" : "clear";
  row.sealed = flagged || reading ? seal(JSON.stringify(snapshot)) : null;
  writes.items.push(row);
  facts.items.set(platformId, row);
  if (!flagged && !reading) {
    writes.commitments.push({ item: row.id, content: commitmentOf(ctx, row), case: null, evidence: [] });
    return { platformId, result: "clear" };
  }
  return openOrUpdate(ctx, taking, { row, account, store, evidence, seal });
}

const isHeld = (facts: IntakeFacts, hash: string): boolean =>
  [...facts.files].some((file) => file.startsWith(`${hash} `));

/** The item's texts through the detector, less what a known-good contact of this account shields. */
function readTexts(ctx: Ctx, { item, facts }: Taking, account: R.Account): { evidence: Evidence[] } {
  const { snapshot } = item;
  const pack = packAt(ctx.packs, snapshot.conductAt);
  const read = detect(snapshot.texts, {
    surface: snapshot.surface,
    actor: account.kind,
    allow: pack.allow,
    officialToolMarks: snapshot.officialToolMarks,
  });
  const shields = facts.shields.get(account.id);
  const isShielded = (each: Evidence) => each.canonical !== null && shields?.has(ctx.digest(each.canonical));
  return { evidence: read.evidence.filter((each) => !isShielded(each)) };
}

type Built = {
  row: R.Item;
  account: R.Account;
  store: R.Store | null;
  evidence: Evidence[];
  seal: (text: string) => string;
};

/** An open case of the item takes the new version; else a new case is opened. */
function openOrUpdate(ctx: Ctx, taking: Taking, built: Built): IntakeOutcome {
  const { facts, writes, item } = taking;
  const { row, account, store, evidence, seal } = built;
  const open = facts.openCases.get(row.platformId);
  const caseId = open?.id ?? (ctx.newId("case") as CaseId);
  const openedAt = open?.openedAt ?? ctx.now();
  const strikes = facts.strikes.get(account.id) ?? 0;
  const pack = packAt(ctx.packs, row.conductAt);
  const found = caseFromEvidence(ctx, { item: item.snapshot, evidence, strikes, openedAt, pack, seal });
  const picturesWaiting = item.snapshot.images.length;
  const state = evidence.length > 0 ? "open" : "reading";
  const made = evidenceRows(
    ctx,
    {
      caseId,
      itemId: row.id,
      account,
      storeId: store?.id ?? null,
      from: 1,
      source: "machine",
      addedBy: null,
      seal,
    },
    evidence,
  );
  const fresh = { ...found, itemId: row.id, conductAt: row.conductAt, picturesWaiting };
  let number = open?.number ?? 0;
  if (open) {
    writes.moves.push(
      move("case", open, {
        ...fresh,
        ...(open.state === "reading" || open.state === "open" ? { state } : {}),
      }),
    );
    facts.openCases.set(row.platformId, { ...open, version: open.version + 1 });
  } else {
    number = taking.caseNumber();
    const opened = newCase({ caseId, number, built, openedAt, state });
    writes.cases.push({ ...opened, ...fresh });
    facts.openCases.set(row.platformId, { ...opened, ...fresh });
  }
  writes.caseItems.push({
    id: `${caseId}:${row.version}`,
    caseId,
    itemId: row.id,
    version: row.version,
    at: ctx.now(),
  });
  writes.images.push(...imageRows(item, row, caseId));
  writes.evidence.push(...made.rows);
  writes.sightings.push(...made.sightings);
  writes.commitments.push({
    item: row.id,
    content: commitmentOf(ctx, row),
    case: caseId,
    evidence: made.rows.map((each) => each.id),
  });
  return {
    platformId: row.platformId,
    result: open ? "updated" : "created",
    caseNumber: number,
    caseId,
    reading: picturesWaiting > 0,
  };
}

type Opening = { caseId: CaseId; number: number; built: Built; openedAt: number; state: R.CaseState };
type OpenedCase = Omit<
  R.Case,
  keyof ReturnType<typeof caseFromEvidence> | "itemId" | "conductAt" | "picturesWaiting"
>;

function newCase({ caseId, number, built, openedAt, state }: Opening): OpenedCase & R.Case {
  const { row, account, store } = built;
  return {
    id: caseId,
    number,
    itemPlatformId: row.platformId,
    accountId: account.id,
    storeId: store?.id ?? null,
    operatorId: store?.operatorId ?? account.operatorId,
    surface: row.surface,
    state,
    version: 1,
    openedAt,
    decidedAt: null,
    decisionCount: 0,
    escalatedBy: null,
    assignedTo: null,
  } as OpenedCase & R.Case;
}

function itemRow(
  ctx: Ctx,
  { item, batchId }: Taking,
  of: { account: R.Account; store: R.Store | null; contentHash: string; version: number },
): R.Item {
  const { snapshot } = item;
  return {
    id: ctx.newId("item") as ItemId,
    platformId: snapshot.platformId,
    version: of.version,
    surface: snapshot.surface,
    accountId: of.account.id,
    storeId: of.store?.id ?? null,
    contentHash: of.contentHash,
    sealed: null,
    conductAt: snapshot.conductAt,
    editedAt: snapshot.editedAt,
    receivedAt: ctx.now(),
    foundBy: snapshot.foundBy,
    batchId,
    verdict: "clear",
  };
}

const imageRows = (item: IncomingItem, row: R.Item, caseId: CaseId): R.ItemImage[] =>
  item.snapshot.images.map((image, position) => ({
    id: `${row.id}:${position}`,
    itemId: row.id,
    caseId,
    position,
    fileHash: image.hash,
    state: "waiting",
    sealed: null,
    readAt: null,
  }));

/** A commitment to what was frozen: the sealed text is salted by its random nonce, so nobody can guess behind it. */
const commitmentOf = (ctx: Ctx, row: R.Item): string =>
  hex(ctx.sha256(utf8(row.sealed ?? `${row.id} ${row.contentHash}`)));

/** Seals a picture under its author's key, once per author. */
async function bindFile(
  ctx: Ctx,
  { facts, writes }: Taking,
  hash: string,
  account: R.Account,
): Promise<void> {
  if (facts.files.has(`${hash} ${account.id}`)) return;
  const { db, t } = ctx.store;
  const [held] = await db
    .select()
    .from(t.file)
    .where(and(eq(t.file.hash, hash)))
    .limit(1);
  const clear = held && (await ctx.vault.openBytes(held.authorId, held.bytes));
  if (!held || !clear) throw new Error(`picture ${hash} cannot be opened`);
  const bytes = await ctx.vault.sealBytes(account.id, clear);
  writes.files.push({
    ...held,
    id: ctx.newId("file") as FileId,
    authorId: account.id,
    bytes,
    createdAt: ctx.now(),
  });
  facts.files.add(`${hash} ${account.id}`);
}
