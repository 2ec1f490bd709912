"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { useKeysRest } from "@/components/ui/keys/use-keys";
import { AriaPlace } from "@/components/ui/later/aria-place";
import { itemClass, sheetClass } from "@/components/ui/sheet-class";

export const chipBox =
  "flex h-8 shrink-0 items-center rounded-control border border-line bg-panel text-13 hover:bg-hover";

type Props = {
  label: string;
  /** What the chip says while nothing is chosen. */
  none: string;
  options: readonly { id: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** Takes the chip away altogether; absent for those that always stand there. */
  onRemove?: () => void;
  startsOpen?: boolean;
};

const NONE = "";

/** "Tier Any ×": opens its list, the cross asks for any again. */
export function FilterChip({ label, none, options, value, onChange, onRemove, startsOpen = false }: Props) {
  const t = useTranslations("audit");
  const [open, setOpen] = useState(startsOpen);
  useKeysRest(open);
  const cross = value === null ? onRemove : () => onChange(null);
  return (
    <span className={chipBox}>
      <AriaPlace>
        <AriaSelect
          selectedKey={value ?? NONE}
          onSelectionChange={(key) => onChange(key === NONE ? null : String(key))}
          isOpen={open}
          onOpenChange={setOpen}
        >
          <Label className="sr-only">{label}</Label>
          <Button
            className={cx(
              "flex h-full items-center gap-1.5 rounded-control pl-3 outline-none",
              cross ? "pr-1" : "pr-3",
            )}
          >
            <span aria-hidden className="text-ink-2">
              {label}
            </span>
            <SelectValue className="max-w-40 truncate font-semibold" />
          </Button>
          <Popover offset={4} className={cx(sheetClass, "max-h-80 min-w-48 overflow-auto p-1")}>
            <ListBox className="outline-none">
              {[{ id: NONE, label: none }, ...options].map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={itemClass}>
                  {option.label}
                </ListBoxItem>
              ))}
            </ListBox>
          </Popover>
        </AriaSelect>
      </AriaPlace>
      {cross && (
        <button
          type="button"
          aria-label={t("removeFilter", { name: label })}
          onClick={cross}
          className="flex size-6 items-center justify-center rounded-chip text-ink-2 hover:text-ink mr-1"
        >
          <Icon as={X} size={14} />
        </button>
      )}
    </span>
  );
}
