import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TierNumber } from "@/components/ladder/tier";
import { Money } from "@/components/ui/time";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import { type Category, TIERS } from "@/lib/domain/words";
import { formatMoney } from "@/lib/i18n/format";

type FormulasProps = { pack: PolicyPack; hasDamages: boolean; category: Category };

const signed = (shift: number): string => (shift > 0 ? `+${shift}` : shift < 0 ? `−${-shift}` : "0");
const factor = (permille: number): string => String(permille / 1000);

/** How the step is found and what the money comes to, with every number of the pack. */
export function Formulas({ pack, hasDamages, category }: FormulasProps) {
  const t = useTranslations("rules");
  const kinds = useTranslations("account.standing.kinds");
  const { severityShift, damages, fourEyes } = pack;
  return (
    <dl className="grid gap-3 px-5 py-4 text-12">
      <Item name={t("severityTitle")}>
        {t("severity", {
          minor: signed(severityShift.minor),
          standard: signed(severityShift.standard),
          serious: signed(severityShift.serious),
        })}
      </Item>
      <Item name={t("coordinatedTitle")}>{signed(pack.coordinatedShift)}</Item>
      {category === "D6" && (
        <Item name={t("paymentTitle")}>{t("paymentStart", { step: pack.d6BaseShift + 1 })}</Item>
      )}
      {hasDamages && (
        <Item name={t("damagesTitle")}>
          {t("formula", { share: damages.sharePermille / 10 })}
          <span className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="text-ink-3">{t("base")}</span>
            {TIERS.flatMap((tier) => {
              const fen = damages.baseFen[tier];
              return fen === undefined
                ? []
                : [
                    <span key={tier} className="flex items-center gap-1.5">
                      <TierNumber tier={tier} />
                      <Money fen={fen} />
                    </span>,
                  ];
            })}
          </span>
          <span className="mt-1.5 block">
            <span className="text-ink-3">{t("factor")}</span>{" "}
            {t("severity", {
              minor: factor(damages.factorPermille.minor),
              standard: factor(damages.factorPermille.standard),
              serious: factor(damages.factorPermille.serious),
            })}
          </span>
        </Item>
      )}
      <Item name={t("fourEyes")}>
        {t("fourEyesLine", {
          kinds: fourEyes.kinds.map((kind) => kinds(kind)).join(t("and")),
          amount: formatMoney(fourEyes.damagesFenMax),
          days: fourEyes.windowDays,
        })}
      </Item>
      <Item name={t("appeals")}>{t("appealsLine", { days: pack.appeals.windowDays })}</Item>
    </dl>
  );
}

function Item({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-3">{name}</dt>
      <dd className="tnum mt-0.5 text-ink">{children}</dd>
    </div>
  );
}
