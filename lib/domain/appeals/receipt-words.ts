import { yuanText } from "../policy/money";
import { MEASURE_WORDS, momentText, TARGET_WORDS } from "../policy/notice-words";
import type { Bilingual } from "../policy/pack";
import { both } from "../policy/pack-data/rule";
import type { Receipt } from "./receipt";

type Line = {
  kind: Receipt["remains"][number]["kind"];
  targetKind: Receipt["remains"][number]["targetKind"];
};

/** A receipt as the merchant reads it: what stood before and what stands now, line by line. */
export type ReceiptWords = {
  before: Bilingual;
  after: Bilingual;
  ended: Bilingual[];
  remains: Bilingual[];
  money: Bilingual[];
};

/** The words of a receipt (policy.md, section 5: what was restored and when, what remains). */
export function receiptWords(receipt: Receipt): ReceiptWords {
  const { step, points, measures } = receipt;
  const of = (at: number | null, worth: Receipt["points"]["before"], fen: number): Bilingual =>
    at === null
      ? both("No penalty. The strike is struck out.", "不再处理，违规记录已撤销。")
      : both(
          `Step ${at}; points: merchant ${worth.merchant}, credit ${worth.credit}; damages ${yuanText(fen)}`,
          `第 ${at} 档；商家扣分 ${worth.merchant}，信用扣分 ${worth.credit}；违约金 ${yuanText(fen)}`,
        );
  return {
    before: of(step.before, points.before, receipt.damages.beforeFen),
    after: of(step.after, points.after, receipt.damages.afterFen),
    ended: measures.ended.map((each) => named(each)),
    remains: [
      ...measures.set.map((each) => until(each, each.endAt)),
      ...receipt.remains
        .filter((each) => !measures.set.some((set) => sameLine(set, each)))
        .map((each) => until(each, each.until)),
    ],
    money: moneyWords(receipt.deposit),
  };
}

const sameLine = (a: Line, b: Line): boolean => a.kind === b.kind && a.targetKind === b.targetKind;

function named({ kind, targetKind }: Line): Bilingual {
  const [what, on] = [MEASURE_WORDS[kind], TARGET_WORDS[targetKind]];
  return both(`${what.en} (${on.en})`, `${what.zh}（${on.zh}）`);
}

function until(line: Line, at: number | null): Bilingual {
  const name = named(line);
  if (at === null) return name;
  const end = momentText(at);
  return both(`${name.en}, until ${end.en}`, `${name.zh}，至 ${end.zh}`);
}

function moneyWords(sums: Receipt["deposit"]): Bilingual[] {
  const lines: [number, Bilingual][] = [
    [sums.releasedFen, both("released to the deposit", "已释放回保证金")],
    [sums.refundedFen, both("refunded to the deposit", "已退回保证金")],
    [sums.voidedFen, both("no longer due", "不再需要补足")],
  ];
  return lines
    .filter(([fen]) => fen > 0)
    .map(([fen, words]) => both(`${yuanText(fen)} ${words.en}`, `${yuanText(fen)} ${words.zh}`));
}
