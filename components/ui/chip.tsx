import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

export type ChipTone = "neutral" | "ok" | "accent" | "warn" | "bad";

const TONES: Record<ChipTone, string> = {
  neutral: "border-line bg-panel text-ink-2",
  ok: "border-ok-line bg-ok-soft text-ok-ink",
  accent: "border-accent-line bg-accent-soft text-accent-ink",
  warn: "border-t2-line bg-t2-soft text-t2-ink",
  bad: "border-t4-line bg-t4-soft text-t4-ink",
};

type ChipProps = { children: ReactNode; icon?: LucideIcon; tone?: ChipTone; className?: string };

/** A state or a role: 20 px, icon and word. */
export function Chip({ children, icon, tone = "neutral", className }: ChipProps) {
  return (
    <span
      className={cx(
        "inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-chip border px-1.5 text-12 font-medium",
        TONES[tone],
        className,
      )}
    >
      {icon && <Icon as={icon} size={14} />}
      {children}
    </span>
  );
}

/** A code such as a rule id, in the monospaced face. */
export function CodeChip({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={cx(
        "inline-flex h-[18px] shrink-0 items-center whitespace-nowrap rounded-chip border border-line bg-subtle px-1.5 font-mono text-11 font-medium text-ink-2",
        className,
      )}
    >
      {children}
    </span>
  );
}

/** A small figure on a corner or after a word. */
export function CountBadge({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={cx(
        "tnum inline-flex h-4 min-w-4 items-center justify-center rounded-full border border-line bg-panel px-1 text-11 font-semibold leading-none text-ink",
        className,
      )}
    >
      {children}
    </span>
  );
}
