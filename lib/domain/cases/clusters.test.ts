import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountId, CaseId, OperatorId } from "../ids";
import { aroundRestrictions, type Seen, sharedContacts } from "./clusters";

const DAY = 86_400_000;
const WINDOW = { operatorsMin: 3, windowDays: 30 };
const seen = (n: number, day: number, more: Partial<Seen> = {}): Seen => ({
  digest: "d",
  caseId: `case_${n}` as CaseId,
  accountId: `account_${n}` as AccountId,
  operatorId: `operator_${n}` as OperatorId,
  conductAt: day * DAY,
  ...more,
});
const casesOf = (all: readonly Seen[]) =>
  sharedContacts(all, WINDOW)
    .map(({ caseId }) => caseId)
    .sort();

describe("one contact on several accounts", () => {
  it("is a cluster from the third operator on, and every case of it is told", () => {
    expect(casesOf([seen(1, 0), seen(2, 1)])).toEqual([]);
    expect(casesOf([seen(1, 0), seen(2, 1), seen(3, 2)])).toEqual(["case_1", "case_2", "case_3"]);
  });

  it("is none when three accounts are one operator's", () => {
    const one = { operatorId: "operator_x" as OperatorId };
    expect(casesOf([seen(1, 0, one), seen(2, 1, one), seen(3, 2, one)])).toEqual([]);
  });

  it("counts thirty days to the millisecond", () => {
    expect(casesOf([seen(1, 0), seen(2, 15), seen(3, 30)])).toHaveLength(3);
    expect(casesOf([seen(1, 0), seen(2, 15), seen(3, 30, { conductAt: 30 * DAY + 1 })])).toEqual([]);
  });

  it("does not mix two contacts", () => {
    expect(casesOf([seen(1, 0), seen(2, 1), seen(3, 2, { digest: "other" })])).toEqual([]);
  });

  it("says what a count by hand says, in any order and however often a sighting comes", () => {
    const one = fc.record({ account: fc.nat(5), operator: fc.nat(3), day: fc.nat(70) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (raw) => {
        const all = raw.map((each, n) =>
          seen(n, each.day, {
            accountId: `a${each.account}` as AccountId,
            operatorId: `o${each.operator}` as OperatorId,
          }),
        );
        const byHand = all
          .filter((each) =>
            Array.from({ length: 31 }, (_, back) => each.conductAt / DAY - back).some(
              (first) =>
                new Set(
                  all
                    .filter(({ conductAt }) => conductAt >= first * DAY && conductAt <= (first + 30) * DAY)
                    .map(({ operatorId }) => operatorId),
                ).size >= 3,
            ),
          )
          .map(({ caseId }) => caseId)
          .sort();
        expect(casesOf(all)).toEqual(byHand);
        expect(casesOf([...all, ...all].reverse())).toEqual(byHand);
      }),
    );
  });
});

describe("a restriction gone around", () => {
  const restricted = { accountId: "account_9" as AccountId, operatorId: "operator_9" as OperatorId };
  const hold = { ...restricted, startAt: 10 * DAY, endAt: 20 * DAY };
  const found = (of: Seen, all: readonly Seen[] = []) =>
    aroundRestrictions([of], [of, ...all], [hold], WINDOW).map(
      ({ restrictedAccountId }) => restrictedAccountId,
    );

  it("is found on another account of the same operator, while it holds", () => {
    const same = { operatorId: restricted.operatorId };
    expect(found(seen(1, 10, same))).toEqual(["account_9"]);
    expect(found(seen(1, 9.99, same))).toEqual([]);
    expect(found(seen(1, 20, same))).toEqual([]);
  });

  it("is found where another operator's account shows the restricted one's contact", () => {
    expect(found(seen(1, 12), [seen(9, 2)])).toEqual(["account_9"]);
    expect(found(seen(1, 12), [seen(9, 2, { digest: "other" })])).toEqual([]);
    expect(found(seen(1, 12), [seen(8, 2)])).toEqual([]);
  });

  it("is not what the restricted account does itself", () => {
    expect(found(seen(9, 12))).toEqual([]);
  });
});
