import { assess } from "@/lib/domain/policy/assess";
import type { PriorOffence } from "@/lib/domain/policy/offence";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type { Category, Tier } from "@/lib/domain/words";

type Subject = { hasStore: boolean; depositRequiredFen: number; depositAvailableFen: number };
type Asked = { subject: Subject; history: readonly PriorOffence[]; category: Category; now: number };

/** The tier that a standard offence of this category would land on, were it to happen now. */
export function nextTier({ subject, history, category, now }: Asked, pack: PolicyPack): Tier {
  const conduct = { category, severity: "standard", coordinated: false, graveHarm: false } as const;
  return assess(
    {
      subject,
      history: [...history],
      case: { ...conduct, conductAt: now, decidedAt: now },
      operatorDamagesWindowFen: 0,
    },
    pack,
  ).tier;
}
