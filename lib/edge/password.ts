import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { Passwords } from "@/lib/usecases/context";

/** scrypt's cost: 2^15 x 8 x 128 bytes are 32 MiB and some 80 ms for each try. */
const COST = { log2N: 15, r: 8, p: 1 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;
const MEMORY_BYTES_MAX = 256 * 1024 * 1024;
/** As many at once, so that a burst of sign-ins costs neither the memory nor all threads of the process. */
const PARALLEL_MAX = 2;
const WAITING_MAX = 200;

/** Thrown when more people sign in at once than this process hashes in good time. */
export class TooManyPasswords extends Error {
  constructor() {
    super("too many passwords are being checked");
  }
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= PARALLEL_MAX) {
    if (waiting.length >= WAITING_MAX) throw new TooManyPasswords();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function derive(
  password: string,
  salt: Buffer,
  cost: { log2N: number; r: number; p: number },
): Promise<Buffer> {
  const options = { N: 2 ** cost.log2N, r: cost.r, p: cost.p, maxmem: MEMORY_BYTES_MAX };
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

/** `scrypt$15$8$1$salt$hash`, in base64url. */
async function hash(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST.log2N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join(
    "$",
  );
}

const NOBODY = `scrypt$${COST.log2N}$${COST.r}$${COST.p}$${"A".repeat(22)}$${"A".repeat(43)}`;

async function verify(password: string, stored: string | null): Promise<boolean> {
  const [kind, log2N, r, p, salt, expected] = (stored ?? NOBODY).split("$");
  if (kind !== "scrypt" || !salt || !expected) throw new Error("a stored password hash is unreadable");
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const key = await derive(password, Buffer.from(salt, "base64url"), cost);
  const known = Buffer.from(expected, "base64url");
  return stored !== null && key.length === known.length && timingSafeEqual(key, known);
}

export const scryptPasswords: Passwords = { hash, verify };
