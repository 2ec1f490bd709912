"use client";

import type { LucideIcon } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { later } from "./later/later";
import { type Trigger, TriggerContext } from "./press-button";
import type { Placement } from "./sheet-class";

export type MenuEntry = {
  id: string;
  label: string;
  icon?: LucideIcon;
  keyCombo?: string;
  disabled?: boolean;
  href?: string;
  onAction?: () => void;
};

export type MenuGroup = {
  id: string;
  title?: string;
  entries: readonly MenuEntry[];
  /** With a chosen id the group is a set of radio items. */
  chosen?: string;
};

export type MenuProps = {
  trigger: ReactNode;
  label: string;
  groups: readonly MenuGroup[];
  placement?: Placement;
  head?: ReactNode;
};

const MenuSheet = later(() => import("./later/menu-sheet").then((from) => from.MenuSheet));

type Opened = "no" | "pressed" | "by key";

/** A button with a menu of actions and choices. */
export function Menu({ trigger, placement = "bottom end", ...props }: MenuProps) {
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<Opened>("no");
  // Once opened it is kept: a dialog that an entry opens must find where the focus was.
  const [wanted, setWanted] = useState(false);
  if (opened !== "no" && !wanted) setWanted(true);
  const context: Trigger = {
    ref: triggerRef,
    kind: "menu",
    open: opened !== "no",
    onPress: (byKey) => setOpened(byKey ? "by key" : "pressed"),
  };
  return (
    <>
      <TriggerContext value={context}>{trigger}</TriggerContext>
      {wanted && (
        <MenuSheet
          {...props}
          open={opened !== "no"}
          placement={placement}
          triggerRef={triggerRef}
          byKey={opened === "by key"}
          onClose={() => setOpened("no")}
        />
      )}
    </>
  );
}
