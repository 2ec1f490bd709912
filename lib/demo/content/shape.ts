import type { ItemSnapshot } from "../../domain/item";
import type { ActorKind, OverturnReason, RuleId, Severity, Surface } from "../../domain/words";

/** An account of the demo. `operatorKey` names the business behind it: two accounts may share one. */
export type DemoAccount = {
  key: string;
  platformId: string;
  name: string;
  kind: ActorKind;
  followers: number;
  /** ISO 8601 date. */
  joinedAt: string;
  city: string;
  company?: string;
  operatorKey: string;
  /** Degrees on the colour wheel, 0 to 359. */
  avatarHue: number;
};

export type DemoProduct = { platformId: string; name: string; priceFen: number; sold: number; thumb: string };

export type DemoStore = {
  key: string;
  platformId: string;
  name: string;
  ownerKey: string;
  staffKeys: string[];
  operatorKey: string;
  category: string;
  /** ISO 8601 date. */
  openedAt: string;
  depositRequiredFen: number;
  depositPaidFen: number;
  products: DemoProduct[];
};

/** One text. Threads and live lines carry a sender and an offset in minutes from the first line. */
export type DemoText = {
  field: string;
  text: string;
  sender?: "author" | "other";
  senderName?: string;
  atMinutes?: number;
  /** Live surfaces only: position in the broadcast, hh:mm:ss. */
  timeCode?: string;
};

export type DemoImage = { file: string; caption?: string; messageField?: string };

/** What a careful reviewer would find. A clear item with a reason looks flagged; without one it is plainly clean. */
export type Expected =
  | { violation: true; rule: RuleId; severity?: Severity; coordinated?: boolean }
  | { violation: false; rule: RuleId | null; overturnReason?: OverturnReason };

export type DemoItem = {
  key: string;
  surface: Surface;
  authorKey: string;
  storeKey: string | null;
  texts: DemoText[];
  images: DemoImage[];
  context: ItemSnapshot["context"];
  foundBy: ItemSnapshot["foundBy"];
  officialToolMarks: string[];
  expected: Expected;
};

type More = Partial<Pick<DemoItem, "context" | "foundBy" | "officialToolMarks">> & {
  images?: (string | DemoImage)[];
};

/** Writer of one surface's items: `no(1, ...)` makes the item with key `no-01`. */
export const writer =
  (surface: Surface, prefix: string) =>
  (
    number: number,
    authorKey: string,
    storeKey: string | null,
    texts: Record<string, string> | DemoText[],
    expected: Expected,
    more: More = {},
  ): DemoItem => ({
    key: `${prefix}-${String(number).padStart(2, "0")}`,
    surface,
    authorKey,
    storeKey,
    texts: Array.isArray(texts) ? texts : Object.entries(texts).map(([field, text]) => ({ field, text })),
    images: (more.images ?? []).map((image) => (typeof image === "string" ? { file: image } : image)),
    context: more.context ?? {},
    foundBy: more.foundBy ?? "detector",
    officialToolMarks: more.officialToolMarks ?? [],
    expected,
  });

type Finding = Omit<Extract<Expected, { violation: true }>, "violation" | "rule">;
export const breaks = (rule: RuleId, finding: Finding = {}): Expected => ({
  violation: true,
  rule,
  ...finding,
});
export const cleared = (overturnReason: OverturnReason, rule: RuleId | null = null): Expected => ({
  violation: false,
  rule,
  overturnReason,
});
export const clean: Expected = { violation: false, rule: null };

const LINE = /^(\S+) ([<>])(\S*) (.+)$/u;

function minutesOf(time: string): number {
  const [hours, minutes, seconds] = time.split(":").map(Number);
  if (hours === undefined || minutes === undefined || seconds === undefined) return Number(time);
  return hours * 60 + minutes + seconds / 60;
}

/**
 * Lines of a conversation, one per row: `time > the subject's text` or `time <name the other side's text`.
 * Time is minutes from the first line, or hh:mm:ss on live surfaces; `⏎` stands for a line break.
 */
export function lines(script: string): DemoText[] {
  const rows = script.split("\n").map((row) => row.trim());
  return rows
    .filter((row) => row !== "")
    .map((row, index) => {
      const [, time, side, name, text] = LINE.exec(row) ?? [];
      if (time === undefined || text === undefined) throw new Error(`not a line of a conversation: ${row}`);
      return {
        field: `m${String(index + 1).padStart(2, "0")}`,
        text: text.replaceAll("⏎", "\n"),
        sender: side === ">" ? "author" : "other",
        ...(name ? { senderName: name } : {}),
        atMinutes: minutesOf(time),
        ...(time.includes(":") ? { timeCode: time } : {}),
      };
    });
}
