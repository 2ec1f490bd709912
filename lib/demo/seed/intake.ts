import type { Actor } from "@/lib/domain/actor";
import type { CaseId } from "@/lib/domain/ids";
import { intakeItems } from "@/lib/usecases/intake/intake-items";
import { putImage } from "@/lib/usecases/intake/put-image";
import { readWaitingPictures } from "@/lib/usecases/intake/read-pictures";
import { HISTORY, OPEN } from "../content/history";
import { ITEMS } from "../content/items";
import { between, type Desk, daysAgo, itemOf } from "./desk";
import { incomingItem } from "./items";
import type { Pictures } from "./pictures";

const MINUTE = 60_000;
const CLEAR_DAYS_MAX = 25;
const READ_MAX = 10;
const READ_MS_MIN = 2_000;
const READ_MS_MAX = 20_000;

export type Arrival = { itemKey: string; conductAt: number; at: number };

/** When each item happened and when the platform handed it in, oldest first. */
export function arrivals(desk: Desk): Arrival[] {
  const found = new Map<string, Arrival>();
  for (const { itemKey, conductMinutesAgo, flaggedMinutesAgo } of OPEN) {
    const conductAt = desk.now - conductMinutesAgo * MINUTE;
    found.set(itemKey, { itemKey, conductAt, at: desk.now - flaggedMinutesAgo * MINUTE });
  }
  for (const { itemKey, conductDaysAgo } of HISTORY) {
    if (found.has(itemKey)) continue;
    const conductAt = daysAgo(desk, conductDaysAgo);
    found.set(itemKey, { itemKey, conductAt, at: conductAt + between(itemKey, 2, 20) * MINUTE });
  }
  for (const { key } of ITEMS) {
    if (found.has(key)) continue;
    const conductAt = daysAgo(desk, (between(key, 60, CLEAR_DAYS_MAX * 1000) + 1) / 1000);
    found.set(key, { itemKey: key, conductAt, at: conductAt + between(`${key} flag`, 2, 20) * MINUTE });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** Hands an item in, its pictures first, and remembers the case it opened. */
export async function takeIn(
  desk: Desk,
  actor: Actor,
  pictures: Pictures,
  { itemKey, conductAt }: Arrival,
): Promise<void> {
  const item = itemOf(itemKey);
  await putPictures(
    desk,
    actor,
    pictures,
    item.images.map(({ file }) => file),
  );
  const source = item.foundBy === "report" ? "reports" : "platform";
  const [outcome] = await intakeItems(desk.ctx, actor, [incomingItem(item, conductAt, pictures)], source);
  if (!outcome || outcome.result === "rejected") {
    desk.surprises.push(`${itemKey} was not taken in: ${outcome?.reason ?? "no answer"}`);
    return;
  }
  if (!("caseId" in outcome)) return;
  desk.cases.set(itemKey, outcome.caseId as CaseId);
  if (!outcome.reading) return;
  desk.clock.now += between(`${itemKey} read`, READ_MS_MIN, READ_MS_MAX);
  await readWaitingPictures(desk.ctx, pictures, { limit: READ_MAX });
}

/** Hands pictures in, as the platform does before the item that shows them. */
export async function putPictures(
  desk: Desk,
  actor: Actor,
  pictures: Pictures,
  files: readonly string[],
): Promise<void> {
  const puts = await Promise.all(files.map((file) => putImage(desk.ctx, actor, pictures.bytesOf(file))));
  const refused = puts.findIndex((put) => !put.ok);
  if (refused >= 0) throw new Error(`${files[refused]} is no picture that can be read`);
}
