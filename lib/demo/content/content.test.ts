import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULE_IDS, SURFACES } from "../../domain/words";
import { ACCOUNTS, STORES } from "./accounts";
import { ESCALATED, HISTORY, OPEN } from "./history";
import { ITEMS } from "./items";
import { PEOPLE } from "./people";
import type { DemoItem } from "./shape";

const pictures = "lib/demo/pictures/pictures.json";
const unique = (keys: readonly string[]) => expect([...new Set(keys)].length).toBe(keys.length);
const accountKeys = new Set(ACCOUNTS.map((account) => account.key));
const storeKeys = new Set(STORES.map((store) => store.key));
const byKey = new Map(ITEMS.map((item) => [item.key, item]));
const written = (item: DemoItem) => item.texts.map((text) => text.text).join("\n");
const own = (item: DemoItem) =>
  item.texts
    .filter((text) => text.sender !== "other")
    .map((text) => text.text)
    .join("\n");

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function accountsThat(shows: (item: DemoItem) => boolean): Set<string> {
  return new Set(
    ITEMS.filter((item) => item.expected.violation && shows(item)).map((item) => item.authorKey),
  );
}

const operatorsOf = (keys: Set<string>) =>
  new Set(ACCOUNTS.filter((account) => keys.has(account.key)).map((account) => account.operatorKey));

/** A contact with all that people put between its characters taken out. */
const bare = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9_\p{Script=Han}]/gu, "");

describe("the demo's accounts and stores", () => {
  it("are sixty and forty, with unique keys and platform ids, and every reference resolves", () => {
    expect([ACCOUNTS.length, STORES.length]).toEqual([60, 40]);
    for (const rows of [ACCOUNTS, STORES]) {
      unique(rows.map((row) => row.key));
      unique(rows.map((row) => row.platformId));
      unique(rows.map((row) => row.name));
    }
    for (const store of STORES) {
      expect([store.ownerKey, ...store.staffKeys].filter((key) => !accountKeys.has(key))).toEqual([]);
      expect(operatorsOf(new Set([store.ownerKey, ...store.staffKeys]))).toEqual(
        new Set([store.operatorKey]),
      );
    }
  });

  it("have six to twenty products each with unique numbers, and deposits from 10,000 to 30,000 yuan", () => {
    unique(STORES.flatMap((store) => store.products.map((product) => product.platformId)));
    for (const store of STORES) {
      expect(store.products.length).toBeGreaterThanOrEqual(6);
      expect(store.products.length).toBeLessThanOrEqual(20);
      expect(store.depositRequiredFen).toBeGreaterThanOrEqual(1_000_000);
      expect(store.depositRequiredFen).toBeLessThanOrEqual(3_000_000);
      expect(store.depositPaidFen).toBeLessThanOrEqual(store.depositRequiredFen);
    }
  });

  it("hold some operators with two stores", () => {
    const operators = new Set(STORES.map((store) => store.operatorKey));
    expect(STORES.length - operators.size).toBeGreaterThanOrEqual(5);
  });
});

describe("the demo's people", () => {
  it("are four reviewers, three seniors, two policy managers, an auditor and an administrator", () => {
    const count = (role: string) => PEOPLE.filter((person) => person.role === role).length;
    expect(["reviewer", "senior", "policy", "auditor", "admin"].map(count)).toEqual([4, 3, 2, 1, 1]);
    unique(PEOPLE.map((person) => person.email));
  });
});

describe("the demo's items", () => {
  it("are about 400 with unique keys, over all 17 surfaces and all 18 rules", () => {
    expect(ITEMS.length).toBeGreaterThanOrEqual(400);
    expect(ITEMS.length).toBeLessThanOrEqual(430);
    unique(ITEMS.map((item) => item.key));
    expect(new Set(ITEMS.map((item) => item.surface))).toEqual(new Set(SURFACES));
    const broken = new Set(ITEMS.flatMap((item) => (item.expected.violation ? [item.expected.rule] : [])));
    expect(broken).toEqual(new Set(RULE_IDS));
  });

  it("never say the same thing twice", () => {
    unique(ITEMS.map(written));
  });

  it("name accounts, stores of the same operator, and fields once each", () => {
    for (const item of ITEMS) {
      const account = ACCOUNTS.find((row) => row.key === item.authorKey);
      expect(account, item.key).toBeDefined();
      if (item.storeKey !== null) {
        expect(storeKeys.has(item.storeKey), item.key).toBe(true);
        expect(STORES.find((row) => row.key === item.storeKey)?.operatorKey, item.key).toBe(
          account?.operatorKey,
        );
      }
      unique(item.texts.map((text) => text.field));
      const fields = new Set(item.texts.map((text) => text.field));
      for (const image of item.images)
        if (image.messageField) expect(fields.has(image.messageField)).toBe(true);
    }
  });

  it("keep private-message rules to private messages", () => {
    for (const item of ITEMS) {
      if (item.expected.rule?.startsWith("PM")) expect(item.surface, item.key).toBe("private_message");
    }
  });

  it("are about two thirds violations and a fifth look flagged without being one", () => {
    const share = (test: (item: DemoItem) => boolean) => ITEMS.filter(test).length / ITEMS.length;
    expect(share((item) => item.expected.violation)).toBeGreaterThan(0.6);
    expect(share((item) => item.expected.violation)).toBeLessThan(0.72);
    expect(
      share((item) => !item.expected.violation && item.expected.overturnReason !== undefined),
    ).toBeGreaterThan(0.18);
  });

  it("are natural Chinese, an eighth of them English or mixed", () => {
    const english = ITEMS.filter((item) => {
      const text = written(item);
      const words = text.match(/[A-Za-z]{2,}(?=[\s,.!?'’)]|$)/g)?.length ?? 0;
      return words >= 6 && words * 2 > (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 0.5;
    });
    expect(english.length / ITEMS.length).toBeGreaterThan(0.09);
    expect(english.length / ITEMS.length).toBeLessThan(0.16);
  });

  it("show only bank cards that pass Luhn's check", () => {
    const cards = ITEMS.flatMap(
      (item) => written(item).match(/(?<!\d)62\d{2}(?: ?\d{4}){3}(?: ?\d{3})?(?!\d)/g) ?? [],
    );
    expect(cards.length).toBeGreaterThanOrEqual(6);
    expect(cards.filter((card) => !luhn(card.replaceAll(" ", "")))).toEqual([]);
  });

  it("use pictures that exist", () => {
    if (!existsSync(pictures)) return;
    const known: { file: string }[] = JSON.parse(readFileSync(pictures, "utf8"));
    const files = new Set(known.map((picture) => picture.file));
    const used = ITEMS.flatMap((item) => item.images.map((image) => image.file));
    expect(used.filter((file) => !files.has(file))).toEqual([]);
  });
});

describe("contacts that accounts share", () => {
  it("put one WeChat id on at least seven accounts of different operators", () => {
    const accounts = accountsThat((item) => bare(own(item)).includes("abc_2024"));
    expect(operatorsOf(accounts).size).toBeGreaterThanOrEqual(7);
  });

  it("put one QR payload on at least four accounts", () => {
    const accounts = accountsThat((item) =>
      item.images.some((image) => ["chat-card-01.webp", "insert-09.webp"].includes(image.file)),
    );
    expect(operatorsOf(accounts).size).toBeGreaterThanOrEqual(4);
  });

  it("put one QQ group on at least four accounts and one short link on at least three", () => {
    expect(
      operatorsOf(accountsThat((item) => bare(own(item)).includes("789012345"))).size,
    ).toBeGreaterThanOrEqual(4);
    expect(operatorsOf(accountsThat((item) => bare(own(item)).includes("x7kq"))).size).toBeGreaterThanOrEqual(
      3,
    );
  });
});

describe("the demo's history", () => {
  const standing = HISTORY.filter((step) => !step.undone);

  it("names items and people that exist, and never decides before the conduct", () => {
    const people = new Set<string>(PEOPLE.map((person) => person.key));
    for (const step of [...HISTORY, ...OPEN, ...ESCALATED])
      expect(byKey.has(step.itemKey), step.itemKey).toBe(true);
    for (const step of HISTORY) {
      expect(people.has(step.byKey)).toBe(true);
      expect(step.conductDaysAgo, step.itemKey).toBeGreaterThan(step.daysAgo);
      if (step.later) expect(step.later.daysAgo).toBeLessThan(step.daysAgo);
    }
  });

  it("decides about 230 items once each, undoes twelve and takes ten back later", () => {
    expect(standing.length).toBeGreaterThanOrEqual(225);
    expect(standing.length).toBeLessThanOrEqual(240);
    unique(standing.map((step) => step.itemKey));
    expect(HISTORY.length - standing.length).toBe(12);
    expect(standing.filter((step) => step.later?.outcome === "reversed").length).toBe(10);
  });

  it("leaves four proposals waiting, about 150 cases open and ten of them with the seniors", () => {
    expect(standing.filter((step) => step.approval?.outcome === "waiting").length).toBe(4);
    expect(OPEN.length).toBeGreaterThanOrEqual(140);
    unique(OPEN.map((step) => step.itemKey));
    const open = new Map(OPEN.map((step) => [step.itemKey, step]));
    for (const step of standing) expect(open.has(step.itemKey), step.itemKey).toBe(false);
    expect(ESCALATED.length).toBe(10);
    for (const step of ESCALATED) {
      expect(open.get(step.itemKey)?.flaggedMinutesAgo ?? 0, step.itemKey).toBeGreaterThan(step.minutesAgo);
    }
  });

  it("confirms violations and overturns the rest, except for what is reversed later", () => {
    for (const step of standing) {
      const { expected } = byKey.get(step.itemKey)!;
      if (step.verdict === "confirm")
        expect(expected.violation || step.later?.outcome === "reversed").toBe(true);
      else expect(!expected.violation && expected.overturnReason, step.itemKey).toBe(step.overturnReason);
    }
  });

  it("lets a different person answer appeals and proposals", () => {
    for (const step of standing) {
      if (step.later) expect(step.later.byKey).not.toBe(step.byKey);
      if (step.approval && step.approval.outcome !== "waiting")
        expect(step.approval.byKey).not.toBe(step.byKey);
    }
  });

  it("spreads conduct and flags of open cases from minutes to two days", () => {
    const minutes = OPEN.map((step) => step.flaggedMinutesAgo);
    expect(Math.min(...minutes)).toBeLessThan(10);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(2880);
    for (const step of OPEN) expect(step.conductMinutesAgo).toBeGreaterThan(step.flaggedMinutesAgo);
  });
});
