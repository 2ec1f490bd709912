import { detect } from "../../domain/detect/detect";
import { DEFAULT_PACKS } from "../../domain/policy/default-pack";
import { ACCOUNTS } from "./accounts";
import { HISTORY, OPEN } from "./history";
import { ITEMS } from "./items";
import type { DemoItem } from "./shape";

/**
 * For information: what the detector makes of the demo's texts (pictures are read elsewhere).
 * Run with `npx tsx lib/demo/content/check-detector.ts`.
 */
const pack = DEFAULT_PACKS.at(-1)!;

function read(item: DemoItem) {
  const texts = item.texts.map(({ field, text, sender, senderName, atMinutes }) => ({
    field,
    text,
    sender,
    senderName,
    at: atMinutes === undefined ? null : atMinutes * 60_000,
  }));
  const actor = ACCOUNTS.find((account) => account.key === item.authorKey)!.kind;
  const { surface, officialToolMarks } = item;
  return detect(texts, { surface, actor, allow: pack.allow, officialToolMarks });
}

const used = new Set([...HISTORY, ...OPEN].map((step) => step.itemKey));
const shown = (item: DemoItem, found: ReturnType<typeof read>) => {
  const rules = found.evidence.map((each) => `${each.rule} ${each.confidence.toFixed(2)} "${each.reading}"`);
  const own = item.texts.filter((text) => text.sender !== "other").map((text) => text.text);
  return `${item.key} ${item.expected.rule ?? "-"} [${rules.join("; ")}] ${own.join(" / ").replaceAll("\n", " ").slice(0, 160)}`;
};
const read1 = ITEMS.map((item) => ({ item, found: read(item) }));
const list = (title: string, keep: (row: (typeof read1)[number]) => boolean) => {
  const rows = read1.filter(keep);
  process.stdout.write(`\n## ${title}: ${rows.length}\n`);
  for (const { item, found } of rows) process.stdout.write(`${shown(item, found)}\n`);
};
const flagged = (row: (typeof read1)[number]) => row.found.evidence.length > 0;
const pictured = (row: (typeof read1)[number]) => row.item.images.length > 0;

list("violations not flagged", (row) => row.item.expected.violation && !flagged(row) && !pictured(row));
list(
  "violations not flagged in their text, with a picture",
  (row) => row.item.expected.violation && !flagged(row) && pictured(row),
);
list(
  "violations flagged under other rules",
  (row) =>
    row.item.expected.violation &&
    flagged(row) &&
    !row.found.evidence.some((each) => each.rule === row.item.expected.rule),
);
list("clear, and flagged", (row) => !row.item.expected.violation && flagged(row));
list(
  "expected to look flagged, but clear, although the history needs a case",
  (row) => !row.item.expected.violation && !flagged(row) && used.has(row.item.key),
);
