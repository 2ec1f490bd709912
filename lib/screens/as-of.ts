/** The desk's days are those of Shanghai, which keeps UTC+8 all year. */
export const ZONE = "+08:00";
const ZONE_MS = 8 * 3_600_000;

/**
 * The moment of an `asOf` parameter in epoch ms, or null: live. A date and time of the desk (`2026-03-18T08:00`, the
 * whole minute counts, as does the whole second where one is given) or epoch ms, as links write it.
 */
export function momentOf(text: string | null | undefined): number | null {
  if (!text) return null;
  if (/^\d{12,14}$/.test(text)) return Number(text);
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?$/.exec(text);
  if (!parts) return null;
  const at = Date.parse(`${parts[1]}${parts[2] ?? ":59"}.999${ZONE}`);
  return Number.isFinite(at) ? at : null;
}

/** A moment as a date and time field shows it, by the desk's clock. */
export const fieldOf = (at: number): string => new Date(at + ZONE_MS).toISOString().slice(0, 16);
