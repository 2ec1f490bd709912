import { eq } from "drizzle-orm";
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
  /** Hashes of pictures that now lie under an author's key: their unbound copies go. */
  bound: Set<string>;
  commitments: {
    item: string;
    content: string;
    case: string | null;
    evidence: string[];
    evidenceHash?: string;
  }[];
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
  const author = facts.accounts.get(item.account.platformId);
  if (author && facts.erased.has(author.id)) return { platformId, result: "rejected", reason: ERASED };
  const missing = snapshot.images.find((image) => !isHeld(facts, image.hash));
  if (missing) return rejected(platformId, missing.hash);

  const account = subjects.account(item.account);
  const store = item.store ? subjects.store(item.store, item.account) : null;
  for (const image of snapshot.images) {
    if (!(await bindFile(ctx, taking, image.hash, account))) return rejected(platformId, image.hash);
  }
  const { evidence } = readTexts(ctx, taking, account);
  const open = facts.openCases.get(platformId);
  const row = itemRow(ctx, taking, { account, store, contentHash, version: (known?.version ?? 0) + 1 });
  row.verdict = evidence.length > 0 ? "flagged" : snapshot.images.length > 0 ? "reading" : "clear";
  writes.items.push(row);
  facts.items.set(platformId, row);
  if (row.verdict === "clear" && !open) {
    writes.commitments.push({ item: row.id, content: commitmentOf(ctx, row), case: null, evidence: [] });
    return { platformId, result: "clear" };
  }
  const seal = await ctx.vault.sealer(account.id);
  row.sealed = seal(JSON.stringify(snapshot));
  const built = { row, account, store, evidence, seal };
  if (open && evidence.length === 0 && (open.evidenceCount > 0 || row.verdict === "clear")) {
    return linkVersion(ctx, taking, built, open);
  }
  return openOrUpdate(ctx, taking, built);
}

const ERASED = "its author's content was erased: nothing new of theirs can be kept";

const rejected = (platformId: string, hash: string): IntakeOutcome => ({
  platformId,
  result: "rejected",
  reason: `picture ${hash} is not here; send it first`,
});

/**
 * A version whose words break nothing: the open case keeps the evidence it was opened for, and shows this version
 * as what became of it (P10). Its pictures are read all the same.
 */
function linkVersion(ctx: Ctx, { item, writes }: Taking, { row }: Built, open: R.Case): IntakeOutcome {
  writes.caseItems.push(caseItemRow(ctx, open.id, row));
  writes.images.push(...imageRows(item, row, open.id));
  writes.commitments.push({
    item: row.id,
    content: commitmentOf(ctx, row),
    case: open.id,
    evidence: [],
  });
  const { platformId } = row;
  if (row.verdict === "clear") return { platformId, result: "clear" };
  return { platformId, result: "updated", caseNumber: open.number, caseId: open.id, reading: true };
}

const caseItemRow = (ctx: Ctx, caseId: CaseId, row: R.Item): R.CaseItem => ({
  id: `${caseId}:${row.version}`,
  caseId,
  itemId: row.id,
  version: row.version,
  at: ctx.now(),
});

const isHeld = (facts: IntakeFacts, hash: string): boolean =>
  [...facts.files].some((file) => file.startsWith(`${hash} `));

/** The item's texts through the detector, less what a known-good contact of this account shields. */
function readTexts(ctx: Ctx, { item, facts }: Taking, account: R.Account): { evidence: Evidence[] } {
  const { snapshot } = item;
  const pack = packAt(ctx.packs, snapshot.conductAt);
  const read = ctx.observe.timed(() =>
    detect(snapshot.texts, {
      surface: snapshot.surface,
      actor: account.kind,
      allow: pack.allow,
      officialToolMarks: snapshot.officialToolMarks,
    }),
  );
  const shields = facts.shields.get(account.id);
  const isShielded = (each: Evidence) => each.canonical !== null && shields?.has(ctx.digest(each.canonical));
  return { evidence: strongest(read.evidence.filter((each) => !isShielded(each))) };
}

/** A text made of contacts is no reason for a hundred thousand rows: the strongest stay, in their order. */
const EVIDENCE_PER_ITEM_MAX = 200;

function strongest(evidence: Evidence[]): Evidence[] {
  if (evidence.length <= EVIDENCE_PER_ITEM_MAX) return evidence;
  const kept = [...evidence].sort((a, b) => b.confidence - a.confidence).slice(0, EVIDENCE_PER_ITEM_MAX);
  return evidence.filter((each) => kept.includes(each));
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
  writes.caseItems.push(caseItemRow(ctx, caseId, row));
  writes.images.push(...imageRows(item, row, caseId));
  writes.evidence.push(...made.rows);
  writes.sightings.push(...made.sightings);
  writes.commitments.push({
    item: row.id,
    content: commitmentOf(ctx, row),
    case: caseId,
    ...evidenceCommitment(
      ctx,
      made.rows.map((each) => each.id),
    ),
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

const EVIDENCE_IDS_PER_ENTRY_MAX = 20;

/** An entry has a bound: of many ids the first stand there, and a hash over all of them. */
function evidenceCommitment(ctx: Ctx, ids: string[]): { evidence: string[]; evidenceHash?: string } {
  const evidence = ids.slice(0, EVIDENCE_IDS_PER_ENTRY_MAX);
  if (ids.length === evidence.length) return { evidence };
  return { evidence, evidenceHash: hex(ctx.sha256(utf8(ids.join("\n")))) };
}

/** A commitment to what was frozen: the sealed text is salted by its random nonce, so nobody can guess behind it. */
const commitmentOf = (ctx: Ctx, row: R.Item): string =>
  hex(ctx.sha256(utf8(row.sealed ?? `${row.id} ${row.contentHash}`)));

/** Seals a picture under its author's key, once per author. False when no copy of it can be opened any more. */
async function bindFile(
  ctx: Ctx,
  { facts, writes }: Taking,
  hash: string,
  account: R.Account,
): Promise<boolean> {
  if (facts.files.has(`${hash} ${account.id}`)) return true;
  const held = await openCopy(ctx, hash);
  if (!held) return false;
  const bytes = await ctx.vault.sealBytes(account.id, held.clear);
  const id = ctx.newId("file") as FileId;
  writes.files.push({ ...held.file, id, authorId: account.id, bytes, createdAt: ctx.now() });
  writes.bound.add(hash);
  facts.files.add(`${hash} ${account.id}`);
  return true;
}

/** A copy whose author's key is still there. */
async function openCopy(ctx: Ctx, hash: string): Promise<{ file: R.StoredFile; clear: Uint8Array } | null> {
  const { db, t } = ctx.store;
  for (const file of await db.select().from(t.file).where(eq(t.file.hash, hash)).limit(COPIES_MAX)) {
    const clear = await ctx.vault.openBytes(file.authorId, file.bytes);
    if (clear) return { file, clear };
  }
  return null;
}

const COPIES_MAX = 20;
