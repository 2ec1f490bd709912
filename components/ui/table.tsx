import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

/** A plain table that scrolls in its own box under a sticky head. */
export function Table({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className={cx("scroll-y overflow-x-auto", className)}>
      <table aria-label={label} className="w-full border-separate border-spacing-0 text-13">
        {children}
      </table>
    </div>
  );
}

/** The head row. */
export function Thead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}

type CellProps = ComponentProps<"td"> & { right?: boolean };

/** A column's head; `right` for figures. */
export function Th({ right = false, className, ...props }: ComponentProps<"th"> & { right?: boolean }) {
  return (
    <th
      scope="col"
      {...props}
      className={cx(
        "sticky top-0 z-10 h-8 whitespace-nowrap border-b border-line bg-subtle px-2 text-12 font-medium text-ink-3 first:pl-4 last:pr-4",
        right ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

type RowProps = ComponentProps<"tr"> & { height?: 36 | 40; selected?: boolean };

/** A row of 36 or 40 px. */
export function Tr({ height = 40, selected = false, className, ...props }: RowProps) {
  return (
    <tr
      {...props}
      aria-selected={selected || undefined}
      className={cx(
        "[&>td]:border-b [&>td]:border-line-soft",
        height === 36 ? "[&>td]:h-9" : "[&>td]:h-10",
        selected ? "bg-selected" : "hover:bg-hover",
        className,
      )}
    />
  );
}

/** A cell; figures are right aligned and tabular. */
export function Td({ right = false, className, ...props }: CellProps) {
  return <td {...props} className={cx("px-2 first:pl-4 last:pr-4", right && "tnum text-right", className)} />;
}
