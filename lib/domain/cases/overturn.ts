import type { Evidence } from "../detect/evidence";
import type { OverturnReason } from "../words";

/** The reason printed on the overturn button: what the evidence itself suggests (policy.md, section 3). */
export function proposeOverturn(
  evidence: readonly Evidence[],
  officialToolMarks: readonly string[],
): OverturnReason {
  if (officialToolMarks.length > 0) return "official_tool";
  const intents = new Set(evidence.map((e) => e.intent));
  if (intents.has("quote_or_report")) return "quote_or_report";
  if (intents.has("required")) return "required_for_transaction";
  if (intents.has("mention")) return "mention_only";
  const kinds = new Set(evidence.map((e) => e.kind));
  if (kinds.size === 1 && (kinds.has("phone_landline") || kinds.has("offline_place")))
    return "required_for_transaction";
  if (kinds.size === 1 && kinds.has("rival_platform")) return "mention_only";
  return "wrong_match";
}
