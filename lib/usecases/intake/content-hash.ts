import type { ItemSnapshot } from "@/lib/domain/item";
import { hex, utf8 } from "@/lib/domain/log/bytes";
import { canonicalText } from "@/lib/domain/log/canonical";
import type { Json } from "@/lib/domain/log/entry";
import type { Ctx } from "../context";

/**
 * SHA-256 of the item's canonical text, hex: equal content has an equal hash. How the item was found and how many
 * follow its author are no content: a second report of the same words is a duplicate.
 */
export function contentHashOf(ctx: Ctx, item: ItemSnapshot): string {
  const { foundBy: _, author, ...content } = item;
  const { platformId, name } = author;
  const plain = JSON.parse(JSON.stringify({ ...content, author: { platformId, name } })) as Json;
  return hex(ctx.sha256(utf8(canonicalText(plain))));
}
