import { type Chord, isComposing, type KeyPress, matchChord, parseCombo, typesCharacter } from "./combo";

/** A key as it was bound: the usual one, before the person changed anything. */
export type Bound = {
  /** Where it belongs, for changes of it: "review", "anywhere"; empty where it cannot be changed. */
  scope: string;
  combo: string;
  label: string;
  group: string;
  layer: number;
  inFields: boolean;
  repeat: boolean;
  run: (event: KeyboardEvent) => void;
};

export type Binding = {
  /** The usual key; what a change of it is kept under, with the scope. */
  usual: string;
  scope: string;
  /** The key that holds. */
  combo: string;
  chords: Chord[];
  /** Shown in the map; empty keeps it out. */
  label: string;
  group: string;
  layer: number;
  /** Also fires while a field has focus: for combos with Ctrl or Command, and Escape in a note. */
  inFields: boolean;
  /** Fires again while the key is held. */
  repeat: boolean;
  run: (event: KeyboardEvent) => void;
  bound: Bound;
};

/** Where the focus is, told by the caller: the registry does not look at the document. */
export type Focus = { field: boolean; activates: boolean };

const SEQUENCE_MS = 1500;

/** Which keys do what, by layer; a dialog or menu adds a layer and quietens those below. Last registered wins. */
export class KeyRegistry {
  private bindings: Binding[] = [];
  private layers: number[] = [0];
  private nextLayer = 1;
  private waiting: { chords: KeyPress[]; until: number } = { chords: [], until: 0 };
  private listeners = new Set<() => void>();
  private snapshot: readonly Binding[] = [];
  singleKeys = true;
  /** What a group is called in the person's language, to the place it stands for. */
  scopes: ReadonlyMap<string, string> = new Map();
  /** Changed keys: `scope:usual` to the key that holds instead, or to "" for none. */
  private changes: Readonly<Record<string, string>> = {};

  add(bound: Bound): () => void {
    const binding = this.bind(bound);
    this.bindings = [...this.bindings, binding];
    this.changed();
    return () => {
      this.bindings = this.bindings.filter((other) => other.bound !== bound);
      this.changed();
    };
  }

  /** Takes over a person's changed keys, for what is bound already too. */
  change(changes: Readonly<Record<string, string>>): void {
    if (this.changes === changes) return;
    this.changes = changes;
    this.bindings = this.bindings.map((binding) => this.bind(binding.bound));
    this.changed();
  }

  /** The key that holds now for the usual one, as chips show it; null where it is switched off. */
  shown(usual: string): string | null {
    if (Object.keys(this.changes).length === 0) return usual;
    const bound = this.bindings.findLast((binding) => binding.usual === usual);
    return bound === undefined ? usual : bound.combo || null;
  }

  private bind(bound: Bound): Binding {
    const combo =
      bound.scope === "" ? bound.combo : (this.changes[`${bound.scope}:${bound.combo}`] ?? bound.combo);
    return { ...bound, usual: bound.combo, combo, chords: combo === "" ? [] : parseCombo(combo), bound };
  }

  openLayer(): { layer: number; close: () => void } {
    const layer = this.nextLayer++;
    this.layers = [...this.layers, layer];
    this.changed();
    const close = () => {
      this.layers = this.layers.filter((other) => other !== layer);
      this.changed();
    };
    return { layer, close };
  }

  /** The binding this press sets off, or null. Times in ms; keeps the first key of a sequence for 1.5 s. */
  find(press: KeyPress & { repeat: boolean }, focus: Focus, nowMs: number): Binding | "waiting" | null {
    if (isComposing(press)) return null;
    if (["Shift", "Control", "Alt", "Meta"].includes(press.key)) return null;
    const before = nowMs < this.waiting.until ? this.waiting.chords : [];
    this.waiting = { chords: [], until: 0 };
    const typed = [...before, press];
    const usable = this.active().filter((binding) => this.allowed(binding, press, focus));
    const hit = usable.findLast(
      (binding) => binding.chords.length === typed.length && follows(binding.chords, typed),
    );
    if (hit) return hit;
    if (usable.some((binding) => binding.chords.length > typed.length && follows(binding.chords, typed))) {
      this.waiting = { chords: typed, until: nowMs + SEQUENCE_MS };
      return "waiting";
    }
    return before.length > 0 ? this.find(press, focus, nowMs) : null;
  }

  /** What is live now, for the map of keys. */
  readonly list = (): readonly Binding[] => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private active(): Binding[] {
    const top = this.layers.at(-1);
    return this.bindings.filter((binding) => binding.layer === top);
  }

  private allowed(binding: Binding, press: { repeat: boolean }, focus: Focus): boolean {
    if (press.repeat && !binding.repeat) return false;
    if (focus.field && !binding.inFields) return false;
    const first = binding.chords[0];
    if (!first) return false;
    if (focus.activates && !first.mod && (first.key === "enter" || first.key === " ")) return false;
    return this.singleKeys || !typesCharacter(first) || first.key === "?";
  }

  private changed() {
    this.snapshot = this.bindings;
    for (const listener of this.listeners) listener();
  }
}

function follows(chords: Chord[], typed: KeyPress[]): boolean {
  return typed.every((press, index) => {
    const chord = chords[index];
    return chord !== undefined && matchChord(chord, press);
  });
}
