import type { ReactNode } from "react";

/** One choice: what it is, what it means, and its control to the right. */
export function SettingRow({
  title,
  line,
  children,
}: {
  title: string;
  line?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-6 gap-y-2 border-b border-line-soft py-2.5 last:border-b-0">
      <div className="min-w-56 flex-1">
        <p className="text-13 font-medium">{title}</p>
        {line && <p className="text-12 text-ink-3">{line}</p>}
      </div>
      {children}
    </div>
  );
}
