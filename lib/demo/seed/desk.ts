import type { PersonActor } from "@/lib/domain/actor";
import type { CaseId, DecisionId } from "@/lib/domain/ids";
import { DAY_MS } from "@/lib/domain/policy/offence";
import type { Ctx } from "@/lib/usecases/context";
import { ITEMS } from "../content/items";
import type { PersonKey } from "../content/people";
import type { DemoItem } from "../content/shape";
import type { Timeline } from "./timeline";

/** What the seeding passes around: a context whose clock it moves, and who and what exists by now. */
export type Desk = {
  ctx: Ctx;
  clock: { now: number };
  /** The moment of seeding, epoch ms: all history lies before it. */
  now: number;
  timeline: Timeline;
  people: Map<PersonKey, PersonActor>;
  /** The case of an item by the item's key. */
  cases: Map<string, CaseId>;
  decisions: Map<string, DecisionId>;
  /** What did not go as the content says: empty in a good demo. */
  surprises: string[];
  /** Items without a fault that the content has as false alarms and the detector now lets pass. */
  spared: string[];
};

export const MACHINE = { kind: "machine", id: "demo" } as const;

const itemsByKey = new Map(ITEMS.map((item) => [item.key, item]));

export function itemOf(key: string): DemoItem {
  const item = itemsByKey.get(key);
  if (!item) throw new Error(`the demo has no item ${key}`);
  return item;
}

export function personOf(desk: Desk, key: PersonKey): PersonActor {
  const person = desk.people.get(key);
  if (!person) throw new Error(`the demo has no person ${key}`);
  return person;
}

/** Epoch ms of a moment some days before the seeding. */
export const daysAgo = (desk: Pick<Desk, "now">, days: number): number =>
  Math.round(desk.now - days * DAY_MS);

/** An item that should have a case has none: fine where it breaks no rule, a fault of the demo where it does. */
export function missesCase(desk: Desk, itemKey: string, what: string): void {
  if (itemOf(itemKey).expected.violation) desk.surprises.push(`${itemKey} ${what}`);
  else if (!desk.spared.includes(itemKey)) desk.spared.push(itemKey);
}

/** A number from 0 to 1 that is always the same for a name: the demo varies without chance. */
export function share(name: string): number {
  let hash = 2_166_136_261;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

export const between = (name: string, from: number, to: number): number =>
  Math.round(from + share(name) * (to - from));
