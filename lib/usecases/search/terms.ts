import type { Ctx } from "../context";

/** Key of the vault for what people search: it is no author's. */
const SEARCHES = "searches";

/** A search as it may stand in an address and in a log of addresses: nobody without the keys can read it. */
export async function sealTerms(ctx: Ctx, terms: string): Promise<string> {
  return (await ctx.vault.sealer(SEARCHES))(terms);
}

/** What was searched; null for anything that was not sealed here. */
export async function openTerms(ctx: Ctx, sealed: string | null): Promise<string | null> {
  if (!sealed?.startsWith(`${SEARCHES}.`)) return null;
  try {
    return await ctx.vault.open(sealed);
  } catch {
    // Cut short or changed by hand: as good as no search.
    return null;
  }
}
