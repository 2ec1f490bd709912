import type { AccountId, CaseId, OperatorId } from "../ids";
import type { PolicyPack } from "../policy/pack";
import type { Finding } from "../records";

/** One contact on one account, with the moment of the conduct that showed it. Times in epoch ms. */
export type Seen = {
  digest: string;
  caseId: CaseId;
  accountId: AccountId;
  operatorId: OperatorId;
  conductAt: number;
};

/** An account that may not publish, write or act at all, and from when to when (null: no end). */
export type Restriction = {
  accountId: AccountId;
  operatorId: OperatorId;
  startAt: number;
  endAt: number | null;
};

type Found = Omit<Finding, "at">;
type Window = PolicyPack["cluster"];
const DAY_MS = 86_400_000;

/**
 * The cases of a cluster (policy.md, D7): within some window of the pack's days, one contact on accounts of at
 * least so many operators. Every case in such a window gets the finding; order and repetition do not matter.
 */
export function sharedContacts(seen: readonly Seen[], window: Window): Found[] {
  const found = new Map<string, Found>();
  for (const all of groups(seen, ({ digest }) => digest).values()) {
    for (const inside of windows(all, window.windowDays * DAY_MS)) {
      const operators = distinct(inside, "operatorId");
      if (operators < window.operatorsMin) continue;
      const accounts = distinct(inside, "accountId");
      for (const { caseId, digest } of inside) {
        const id = `${caseId}:shared_contact:${digest}`;
        if ((found.get(id)?.operators ?? 0) >= operators) continue;
        found.set(id, {
          id,
          caseId,
          kind: "shared_contact",
          digest,
          accounts,
          operators,
          restrictedAccountId: null,
        });
      }
    }
  }
  return [...found.values()];
}

/**
 * Cases whose account acted while another one of the same operator, or one that showed the same contact within the
 * window, was restricted (policy.md, D7). `seen` holds both the cases in question and what links them to others.
 */
export function aroundRestrictions(
  cases: readonly Omit<Seen, "digest">[],
  seen: readonly Seen[],
  restrictions: readonly Restriction[],
  window: Window,
): Found[] {
  return cases.flatMap((each) => {
    for (const restriction of restrictions) {
      if (restriction.accountId === each.accountId || !holdsAt(restriction, each.conductAt)) continue;
      const digest = sharedDigest(each, restriction.accountId, seen, window);
      if (digest === null && restriction.operatorId !== each.operatorId) continue;
      return [
        {
          id: `${each.caseId}:around_restriction:${restriction.accountId}`,
          caseId: each.caseId,
          kind: "around_restriction" as const,
          digest,
          accounts: 2,
          operators: restriction.operatorId === each.operatorId ? 1 : 2,
          restrictedAccountId: restriction.accountId,
        },
      ];
    }
    return [];
  });
}

const holdsAt = ({ startAt, endAt }: Restriction, at: number): boolean =>
  startAt <= at && (endAt === null || at < endAt);

function sharedDigest(
  of: Omit<Seen, "digest">,
  other: AccountId,
  seen: readonly Seen[],
  { windowDays }: Window,
): string | null {
  const own = new Set(seen.filter(({ caseId }) => caseId === of.caseId).map(({ digest }) => digest));
  const shared = seen.find(
    (each) =>
      each.accountId === other &&
      own.has(each.digest) &&
      Math.abs(each.conductAt - of.conductAt) <= windowDays * DAY_MS,
  );
  return shared?.digest ?? null;
}

function groups<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const each of all) {
    const group = map.get(keyOf(each)) ?? [];
    group.push(each);
    map.set(keyOf(each), group);
  }
  return map;
}

/** For each conduct, all that lie within `lengthMs` before it (exactly so long ago still counts). */
function* windows(seen: readonly Seen[], lengthMs: number): Generator<Seen[]> {
  const sorted = [...seen].sort((a, b) => a.conductAt - b.conductAt);
  let from = 0;
  for (let to = 0; to < sorted.length; to++) {
    const last = sorted[to]!.conductAt;
    if (sorted[to + 1]?.conductAt === last) continue;
    while (sorted[from]!.conductAt < last - lengthMs) from++;
    yield sorted.slice(from, to + 1);
  }
}

const distinct = <K extends keyof Seen>(all: readonly Seen[], key: K): number =>
  new Set(all.map((each) => each[key])).size;
