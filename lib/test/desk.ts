import { eq } from "drizzle-orm";
import type { PersonActor } from "@/lib/domain/actor";
import type { ConfirmCommand, OverturnCommand } from "@/lib/domain/cases/command";
import type { CaseId, PersonId, SessionId } from "@/lib/domain/ids";
import type { IncomingItem } from "@/lib/domain/intake";
import { add } from "@/lib/domain/plan";
import type { Role, Surface } from "@/lib/domain/words";
import { claimCase } from "@/lib/usecases/cases/claim-case";
import { confirmCase } from "@/lib/usecases/cases/confirm-case";
import { overturnCase } from "@/lib/usecases/cases/overturn-case";
import { previewCase } from "@/lib/usecases/cases/preview-case";
import { commitPlan } from "@/lib/usecases/commit-plan";
import type { Ctx } from "@/lib/usecases/context";
import { intakeItems } from "@/lib/usecases/intake/intake-items";

const MACHINE = { kind: "machine", id: "test" } as const;

/** A person of the desk, written through the one writer. */
export async function newPerson(ctx: Ctx, role: Role = "reviewer", name = "林晓"): Promise<PersonActor> {
  const id = ctx.newId("person") as PersonId;
  const row = {
    id,
    email: `${id}@example.com`,
    name,
    role,
    passwordHash: null,
    totpSealed: null,
    totpAt: null,
    ssoSubject: null,
    disabledAt: null,
    createdAt: ctx.now(),
    version: 1,
  };
  const entry = {
    action: "person.added",
    subject: { kind: "person", id },
    cause: null,
    caseId: null,
    before: null,
    after: { role },
    facts: null,
  } as const;
  await commitPlan(ctx, MACHINE, { changes: [add("person", row)], entries: [entry] }, ctx.now());
  return { kind: "person", id, role, name, sessionId: "test" as SessionId };
}

export type ItemGiven = {
  id: string;
  text?: string;
  surface?: Surface;
  account?: string;
  store?: string | null;
  operator?: string;
  depositRequiredFen?: number;
  depositPaidFen?: number;
  conductAt?: number;
};

/** An item that the detector flags, unless told otherwise. */
export function incoming(ctx: Ctx, given: ItemGiven): IncomingItem {
  const account = given.account ?? "acc-1";
  const store = given.store === undefined ? "S-1" : given.store;
  const author = { platformId: account, name: `账号 ${account}`, kind: "merchant" as const };
  return {
    account: { ...author, operatorId: given.operator ?? `op-${account}` },
    store: store
      ? {
          platformId: store,
          name: `店铺 ${store}`,
          operatorId: given.operator ?? `op-${account}`,
          depositRequiredFen: given.depositRequiredFen ?? 2_000_000,
          depositPaidFen: given.depositPaidFen ?? 2_000_000,
          products: [{ platformId: `${store}-p1`, name: "山茶手链", priceFen: 8_900, sold: 12 }],
        }
      : null,
    snapshot: {
      platformId: given.id,
      surface: given.surface ?? "note",
      author,
      store: store ? { platformId: store, name: `店铺 ${store}` } : null,
      texts: [{ field: "body", text: given.text ?? `想要同款的姐妹加微信 abc_2024 备注 ${given.id}` }],
      images: [],
      context: {},
      conductAt: given.conductAt ?? ctx.now() - 3_600_000,
      editedAt: null,
      foundBy: "detector",
      officialToolMarks: [],
    },
  };
}

/** Takes one item in and gives its case. */
export async function openCase(ctx: Ctx, given: ItemGiven): Promise<CaseId> {
  const [outcome] = await intakeItems(ctx, MACHINE, [incoming(ctx, given)], "test");
  if (!outcome || !("caseId" in outcome)) throw new Error(`no case: ${JSON.stringify(outcome)}`);
  return outcome.caseId as CaseId;
}

export const NO_FINDINGS = {
  category: null,
  severity: "standard",
  coordinated: false,
  graveHarm: false,
  publishingScopes: null,
  dismissed: [],
} as const;

/** Claims a case and composes the command as the screen would, from a fresh preview. */
export async function confirmCommand(
  ctx: Ctx,
  actor: PersonActor,
  caseId: CaseId,
  findings: Partial<ConfirmCommand> = {},
): Promise<ConfirmCommand> {
  const claim = await claimCase(ctx, actor, caseId);
  if (!claim.ok) throw new Error(`not claimed: ${claim.refusal.kind}`);
  const preview = await previewCase(ctx, caseId, { ...NO_FINDINGS, dismissed: [] });
  if (!preview.ok) throw new Error("no preview");
  return {
    kind: "confirm",
    caseId,
    seen: preview.value.seen,
    fence: claim.value.fence,
    ...NO_FINDINGS,
    rule: null,
    graveHarmReason: null,
    otherMeasure: null,
    dismissed: [],
    note: "简介与评论均留同一微信号。",
    ...findings,
  };
}

let keys = 0;
export const newKey = (): string => `test-key-${process.pid}-${keys++}`;

export async function confirmed(
  ctx: Ctx,
  actor: PersonActor,
  caseId: CaseId,
  findings: Partial<ConfirmCommand> = {},
) {
  const done = await confirmCase(ctx, actor, await confirmCommand(ctx, actor, caseId, findings), newKey());
  if (!done.ok) throw new Error(`not confirmed: ${JSON.stringify(done.refusal)}`);
  return done.value;
}

export async function overturned(ctx: Ctx, actor: PersonActor, caseId: CaseId, note: string | null = null) {
  const { seen, fence } = await confirmCommand(ctx, actor, caseId);
  const command: OverturnCommand = {
    kind: "overturn",
    caseId,
    seen,
    fence,
    reasonProposed: "wrong_match",
    reason: "wrong_match",
    dismissed: [],
    note,
  };
  const done = await overturnCase(ctx, actor, command, newKey());
  if (!done.ok) throw new Error(`not overturned: ${JSON.stringify(done.refusal)}`);
  return done.value;
}

export async function caseRow(ctx: Ctx, caseId: CaseId) {
  const { db, t } = ctx.store;
  const [row] = await db.select().from(t.case).where(eq(t.case.id, caseId));
  if (!row) throw new Error("no such case");
  return row;
}
