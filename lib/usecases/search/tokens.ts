import type { SearchKind } from "@/lib/domain/records";
import { gramsOf, queryGrams } from "@/lib/domain/search/grams";
import type { Ctx } from "../context";

const LETTERS = 12;
const KEPT_MAX = 200_000;
const kept = new WeakMap<Ctx["digest"], Map<string, string>>();

/**
 * A piece of text as the index knows it: 48 bits of a keyed digest, written in the letters a to p. Without the key
 * nobody can tell which piece it was; letters alone, so that both engines' parsers leave it whole.
 */
function tokenOf(ctx: Ctx, piece: string): string {
  let known = kept.get(ctx.digest);
  if (!known || known.size >= KEPT_MAX) {
    known = new Map();
    kept.set(ctx.digest, known);
  }
  let token = known.get(piece);
  if (token === undefined) {
    const hex = ctx.digest(`gram:${piece}`).slice(0, LETTERS);
    token = [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
    known.set(piece, token);
  }
  return token;
}

const kindToken = (ctx: Ctx, kind: SearchKind): string => tokenOf(ctx, `kind ${kind}`);

/** What the index keeps of a text. */
export function tokensOf(ctx: Ctx, kind: SearchKind, text: string): string {
  const tokens = gramsOf(text).map((gram) => tokenOf(ctx, gram));
  return [kindToken(ctx, kind), ...tokens.sort()].join(" ");
}

/** What a query asks the index for; with a kind, only texts of that kind. Empty where the query says nothing. */
export function queryTokens(ctx: Ctx, query: string, kind: SearchKind | null = null): string[] {
  const tokens = queryGrams(query).map((gram) => tokenOf(ctx, gram));
  return tokens.length > 0 && kind ? [kindToken(ctx, kind), ...tokens] : tokens;
}
