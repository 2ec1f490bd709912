import type { NoticeFacts } from "./notice-facts";
import { momentText } from "./notice-words";
import type { Bilingual } from "./pack";
import { both } from "./pack-data/rule";

/* What the notice says about the case: whom, what, under which rule, by whom, and how to object. */

export function subjectLines(facts: NoticeFacts): Bilingual[] {
  const { account, store } = facts;
  const lines = [
    both(
      `Account: ${account.name} (${account.platformId})`,
      `账号：${account.name}（${account.platformId}）`,
    ),
  ];
  if (store)
    lines.push(
      both(`Store: ${store.name} (${store.platformId})`, `店铺：${store.name}（${store.platformId}）`),
    );
  return lines;
}

export function evidenceLines(facts: NoticeFacts): Bilingual[] {
  return facts.evidence.map(({ written, reading, rule, from }) =>
    both(
      `${from === "image" ? "In a picture" : "As written"}: “${written}”. Read as: ${reading} (${rule})`,
      `${from === "image" ? "图片中" : "原文"}：“${written}”。读作：${reading}（${rule}）`,
    ),
  );
}

export function ruleLines(facts: NoticeFacts): Bilingual[] {
  const { version, effectiveAt } = facts.pack;
  const since = momentText(effectiveAt);
  return facts.grounds.map(({ rule, ruleVersion, clause }) =>
    both(
      `${rule}, version ${ruleVersion}, policy pack ${version} in force since ${since.en}: ${clause.en}`,
      `${rule} 第 ${ruleVersion} 版，规则包第 ${version} 版，${since.zh} 起施行：${clause.zh}`,
    ),
  );
}

export function decidedLines(facts: NoticeFacts): Bilingual[] {
  if (facts.decidedBy.kind === "automatic") {
    return [
      both(
        "Decided automatically. You can ask for a person at any time.",
        "由系统自动作出，您可随时要求人工处理。",
      ),
    ];
  }
  return facts.decidedBy.approved
    ? [both("Decided by a person and approved by a second one.", "由人工作出决定，并经第二人批准。")]
    : [both("Decided by a person.", "由人工作出决定。")];
}

export function effectLine(facts: NoticeFacts): Bilingual {
  if (facts.effect.kind === "now") return both("In effect now.", "现已生效。");
  const from = momentText(facts.effect.at);
  return both(`In effect from ${from.en}.`, `自 ${from.zh} 起生效。`);
}

export function appealLines(facts: NoticeFacts): Bilingual[] {
  const { windowDays, earliestEndAt } = facts.appeal;
  const end = momentText(earliestEndAt);
  const { appealHow, appealWhere } = facts.texts;
  return [
    appealHow,
    appealWhere,
    both(
      `Until ${windowDays} days after this notice reached you, in no case before ${end.en}.`,
      `申诉期限为本通知送达之日起 ${windowDays} 天，最早不早于 ${end.zh} 截止。`,
    ),
  ];
}
