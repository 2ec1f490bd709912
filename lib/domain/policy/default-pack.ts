import { RULE_IDS } from "../words";
import type { PolicyPack, RuleText } from "./pack";
import { DEFAULT_ALLOW } from "./pack-data/allow";
import { HOLIDAYS_2025, HOLIDAYS_2026 } from "./pack-data/calendar";
import { rewordForV6 } from "./pack-data/changes-v6";
import { DEFAULT_LADDERS } from "./pack-data/ladders";
import { NOTICE_TEXTS } from "./pack-data/notice-texts";
import { DISPLAYED_RULES } from "./pack-data/rules-ec-displayed";
import { PUSHED_RULES } from "./pack-data/rules-ec-pushed";
import { PRIVATE_MESSAGE_RULES } from "./pack-data/rules-pm";
import { CATEGORY_ROWS, OVERTURN_ROWS } from "./pack-data/titles";

const inRuleOrder = (rules: RuleText[]): RuleText[] =>
  [...rules].sort((a, b) => RULE_IDS.indexOf(a.id) - RULE_IDS.indexOf(b.id));

const version5: PolicyPack = {
  id: "pack_default_5",
  version: 5,
  effectiveAt: Date.parse("2025-03-12T00:00:00+08:00"),
  rules: inRuleOrder([...PRIVATE_MESSAGE_RULES, ...DISPLAYED_RULES, ...PUSHED_RULES]),
  categories: CATEGORY_ROWS,
  ladders: DEFAULT_LADDERS,
  points: {
    merchant: { 0: 0, 1: 10, 2: 15, 3: 20, 4: 25, 5: 25 },
    credit: { 0: 0, 1: 2, 2: 4, 3: 6, 4: 9, 5: 12 },
  },
  severityShift: { minor: -1, standard: 0, serious: 1 },
  coordinatedShift: 1,
  cluster: { operatorsMin: 3, windowDays: 30 },
  d6BaseShift: 2,
  damages: {
    baseFen: { 3: 200_000, 4: 500_000, 5: 1_000_000 },
    factorPermille: { minor: 500, standard: 1000, serious: 2000 },
    sharePermille: 500,
  },
  fourEyes: {
    kinds: ["clear_products", "close_store", "end_cooperation", "suspend_account"],
    damagesFenMax: 500_000,
    windowDays: 30,
    interimKinds: ["limit_exposure", "stop_publishing"],
    interimHoursMax: 72,
    answerHours: 72,
  },
  notice: { handOverHours: 72, texts: NOTICE_TEXTS },
  undoSeconds: 10,
  lease: { caseMinutes: 15, appealMinutes: 30, skipMinutes: 30 },
  appeals: {
    windowDays: 30,
    acknowledgeWorkingDays: 1,
    decideWorkingDays: { lowTierMax: 2, low: 3, rest: 7 },
    reReviewDays: 15,
    filesMax: 5,
    fileBytesMax: 10 * 1024 * 1024,
  },
  dueHours: { 1: 2, 2: 8, 3: 24 },
  overturnReasons: OVERTURN_ROWS,
  holidays: [...HOLIDAYS_2025, ...HOLIDAYS_2026],
  zone: "Asia/Shanghai",
  allow: DEFAULT_ALLOW,
};

const version6: PolicyPack = {
  ...version5,
  id: "pack_default_6",
  version: 6,
  effectiveAt: Date.parse("2026-02-03T00:00:00+08:00"),
  rules: rewordForV6(version5.rules),
};

/** The packs a new installation starts with, oldest first: every [house] number of policy.md. */
export const DEFAULT_PACKS: PolicyPack[] = [version5, version6];

/**
 * The pack in force at `conductAt` (epoch ms). Conduct older than any pack is judged by the oldest
 * (policy.md section 3, "Time"). `packs` may stand in any order; throws when there is none.
 */
export function packAt(packs: readonly PolicyPack[], conductAt: number): PolicyPack {
  const newestFirst = [...packs].sort((a, b) => b.effectiveAt - a.effectiveAt);
  const pack = newestFirst.find((each) => each.effectiveAt <= conductAt) ?? newestFirst.at(-1);
  if (!pack) throw new Error("no policy pack");
  return pack;
}
