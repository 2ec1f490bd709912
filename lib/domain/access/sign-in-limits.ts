const MINUTE = 60_000;

/** Failed tries within a fixed window, in milliseconds; a right password does not count. */
export const SIGN_IN_LIMITS = {
  email: { triesMax: 10, windowMs: 15 * MINUTE },
  /** The own password asked again, and codes while a second factor is set up: by person. */
  self: { triesMax: 10, windowMs: 15 * MINUTE },
  /** A whole office may sit behind one address. */
  ip: { triesMax: 60, windowMs: 15 * MINUTE },
} as const;
