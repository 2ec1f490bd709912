"use client";

import { Check, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { cx } from "./cx";
import { Icon } from "./icon";
import { KeyChip } from "./key-chip";
import { toKeyLabel } from "./keys/combo";
import { KeyLayer } from "./keys/use-keys";
import { type Placement, sheetClass } from "./popover";
import { itemClass } from "./select";

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

type MenuProps = {
  trigger: ReactNode;
  label: string;
  groups: readonly MenuGroup[];
  placement?: Placement;
  head?: ReactNode;
};

/** A button (react-aria) with a menu of actions and choices. */
export function Menu({ trigger, label, groups, placement = "bottom end", head }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={6} className={cx(sheetClass, "min-w-52 overflow-auto p-1")}>
        <KeyLayer>
          {head}
          <AriaMenu aria-label={label} className="outline-none">
            {groups.flatMap((group, index) => [
              index > 0 && (
                <Separator key={`${group.id}-line`} className="mx-1 my-1 h-px border-0 bg-line-soft" />
              ),
              <MenuSection
                key={group.id}
                aria-label={group.title ?? label}
                selectionMode={group.chosen === undefined ? "none" : "single"}
                selectedKeys={group.chosen === undefined ? undefined : [group.chosen]}
                onSelectionChange={() => {}}
              >
                {group.title && (
                  <Header className="px-2 pb-1 pt-1.5 text-12 text-ink-3">{group.title}</Header>
                )}
                {group.entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} choice={group.chosen !== undefined} />
                ))}
              </MenuSection>,
            ])}
          </AriaMenu>
        </KeyLayer>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry, choice }: { entry: MenuEntry; choice: boolean }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      href={entry.href}
      isDisabled={entry.disabled}
      onAction={entry.onAction}
      className={itemClass}
    >
      {({ isSelected }) => (
        <>
          {entry.icon && <Icon as={entry.icon} className="text-ink-2" />}
          <span className="min-w-0 flex-1">{entry.label}</span>
          {choice && isSelected && <Icon as={Check} status className="text-accent-ink" />}
          {entry.keyCombo && <KeyChip>{toKeyLabel(entry.keyCombo)}</KeyChip>}
        </>
      )}
    </MenuItem>
  );
}
