import { cx } from "./cx";

/** The box of a field: 32 px, 3:1 border, accent and halo on focus, tier 4 where it is wrong. */
export function fieldClass(extra?: string): string {
  return cx(
    "w-full rounded-control border border-control bg-panel text-13 text-ink transition-[border-color,box-shadow]",
    "focus-within:border-accent focus-within:shadow-halo data-[focused]:border-accent data-[focused]:shadow-halo",
    "data-[invalid]:border-t4 data-[disabled]:border-line data-[disabled]:bg-subtle data-[disabled]:text-ink-off",
    extra,
  );
}

export const labelClass = "text-12 text-ink-3";
