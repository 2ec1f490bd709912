import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "./assess";
import { DEFAULT_PACKS } from "./default-pack";

/*
 * The reference: policy.md section 3 read by hand and written again from its text, with its own table and numbers.
 * It knows nothing of packs, and works in minutes and yuan where the code works in milliseconds and fen.
 */
type Prior = {
  ladder: "ec" | "pm";
  category: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7";
  conduct: number;
  decided: number;
  handedOver: number | null;
  step: 0 | 1 | 2 | 3 | 4 | 5;
  reversed: boolean;
  joined: boolean;
  paid: number;
};
type Case = {
  category: Prior["category"];
  severity: "minor" | "standard" | "serious";
  together: boolean;
  grave: boolean;
  conduct: number;
  decided: number;
};
type World = {
  store: boolean;
  required: number;
  available: number;
  window: number;
  history: Prior[];
  now: Case;
};

const DAYS = 24 * 60;
const LIMITS = {
  e: "limit_exposure",
  s: "hide_from_search",
  c: "bar_campaigns",
  p: "stop_publishing",
  m: "stop_messages",
};

// tier | momentary before | limits with days | once for all | damages
const TABLE: Record<string, string[]> = {
  store: [
    "0|warn remove|||",
    "1|remove|e7 s7 c7||",
    "2|remove|e14 s14 c14 p7||",
    "3|remove|e14 s14 c30 p7||yes",
    "4|remove|e30 s30 c30 p30|clear close end|yes",
    "5|suspend||clear close end legal|yes",
  ],
  none: [
    "0|warn remove|||",
    "1|remove|e7 s7 c7||",
    "2|remove|e14 s14 c14 p7||",
    "2|remove|e30 s30 c30 p30||",
    "5|suspend||legal|",
    "5|suspend||legal|",
  ],
  pm: [
    "0|warn remove|||",
    "1|remove|e7 s7||",
    "2|remove|e14 s14 p7 m7||",
    "2|remove|e30 s30 p30 m30||",
    "5|suspend|||",
    "5|suspend|||",
  ],
};
const ONCE: Record<string, string> = {
  warn: "warn account",
  remove: "remove_item item",
  suspend: "suspend_account account",
  legal: "refer_legal account",
  clear: "clear_products store",
  close: "close_store store",
  end: "end_cooperation store",
};

/** `kind target` to the length in days, null for what is permanent or done at once. */
function cellOf(
  column: string,
  step: number,
): { tier: number; lines: Map<string, number | null>; damages: boolean } {
  const [tier, before, limits, after, damages] = TABLE[column]![step]!.split("|") as string[];
  const lines = new Map<string, number | null>();
  const words = (text: string | undefined) => (text ? text.split(" ") : []);
  for (const word of words(before)) lines.set(ONCE[word]!, null);
  for (const word of words(limits)) {
    const kind = LIMITS[word[0] as keyof typeof LIMITS];
    for (const target of column === "store" ? ["account", "store"] : ["account"])
      lines.set(`${kind} ${target}`, Number(word.slice(1)));
  }
  for (const word of words(after)) lines.set(ONCE[word]!, null);
  return { tier: Number(tier), lines, damages: damages === "yes" };
}

const ladderOf = (category: string) => (category === "D1" || category === "D2" ? "pm" : "ec");
const columnOf = (ladder: string, store: boolean) => (ladder === "pm" ? "pm" : store ? "store" : "none");
const stillCounts = (offence: Prior, conduct: number) => {
  const age = conduct - offence.conduct;
  return age >= 0 && age <= (offence.category === "D6" || offence.category === "D7" ? 365 : 180) * DAYS;
};

function reference(world: World) {
  const { now } = world;
  const ladder = ladderOf(now.category);
  const past = world.history.filter((each) => each.ladder === ladder).sort((a, b) => a.decided - b.decided);

  // One notice, one offence: split the past into offences, each with the decisions that joined it.
  const offences: { first: Prior; decisions: Prior[] }[] = [];
  for (const decision of past) {
    const host =
      [...offences].reverse().find((each) => !each.first.joined && !each.first.reversed) ??
      [...offences].reverse().find((each) => !each.first.joined);
    if (decision.joined && host) host.decisions.push(decision);
    else offences.push({ first: decision, decisions: [decision] });
  }
  const latest = past.filter((each) => !each.reversed).at(-1);
  const joins = latest !== undefined && (latest.handedOver === null || now.conduct < latest.handedOver);
  const mine = joins ? offences.find((each) => each.decisions.includes(latest))! : null;

  const counting = (before: Prior[], conduct: number) =>
    before.filter((each) => !each.reversed && !each.joined && stillCounts(each, conduct));
  const counted = mine
    ? counting(past.slice(0, past.indexOf(mine.first)), mine.first.conduct)
    : counting(past, now.conduct);
  const n = counted.length + 1;
  const payments = counted.filter((each) => each.category === "D6").length + 1;
  const base = now.category === "D6" ? Math.max(n, 2 + payments) : n;
  const shift = { minor: -1, standard: 0, serious: 1 }[now.severity];
  const step = now.grave ? 5 : Math.min(5, Math.max(0, base + shift + (now.together ? 1 : 0)));

  const column = columnOf(ladder, world.store);
  const cell = cellOf(column, step);
  const setBy = (each: Prior) =>
    [...cellOf(columnOf(each.ladder, world.store), each.step).lines].map(([key, days]) => ({
      key,
      end: days === null ? Number.POSITIVE_INFINITY : each.decided + days * DAYS,
    }));
  const everSet = world.history.filter((each) => !each.reversed).flatMap(setBy);
  const offenceSet = (mine?.decisions ?? []).filter((each) => !each.reversed).flatMap(setBy);
  const measures = [...cell.lines].filter(([key, days]) => {
    const cleared = /clear_products|close_store|end_cooperation/.test(key);
    if (step === 5 && cleared && everSet.some((each) => each.key === key)) return false;
    if (!joins || key.startsWith("remove_item")) return true;
    const end = days === null ? Number.POSITIVE_INFINITY : now.decided + days * DAYS;
    return offenceSet.every((each) => each.key !== key || each.end < end);
  });

  const yuan = { 3: 2_000, 4: 5_000, 5: 10_000 }[cell.tier] ?? 0;
  const factor = { minor: 0.5, standard: 1, serious: 2 }[now.severity];
  const whole = cell.damages ? Math.min(yuan * factor, world.required / 2) : 0;
  const paid = (mine?.decisions ?? [])
    .filter((each) => !each.reversed)
    .reduce((sum, each) => sum + each.paid, 0);
  const damages = Math.max(0, whole - paid);
  const grave = measures.some(([key]) =>
    /clear_products|close_store|end_cooperation|suspend_account/.test(key),
  );
  return {
    n,
    step,
    tier: cell.tier,
    points: joins ? [0, 0] : [[0, 10, 15, 20, 25, 25][step], [0, 2, 4, 6, 9, 12][step]],
    measures: measures.map(([key, days]) => `${key} ${days}`),
    damages,
    due: Math.max(0, damages - world.available),
    proposal: grave || (damages > 0 && world.window + damages > 5_000),
    joins,
  };
}

function computed(world: World) {
  const MINUTE = 60_000;
  const { now } = world;
  const result = assess(
    {
      subject: {
        hasStore: world.store,
        depositRequiredFen: world.required * 100,
        depositAvailableFen: world.available * 100,
      },
      history: world.history.map((each, index) => ({
        id: `p${index}`,
        ladder: each.ladder,
        category: each.category,
        conductAt: each.conduct * MINUTE,
        decidedAt: each.decided * MINUTE,
        noticeHandedOverAt: each.handedOver === null ? null : each.handedOver * MINUTE,
        step: each.step,
        reversed: each.reversed,
        joined: each.joined,
        damagesFen: each.paid * 100,
      })),
      case: {
        category: now.category,
        severity: now.severity,
        coordinated: now.together,
        graveHarm: now.grave,
        conductAt: now.conduct * MINUTE,
        decidedAt: now.decided * MINUTE,
      },
      operatorDamagesWindowFen: world.window * 100,
    },
    DEFAULT_PACKS[1]!,
  );
  return {
    n: result.n,
    step: result.step,
    tier: result.tier,
    points: [result.points.merchant, result.points.credit],
    measures: result.measures.map((each) => `${each.kind} ${each.target} ${each.days}`),
    damages: (result.damages?.amountFen ?? 0) / 100,
    due: (result.damages?.dueFen ?? 0) / 100,
    proposal: result.proposal,
    joins: result.joins !== null,
  };
}

const TODAY = 1_000 * DAYS;
const category = fc.constantFrom<Prior["category"]>("D1", "D2", "D3", "D4", "D5", "D6", "D7");
/** Ages crowd around the edges of the windows and around now. */
const age = fc.oneof(
  fc.integer({ min: 0, max: 400 * DAYS }),
  fc.constantFrom(180 * DAYS, 180 * DAYS + 1, 180 * DAYS - 1, 365 * DAYS, 365 * DAYS + 1),
  fc.integer({ min: 0, max: 3 * DAYS }),
);
const arbitraryPrior: fc.Arbitrary<Prior> = fc
  .record({
    category,
    age,
    decideAfter: fc.integer({ min: 0, max: 5 * DAYS }),
    handAfter: fc.option(fc.integer({ min: 0, max: 3 * DAYS }), { freq: 8 }),
    step: fc.constantFrom<Prior["step"]>(0, 1, 2, 3, 4, 5),
    reversed: fc.boolean().map((one) => one),
    joined: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    paid: fc.constantFrom(0, 0, 500, 1_000, 2_000),
  })
  .map(({ age: ago, decideAfter, handAfter, ...rest }) => {
    const conduct = TODAY - ago;
    const decided = conduct + decideAfter;
    return {
      ...rest,
      ladder: ladderOf(rest.category),
      conduct,
      decided,
      handedOver: handAfter === null ? null : decided + handAfter,
    };
  });
const arbitraryWorld: fc.Arbitrary<World> = fc.record({
  store: fc.boolean(),
  required: fc.constantFrom(0, 1_000, 3_000, 20_000, 100_000),
  available: fc.constantFrom(0, 700, 20_000),
  window: fc.constantFrom(0, 3_000, 4_000, 5_000),
  history: fc.array(arbitraryPrior, { maxLength: 7 }),
  now: fc.record({
    category,
    severity: fc.constantFrom<Case["severity"]>("minor", "standard", "serious"),
    together: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    grave: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    conduct: fc.integer({ min: TODAY - 2 * DAYS, max: TODAY }),
    decided: fc.integer({ min: TODAY, max: TODAY + 3 * DAYS }),
  }),
});

test("any history gives what policy.md section 3 gives when computed by hand", () => {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      expect(computed(world)).toEqual(reference(world));
    }),
    { numRuns: 4_000 },
  );
}, 60_000);

test("the order in which the history is handed in changes nothing", () => {
  fc.assert(
    fc.property(arbitraryWorld, fc.infiniteStream(fc.nat()), (world, keys) => {
      const spread = world.history.map((each, index) => ({ ...each, decided: each.decided * 10 + index }));
      const shuffled = spread
        .map((each) => ({ each, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key);
      const of = (history: Prior[]) => computed({ ...world, history });
      expect(of(shuffled.map(({ each }) => each))).toEqual(of(spread));
    }),
    { numRuns: 500 },
  );
}, 60_000);

test("a reversed decision might as well never have been taken", () => {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      const joinsNothing = { ...world, history: world.history.filter((each) => !each.joined) };
      const without = { ...joinsNothing, history: joinsNothing.history.filter((each) => !each.reversed) };
      expect(computed(joinsNothing)).toEqual(computed(without));
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
