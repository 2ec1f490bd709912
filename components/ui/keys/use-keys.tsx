"use client";

import { useTranslations } from "next-intl";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { toAriaShortcut } from "./combo";
import { type Binding, type Focus, KeyRegistry } from "./registry";
import { KEY_SCOPES } from "./scopes";

const RegistryContext = createContext<KeyRegistry | null>(null);
const LayerContext = createContext(0);

/** Text goes into this element: letters belong to it. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "reset", "range", "file", "image"].includes(
      target.type,
    );
  return ["textbox", "searchbox", "combobox"].includes(target.getAttribute("role") ?? "");
}

function focusAt(target: EventTarget | null): Focus {
  const activates =
    target instanceof Element &&
    target.closest("button, a[href], summary, [role=button], [role=option], [role=menuitem]") !== null;
  return { field: isField(target), activates };
}

type ProviderProps = {
  children: ReactNode;
  singleKeys?: boolean;
  /** What the person has changed: `review:c` to another key, or to "" for none. */
  changed?: Readonly<Record<string, string>>;
};
const NO_CHANGES = {};

/** One listener for the whole page, in the capture phase: list boxes would swallow letters as type-ahead. */
export function KeysProvider({ children, singleKeys = true, changed = NO_CHANGES }: ProviderProps) {
  const [registry] = useState(() => new KeyRegistry());
  const t = useTranslations("keys");
  registry.singleKeys = singleKeys;
  registry.scopes = useMemo(() => new Map(KEY_SCOPES.map((scope) => [t(scope), scope])), [t]);
  useEffect(() => registry.change(changed), [registry, changed]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const found = registry.find(event, focusAt(event.target), event.timeStamp);
      if (!found) return;
      if (found === "waiting") {
        event.stopPropagation();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      found.run(event);
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

function useRegistry(): KeyRegistry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error("useKeys needs a KeysProvider above it");
  return registry;
}

export type KeySpec = {
  /** "j", "shift+o", "mod+enter", "?", "g q", "escape". */
  combo: string;
  /** Words for the map of keys; leave out to keep it off the map. */
  label?: string;
  run: (event: KeyboardEvent) => void;
  /** False rests the key without moving the others. */
  when?: boolean;
  inFields?: boolean;
  repeat?: boolean;
};

/** Binds keys while the component is on screen. `group` heads them in the map. Fresh closures are always called. */
export function useKeys(group: string, specs: KeySpec[]): void {
  const registry = useRegistry();
  const layer = useContext(LayerContext);
  const latest = useRef(specs);
  useEffect(() => {
    latest.current = specs;
  });
  const shape = specs
    .map((spec) =>
      [spec.combo, spec.label ?? "", spec.when !== false, spec.inFields === true, spec.repeat === true].join(
        "\u0000",
      ),
    )
    .join("\u0001");
  useEffect(() => {
    const drops = shape.split("\u0001").flatMap((row, index) => {
      const [combo = "", label = "", when, inFields, repeat] = row.split("\u0000");
      if (!combo || when !== "true") return [];
      return registry.add({
        scope: label === "" ? "" : (registry.scopes.get(group) ?? ""),
        combo,
        label,
        group,
        layer,
        inFields: inFields === "true",
        repeat: repeat === "true",
        run: (event) => latest.current[index]?.run(event),
      });
    });
    return () => {
      for (const drop of drops) drop();
    };
  }, [registry, layer, group, shape]);
}

/** Keys of the page rest while what is inside is on screen: wrap dialogs, menus and list boxes in it. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const registry = useRegistry();
  const [layer, setLayer] = useState<number | null>(null);
  useEffect(() => {
    const opened = registry.openLayer();
    setLayer(opened.layer);
    return opened.close;
  }, [registry]);
  return <LayerContext value={layer ?? -1}>{children}</LayerContext>;
}

/** Rests the page's keys while `when` holds, without keys of its own: an open list box. */
export function useKeysRest(when: boolean): void {
  const registry = useRegistry();
  useEffect(() => (when ? registry.openLayer().close : undefined), [registry, when]);
}

/** Everything bound as this opened, in the order it was bound: for the map and the palette. */
export function useKeyList(): readonly Binding[] {
  const registry = useRegistry();
  return useState(registry.list)[0];
}

/** The key that holds for the usual one; null where the person switched it off. */
export function useShownKey(usual: string): string | null {
  const registry = useRegistry();
  const shown = () => registry.shown(usual);
  return useSyncExternalStore(registry.subscribe, shown, shown);
}

/** The key that holds, in the form of `aria-keyshortcuts`. */
export function useAriaShortcut(usual: string | undefined): string | undefined {
  const shown = useShownKey(usual ?? "");
  return usual && shown ? toAriaShortcut(shown) : undefined;
}
