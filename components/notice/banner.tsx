import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";

const LOOKS = {
  info: { icon: Info, box: "border-line bg-subtle text-ink-2" },
  done: { icon: CircleCheck, box: "border-ok-line bg-ok-soft text-ok-ink" },
  problem: { icon: TriangleAlert, box: "border-t4-line bg-t4-soft text-t4-ink" },
} as const;

/** A sentence that must be seen before anything else. */
export function Banner({
  look,
  title,
  children,
}: {
  look: keyof typeof LOOKS;
  title?: string;
  children: ReactNode;
}) {
  const { icon, box } = LOOKS[look];
  return (
    <div
      role={look === "problem" ? "alert" : "status"}
      className={cx("flex gap-2.5 rounded-card border px-3 py-2.5 text-14", box)}
    >
      <Icon as={icon} size={16} className="mt-1" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
