import { ok, type Result, refuse } from "../result";
import { formulaText, recompute, yuanText } from "./money";
import type { NoticeFacts } from "./notice-facts";
import { NOTICE_FIELD_IDS, type NoticeField, type NoticeFieldId, noticeFields } from "./notice-fields";
import { DAY_MS } from "./offence";
import type { Bilingual, PolicyPack } from "./pack";

export type { NoticeFacts, NoticeMeasure } from "./notice-facts";

/** A complete statement of reasons as stored: the facts and, from them alone, what is read. */
export type NoticeContent = {
  title: Bilingual;
  facts: NoticeFacts;
  fields: NoticeField[];
  /** The whole notice as plain text. */
  text: Bilingual;
};

export type NoticeIncomplete = { kind: "notice_incomplete"; missing: string[] };

/** The appeal window that the pack gives, for a notice composed at `composedAt`. */
export const appealTerms = (composedAt: number, pack: PolicyPack): NoticeFacts["appeal"] => ({
  windowDays: pack.appeals.windowDays,
  earliestEndAt: composedAt + pack.appeals.windowDays * DAY_MS,
});

/** The end of the appeal window once the notice is handed over; epoch ms, the last moment included. */
export const appealUntil = (handedOverAt: number, pack: PolicyPack): number =>
  handedOverAt + pack.appeals.windowDays * DAY_MS;

function titleOf(facts: NoticeFacts): Bilingual {
  const { step } = facts.assessment;
  if (step === 0) return { en: "A warning about your content", zh: "关于您的内容的警告" };
  if (facts.measures.some((measure) => measure.kind === "suspend_account")) {
    return { en: "Your account is suspended", zh: "你的账号已被封停" };
  }
  return facts.measures.some((measure) => measure.target === "store")
    ? { en: "Your account and store are restricted", zh: "你的账号和店铺已被限制" }
    : { en: "Your account is restricted", zh: "你的账号已被限制" };
}

const inFull = (title: string, fields: readonly NoticeField[], language: keyof Bilingual): string =>
  [
    title,
    ...fields.map((field) =>
      [field.label[language], ...field.lines.map((line) => line[language])].join("\n"),
    ),
  ].join("\n\n");

/** The statement of reasons in English and Chinese (policy.md section 5). Check it with `checkNotice`. */
export function composeNotice(facts: NoticeFacts): NoticeContent {
  const title = titleOf(facts);
  const fields = noticeFields(facts);
  return {
    title,
    facts,
    fields,
    text: { en: inFull(title.en, fields, "en"), zh: inFull(title.zh, fields, "zh") },
  };
}

const blank = (text: Bilingual): boolean => text.en.trim() === "" || text.zh.trim() === "";

function missingFields(content: NoticeContent): string[] {
  const { damages } = content.facts;
  const needed = NOTICE_FIELD_IDS.filter((id) => id !== "amount" || (damages?.amountFen ?? 0) > 0);
  const lacks = (id: NoticeFieldId): boolean => {
    const field = content.fields.find((each) => each.id === id);
    return !field || field.lines.length === 0 || blank(field.label) || field.lines.some(blank);
  };
  return needed.filter(lacks);
}

function moneyFaults({ facts, fields }: NoticeContent): string[] {
  const { damages, deposit, store } = facts;
  if (!damages || damages.amountFen === 0) return [];
  const faults: string[] = [];
  const again = recompute(damages);
  const same = (Object.keys(again) as (keyof typeof again)[]).every((key) => again[key] === damages[key]);
  if (!same) faults.push("amount: the formula does not give it");
  if (damages.reservedFen + damages.dueFen !== damages.amountFen) faults.push("amount: reserved and due");
  if (!store || !deposit) faults.push("amount: store and deposit");
  else if (deposit.afterFen !== deposit.beforeFen - damages.reservedFen) faults.push("amount: deposit after");
  const shown = fields.find((field) => field.id === "amount")?.lines.map((line) => line.en) ?? [];
  for (const part of [formulaText(damages).en, yuanText(damages.amountFen)]) {
    if (!shown.some((line) => line.includes(part))) faults.push(`amount: ${part} is not shown`);
  }
  return faults;
}

function factFaults({ facts }: NoticeContent): string[] {
  const named = new Set(facts.grounds.map((ground) => ground.rule));
  const faults: string[] = [];
  if ([facts.noticeNumber, facts.caseNumber, facts.account.name].some((text) => text.trim() === ""))
    faults.push("numbers");
  if (facts.evidence.some((each) => each.written.trim() === "" || each.reading.trim() === ""))
    faults.push("evidence");
  if (facts.evidence.some((each) => !named.has(each.rule)))
    faults.push("rules: a rule of the evidence is not named");
  if (facts.grounds.some((each) => blank(each.clause))) faults.push("rules: clause");
  if (facts.measures.some((each) => each.endAt !== null && each.endAt <= each.startAt))
    faults.push("measures: end");
  if (facts.measures.some((each) => each.kind === "other" && !each.text?.trim()))
    faults.push("measures: text");
  if (facts.assessment.arithmetic.graveHarm && !facts.graveHarmReason?.trim())
    faults.push("grave harm: reason");
  return faults;
}

/** No penalty without a complete notice (P17): refuses with everything that is missing or does not add up. */
export function checkNotice(content: NoticeContent): Result<NoticeContent, NoticeIncomplete> {
  const missing = [...missingFields(content), ...factFaults(content), ...moneyFaults(content)];
  return missing.length === 0 ? ok(content) : refuse({ kind: "notice_incomplete", missing });
}
