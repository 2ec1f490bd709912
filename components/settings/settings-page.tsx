import type { ReactNode } from "react";
import { ColumnHeader } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";

/** One page of the settings: its name, a sentence, then cards in one column, or a table. */
export function SettingsPage({
  title,
  line,
  children,
  wide = false,
}: {
  title: string;
  line: string;
  children: ReactNode;
  /** For tables: as wide as the page is. */
  wide?: boolean;
}) {
  return (
    <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col bg-canvas">
      <ColumnHeader>
        <h1 className="text-13 font-semibold">{title}</h1>
      </ColumnHeader>
      <div className="scroll-y min-h-0 flex-1 px-6 py-4">
        <div className={cx("grid gap-4", !wide && "max-w-[720px]")}>
          <p className="text-13 text-ink-2">{line}</p>
          {children}
        </div>
      </div>
    </main>
  );
}
