import type { Fault } from "./fault";

const ASSESS = "lib/domain/policy/assess.test.ts";
const OFFENCE = "lib/domain/policy/offence.ts";
const DAMAGES = "lib/domain/policy/damages.ts";

/** Faults in counting, the ladder, damages and the fold of measures. */
export const POLICY_FAULTS: Fault[] = [
  {
    name: "toggle instead of fold",
    file: "lib/domain/policy/standing.ts",
    find: "  const now = measures.filter((measure) => holdsAt(measure, at));\n  const first = now[0];",
    replace:
      "  const isLifted = measures.some((measure) => endOf(measure) <= at);\n" +
      "  const now = isLifted ? [] : measures.filter((measure) => holdsAt(measure, at));\n" +
      "  const first = now[0];",
    project: "sqlite",
    test: "lib/test/standing-orders.db.test.ts",
    guarantee: "depends only on what remains",
  },
  {
    name: "reversed offence counted",
    file: OFFENCE,
    find: '  if (offence.reversed) return "reversed";\n',
    replace: "",
    project: "unit",
    test: ASSESS,
    guarantee: "three EC offences of which one is reversed",
  },
  {
    name: "joined offence counted",
    file: OFFENCE,
    find: '  if (offence.joined) return "joined";\n',
    replace: "",
    project: "unit",
    test: ASSESS,
    guarantee: "a joined decision does not count",
  },
  {
    name: "window off by one",
    file: OFFENCE,
    find: 'return conductAt <= countsUntil(offence, pack) ? "counts" : "expired";',
    replace: 'return conductAt < countsUntil(offence, pack) ? "counts" : "expired";',
    project: "unit",
    test: ASSESS,
    guarantee: "an offence of D3 counts for exactly 180 x 24 h and not a millisecond more",
  },
  {
    name: "D6 base wrong",
    file: "lib/domain/policy/ladder.ts",
    find: "Math.max(n, pack.d6BaseShift + d6Count)",
    replace: "Math.max(n, d6Count)",
    project: "unit",
    test: ASSESS,
    guarantee: "D6 starts at step 3",
  },
  {
    name: "damages cap ignored",
    file: DAMAGES,
    find: "const fullFen = Math.min(productFen, capFen);",
    replace: "const fullFen = productFen;",
    project: "unit",
    test: ASSESS,
    guarantee: "share of the deposit caps the damages",
  },
  {
    name: "damages factor ignored",
    file: DAMAGES,
    find: "const productFen = permilleOf(baseFen, factorPermille);",
    replace: "const productFen = baseFen;",
    project: "unit",
    test: ASSESS,
    guarantee: "damages 2,000 x 0.5 = 1,000",
  },
  {
    name: "four eyes one fen late",
    file: DAMAGES,
    find: "plan.damagesFen > 0 && sumFen > maxFen",
    replace: "plan.damagesFen > 0 && sumFen > maxFen + 1",
    project: "unit",
    test: ASSESS,
    guarantee: "one fen more does",
  },
  {
    name: "interim limits missing",
    file: "lib/domain/policy/assess.ts",
    find: "interim: reasons.length > 0 ? interimMeasures(column, startAt, pack) : [],",
    replace: "interim: [],",
    project: "sqlite",
    test: "lib/usecases/cases/decide.db.test.ts",
    guarantee: "becomes a proposal with interim limits",
  },
  {
    name: "reversal forgotten in the history",
    file: "db/queries/decision-facts.ts",
    find: 'reversed: isUndone.has(decision.id) || reversal?.kind === "reverse",',
    replace: "reversed: isUndone.has(decision.id),",
    project: "sqlite",
    test: "lib/test/standing-orders.db.test.ts",
    guarantee: "counts what remains of four offences",
  },
  {
    name: "undone decision counted",
    file: "db/queries/decision-facts.ts",
    find: 'reversed: isUndone.has(decision.id) || reversal?.kind === "reverse",',
    replace: 'reversed: reversal?.kind === "reverse",',
    project: "sqlite",
    test: "lib/test/standing-orders.db.test.ts",
    guarantee: "does not count an undone decision",
  },
];
