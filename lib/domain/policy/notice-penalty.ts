import { formulaText, yuanText } from "./money";
import type { NoticeFacts, NoticeMeasure } from "./notice-facts";
import { MEASURE_WORDS, momentText, SCOPE_WORDS, TARGET_WORDS } from "./notice-words";
import type { Bilingual } from "./pack";
import { both } from "./pack-data/rule";

/* What the notice says about the penalty: step, measures, points and money. */

function measureLine(measure: NoticeMeasure): Bilingual {
  const [kind, target] = [MEASURE_WORDS[measure.kind], TARGET_WORDS[measure.target]];
  const scopes = (measure.scopes ?? []).map((scope) => SCOPE_WORDS[scope]);
  const start = momentText(measure.startAt);
  const end = measure.endAt === null ? both("no end date", "长期有效") : momentText(measure.endAt);
  const en = [kind.en, measure.text, scopes.map((each) => each.en).join(", ")].filter(Boolean).join(": ");
  const zh = [kind.zh, measure.text, scopes.map((each) => each.zh).join("、")].filter(Boolean).join("：");
  return both(
    `${en} (${target.en}), from ${start.en}, until ${end.en}`,
    `${zh}（${target.zh}），自 ${start.zh} 至 ${end.zh}`,
  );
}

export function measureLines(facts: NoticeFacts): Bilingual[] {
  if (facts.measures.length > 0) return facts.measures.map(measureLine);
  return [both("Nothing beyond the measures that already apply.", "除已生效措施外，不另行处理。")];
}

export function ladderLines(facts: NoticeFacts): Bilingual[] {
  const { n, step, arithmetic, joins } = facts.assessment;
  const { base, severityShift, d7, clamped, graveHarm } = arithmetic;
  const sign = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);
  const sum = `${base} ${sign(severityShift)} ${sign(d7)} = ${arithmetic.raw}`;
  const lines = graveHarm
    ? [both(`Grave harm was found: step ${step} directly.`, `认定造成严重损害，直接适用第 ${step} 档。`)]
    : [
        both(
          `Offence ${n} within its period: ${sum} (count, severity, acting together), which is step ${clamped}.`,
          `计算期内第 ${n} 次违规：${sum}（次数、情节、协同），适用第 ${clamped} 档。`,
        ),
      ];
  if (joins) {
    lines.push(
      both(
        "It happened before your latest notice reached you, so it belongs to the same offence: it does not count again and adds no points.",
        "该行为发生在您收到最近一次通知之前，归入同一违规，不重复计次、不再扣分。",
      ),
    );
  }
  if (facts.graveHarmReason)
    lines.push(both(`Grave harm: ${facts.graveHarmReason}`, `严重损害：${facts.graveHarmReason}`));
  return lines;
}

export function amountLines(facts: NoticeFacts): Bilingual[] {
  const { damages, deposit } = facts;
  if (!damages || damages.amountFen === 0) return [];
  const formula = formulaText(damages);
  const [amount, reserved, due] = [damages.amountFen, damages.reservedFen, damages.dueFen].map(yuanText);
  const lines = [
    both(`Amount: ${amount}`, `金额：${amount}`),
    both(`Computed as ${formula.en}`, `计算：${formula.zh}`),
    both(
      `${reserved} is reserved from the deposit now and taken when the appeals are over; ${due} remains to be paid.`,
      `现从保证金中预留 ${reserved}，申诉结束后扣除；尚待补足 ${due}。`,
    ),
  ];
  if (deposit) {
    const [before, after] = [yuanText(deposit.beforeFen), yuanText(deposit.afterFen)];
    lines.push(
      both(
        `Deposit available: ${before} before, ${after} after.`,
        `可用保证金：处理前 ${before}，处理后 ${after}。`,
      ),
    );
  }
  return lines;
}

export function pointLines(facts: NoticeFacts): Bilingual[] {
  const { merchant, credit } = facts.assessment.points;
  const total = facts.pointsTotal;
  const lines = [
    both(
      `Account credit: ${credit}, in total ${total.credit}`,
      `账号信用分：本次 ${credit}，累计 ${total.credit}`,
    ),
  ];
  if (facts.store)
    lines.push(
      both(
        `Merchant: ${merchant}, in total ${total.merchant}`,
        `商家扣分：本次 ${merchant}，累计 ${total.merchant}`,
      ),
    );
  return lines;
}
