"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../dialog";
import { KeyCap } from "../key-chip";
import { toKeyLabel } from "./combo";
import type { Binding } from "./registry";
import { useKeyList } from "./use-keys";

/** `?` shows what every key does here and now. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const t = useTranslations("keys");
  const groups = groupBindings(useKeyList());
  return (
    <Dialog open onClose={onClose} title={t("title")} width={640}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrows scroll a list longer than the window */}
      <div className="columns-2 gap-8 pb-2 outline-none" tabIndex={0}>
        {groups.map(([name, rows]) => (
          <section key={name} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-12 font-medium text-ink-3">{name}</h3>
            <dl>
              {rows.map((row) => (
                <div
                  key={row.label}
                  className="flex min-h-7 items-center justify-between gap-4 border-b border-line-soft py-1"
                >
                  <dt className="text-13">{row.label}</dt>
                  <dd className="flex gap-1">
                    {row.combos.map((combo) => (
                      <span key={combo} className="flex gap-1">
                        <KeyCap>{toKeyLabel(combo)}</KeyCap>
                        <span className="sr-only">{toKeyLabel(combo)}</span>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

type MapRow = { label: string; combos: string[] };

function groupBindings(bindings: readonly Binding[]): [string, MapRow[]][] {
  const groups = new Map<string, Map<string, string[]>>();
  for (const binding of bindings) {
    if (!binding.label || !binding.combo) continue;
    const rows = groups.get(binding.group) ?? new Map<string, string[]>();
    const combos = rows.get(binding.label) ?? [];
    rows.set(binding.label, combos.includes(binding.combo) ? combos : [...combos, binding.combo]);
    groups.set(binding.group, rows);
  }
  return [...groups].map(([name, rows]) => [name, [...rows].map(([label, combos]) => ({ label, combos }))]);
}
