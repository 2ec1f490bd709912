import type { Store } from "@/db/store";
import type { IdPrefix } from "@/lib/domain/ids";
import type { PolicyPack } from "@/lib/domain/policy/pack";
import type { Sealed } from "@/lib/domain/records";

/** Seals and opens texts under one key per author; destroying the key erases the author's texts (P29). */
export type Vault = {
  /** A sealer for one author; its key is made when there is none yet. */
  sealer(authorId: string): Promise<(text: string) => Sealed>;
  /** The clear text, or null when the author's key has been destroyed. */
  open(sealed: Sealed): Promise<string | null>;
  /**
   * The clear text with the salt (base64) under which the seal commits to it, for who must prove it to strangers; null
   * when the key has been destroyed. The salt is null for what was sealed before seals carried a commitment.
   */
  disclose(sealed: Sealed): Promise<{ text: string; salt: string | null } | null>;
  sealBytes(authorId: string, bytes: Uint8Array): Promise<Uint8Array>;
  openBytes(authorId: string, bytes: Uint8Array): Promise<Uint8Array | null>;
  destroy(authorId: string): Promise<void>;
};

/** Slow on purpose (scrypt), bounded in parallel; the hash carries its own parameters. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /** False for a wrong password and, after the same time, where there is no hash at all. */
  verify(password: string, hash: string | null): Promise<boolean>;
};

/** Codes from an app on a person's phone (RFC 6238), and the codes for who has lost it. */
export type SecondFactor = {
  /** Base32, as an app takes it. */
  newSecret(): string;
  /** `otpauth://` address of a secret, for the QR code; `name` stands under Weir's in the app. */
  uri(secret: string, name: string): string;
  /** The step of the clock whose code this is, counting neighbours for slow hands; null for a wrong one. */
  stepOf(secret: string, code: string, now: number): number | null;
  newRecoveryCode(): string;
};

/** What is told to whoever watches; it never changes what is done. */
export type Observe = {
  /** The actions of a plan that was committed. */
  committed(actions: readonly string[]): void;
  /** Runs the detector's work and takes its time. */
  timed<T>(work: () => T): T;
};

/** Everything a use case takes from the world: store, clock, ids, hashes, keys. */
export type Ctx = {
  store: Store;
  now(): number;
  newId<P extends IdPrefix>(prefix: P): string;
  sha256(bytes: Uint8Array): Uint8Array;
  vault: Vault;
  /** Keyed digest of a contact's canonical form: equal contacts match, nobody can read it back. */
  digest(text: string): string;
  /** An unguessable token for a link, and the hash under which it is stored. */
  newToken(bytes?: number): { token: string; hash: string };
  passwords: Passwords;
  secondFactor: SecondFactor;
  packs: readonly PolicyPack[];
  observe: Observe;
};
