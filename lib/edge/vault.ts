import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { commitment } from "@/lib/domain/log/entry";
import type { Vault } from "@/lib/usecases/context";
import type { KeyFile } from "./key-files";
import { sha256 } from "./log-signing";

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** A key destroyed by another process is forgotten here within this time. */
const CACHE_MS = 60_000;
const CACHED_KEYS_MAX = 20_000;

/** AES-256-GCM: iv, tag, ciphertext in one buffer. */
export function sealWith(key: Buffer, clear: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Throws when the bytes were not sealed with this key, or were changed. */
export function openWith(key: Buffer, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/**
 * Salt of the commitment that a sealed text carries: nobody can try a text against it without the author's key, and
 * once that is destroyed nobody can at all. It is the seal's own nonce under that key, so it needs no room.
 */
const saltOf = (key: Buffer, sealed: Uint8Array): Uint8Array =>
  createHmac("sha256", key).update("commitment").update(sealed.subarray(0, IV_BYTES)).digest();

const commitmentOf = (key: Buffer, sealed: Uint8Array, clear: Uint8Array): string =>
  Buffer.from(commitment(sha256, saltOf(key, sealed), clear), "base64").toString("base64url");

/** `author.sealed.commitment`: the last part is missing in what was sealed before there were bundles. */
function partsOf(sealed: string): { authorId: string; bytes: Buffer; committed: string | null } {
  const [authorId = "", body = "", committed = null] = sealed.split(".");
  return { authorId, bytes: Buffer.from(body, "base64url"), committed };
}

/** A vault over a file of keys that is no part of the database and of its backups. */
export function openVault(keys: KeyFile, wrapKey: Buffer): Vault {
  const cache = new Map<string, { key: Buffer | null; at: number }>();

  async function keyOf(authorId: string, make: boolean): Promise<Buffer | null> {
    const cached = cache.get(authorId);
    if (cached && Date.now() - cached.at < CACHE_MS && (cached.key || !make)) return cached.key;
    let wrapped = await keys.read(authorId);
    if (!wrapped && make) wrapped = await keys.keepFirst(authorId, sealWith(wrapKey, randomBytes(32)));
    const key = wrapped ? openWith(wrapKey, wrapped) : null;
    if (cache.size >= CACHED_KEYS_MAX) cache.clear();
    cache.set(authorId, { key, at: Date.now() });
    return key;
  }

  async function mustHave(authorId: string): Promise<Buffer> {
    const key = await keyOf(authorId, true);
    if (!key) throw new Error(`no key for author ${authorId}`);
    return key;
  }

  /** The text and its key; null once the key is destroyed. Throws where the seal or its commitment is not ours. */
  async function opened(sealed: string): Promise<{ text: string; salt: string | null } | null> {
    const { authorId, bytes, committed } = partsOf(sealed);
    const key = await keyOf(authorId, false);
    if (!key) return null;
    const clear = openWith(key, bytes);
    if (committed !== null && committed !== commitmentOf(key, bytes, clear))
      throw new Error("a sealed text does not carry its own commitment");
    const salt = committed === null ? null : Buffer.from(saltOf(key, bytes)).toString("base64");
    return { text: clear.toString("utf8"), salt };
  }

  return {
    async sealer(authorId) {
      const key = await mustHave(authorId);
      return (text) => {
        const clear = Buffer.from(text, "utf8");
        const bytes = sealWith(key, clear);
        return `${authorId}.${bytes.toString("base64url")}.${commitmentOf(key, bytes, clear)}`;
      };
    },
    async open(sealed) {
      return (await opened(sealed))?.text ?? null;
    },
    disclose: opened,
    async sealBytes(authorId, bytes) {
      return sealWith(await mustHave(authorId), bytes);
    },
    async openBytes(authorId, bytes) {
      const key = await keyOf(authorId, false);
      return key && openWith(key, bytes);
    },
    async destroy(authorId) {
      await keys.destroy(authorId);
      cache.delete(authorId);
    },
  };
}
