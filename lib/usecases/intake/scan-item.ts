import { detect } from "@/lib/domain/detect/detect";
import type { IncomingItem } from "@/lib/domain/intake";
import { packAt } from "@/lib/domain/policy/default-pack";
import type { Ctx } from "../context";

/** Reads an item's texts as intake would, by the pack of its day; stores nothing and knows no exemptions. */
export function scanItem(ctx: Ctx, { account, snapshot }: IncomingItem) {
  const { evidence } = detect(snapshot.texts, {
    surface: snapshot.surface,
    actor: account.kind,
    allow: packAt(ctx.packs, snapshot.conductAt).allow,
    officialToolMarks: snapshot.officialToolMarks,
  });
  return {
    verdict: evidence.length === 0 ? ("clear" as const) : ("flagged" as const),
    evidence: evidence.map(({ rule, ruleVersion, kind, reading, confidence }) => ({
      rule,
      ruleVersion,
      kind,
      reading,
      confidence,
    })),
  };
}
