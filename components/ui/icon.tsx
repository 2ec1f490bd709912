import type { LucideIcon } from "lucide-react";
import { isValidElement, type ReactElement } from "react";

export type IconSize = 12 | 14 | 16 | 18 | 20 | 24;

type IconProps = {
  as: LucideIcon;
  size?: IconSize;
  /** Status icons are drawn heavier: 2 instead of 1.75. */
  status?: boolean;
  className?: string;
  /** Only where no text says the same. */
  label?: string;
};

/** One outline icon; silent for screen readers unless it has a label. */
export function Icon({ as: Shape, size = 16, status = false, className, label }: IconProps) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true as const };
  return (
    <Shape
      size={size}
      strokeWidth={status ? 2 : 1.75}
      className={`shrink-0 ${className ?? ""}`}
      focusable="false"
      {...spoken}
    />
  );
}

/** An icon by its shape, or drawn already: server components can hand only elements to client ones. */
export type IconShape = LucideIcon | ReactElement;

/** Draws whichever form came; nothing for nothing. */
export function IconOf({
  shape,
  size,
  className,
}: {
  shape?: IconShape;
  size?: IconSize;
  className?: string;
}) {
  if (!shape) return null;
  if (isValidElement(shape)) return shape;
  return <Icon as={shape as LucideIcon} size={size} className={className} />;
}
