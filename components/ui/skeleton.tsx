import { cx } from "./cx";

/** A grey bar where words will be. */
export function Bar({ className }: { className?: string }) {
  return (
    <span aria-hidden className={cx("block h-2.5 animate-pulse-soft rounded-full bg-press", className)} />
  );
}

const SHADES = ["w-[58%]", "w-[72%]", "w-[78%]", "w-[50%]", "w-[64%]"];

/** Several bars of uneven length; `square` puts a box in front of each. The label is what is loading. */
export function Bars({
  rows = 3,
  label,
  square = false,
  className,
}: {
  rows?: number;
  label: string;
  square?: boolean;
  className?: string;
}) {
  return (
    <div role="status" aria-label={label} className={cx("grid gap-3", className)}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={SHADES[row % SHADES.length]! + String(row)} className="flex h-5 items-center gap-2.5">
          {square && <span aria-hidden className="size-5 animate-pulse-soft rounded-tier bg-press" />}
          <Bar className={SHADES[row % SHADES.length]} />
        </div>
      ))}
    </div>
  );
}
