import { createTranslator } from "next-intl";
import type { Bilingual } from "@/lib/domain/policy/pack";
import en from "@/lib/i18n/en.json";
import { formatDateTime } from "@/lib/i18n/format";
import { type Locale, ZONE_DEFAULT } from "@/lib/i18n/locales";
import zh from "@/lib/i18n/zh-CN.json";
import type { PdfBlock, PdfDocument } from "@/lib/pdf/blocks";
import type { AppealOnNotice } from "./notice-appeals";
import type { NoticeView } from "./notice-page";

type Words = ReturnType<typeof wordsOf>;

/** The words of one language, whatever language the request has. */
function wordsOf(locale: Locale) {
  const t = createTranslator({ locale, messages: locale === "en" ? en : zh, namespace: "notice" });
  const side: keyof Bilingual = locale === "en" ? "en" : "zh";
  return {
    t,
    pick: (text: Bilingual) => text[side],
    date: (at: number) => formatDateTime(at, { locale, zone: ZONE_DEFAULT }),
  };
}

/**
 * The notice as a document to keep: everything that was told when it was composed, then what came of its appeals,
 * with each receipt before and after. Of the same state it is the same file.
 */
export function noticeDocument(view: NoticeView, locale: Locale): PdfDocument {
  const words = wordsOf(locale);
  const { t, pick } = words;
  const changedAt = lastChange(view);
  return {
    title: `${t("pdf.page")} ${view.noticeNumber}`,
    lang: locale,
    createdAt: changedAt,
    footer: `${view.noticeNumber} · ${view.caseNumber} · ${t("pdf.state", { date: words.date(changedAt) })}`,
    blocks: [
      { kind: "title", text: pick(view.title) },
      ...standsBlocks(view, words),
      ...view.fields.flatMap((field) => fieldBlocks(view, field, words)),
      ...exampleBlocks(view, words),
      ...view.appeals.flatMap((appeal) => appealBlocks(appeal, words)),
      ...view.changes.flatMap((change) => changeBlocks(change, words)),
    ],
  };
}

/** When anything that stands on it last changed. */
const lastChange = ({ composedAt, appeals, changes }: NoticeView): number =>
  Math.max(
    composedAt,
    ...appeals.flatMap((each) => [
      each.filedAt,
      each.outcome?.at ?? 0,
      ...each.messages.map((message) => message.at),
    ]),
    ...changes.map((each) => each.at),
  );

function standsBlocks({ stands }: NoticeView, { t }: Words): PdfBlock[] {
  return stands.kind === "stands" ? [] : [{ kind: "text", text: t(`stands.${stands.kind}`) }];
}

function fieldBlocks(view: NoticeView, field: NoticeView["fields"][number], { t, pick }: Words): PdfBlock[] {
  const head: PdfBlock = { kind: "heading", text: pick(field.label) };
  if (field.id !== "evidence")
    return [head, ...field.lines.map((line): PdfBlock => ({ kind: "text", text: pick(line) }))];
  return [
    head,
    ...view.found.evidence.flatMap((each): PdfBlock[] => [
      {
        kind: "text",
        tone: "quiet",
        text: each.from === "image" ? t("found.picture") : t("found.asWritten"),
      },
      { kind: "verbatim", text: each.written },
      { kind: "text", text: `${t("found.reads", { reading: each.reading })} (${each.rule})` },
    ]),
  ];
}

function exampleBlocks({ rules }: NoticeView, { t, pick }: Words): PdfBlock[] {
  const shown = rules.filter((rule) => rule.examples.length > 0);
  if (shown.length === 0) return [];
  const rows = shown.flatMap((rule) =>
    rule.examples.map((each) => [
      rule.id,
      each.allowed ? t("rule.allowed") : t("rule.forbidden"),
      pick(each.text),
    ]),
  );
  const head = ["", "", ""];
  return [
    { kind: "heading", text: t("rule.examples") },
    { kind: "table", head, shares: [1, 1, 5], rows },
  ];
}

function appealBlocks(appeal: AppealOnNotice, { t, date }: Words): PdfBlock[] {
  const { outcome, statement } = appeal;
  const said = appeal.messages.flatMap((each): PdfBlock[] => [
    { kind: "text", tone: "quiet", text: each.from === "staff" ? t("appeals.question") : t("appeals.yours") },
    { kind: "verbatim", text: each.text ?? "" },
  ]);
  return [
    { kind: "heading", text: t("appeals.number", { number: appeal.number }) },
    { kind: "text", text: t("appeals.filed", { date: date(appeal.filedAt) }) },
    ...(statement === null ? [] : ([{ kind: "verbatim", text: statement }] as const)),
    ...said,
    ...(outcome ? outcomeBlocks(outcome, { t, date }) : []),
  ];
}

function outcomeBlocks(
  outcome: NonNullable<AppealOnNotice["outcome"]>,
  { t, date }: Pick<Words, "t" | "date">,
): PdfBlock[] {
  const { reply } = outcome;
  const told = `${t(`appeals.outcomes.${outcome.kind}`)} · ${date(outcome.at)}`;
  if (outcome.kind === "withdrawn") return [{ kind: "text", text: told }];
  return [
    { kind: "heading", text: t("appeals.reply") },
    { kind: "text", text: told },
    { kind: "text", text: t("appeals.different") },
    { kind: "text", text: reply?.text ?? "" },
    ...(reply?.perArgument ?? []).map(
      ({ argument, answer }): PdfBlock => ({
        kind: "text",
        text: `${t("appeals.argument", { argument })}\n${answer}`,
      }),
    ),
  ];
}

function changeBlocks(change: NoticeView["changes"][number], { t, pick, date }: Words): PdfBlock[] {
  const { words } = change;
  const all = (lines: readonly Bilingual[]) => lines.map(pick).join("\n") || t("receipt.nothing");
  return [
    { kind: "heading", text: t("receipt.title", { date: date(change.at) }) },
    { kind: "text", text: t(`receipt.${change.kind}`) },
    {
      kind: "facts",
      rows: [
        [t("receipt.before"), pick(words.before)],
        [t("receipt.after"), pick(words.after)],
        [t("receipt.lifted"), all(words.ended)],
        [t("receipt.remains"), all(words.remains)],
        [t("receipt.money"), all(words.money)],
      ],
    },
  ];
}
