import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { base64, fromBase64, fromHex, hex, joinBytes, type Sha256, sameBytes } from "@/lib/domain/log/bytes";
import type { NoteSigner } from "@/lib/domain/log/checkpoint";
import { noteKey, type VerifySignature } from "@/lib/domain/log/note";

/** SHA-256 for the pure core; the one-shot call is about half as dear as a hash object for inputs this short. */
export const sha256: Sha256 = (bytes) => hash("sha256", bytes, "buffer");

/** DER headers of RFC 8410: what Node wants around the 32 raw bytes of an Ed25519 key. */
const SEED_DER = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_DER = Buffer.from("302a300506032b6570032100", "hex");
const ED25519 = 0x01;

/** Ed25519 check for notes; false for anything that is no key or no signature. */
export const verifySignature: VerifySignature = (publicKey, message, signature) => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    const der = Buffer.concat([PUBLIC_DER, publicKey]);
    return verify(null, message, createPublicKey({ key: der, format: "der", type: "spki" }), signature);
  } catch {
    return false;
  }
};

/** A signer and the one line that keeps its secret (`PRIVATE+KEY+name+hash+base64`, as Go's note package writes it). */
export type SecretSigner = NoteSigner & { secretText: string };

/** Makes a new key for the log of this name (its origin). */
export function makeSigner(name: string): SecretSigner {
  const { privateKey } = generateKeyPairSync("ed25519");
  const der = privateKey.export({ format: "der", type: "pkcs8" });
  return signerOf(name, der.subarray(der.length - 32));
}

function signerOf(name: string, seed: Uint8Array): SecretSigner {
  const secret = createPrivateKey({ key: Buffer.concat([SEED_DER, seed]), format: "der", type: "pkcs8" });
  const key = noteKey(sha256, name, publicBytes(secret));
  const secretBody = base64(joinBytes(Uint8Array.of(ED25519), seed));
  return {
    key,
    sign: (message) => sign(null, message, secret),
    secretText: `PRIVATE+KEY+${name}+${hex(key.hash)}+${secretBody}`,
  };
}

function publicBytes(secret: KeyObject): Uint8Array {
  const der = createPublicKey(secret).export({ format: "der", type: "spki" });
  return Uint8Array.from(der.subarray(der.length - 32));
}

/** Reads one secret line. Throws, without repeating the secret, when it is none. */
export function parseSigner(line: string): SecretSigner {
  const [, name, hashText, body] =
    /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line.trim()) ?? [];
  const bytes = body === undefined ? null : fromBase64(body);
  if (name === undefined || hashText === undefined || bytes?.length !== 33 || bytes[0] !== ED25519) {
    throw new Error("the log's key file holds a line that is no Ed25519 signing key");
  }
  const signer = signerOf(name, bytes.slice(1));
  if (!sameBytes(signer.key.hash, fromHex(hashText) as Uint8Array)) {
    throw new Error("the log's key file holds a key whose hash does not fit");
  }
  return signer;
}
