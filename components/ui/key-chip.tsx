"use client";

import { cx } from "./cx";
import { toKeyLabel } from "./keys/combo";
import { useShownKey } from "./keys/use-keys";

type Look = { onFill?: boolean; className?: string };

/** The key that holds for the usual one, as it stands on the keyboard; nothing where the person switched it off. */
export function KeyChip({ combo, ...look }: Look & { combo: string }) {
  const shown = useShownKey(combo);
  return shown === null ? null : <KeyCap {...look}>{toKeyLabel(shown)}</KeyCap>;
}

/** A key's words as a cap. Decoration: the key itself is told by `aria-keyshortcuts`. */
export function KeyCap({ children, onFill = false, className }: Look & { children: string }) {
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
