"use client";

import { Select } from "@/components/ui/select";
import type { AllSettings, SettingKey } from "@/lib/usecases/settings/settings";
import { SettingRow } from "./setting-row";
import { useChangeSetting } from "./use-change-setting";

/** The settings whose value is a whole number. */
export type NumberKey = {
  [K in SettingKey]: AllSettings[K]["value"] extends number ? K : never;
}[SettingKey];

type Props = {
  of: NumberKey;
  read: { value: number; version: number };
  choices: readonly number[];
  title: string;
  line: string;
  word: (n: number) => string;
};

/** One number of the organisation, out of a few; what was set otherwise is offered too. */
export function NumberChoice({ of, read, choices, title, line, word }: Props) {
  const change = useChangeSetting();
  const all = [...new Set([...choices, read.value])].sort((a, b) => a - b);
  return (
    <SettingRow title={title} line={line}>
      <Select
        label={title}
        hideLabel
        options={all.map((n) => ({ id: String(n), label: word(n) }))}
        value={String(read.value)}
        onChange={(id) => {
          if (Number(id) !== read.value) void change(of, Number(id), read.version);
        }}
        className="w-40"
      />
    </SettingRow>
  );
}
