/**
 * Public holidays of the People's Republic of China as announced by the State Council, `YYYY-MM-DD`.
 * Made-up working weekends are not listed: policy.md counts Monday to Friday only.
 */
const span = (month: string, first: number, last: number): string[] =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => `${month}-${String(first + index).padStart(2, "0")}`,
  );

export const HOLIDAYS_2025: string[] = [
  ...span("2025-01", 1, 1),
  ...span("2025-01", 28, 31),
  ...span("2025-02", 1, 4),
  ...span("2025-04", 4, 6),
  ...span("2025-05", 1, 5),
  ...span("2025-05", 31, 31),
  ...span("2025-06", 1, 2),
  ...span("2025-10", 1, 8),
];

export const HOLIDAYS_2026: string[] = [
  ...span("2026-01", 1, 3),
  ...span("2026-02", 15, 23),
  ...span("2026-04", 4, 6),
  ...span("2026-05", 1, 5),
  ...span("2026-06", 19, 21),
  ...span("2026-09", 25, 27),
  ...span("2026-10", 1, 7),
];
