import Link from "next/link";
import { cx } from "@/components/ui/cx";

export type LinkSegment = { href: string; label: string; current: boolean };

/** Two to four views of one thing, each with an address: looks like the segmented choice, works as links. */
export function LinkSegments({ label, items }: { label: string; items: readonly LinkSegment[] }) {
  return (
    <nav aria-label={label} className="flex h-7 items-stretch rounded-control bg-hover">
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          replace
          scroll={false}
          aria-current={item.current ? "true" : undefined}
          className={cx(
            "flex items-center justify-center whitespace-nowrap rounded-control border px-2.5 text-12 font-medium transition-colors",
            item.current
              ? "border-line bg-thumb text-ink forced-color-adjust-none"
              : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
