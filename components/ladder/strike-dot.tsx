import { cx } from "@/components/ui/cx";
import type { StrikeView } from "@/lib/screens/views";

/** Filled: counts. Hollow: no more. Dashed: reversed. */
export function StrikeDot({ strike }: { strike: StrikeView }) {
  const counts = strike.counts === "counts" || strike.counts === "same_offence";
  return (
    <svg aria-hidden="true" data-tier={strike.tier ?? 0} width="10" height="10" viewBox="0 0 10 10">
      <circle
        cx="5"
        cy="5"
        r="4"
        strokeDasharray={strike.reversed ? "2 1.6" : undefined}
        className={cx(
          strike.reversed
            ? "fill-none stroke-ink-3"
            : counts
              ? "fill-(--tier) stroke-(--tier-ink)"
              : "fill-none stroke-ink-3",
        )}
      />
    </svg>
  );
}
