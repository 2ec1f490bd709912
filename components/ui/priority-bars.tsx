import { cx } from "./cx";

/** Three rising bars; band 1 (first) fills all, 3 fills one. The word is read out. */
export function PriorityBars({
  band,
  label,
  className,
}: {
  band: 1 | 2 | 3;
  label: string;
  className?: string;
}) {
  const filled = 4 - band;
  return (
    <svg
      role="img"
      aria-label={label}
      width="13"
      height="12"
      viewBox="0 0 13 12"
      className={cx("shrink-0", band === 1 ? "text-ink" : "text-ink-2", className)}
    >
      {[4, 7, 10].map((height, bar) => (
        <rect
          key={height}
          x={bar * 4.5}
          y={11 - height}
          width="3.2"
          height={height}
          rx="0.8"
          className={bar < filled ? "fill-current" : "fill-line-strong opacity-70"}
        />
      ))}
    </svg>
  );
}
