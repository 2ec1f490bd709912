import { createTranslator } from "next-intl";
import type { Bundle, BundledContent, BundledEntry } from "@/lib/domain/log/bundle";
import { type Entry, parseEntry } from "@/lib/domain/log/entry";
import en from "@/lib/i18n/en.json";
import { formatDateTime } from "@/lib/i18n/format";
import { ZONE_DEFAULT } from "@/lib/i18n/locales";
import zh from "@/lib/i18n/zh-CN.json";
import type { PdfBlock, PdfDocument } from "@/lib/pdf/blocks";

type Words = ReturnType<typeof wordsOf>;

function wordsOf(locale: Bundle["locale"]) {
  const messages = locale === "en" ? en : zh;
  return {
    t: createTranslator({ locale, messages, namespace: "bundle" }),
    audit: createTranslator({ locale, messages, namespace: "audit" }),
    date: (at: number) => formatDateTime(at, { locale, zone: ZONE_DEFAULT }),
  };
}

/** A bundle to read. It is made of nothing but its JSON, so that a verifier makes it again and compares. */
export function bundleDocument(bundle: Bundle): PdfDocument {
  const words = wordsOf(bundle.locale);
  const { t, date } = words;
  const title = t("title", { label: bundle.subject.label });
  return {
    title,
    lang: bundle.locale,
    createdAt: bundle.madeAt,
    footer: `${bundle.subject.label} · ${t("of", { n: bundle.size })} · ${bundle.root.slice(0, 12)}`,
    blocks: [
      { kind: "title", text: title },
      {
        kind: "facts",
        rows: [
          [t("made"), date(bundle.madeAt)],
          [t("log"), t("of", { n: bundle.size })],
          [t("root"), bundle.root],
          [t("subject"), bundle.subject.id],
        ],
      },
      { kind: "text", tone: "quiet", text: t("line", { command: "weir bundle verify FILE" }) },
      ...(bundle.left > 0 ? [{ kind: "text" as const, text: t("left", { n: bundle.left }) }] : []),
      { kind: "heading", text: t("entries") },
      entryTable(bundle, words),
      ...(bundle.contents.length > 0 ? [{ kind: "heading" as const, text: t("texts") }] : []),
      ...bundle.contents.flatMap((content) => contentBlocks(content, words)),
    ],
  };
}

function entryTable({ entries, names }: Bundle, words: Words): PdfBlock {
  const { t } = words;
  return {
    kind: "table",
    head: [t("number"), t("time"), t("who"), t("what"), t("leaf")],
    shares: [2, 4, 3, 4, 5],
    rows: entries.map((entry) => entryRow(entry, names, words)),
  };
}

function entryRow({ seq, text, leaf }: BundledEntry, names: Bundle["names"], words: Words): string[] {
  const parsed = text === null ? null : parseEntry(text);
  if (!parsed?.ok) return [String(seq), "", words.t("hidden"), "", leaf];
  const { at, action } = parsed.value;
  return [String(seq), words.date(at), whoOf(parsed.value, names, words), actionWord(action, words), leaf];
}

function whoOf({ actor }: Entry, names: Bundle["names"], { audit }: Words): string {
  return actor.kind === "person" ? (names[actor.id] ?? actor.id) : audit(`actorKinds.${actor.kind}`);
}

function actionWord(action: string, { audit }: Words): string {
  const key = `actions.${action}` as Parameters<typeof audit>[0];
  return audit.has(key) ? audit(key) : action;
}

function contentBlocks(content: BundledContent, { t }: Words): PdfBlock[] {
  const { record, column, id, seq, state } = content;
  const said = content.text ?? content.shown;
  return [
    { kind: "text", tone: "quiet", text: `${record}.${column} · ${id} · ${t("entry", { n: seq })}` },
    ...(state === "clear" ? [] : [{ kind: "text" as const, text: t(`states.${state}`) }]),
    ...(said === null ? [] : [{ kind: "verbatim" as const, text: said }]),
  ];
}
