"use client";

import { Check } from "lucide-react";
import type { RefObject } from "react";
import { ListBox, ListBoxItem, Popover } from "react-aria-components";
import { cx } from "../cx";
import { Icon } from "../icon";
import { KeyLayer } from "../keys/use-keys";
import type { Option } from "../select";
import { itemClass, sheetClass } from "../sheet-class";
import { AriaPlace } from "./aria-place";

type ListProps = {
  label: string;
  options: readonly Option<string>[];
  value: string | null;
  onChoose: (id: string) => void;
  triggerRef: RefObject<Element | null>;
  onClose: () => void;
};

export function SelectList({ label, options, value, onChoose, triggerRef, onClose }: ListProps) {
  return (
    <AriaPlace from={triggerRef}>
      <Popover
        triggerRef={triggerRef}
        isOpen
        onOpenChange={(next) => !next && onClose()}
        placement="bottom start"
        offset={4}
        aria-label={label}
        className={cx(sheetClass, "max-h-80 min-w-(--trigger-width) overflow-auto p-1")}
      >
        <KeyLayer>
          <ListBox
            aria-label={label}
            autoFocus={value === null ? "first" : true}
            selectionMode="single"
            selectedKeys={value === null ? [] : [value]}
            onSelectionChange={(keys) => {
              // The chosen one pressed again lets go of it: nothing is changed then.
              const [key] = keys === "all" ? [] : keys;
              if (key !== undefined) onChoose(String(key));
              onClose();
            }}
            className="outline-none"
          >
            {options.map((option) => (
              <ListBoxItem
                key={option.id}
                id={option.id}
                textValue={option.label}
                isDisabled={option.disabled}
                className={itemClass}
              >
                {({ isSelected }) => (
                  <>
                    <span className="min-w-0 flex-1">
                      <span className="block">{option.label}</span>
                      {option.detail && <span className="block text-12 text-ink-3">{option.detail}</span>}
                    </span>
                    {isSelected && <Icon as={Check} status className="text-accent-ink" />}
                  </>
                )}
              </ListBoxItem>
            ))}
          </ListBox>
        </KeyLayer>
      </Popover>
    </AriaPlace>
  );
}
