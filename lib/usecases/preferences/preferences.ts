import { z } from "zod";
import { keepPreferences } from "@/db/operational-preferences";
import { preferenceRows } from "@/db/queries/settings";
import { type NotAllowed, permit } from "@/lib/domain/access/permit";
import type { PersonActor } from "@/lib/domain/actor";
import type { PersonId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import { LOCALES, THEMES } from "@/lib/i18n/locales";
import type { Ctx } from "../context";
import { IMAGE_SHOWN } from "../settings/settings";

const KEYS_CHANGED_MAX = 200;

/** What a person can choose for themselves. Absent means: as the organisation or the machine has it. */
export const preferencesInput = z
  .object({
    theme: z.enum(THEMES),
    locale: z.enum(LOCALES),
    zone: z.string().regex(/^[A-Za-z0-9+_/-]{1,64}$/),
    /** False switches single-letter keys off. */
    singleKeys: z.boolean(),
    /** Changed keys: `review:c` (where, usual key) to another key, or to "" for none. */
    keys: z
      .record(z.string().max(60), z.string().max(30))
      .refine((changed) => Object.keys(changed).length <= KEYS_CHANGED_MAX),
    images: z.enum([...IMAGE_SHOWN, "organisation"]),
    /** Minutes of work after which a break is hinted at; 0 for never. */
    breakAfter: z.number().int().min(0).max(240),
  })
  .partial();
export type Preferences = z.output<typeof preferencesInput>;

const NAMES = Object.keys(preferencesInput.shape) as (keyof Preferences)[];

/** A person's own choices. What is stored and no longer understood counts as not chosen. */
export async function loadPreferences(ctx: Ctx, personId: PersonId): Promise<Preferences> {
  const rows = await preferenceRows(ctx.store, personId, NAMES);
  return Object.fromEntries(
    rows.flatMap(({ name, value }) => {
      const read = preferencesInput.safeParse({ [name]: parsed(value) });
      return read.success ? Object.entries(read.data) : [];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps choices of one's own; what is left out stays as it is. Not of record, so not logged. */
export async function changePreferences(
  ctx: Ctx,
  actor: PersonActor,
  change: Preferences,
): Promise<Result<{ kept: true }, NotAllowed>> {
  const allowed = permit(actor, "own.write", ["self"]);
  if (!allowed.ok) return allowed;
  const rows = Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({
      id: `${actor.id}:${name}`,
      personId: actor.id,
      name,
      value: JSON.stringify(value),
    }));
  if (rows.length > 0) await keepPreferences(ctx.store, rows);
  return ok({ kept: true });
}
