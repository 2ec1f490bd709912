import type { ReactNode } from "react";

/** First stop of every page; shows itself when focused. */
export function SkipLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="sr-only focus:not-sr-only focus:fixed focus:left-2 focus:top-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-2 focus:text-13 focus:font-medium focus:shadow-pop"
    >
      {children}
    </a>
  );
}
