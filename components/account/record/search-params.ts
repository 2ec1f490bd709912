export type Search = Record<string, string | string[] | undefined>;

/** The named choice, or the first one where the address names none of them. */
export function oneOf<Id extends string>(
  ids: readonly [Id, ...Id[]] | readonly Id[],
  value: Search[string],
): Id {
  return ids.find((id) => id === value) ?? (ids[0] as Id);
}

const TEXT_MAX = 100;

/** A short text from the address; null for none. */
export function textOf(value: Search[string]): string | null {
  const text = typeof value === "string" ? value.trim().slice(0, TEXT_MAX) : "";
  return text === "" ? null : text;
}

/** The case number after which a page of older cases begins. */
export function beforeOf(search: Search): number | null {
  const number = Number(textOf(search.before));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
