import type { ItemSnapshot } from "@/lib/domain/item";
import { hex, utf8 } from "@/lib/domain/log/bytes";
import { canonicalText } from "@/lib/domain/log/canonical";
import type { Json } from "@/lib/domain/log/entry";
import type { Ctx } from "../context";

/** SHA-256 of the item's canonical text, hex: equal content has an equal hash. */
export const contentHashOf = (ctx: Ctx, item: ItemSnapshot): string =>
  hex(ctx.sha256(utf8(canonicalText(JSON.parse(JSON.stringify(item)) as Json))));
