"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useAnnounce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KeyCap } from "@/components/ui/key-chip";
import { type CatalogKey, changeName, KEY_CATALOG, keyOfNow, takenBy } from "@/components/ui/keys/catalog";
import { comboOf, toKeyLabel } from "@/components/ui/keys/combo";
import { KEY_SCOPES } from "@/components/ui/keys/scopes";
import { KeyLayer } from "@/components/ui/keys/use-keys";
import { useKeep } from "./use-keep";

type Changes = Readonly<Record<string, string>>;

/** Every key by its place: changed by pressing another, switched off, or put back. */
export function KeyTable({ changes }: { changes: Changes }) {
  const keys = useTranslations("keys");
  const t = useTranslations("settings.keyboard");
  const keep = useKeep();
  const [kept, setKept] = useState(changes);
  const change = (next: Changes) => {
    setKept(next);
    void keep({ keys: { ...next } }).then((done) => !done && setKept(kept));
  };
  const set = (key: CatalogKey, combo: string) => {
    const { [changeName(key)]: _, ...others } = kept;
    change(combo === key.combo ? others : { ...others, [changeName(key)]: combo });
  };
  return (
    <>
      {KEY_SCOPES.map((scope) => {
        const rows = KEY_CATALOG.filter((key) => key.scope === scope);
        return rows.length === 0 ? null : (
          <section key={scope} className="mt-5" aria-label={keys(scope)}>
            <h2 className="mb-2 text-14 font-semibold">{keys(scope)}</h2>
            <Card>
              <ul>
                {rows.map((key) => (
                  <KeyRow key={changeName(key)} of={key} changes={kept} onSet={(combo) => set(key, combo)} />
                ))}
              </ul>
            </Card>
          </section>
        );
      })}
      {Object.keys(kept).length > 0 && (
        <Button className="mt-4" onPress={() => change({})}>
          {t("allUsual")}
        </Button>
      )}
    </>
  );
}

/** What a key does, in words. */
function useKeyWords(): (key: CatalogKey) => string {
  const t = useTranslations();
  const nav = useTranslations("nav");
  return ({ words, section }) =>
    t(words as never, (section ? { section: nav(section as never) } : undefined) as never);
}

type RowProps = { of: CatalogKey; changes: Changes; onSet: (combo: string) => void };

function KeyRow({ of, changes, onSet }: RowProps) {
  const t = useTranslations("settings.keyboard");
  const words = useKeyWords();
  const announce = useAnnounce();
  const [listening, setListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const action = words(of);
  const now = keyOfNow(of, changes);
  const button = useRef<HTMLButtonElement>(null);
  /** By a key: the focus goes back to the button that asked. */
  const leave = () => {
    flushSync(() => setListening(false));
    button.current?.focus();
  };
  const choose = (combo: string | null) => {
    const taken = combo ? takenBy(combo, of, changes) : null;
    const why =
      combo === null
        ? t("notPossible")
        : taken && t("taken", { key: toKeyLabel(combo), action: words(taken) });
    setProblem(why);
    if (why !== null) return announce(why);
    leave();
    if (combo) onSet(combo);
  };
  const set = (combo: string) => {
    setProblem(null);
    onSet(combo);
  };
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-2 border-b border-line-soft px-4 py-1 text-13 last:border-0">
      <span className="min-w-0 flex-1">{action}</span>
      {now === "" ? <span className="text-ink-2">{t("none")}</span> : <Cap combo={now} />}
      {listening ? (
        <Listening onPressed={choose} onLeave={leave} onBlur={() => setListening(false)} />
      ) : (
        <Button
          ref={button}
          size={28}
          variant="quiet"
          label={t("changeOf", { action })}
          onPress={() => {
            setProblem(null);
            setListening(true);
          }}
        >
          {t("change")}
        </Button>
      )}
      {now !== "" && (
        <Button size={28} variant="quiet" label={t("switchOffOf", { action })} onPress={() => set("")}>
          {t("switchOff")}
        </Button>
      )}
      {now !== of.combo && (
        <Button size={28} variant="quiet" label={t("usualOf", { action })} onPress={() => choose(of.combo)}>
          {t("usual")}
        </Button>
      )}
      {problem && <p className="w-full pb-1 text-12 text-t4-ink">{problem}</p>}
    </li>
  );
}

function Cap({ combo }: { combo: string }) {
  return (
    <>
      <KeyCap>{toKeyLabel(combo)}</KeyCap>
      <span className="sr-only">{toKeyLabel(combo)}</span>
    </>
  );
}

const MODIFIERS = ["Shift", "Control", "Alt", "Meta"];

/** Takes the next key for itself: the keys of the page rest meanwhile. */
function Listening(props: {
  onPressed: (combo: string | null) => void;
  onLeave: () => void;
  onBlur: () => void;
}) {
  const t = useTranslations("settings.keyboard");
  return (
    <KeyLayer>
      <input
        readOnly
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to press a key here
        autoFocus
        aria-label={t("press")}
        value={t("press")}
        onBlur={props.onBlur}
        onKeyDown={(event) => {
          if (event.repeat) return;
          if (event.key === "Escape") return props.onLeave();
          if (MODIFIERS.includes(event.key) || event.key === "Tab") return;
          event.preventDefault();
          props.onPressed(comboOf(event.nativeEvent));
        }}
        className="h-7 w-60 rounded-control border border-accent bg-panel px-2 text-12 text-ink shadow-halo outline-none"
      />
    </KeyLayer>
  );
}
