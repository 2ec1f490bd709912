"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

const tabClass =
  "relative flex h-full cursor-default items-center gap-1.5 whitespace-nowrap text-13 text-ink-2 outline-none transition-colors hover:text-ink after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:forced-color-adjust-none data-[selected]:font-semibold data-[selected]:text-ink data-[selected]:after:bg-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:after:bg-accent focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-focus data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-1 data-[focus-visible]:outline-focus rounded-[2px]";

function Count({ children }: { children: ReactNode }) {
  return <span className="tnum font-normal text-ink-3">{children}</span>;
}

export type NavTab = { href: string; label: ReactNode; count?: ReactNode; current: boolean };

/** Tabs that are pages of their own: links, so that they can be opened beside each other. */
export function NavTabs({
  label,
  items,
  className,
}: {
  label: string;
  items: readonly NavTab[];
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cx("flex h-10 items-stretch gap-5", className)}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className={tabClass}
        >
          {item.label}
          {item.count !== undefined && <Count>{item.count}</Count>}
        </Link>
      ))}
    </nav>
  );
}
