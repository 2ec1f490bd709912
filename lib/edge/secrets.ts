import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Secrets = {
  /** Wraps the authors' keys. */
  vaultKey: Buffer;
  /** Keys the digests of contacts. */
  digestKey: Buffer;
  /** Signs session cookies. */
  sessionSecret: string;
};

const MIN_LENGTH = 32;

/**
 * All secrets are derived from one: `WEIR_SECRET` (needed when several nodes share a database), or a file made
 * on first start with mode 0600. Lose it and contents cannot be read; the log still verifies.
 */
export function loadSecrets(folder: string, given = process.env.WEIR_SECRET): Secrets {
  const file = join(folder, "secret");
  const root = given || readOrMake(file);
  // A file cut short by a full disk too: from an empty root everybody could derive our keys.
  if (root.length < MIN_LENGTH)
    throw new Error(`${given ? "WEIR_SECRET" : file} must have at least ${MIN_LENGTH} characters`);
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", root, "weir", purpose, 32));
  return {
    vaultKey: derive("vault"),
    digestKey: derive("digest"),
    sessionSecret: derive("session").toString("base64url"),
  };
}

function readOrMake(file: string): string {
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(join(file, ".."), { recursive: true });
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
  return secret;
}

/** Keyed digest of a text, 32 hex digits. */
export function keyedDigest(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex").slice(0, 32);
}
