/** An address of the same record: `base` may already say as of when it is shown. */
export const within = (base: string, query: string): string =>
  `${base}${base.includes("?") ? "&" : "?"}${query}`;
