import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Store } from "@/db/store";
import type { CaseId } from "@/lib/domain/ids";

/*
 * Looks at a database after a crash and says what does not hold. Imports nothing of the core: the tree is hashed
 * here again from RFC 6962, the balances are summed here again from the postings.
 */
type Hash = Buffer<ArrayBufferLike>;
const sha256 = (bytes: Uint8Array): Hash => createHash("sha256").update(bytes).digest();

function rootOf(leaves: Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array());
  if (leaves.length === 1) return leaves[0] as Hash;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.concat([Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split))]));
}

function frontierRoot(frontier: string[]): Hash {
  const hashes: Hash[] = frontier.map((hash) => Buffer.from(hash, "base64"));
  let root = hashes.pop();
  if (!root) return sha256(new Uint8Array());
  for (const hash of hashes.reverse()) root = sha256(Buffer.concat([Buffer.of(1), hash, root]));
  return root;
}

/** Every entry hashes to its leaf, numbers run without gap, the head's frontier is the tree of all of them. */
export async function brokenLog(store: Store): Promise<string[]> {
  const { db, t } = store;
  const entries = await db.select().from(t.logEntry).orderBy(t.logEntry.seq);
  const [head] = await db.select().from(t.logHead);
  const faults: string[] = [];
  const leaves = entries.map((entry, index) => {
    const leaf = sha256(Buffer.concat([Buffer.of(0), Buffer.from(entry.text, "utf8")]));
    if (entry.seq !== index) faults.push(`entry ${entry.seq} stands at ${index}`);
    if (leaf.toString("base64") !== entry.leafHash) faults.push(`entry ${entry.seq} has another hash`);
    return leaf;
  });
  if (head?.size !== entries.length) faults.push(`head says ${head?.size}, there are ${entries.length}`);
  if (!frontierRoot(head?.frontier ?? []).equals(rootOf(leaves))) faults.push("the head is not the tree's");
  return faults;
}

/** Stored balances are the sums of the postings, none below zero. */
export async function brokenBalances(store: Store): Promise<string[]> {
  const { db, t } = store;
  const [balances, postings] = [await db.select().from(t.balance), await db.select().from(t.posting)];
  return balances.flatMap((balance) => {
    const own = postings.filter((posting) => posting.storeId === balance.id);
    const sum = (account: string) =>
      own.reduce(
        (fen, p) => fen + (p.credit === account ? p.amountFen : 0) - (p.debit === account ? p.amountFen : 0),
        0,
      );
    const expected = {
      availableFen: sum("available"),
      heldFen: sum("held"),
      receivedFen: sum("damages_received"),
      dueFen: sum("due_owed"),
    };
    const wrong = Object.entries(expected).filter(
      ([key, fen]) => balance[key as keyof typeof expected] !== fen || fen < 0,
    );
    return wrong.map(
      ([key, fen]) =>
        `${balance.id} ${key}: stored ${balance[key as keyof typeof expected]}, postings ${fen}`,
    );
  });
}

export type Outcome = "old" | "decided" | "undone" | "mixed";

/** All-old, all-new, all-undone: anything else is `mixed`, with what gives it away. */
export async function outcomeOf(store: Store, caseId: CaseId): Promise<{ outcome: Outcome; seen: string }> {
  const { db, t } = store;
  const [found] = await db.select().from(t.case).where(eq(t.case.id, caseId));
  const decisions = await db.select().from(t.decision).where(eq(t.decision.caseId, caseId));
  const undos = (await db.select().from(t.decisionUndo)).filter((undo) =>
    decisions.some((d) => d.id === undo.id),
  );
  const measures = await db.select().from(t.measure).where(eq(t.measure.caseId, caseId));
  const ends = (await db.select().from(t.measureEnd)).filter((end) => measures.some((m) => m.id === end.id));
  const notices = await db.select().from(t.notice).where(eq(t.notice.caseId, caseId));
  const messages = await db.select().from(t.message).where(eq(t.message.caseId, caseId));
  const entries = await db.select().from(t.logEntry).where(eq(t.logEntry.caseId, caseId));
  const reservations = (await db.select().from(t.reservation)).filter((r) =>
    decisions.some((d) => d.id === r.decisionId),
  );
  const journals = await db.select().from(t.journal).where(eq(t.journal.caseId, caseId));
  const actions = (action: string) => entries.filter((entry) => entry.action === action).length;
  const seen = {
    state: found?.state,
    decisions: decisions.length,
    undos: undos.length,
    measures: measures.length > 0,
    measuresLogged: actions("measure.set") === measures.length,
    endsLogged: actions("measure.ended") === ends.length,
    ends: ends.length === measures.length,
    notices: notices.length,
    messages: messages
      .map((message) => message.state)
      .sort()
      .join(),
    money: (decisions[0]?.damagesFen ?? 0) > 0,
    reserved: reservations.length,
    journalsLogged: actions("deposit.posted") === journals.length,
    confirmed: actions("decision.confirmed"),
    undone: actions("decision.undone"),
  };
  return { outcome: named(seen), seen: JSON.stringify(seen) };
}

type Seen = Record<string, unknown> & { money: boolean };

function named(seen: Seen): Outcome {
  const logged = seen.measuresLogged && seen.endsLogged && seen.journalsLogged;
  const fits = (expected: Record<string, unknown>) =>
    Object.entries(expected).every(([key, value]) => seen[key] === value);
  if (!logged) return "mixed";
  const reserved = seen.money ? 1 : 0;
  if (
    fits({
      state: "open",
      decisions: 0,
      measures: false,
      notices: 0,
      messages: "",
      reserved: 0,
      confirmed: 0,
    })
  )
    return "old";
  const decided = { decisions: 1, measures: true, notices: 1, reserved, confirmed: 1 };
  if (
    fits({
      ...decided,
      state: "confirmed",
      undos: 0,
      ends: false,
      undone: 0,
      messages: "waiting,waiting,waiting,waiting",
    })
  )
    return "decided";
  if (
    fits({
      ...decided,
      state: "open",
      undos: 1,
      ends: true,
      undone: 1,
      messages: "cancelled,cancelled,cancelled,cancelled",
    })
  )
    return "undone";
  return "mixed";
}
