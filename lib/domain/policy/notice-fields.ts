import { appealLines, decidedLines, effectLine, evidenceLines, ruleLines, subjectLines } from "./notice-case";
import type { NoticeFacts } from "./notice-facts";
import { amountLines, ladderLines, measureLines, pointLines } from "./notice-penalty";
import { FOUND_BY_WORDS, momentText, SEVERITY_WORDS, SURFACE_WORDS } from "./notice-words";
import type { Bilingual } from "./pack";
import { both } from "./pack-data/rule";

/** One labelled part of a notice, in both languages line by line. */
export type NoticeField = { id: NoticeFieldId; label: Bilingual; lines: Bilingual[] };

/** Every part that policy.md section 5 asks for. `amount` stands only where money is charged. */
export const NOTICE_FIELD_IDS = [
  "numbers",
  "subject",
  "conduct",
  "evidence",
  "rules",
  "severity",
  "ladder",
  "measures",
  "points",
  "amount",
  "found",
  "decided",
  "effect",
  "correct",
  "appeal",
  "outside",
  "contact",
] as const;
export type NoticeFieldId = (typeof NOTICE_FIELD_IDS)[number];

const LABELS: Record<NoticeFieldId, Bilingual> = {
  numbers: both("Case and notice", "案件与通知编号"),
  subject: both("Account and store", "账号与店铺"),
  conduct: both("What happened, and when", "行为与时间"),
  evidence: both("What we found", "违规内容"),
  rules: both("Rule", "适用规则"),
  severity: both("Severity", "情节"),
  ladder: both("Why this step", "档次计算"),
  measures: both("What applies", "处理措施"),
  points: both("Points", "扣分"),
  amount: both("Liquidated damages", "违约金"),
  found: both("How it was found", "发现方式"),
  decided: both("Who decided", "决定方式"),
  effect: both("In effect", "生效情况"),
  correct: both("How to correct", "如何整改"),
  appeal: both("How to appeal", "如何申诉"),
  outside: both("Other routes", "其他救济途径"),
  contact: both("Contact", "联系我们"),
};

/** The parts of a notice in the order in which they are read. */
export function noticeFields(facts: NoticeFacts): NoticeField[] {
  const severity = SEVERITY_WORDS[facts.severity];
  const together = facts.coordinated ? both("; coordinated or evasive", "；协同或规避") : both("", "");
  const [conduct, surface] = [momentText(facts.conductAt), SURFACE_WORDS[facts.surface]];
  const lines: Record<NoticeFieldId, Bilingual[]> = {
    numbers: [
      both(
        `Case ${facts.caseNumber}, notice ${facts.noticeNumber}`,
        `案件 ${facts.caseNumber}，通知 ${facts.noticeNumber}`,
      ),
    ],
    subject: subjectLines(facts),
    conduct: [both(`${surface.en}, ${conduct.en}`, `${surface.zh}，${conduct.zh}`)],
    evidence: evidenceLines(facts),
    rules: ruleLines(facts),
    severity: [both(`${severity.en}${together.en}`, `${severity.zh}${together.zh}`)],
    ladder: ladderLines(facts),
    measures: measureLines(facts),
    points: pointLines(facts),
    amount: amountLines(facts),
    found: [FOUND_BY_WORDS[facts.foundBy]],
    decided: decidedLines(facts),
    effect: [effectLine(facts)],
    correct: [facts.texts.correct],
    appeal: appealLines(facts),
    outside: [facts.texts.outsideRoutes],
    contact: [facts.texts.contact],
  };
  return NOTICE_FIELD_IDS.filter((id) => id !== "amount" || lines.amount.length > 0).map((id) => ({
    id,
    label: LABELS[id],
    lines: lines[id],
  }));
}
