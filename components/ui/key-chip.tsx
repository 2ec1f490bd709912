import { cx } from "./cx";

type KeyChipProps = { children: string; onFill?: boolean; className?: string };

/** A key as it stands on the keyboard. Decoration: the key itself is told by `aria-keyshortcuts`. */
export function KeyChip({ children, onFill = false, className }: KeyChipProps) {
  return (
    <kbd
      aria-hidden
      data-key-chip
      className={cx(
        "inline-flex h-[18px] min-w-[18px] shrink-0 items-center justify-center rounded-chip border px-1 font-sans text-11 font-medium leading-none",
        onFill
          ? "border-current/35 bg-current/20 text-current"
          : "border-line bg-panel text-ink-2 shadow-[inset_0_-1px_0_var(--color-line)]",
        className,
      )}
    >
      <span className={onFill ? "text-on-accent" : undefined}>{children}</span>
    </kbd>
  );
}
