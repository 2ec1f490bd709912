import type { Damages } from "./damages";

/** Integer fen as `¥2,000.00`. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "-" : ""}¥${whole}.${digits.slice(-2)}`;
}

/** 500 as `0.5`, 2000 as `2`. */
const factorText = (permille: number): string => String(permille / 1000);

/** 500 as `50%`. */
const percentText = (permille: number): string => `${permille / 10}%`;

/** The amount with every input, ready for anyone to compute again (policy.md section 3, "Damages"). */
export function formulaText(damages: Damages): { en: string; zh: string } {
  const { baseFen, factorPermille, sharePermille, depositRequiredFen } = damages;
  const inputs = `min(${yuanText(baseFen)} × ${factorText(factorPermille)}, ${percentText(sharePermille)} × ${yuanText(depositRequiredFen)})`;
  const sum = `${inputs} = min(${yuanText(damages.productFen)}, ${yuanText(damages.capFen)}) = ${yuanText(damages.fullFen)}`;
  if (damages.chargedFen === 0) return { en: sum, zh: sum };
  const [charged, left] = [yuanText(damages.chargedFen), yuanText(damages.amountFen)];
  return {
    en: `${sum}; less ${charged} charged before for the same offence: ${left}`,
    zh: `${sum}；减去同一违规此前已计 ${charged}：${left}`,
  };
}

/** The amounts worked out again from the stored inputs: a notice whose sums differ is not sent (P17). */
export function recompute(
  damages: Damages,
): Pick<Damages, "productFen" | "capFen" | "fullFen" | "amountFen"> {
  const productFen = Number((BigInt(damages.baseFen) * BigInt(damages.factorPermille)) / 1000n);
  const capFen = Number((BigInt(damages.depositRequiredFen) * BigInt(damages.sharePermille)) / 1000n);
  const fullFen = Math.min(productFen, capFen);
  return {
    productFen,
    capFen,
    fullFen,
    amountFen: Math.max(fullFen - damages.chargedFen, 0),
  };
}
