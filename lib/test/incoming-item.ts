import type { IncomingItem } from "@/lib/domain/intake";

/** An item of one text by account `acc-1`, as intake takes it. */
export function incomingItem(
  platformId: string,
  text: string,
  more: Partial<IncomingItem["snapshot"]> = {},
): IncomingItem {
  const author = { platformId: "acc-1", name: "小店", kind: "merchant" as const };
  return {
    account: author,
    store: null,
    snapshot: {
      platformId,
      surface: "comment",
      author,
      store: null,
      texts: text === "" ? [] : [{ field: "text", text }],
      images: [],
      context: {},
      conductAt: Date.parse("2026-03-17T02:00:00Z"),
      editedAt: null,
      foundBy: "detector",
      officialToolMarks: [],
      ...more,
    },
  };
}
