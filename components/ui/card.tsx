import type { ReactNode } from "react";
import { cx } from "./cx";

type CardProps = {
  title?: ReactNode;
  meta?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
  className?: string;
};

/** A white panel with a title line; `flush` for tables and lists that reach the edges. */
export function Card({ title, meta, aside, children, flush = false, className }: CardProps) {
  return (
    <section className={cx("overflow-hidden rounded-card border border-line bg-panel", className)}>
      {title && (
        <header className={cx("flex items-center gap-2 px-4", flush ? "h-11 border-b border-line" : "pt-3")}>
          <h2 className="text-13 font-semibold">{title}</h2>
          {meta && <span className="text-12 text-ink-3">{meta}</span>}
          {aside && <span className="ml-auto flex items-center gap-2">{aside}</span>}
        </header>
      )}
      {flush ? children : <div className="px-4 py-3">{children}</div>}
    </section>
  );
}

/** The 48 px head every column shares. */
export function ColumnHeader({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <header
      className={cx("flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel px-5", className)}
    >
      {children}
    </header>
  );
}
