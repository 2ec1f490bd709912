import type { Cell } from "./digits";
import type { ConfidencePart } from "./evidence";
import { nearest } from "./marks";
import { type Found, isCode, numberOf, stands, take } from "./numeral";
import type { Scene } from "./scene";

const LENGTHS = [19, 18, 17, 16] as const;
const PAY_GAP = 14;
const ORDER_GAP = 6;

/** A bank card: 16 to 19 digits with an issuer's prefix; check digit, grouping and payment words count. */
export function bankCard(chain: readonly Cell[], at: number, scene: Scene): Found {
  const { folded } = scene;
  const first = chain[at]!.value;
  if (first < 3 || first > 6) return null;
  for (const length of LENGTHS) {
    if (!stands(chain, at, length, folded)) continue;
    const n = take(chain, at, length, folded);
    if (!n || n.filler > 0 || isCode(n, folded)) continue;
    const union = n.digits.startsWith("62");
    if (!union && !/^(4|5[1-5]|35|37|60)/.test(n.digits)) continue;
    const parts: ConfidencePart[] = [
      { name: union ? "union card number" : "card number", value: union ? 0.35 : 0.1 },
    ];
    if (luhn(n.digits)) parts.push({ name: "check digit", value: 0.1 });
    if (n.groups.length >= 4) parts.push({ name: "written in fours", value: 0.2 });
    if (n.disguise > 3) parts.push({ name: "disguised digits", value: 0.3 });
    const pay = nearest(scene.marks, n, "pay", PAY_GAP) ?? nearest(scene.marks, n, "payVerb", 8);
    if (pay) parts.push({ name: `beside ${pay.term.means}`, value: 0.35 });
    const order = nearest(scene.marks, n, "orderCue", ORDER_GAP);
    if (order) parts.push({ name: `number of ${order.term.text}`, value: -0.5 });
    return numberOf("bank_account", `bank_account:${n.digits}`, n, folded, parts);
  }
  return null;
}

/** The check digit of payment cards (ISO/IEC 7812). */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let d = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) d = d > 4 ? d * 2 - 9 : d * 2;
    sum += d;
  }
  return sum % 10 === 0;
}
