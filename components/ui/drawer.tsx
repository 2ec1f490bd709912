"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { IconButton } from "./button";
import { cx } from "./cx";
import { useKeys } from "./keys/use-keys";

type DrawerProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** 432 px at the right, not modal: the table behind it keeps its keys. Esc closes it. */
export function Drawer({ open, onClose, title, children, actions, className }: DrawerProps) {
  const t = useTranslations("ui");
  const titleId = useId();
  useKeys("", [{ combo: "escape", run: onClose, when: open, inFields: true }]);
  if (!open) return null;
  return (
    <aside
      aria-labelledby={titleId}
      className={cx(
        "flex h-full w-[432px] shrink-0 animate-slide flex-col border-l border-line bg-panel",
        className,
      )}
    >
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pl-5 pr-3">
        <h2 id={titleId} className="min-w-0 flex-1 truncate text-14 font-semibold">
          {title}
        </h2>
        {actions}
        <IconButton icon={X} label={t("close")} onPress={onClose} />
      </header>
      <div className="scroll-y min-h-0 flex-1">{children}</div>
    </aside>
  );
}
