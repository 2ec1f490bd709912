import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { Tier } from "@/lib/domain/words";

/** In force, over, or reversed on appeal. */
export type TierState = "solid" | "soft" | "reversed";

/** Five rising bars, the first n filled: the second carrier of a tier beside its colour. */
export function TierStair({
  tier,
  size = 14,
  className,
}: {
  tier: Tier;
  size?: 14 | 16;
  className?: string;
}) {
  return (
    <svg
      aria-hidden
      data-tier={tier}
      width={size}
      height={size * (12 / 14)}
      viewBox="0 0 14 12"
      className={cx("shrink-0", className)}
    >
      {[3, 5, 7, 9, 11].map((height, step) => {
        const filled = step < tier;
        return (
          <rect
            key={height}
            x={step * 2.9 + 0.1}
            y={11.5 - height}
            width="2"
            height={height}
            rx="0.5"
            className={filled ? "fill-(--tier) stroke-(--tier-ink)" : "fill-line-strong opacity-60"}
            strokeWidth={filled && tier <= 2 ? 0.5 : 0}
          />
        );
      })}
    </svg>
  );
}

type TierChipProps = {
  tier: Tier;
  state?: TierState /** Words after the tier: "in effect". */;
  after?: string;
  className?: string;
};

/** "Tier 3" with its stair. Reversed is dashed with struck text, and is read out as reversed. */
export function TierChip({ tier, state = "solid", after, className }: TierChipProps) {
  const t = useTranslations("tiers");
  const name = tier === 0 ? t("warning") : t("tier", { tier });
  const looks = {
    solid: "border-(--tier-line) bg-(--tier-soft) text-(--tier-ink)",
    soft: "border-line bg-panel text-ink-2",
    reversed: "border-dashed border-line-strong bg-transparent text-ink-3",
  };
  return (
    <span
      data-tier={tier}
      className={cx(
        "inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-chip border px-1.5 text-12 font-medium",
        looks[state],
        className,
      )}
    >
      <span className={state === "reversed" ? "flex opacity-70 grayscale" : "flex"}>
        <TierStair tier={tier} />
      </span>
      {state === "reversed" ? <s>{name}</s> : <span>{name}</span>}
      {after && <span>{after}</span>}
      {state === "reversed" && <span className="sr-only">{t("reversed")}</span>}
    </span>
  );
}

type TierNumberProps = {
  tier: Tier;
  /** "filled" in force or taken; "empty" a step still ahead; "reversed" dashed. */
  state?: "filled" | "empty" | "reversed";
  /** The ladder's step where it differs from the tier; the colour stays the tier's. */
  step?: number;
  className?: string;
};

/** The numeral in its 20 px box. */
export function TierNumber({ tier, state = "filled", step, className }: TierNumberProps) {
  const looks = {
    filled: "border-(--tier-ink) bg-(--tier) text-(--tier-on)",
    empty: "border-line-strong bg-panel text-ink-2",
    reversed: "border-dashed border-line-strong bg-transparent text-ink-3 line-through",
  };
  const bare = state === "filled" && tier > 2;
  return (
    <span
      data-tier={tier}
      className={cx(
        "tnum inline-flex size-5 shrink-0 items-center justify-center rounded-tier border text-12 font-semibold leading-none",
        looks[state],
        bare && "border-transparent",
        className,
      )}
    >
      {step ?? tier}
    </span>
  );
}
