/** The sheet every floating thing stands on. */
export const sheetClass =
  "rounded-card border border-line bg-raised text-ink shadow-pop data-[entering]:animate-rise";

/** A row of a list box or menu. */
export const itemClass =
  "flex min-h-8 cursor-default items-center gap-2 rounded-chip px-2 py-1 text-13 outline-none data-[focused]:bg-hover data-[pressed]:bg-press data-[selected]:bg-selected data-[selected]:data-[focused]:bg-press data-[disabled]:text-ink-off";

/** Where a floating thing stands beside what opened it. */
export type Placement =
  | "top"
  | "bottom"
  | "left"
  | "right"
  | "top start"
  | "top end"
  | "bottom start"
  | "bottom end"
  | "right top"
  | "right bottom";
