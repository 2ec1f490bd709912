import type { MeasureKind, Severity, Tier } from "../words";
import type { PolicyPack } from "./pack";

/** Damages with every input kept (integer fen, per mille), so that the notice can show the arithmetic. */
export type Damages = {
  tier: Tier;
  severity: Severity;
  baseFen: number;
  factorPermille: number;
  /** base x factor. */
  productFen: number;
  depositRequiredFen: number;
  sharePermille: number;
  /** share x deposit required. */
  capFen: number;
  /** The smaller of product and cap: what the whole offence costs. */
  fullFen: number;
  /** Charged already for the offence that this one joins. */
  chargedFen: number;
  /** What this decision charges: full less charged, never below 0. */
  amountFen: number;
  availableFen: number;
  /** Taken from what is available, at once. */
  reservedFen: number;
  /** The rest, to be paid by a top-up. */
  dueFen: number;
};

/** Share of an amount of fen; a fraction of a fen is dropped, in favour of the person who pays. */
const permilleOf = (fen: number, permille: number): number => Math.floor((fen * permille) / 1000);

/**
 * `min(base[tier] x factor[severity], share x deposit_required)` (policy.md section 3, "Damages"). All in fen.
 * `chargedFen` is what the offence it joins has cost so far. Throws where the tier of the pack takes no damages.
 */
export function damagesOf(
  input: {
    tier: Tier;
    severity: Severity;
    depositRequiredFen: number;
    depositAvailableFen: number;
    chargedFen: number;
  },
  pack: PolicyPack,
): Damages {
  const { tier, severity, depositRequiredFen, chargedFen } = input;
  const baseFen = pack.damages.baseFen[tier];
  if (baseFen === undefined) throw new Error(`pack ${pack.id} has no damages for tier ${tier}`);
  const factorPermille = pack.damages.factorPermille[severity];
  const { sharePermille } = pack.damages;
  const productFen = permilleOf(baseFen, factorPermille);
  const capFen = permilleOf(depositRequiredFen, sharePermille);
  const fullFen = Math.min(productFen, capFen);
  const amountFen = Math.max(0, fullFen - chargedFen);
  const availableFen = Math.max(0, input.depositAvailableFen);
  const reservedFen = Math.min(amountFen, availableFen);
  const dueFen = amountFen - reservedFen;
  return {
    tier,
    severity,
    baseFen,
    factorPermille,
    productFen,
    depositRequiredFen,
    sharePermille,
    capFen,
    fullFen,
    chargedFen,
    amountFen,
    availableFen,
    reservedFen,
    dueFen,
  };
}

export type ApprovalReason =
  | { kind: "measure"; measure: MeasureKind }
  | { kind: "damages_sum"; sumFen: number; maxFen: number };

/**
 * Why a plan needs four eyes, empty where it does not. `operatorWindowFen` is the sum of the operator's damages
 * in the pack's days before this decision, all stores, net of reversals, this one not included.
 */
export function approvalReasons(
  plan: { measures: readonly { kind: MeasureKind }[]; damagesFen: number },
  operatorWindowFen: number,
  pack: PolicyPack,
): ApprovalReason[] {
  const kinds = new Set(plan.measures.map((measure) => measure.kind));
  const reasons: ApprovalReason[] = pack.fourEyes.kinds
    .filter((kind) => kinds.has(kind))
    .map((measure) => ({ kind: "measure", measure }));
  const sumFen = operatorWindowFen + plan.damagesFen;
  const maxFen = pack.fourEyes.damagesFenMax;
  if (plan.damagesFen > 0 && sumFen > maxFen) reasons.push({ kind: "damages_sum", sumFen, maxFen });
  return reasons;
}
