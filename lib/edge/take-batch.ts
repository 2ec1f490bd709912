import type { Actor } from "@/lib/domain/actor";
import type { IncomingItem, IntakeOutcome } from "@/lib/domain/intake";
import type { Ctx } from "@/lib/usecases/context";
import { intakeItems } from "@/lib/usecases/intake/intake-items";
import { itemSchema, refusalText } from "./intake-schema";

/** One thing that claims to be an item: a value, or why it is none. `place` names it in answers. */
export type Given = { place: number; value: unknown } | { place: number; broken: string };

export type TakenItem =
  | IntakeOutcome
  | { place: number; platformId: string; result: "rejected"; reason: string };

/**
 * The one way in for items, from the API and from `weir import`: what is not an item is refused with its place and
 * reason, the rest is taken in one transaction. Answers are in the order given.
 */
export async function takeBatch(
  ctx: Ctx,
  actor: Actor,
  given: readonly Given[],
  source: string,
): Promise<TakenItem[]> {
  const good: { at: number; item: IncomingItem }[] = [];
  const answers: TakenItem[] = [];
  given.forEach((each, at) => {
    const read = readOne(each);
    if (typeof read !== "string") good.push({ at, item: read });
    else {
      const claimed = "value" in each ? idOf(each.value) : "";
      answers[at] = { place: each.place, platformId: claimed, result: "rejected", reason: read };
    }
  });
  const outcomes = await intakeItems(
    ctx,
    actor,
    good.map(({ item }) => item),
    source,
  );
  for (const [index, outcome] of outcomes.entries()) {
    const at = (good[index] as { at: number }).at;
    const { place } = given[at] as Given;
    answers[at] = outcome.result === "rejected" ? { place, ...outcome } : outcome;
  }
  return answers;
}

function readOne(given: Given): IncomingItem | string {
  if ("broken" in given) return given.broken;
  const read = itemSchema.safeParse(given.value);
  return read.success ? read.data : refusalText(read.error);
}

const ID_LENGTH_MAX = 200;

/** The id that a refused item claims, so that its sender can find it. */
function idOf(value: unknown): string {
  const claimed =
    typeof value === "object" && value !== null && "platformId" in value ? value.platformId : "";
  return typeof claimed === "string" ? claimed.slice(0, ID_LENGTH_MAX) : "";
}

export type Counts = Record<IntakeOutcome["result"], number>;

export function countsOf(answers: readonly TakenItem[]): Counts {
  const counts: Counts = { created: 0, updated: 0, duplicate: 0, clear: 0, rejected: 0 };
  for (const { result } of answers) counts[result]++;
  return counts;
}
