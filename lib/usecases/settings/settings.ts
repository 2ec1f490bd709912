import { z } from "zod";
import { settingRow, settingRows } from "@/db/queries/settings";
import { SESSION_CHOICES } from "@/lib/domain/access/session-policy";
import type { Ctx } from "../context";

/** How pictures are first shown: as they are, blurred, or without colour. */
export const IMAGE_SHOWN = ["plain", "blur", "grey"] as const;

export const SECOND_FACTOR = ["optional", "required"] as const;

const { idleMinutes, absoluteHours } = SESSION_CHOICES;

type Kept<T> = { schema: z.ZodType<T>; fallback: T };
const kept = <T>(schema: z.ZodType<T>, fallback: T): Kept<T> => ({ schema, fallback });

const days = (min: number, max: number) => z.int().min(min).max(max);

const CLOSED_DAYS_MAX = 200;

/** Sorted and each once, so that the same days are the same choice. */
const closedDays = z
  .array(z.iso.date())
  .max(CLOSED_DAYS_MAX)
  .transform((all) => [...new Set(all)].sort());

/**
 * Everything an organisation can choose: its key, what is accepted, and what holds until somebody chooses. A new
 * choice is one line here; `readSetting` and `changeSetting` follow.
 */
export const SETTINGS = {
  /** How pictures are shown to whoever has chosen nothing of their own. */
  "wellbeing.images": kept(z.enum(IMAGE_SHOWN), "plain"),
  /** Whether a password alone is enough. Company sign-on asks for what it wants itself. */
  "sign_in.second_factor": kept(z.enum(SECOND_FACTOR), "optional"),
  /** A session without any request for so long is over. */
  "sign_in.idle_minutes": kept(z.int().min(idleMinutes.min).max(idleMinutes.max), idleMinutes.fallback),
  /** A session is over after so many hours, whatever happens. */
  "sign_in.absolute_hours": kept(
    z.int().min(absoluteHours.min).max(absoluteHours.max),
    absoluteHours.fallback,
  ),
  /** Days on which nobody works here, beside the weekends and the holidays of the policy pack: `YYYY-MM-DD`. */
  "calendar.closed_days": kept(closedDays, []),
  /** For how many days what is not of record is kept. The record itself and the log are kept for ever. */
  "retention.sessions_days": kept(days(1, 365), 7),
  "retention.drafts_days": kept(days(1, 365), 30),
  "retention.deliveries_days": kept(days(7, 3650), 90),
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = z.output<(typeof SETTINGS)[K]["schema"]>;
/** `version` is 0 while nobody has chosen: what a first change must bring. */
export type SettingRead<K extends SettingKey> = { value: SettingValue<K>; version: number };

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** What the organisation has chosen under a key. Throws on a stored value that the schema no longer accepts. */
export async function readSetting<K extends SettingKey>(ctx: Ctx, key: K): Promise<SettingRead<K>> {
  return readOf(key, await settingRow(ctx.store, key));
}

export type AllSettings = { [K in SettingKey]: SettingRead<K> };

/** Some of them, or all, in one read. */
export async function readSettings<K extends SettingKey = SettingKey>(
  ctx: Ctx,
  keys: readonly K[] = SETTING_KEYS as K[],
): Promise<Pick<AllSettings, K>> {
  const rows = new Map((await settingRows(ctx.store, keys)).map((row) => [row.id, row]));
  const read = keys.map((key) => [key, readOf(key, rows.get(key) ?? null)]);
  return Object.fromEntries(read) as Pick<AllSettings, K>;
}

function readOf<K extends SettingKey>(
  key: K,
  row: { value: string; version: number } | null,
): SettingRead<K> {
  const { schema, fallback } = SETTINGS[key];
  if (!row) return { value: fallback as SettingValue<K>, version: 0 };
  return { value: schema.parse(JSON.parse(row.value)) as SettingValue<K>, version: row.version };
}
