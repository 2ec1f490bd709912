"use client";

import { Check } from "lucide-react";
import type { RefObject } from "react";
import { Menu as AriaMenu, Header, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";
import { cx } from "../cx";
import { Icon } from "../icon";
import { KeyChip } from "../key-chip";
import { KeyLayer } from "../keys/use-keys";
import type { MenuEntry, MenuProps } from "../menu";
import { itemClass, sheetClass } from "../sheet-class";
import { AriaPlace } from "./aria-place";

type SheetProps = Omit<MenuProps, "trigger"> & {
  triggerRef: RefObject<Element | null>;
  open: boolean;
  /** Opened by a key: the first entry has the focus. */
  byKey: boolean;
  onClose: () => void;
};

export function MenuSheet({ open, label, groups, placement, head, triggerRef, byKey, onClose }: SheetProps) {
  return (
    <AriaPlace from={triggerRef}>
      <Popover
        triggerRef={triggerRef}
        isOpen={open}
        onOpenChange={(next) => !next && onClose()}
        placement={placement}
        offset={6}
        aria-label={label}
        className={cx(sheetClass, "min-w-52 overflow-auto p-1")}
      >
        <KeyLayer>
          {head}
          <AriaMenu
            aria-label={label}
            autoFocus={byKey ? "first" : true}
            onClose={onClose}
            className="outline-none"
          >
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
    </AriaPlace>
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
          {entry.keyCombo && <KeyChip combo={entry.keyCombo} />}
        </>
      )}
    </MenuItem>
  );
}
