"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Dialog } from "@/components/ui/dialog";
import { fieldClass } from "@/components/ui/field-class";
import { KeyCap } from "@/components/ui/key-chip";
import { toKeyLabel } from "@/components/ui/keys/combo";
import type { Binding } from "@/components/ui/keys/registry";
import { useKeyList } from "@/components/ui/keys/use-keys";
import { type Entry, placeEntry, useFound } from "./entries";

/** `⌘K`: what can be done here, and where a few words lead. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations("palette");
  // As they are bound beneath: the open palette rests them.
  const bindings = useKeyList();
  return (
    <Dialog open onClose={onClose} title={t("title")} width={640}>
      <Choices bindings={bindings} onDone={onClose} />
    </Dialog>
  );
}

const SHOWN_MAX = 60;

function Choices({ bindings, onDone }: { bindings: readonly Binding[]; onDone: () => void }) {
  const t = useTranslations("palette");
  const router = useRouter();
  const listId = useId();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const { found, state } = useFound(words);
  const entries = useMemo(
    () => [...found.map((each) => placeEntry(each, t)), ...actionsOf(bindings, words)].slice(0, SHOWN_MAX),
    [found, bindings, words, t],
  );
  const current = Math.min(at, Math.max(0, entries.length - 1));
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onDone();
    // Once the dialog has gone and given the focus back: actions look at where it is.
    setTimeout(() => (entry.href ? router.push(entry.href) : entry.run?.()), 0);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setAt((current + by + entries.length) % Math.max(1, entries.length));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choose(entries[current]);
    }
  };
  return (
    <div className="grid gap-2 pb-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: it is what the palette was opened for
        autoFocus
        role="combobox"
        aria-label={t("words")}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={entries[current] ? `${listId}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t("words")}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={keyDown}
        className={fieldClass("h-9 px-2.5 outline-none")}
      />
      <p className="sr-only" role="status">
        {state === "working" ? t("working") : t("count", { count: entries.length })}
      </p>
      <div id={listId} role="listbox" aria-label={t("title")} tabIndex={-1} className="scroll-y max-h-[50vh]">
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of the list
          <div
            key={entry.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={() => choose(entry)}
            ref={(row) => {
              if (index === current) row?.scrollIntoView({ block: "nearest" });
            }}
            className={cx(
              "flex min-h-8 cursor-default items-center gap-2 rounded-chip px-2 py-1 text-13",
              index === current ? "bg-selected" : "hover:bg-hover",
            )}
          >
            <span className="w-24 shrink-0 truncate text-12 text-ink-2">{entry.group}</span>
            <span className="min-w-0 flex-1 truncate" lang={entry.href ? "zh-CN" : undefined}>
              {entry.label}
            </span>
            {entry.combo && <KeyCap>{toKeyLabel(entry.combo)}</KeyCap>}
          </div>
        ))}
        {entries.length === 0 && (
          <p className="px-2 py-6 text-center text-13 text-ink-2">
            {t(state === "failed" ? "failed" : state === "working" ? "working" : "nothing")}
          </p>
        )}
      </div>
    </div>
  );
}

/** What the keys here do, once each, whose words contain what was typed. */
function actionsOf(bindings: readonly Binding[], words: string): Entry[] {
  const wanted = words.trim().toLowerCase();
  const seen = new Set<string>();
  return bindings.flatMap((binding) => {
    const id = `${binding.group}:${binding.label}`;
    if (!binding.label || binding.usual === "mod+k" || seen.has(id)) return [];
    if (wanted && !`${binding.label} ${binding.group}`.toLowerCase().includes(wanted)) return [];
    seen.add(id);
    const run = () => binding.run(new window.KeyboardEvent("keydown", { key: "" }));
    return [{ id, label: binding.label, group: binding.group, combo: binding.combo, run }];
  });
}
