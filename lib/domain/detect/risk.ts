import type { Surface } from "../words";
import type { Evidence } from "./evidence";

/** Above this an item goes to a reviewer. */
export const REVIEW_RISK_MIN = 0.5;

const REACH: Partial<Record<Surface, number>> = {
  live_sales: 0.1,
  live_interaction: 0.08,
  promo_page: 0.08,
  profile: 0.05,
  product_detail: 0.05,
  store_page: 0.05,
  marketing_sms: 0.05,
};

/** 0 to 1: the strongest evidence, raised by further evidence and by the surface's reach. */
export function riskOf(evidence: readonly Evidence[], surface: Surface): number {
  if (evidence.length === 0) return 0;
  let miss = 1;
  let top = 0;
  for (const e of evidence) {
    top = Math.max(top, e.confidence);
    miss *= 1 - e.confidence * 0.5;
  }
  const reach = top >= REVIEW_RISK_MIN ? (REACH[surface] ?? 0) : 0;
  return Math.round(Math.min(1, Math.max(top, 1 - miss) + reach) * 100) / 100;
}
